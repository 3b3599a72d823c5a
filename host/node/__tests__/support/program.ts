import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

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

/** Source for {@link program}: the process stops as soon as `stream` has taken what is written. */
export const STOPPING = `
const write = stream.write;
stream.write = (bytes, taken) => write.call(stream, bytes, (error) => {
  taken?.(error);
  process.kill(process.pid, "SIGSTOP");
});
`;

/** Keeps the process from doing anything else for so long, and until something is done elsewhere. */
export function compute(milliseconds: number, done = () => true): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end || !done()) {
    // That is the work.
  }
}
