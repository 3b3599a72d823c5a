import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The command line's program. */
export const main = fileURLToPath(
  new URL("../../cli/main.js", import.meta.url),
);

const started = (args: readonly string[], cwd?: string) =>
  spawn(process.execPath, [main, ...args], {
    env: { ...process.env, LC_ALL: "C", NO_COLOR: "1" },
    ...(cwd !== undefined && { cwd }),
  });

/** Starts it. */
export const start = (...args: string[]) => started(args);

/** Runs it to its end. */
export async function tcat(
  args: readonly string[],
  input: string | Uint8Array = "",
  cwd?: string,
) {
  const child = started(args, cwd);
  child.stdin.end(input);
  const read = async (stream: NodeJS.ReadableStream) => {
    let text = "";
    for await (const part of stream) text += part;
    return text;
  };
  const closed = once(child, "close");
  const [out, err] = await Promise.all([
    read(child.stdout),
    read(child.stderr),
  ]);
  const [status] = await closed;
  return { status, out, err };
}

/** What it prints, line by line. */
export const linesOf = (child: ReturnType<typeof start>) =>
  createInterface({ input: child.stdout })[Symbol.asyncIterator]();

/** The first line that `fits`, and what stands behind each name up to there. */
export async function announced(
  lines: AsyncIterator<string>,
  fits: (line: string) => boolean,
): Promise<{ line: string; said: Record<string, string> }> {
  const said: Record<string, string> = {};
  for (;;) {
    const { value: line, done } = await lines.next();
    if (done) throw new Error("tcat ended");
    const [, name = "", value = ""] = /^(\w+): +(\S+)/.exec(line) ?? [];
    said[name] = value;
    if (fits(line)) return { line, said };
  }
}

/** Starts `tcat emulate` and tells where its module is. */
export async function emulating(...args: string[]) {
  const child = start("emulate", "--phone-port", "0", ...args);
  const { said } = await announced(linesOf(child), (line) =>
    line.startsWith("module:"),
  );
  return { child, name: said.module ?? "", said };
}

/** Ends it as a service manager does; its status. */
export async function stop(child: ReturnType<typeof start>) {
  const closed = once(child, "close");
  child.kill("SIGTERM");
  return (await closed)[0];
}
