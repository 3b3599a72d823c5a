import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Result } from "./measure.js";
import { workloads } from "./workload.js";

const crate = fileURLToPath(
  new URL("../../../tests/bench/native", import.meta.url),
);
const program = fileURLToPath(
  new URL("../../cargo/release/tcat-bench", import.meta.url),
);

/** A workload as the program reads it; in every string one character is one byte. */
const input = JSON.stringify(
  workloads.map(({ name, pieces, call, payload }) => ({
    name,
    pieces: pieces.map((piece) => piece.toString("latin1")),
    read: call && "command" in call ? call.command : undefined,
    payload: payload?.toString("latin1"),
  })),
);

/**
 * Builds the native subjects.
 * @throws {Error} when cargo is missing or fails
 */
export function buildNative(): void {
  const built = spawnSync("cargo", ["build", "--locked", "--release"], {
    cwd: crate,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (built.error)
    throw new Error(
      "cargo is missing (for the native subjects): https://rustup.rs installs it",
      { cause: built.error },
    );
  if (built.status !== 0)
    throw new Error("the native subjects could not be built");
}

/**
 * Runs the native subjects on the same bytes.
 * @throws {Error} when one of them ends
 */
export function measureNative(): Result[] {
  const { status, stdout, stderr } = spawnSync(program, {
    input,
    encoding: "utf8",
  });
  if (status !== 0)
    throw new Error(`the native subjects ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Result[];
}
