import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { stopped } from "../../../../tests/standstill.js";

const index = fileURLToPath(new URL("../../index.js", import.meta.url));

/** A program of its own process: `body` has Client, the connected `stream`, and prints. */
export function program(
  open: string,
  body: string,
  stderr: "inherit" | "ignore" = "inherit",
) {
  const child = spawn(
    process.execPath,
    [
      "--input-type=module",
      "--eval",
      `import { Client } from ${JSON.stringify(index)};\n${open}\n${body}`,
    ],
    { stdio: ["ignore", "pipe", stderr] },
  );
  const lines = createInterface({ input: child.stdout })[
    Symbol.asyncIterator
  ]();
  return {
    child,
    /** The next line that it prints. */
    async said(): Promise<string> {
      const { value, done } = await lines.next();
      if (done) throw new Error("the program ended");
      return value;
    },
  };
}

/** Stops a process; settles when it stands still. */
export function stop(child: ChildProcess): Promise<void> {
  child.kill("SIGSTOP");
  return stopped(child);
}

/** Keeps the process from doing anything else for so long. */
export function compute(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    // That is the work.
  }
}
