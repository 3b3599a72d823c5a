import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** Lines that are kept; beyond it the oldest are forgotten. */
export const HISTORY = 500;
/** For their owner alone. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/** Where the console keeps what was typed: in the user's state folder. */
export const historyFile = (): string =>
  join(
    process.env.XDG_STATE_HOME || join(homedir(), ".local", "state"),
    "tcat",
    "history",
  );

/** What was typed before, the last line first; nothing where there is no file. */
export function readHistory(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n").filter(Boolean).reverse();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Keeps what was typed; secrets have been blanked before. */
export function writeHistory(file: string, lines: readonly string[]): void {
  mkdirSync(dirname(file), { recursive: true, mode: FOLDER_MODE });
  const text = lines
    .slice(0, HISTORY)
    .toReversed()
    .map((line) => `${line}\n`)
    .join("");
  writeFileSync(file, text, { mode: FILE_MODE });
}
