import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Child } from "./child.js";
import type { Measured, Runner } from "./measure.js";
import type { Wrong } from "./subject.js";
import { workloads } from "./workload.js";

const crate = fileURLToPath(
  new URL("../../../tests/bench/native", import.meta.url),
);
const program = fileURLToPath(
  new URL("../../cargo/release/tcat-bench", import.meta.url),
);

/** The workloads as the program reads them; in every string one character is one byte. */
const input = workloads.map(({ name, pieces, call, payload }) => ({
  name,
  pieces: pieces.map((piece) => piece.toString("latin1")),
  read: call?.command,
  payload: payload?.toString("latin1"),
}));

/** Milliseconds that clients cost before their first byte, and compiling the module, which they do not. */
export interface Opening {
  readonly first: number;
  readonly next: number;
  readonly compiling: number;
}

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

/** The program of the native subjects, which does what it is asked to do. */
export class Native {
  readonly #child = new Child("the native subjects", program);

  /** What it measures on every workload, and what is wrong. */
  async prepare(): Promise<(Runner | (Measured & Wrong))[]> {
    const told = (await this.#child.ask(input)) as (
      | Measured
      | (Measured & Wrong)
    )[];
    return told.map((one, place) =>
      "wrong" in one
        ? one
        : {
            ...one,
            run: async (count) => Number(await this.#child.ask([place, count])),
          },
    );
  }

  close(): void {
    this.#child.close();
  }
}

/**
 * What the first client of a process costs, and the next.
 * @throws {Error} when the program ends with a fault
 */
export function measureOpening(): Opening {
  const { status, stdout, stderr } = spawnSync(program, ["--opening"], {
    encoding: "utf8",
  });
  if (status !== 0)
    throw new Error(`the native subjects ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
