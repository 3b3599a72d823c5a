import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "./measure.js";

const main = fileURLToPath(
  new URL("../../host/node/cli/main.js", import.meta.url),
);

const ROUNDS = 31;
/** What `tcat errors 208` may take, an empty program of Node's taken for one. */
export const STARTUP_LIMIT = 1.8;

/** Milliseconds from a program's start to its end. */
function lifeOf(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status !== 0) throw new Error(`node ${args.join(" ")}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** How long a command that prints a table's row takes, beside an empty program, in turns. */
export function measureStartup(): {
  empty: number;
  errors: number;
  ratio: number;
} {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    empty: lifeOf(["--eval", ""]),
    errors: lifeOf([main, "errors", "208"]),
  }));
  const empty = median(rounds.map((round) => round.empty));
  const errors = median(rounds.map((round) => round.errors));
  // Of each pair: what slows the machine down slows both.
  const ratio = median(rounds.map((round) => round.errors / round.empty));
  return { empty, errors, ratio };
}
