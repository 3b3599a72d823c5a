/** Cargo on the Rust crate, clippy being the compiler of the crate itself: what it is built with is compiled once, not once more to be linted. */

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The crate's folder, where cargo's settings are. */
export const crate = fileURLToPath(
  new URL("../../host/wasmtime", import.meta.url),
);

/** How cargo is got where it is not. */
export const MISSING =
  "cargo is missing (for the wasmtime host): https://rustup.rs installs it";

/** What clippy's driver takes its arguments to be parted by. */
const PARTING = "__CLIPPY_HACKERY__";

/** As `cargo clippy` has it, for any other command; what is built without it cargo keeps apart and compiles anew. */
export const linted = {
  RUSTC_WORKSPACE_WRAPPER: "clippy-driver",
  CLIPPY_ARGS: ["-D", "warnings", ""].join(PARTING),
} as const;

export interface Output {
  readonly held: boolean;
  readonly text: string;
}

/**
 * Runs cargo in the crate's folder. What takes longer than its limit hangs: it is ended with all that it
 * has started.
 * @param rustdoc the program that it takes for it
 */
export function cargo(
  args: readonly string[],
  limit: number,
  rustdoc = "rustdoc",
): Promise<Output> {
  const child = spawn("cargo", args, {
    cwd: crate,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...{ ...process.env, ...linted },
      ...{ RUSTDOC: rustdoc, RUSTDOCFLAGS: "-D warnings" },
    },
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => {
      text += part.toString();
    });
  const timer = setTimeout(() => {
    text += `\nended after ${limit} ms`;
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }, limit);
  return new Promise((resolve) => {
    const settle = (output: Output) => {
      clearTimeout(timer);
      resolve(output);
    };
    child.once("error", () => settle({ held: false, text: MISSING }));
    child.once("close", (status) => settle({ held: status === 0, text }));
  });
}
