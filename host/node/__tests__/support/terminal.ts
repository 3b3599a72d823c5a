import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { HANG_MS } from "../../../../tests/hang.js";
import { main } from "./tcat.js";

/**
 * Types into the program at a terminal of 40 columns, a text each time that the output ends so. One that hangs is ended,
 * and the test fails.
 * @param state the user's folder for what programs keep
 */
export async function atTerminal(
  args: readonly string[],
  state: string,
  steps: readonly (readonly [RegExp, string | (() => void)])[],
): Promise<string> {
  const child = spawn(
    "python3",
    [
      "-c",
      `import fcntl, os, pty, struct, sys, termios
def start():
    fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 40, 0, 0))
    os.execv(sys.argv[1], sys.argv[1:])
pid, master = pty.fork()
if pid == 0: start()
pty._copy(master)`,
      process.execPath,
      main,
      ...args,
    ],
    { env: { ...process.env, LC_ALL: "C", XDG_STATE_HOME: state } },
  );
  let out = "";
  let seen = 0;
  const left = [...steps];
  const limit = setTimeout(() => child.kill("SIGKILL"), HANG_MS);
  child.stdout.on("data", (data) => {
    out += data;
    for (;;) {
      const [awaited, act] = left[0] ?? [];
      if (awaited === undefined || act === undefined) return;
      const found = awaited.exec(out.slice(seen));
      if (!found) return;
      seen += found.index + found[0].length;
      left.shift();
      if (typeof act === "string") child.stdin.write(act, "latin1");
      else act();
    }
  });
  await once(child, "close");
  clearTimeout(limit);
  assert.deepEqual(left, [], `${JSON.stringify(out)} has not all`);
  return out;
}
