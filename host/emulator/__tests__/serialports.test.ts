import assert from "node:assert/strict";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { Emulator, listenPty, listenTcp } from "../index.js";
import { type Port, UNREAD_BYTES } from "../uart/port.js";
import { NO_BROKER } from "./rig.js";

/** Has a shell script be the program that makes terminals, until the test ends. */
function bridge(context: TestContext, program: string, script: string): void {
  const folder = mkdtempSync(join(tmpdir(), "tcat-bridge-"));
  const path = join(folder, program);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  const { PATH } = process.env;
  process.env.PATH = folder;
  context.after(() => {
    process.env.PATH = PATH;
    rmSync(folder, { recursive: true });
  });
}

/** What stands in a module's place: it hears, and its port is the test's. */
function listener() {
  const heard: Buffer[] = [];
  let port: Port | undefined;
  return {
    heard: () => Buffer.concat(heard).toString(),
    write: (text: string) => port?.write(Buffer.from(text)),
    attach: (given: Port) => {
      port = given;
      return {
        receive: (bytes: Uint8Array) => void heard.push(Buffer.from(bytes)),
        detach: () => {},
      };
    },
  };
}

for (const [program, says] of [
  ["python3", "printf '/dev/made\\nAT\\r\\n'"],
  ["socat", "printf 'PTY is /dev/made\\nstarting\\n' >&2"],
] as const)
  test(`${program}: what came in one piece with the terminal's name goes to the module, where it is the terminal's`, async (t) => {
    bridge(t, program, `${says}; exec /bin/cat >/dev/null`);
    const module = listener();
    const pty = await listenPty(module);
    assert.equal(pty.path, "/dev/made");
    assert.equal(module.heard(), program === "python3" ? "AT\r\n" : "");
    await pty.close();
  });

test("a terminal's program that takes nothing any more costs what is printed, and nothing else", async (t) => {
  bridge(t, "python3", "exec <&-; printf '/dev/made\\n'; exec /bin/sleep 600");
  const module = listener();
  const pty = await listenPty(module);
  for (let n = 0; n < 10; n++) {
    module.write("+LOST\r\n");
    await turn();
  }
  await pty.close();
});

/** Has sockets say that so much of what they sent is unread while `run` runs: how much the kernel takes is not for a test to know. */
function withUnread(bytes: number, run: () => void): void {
  const length = { configurable: true, get: () => bytes };
  Object.defineProperty(Socket.prototype, "writableLength", length);
  try {
    run();
  } finally {
    // The stream's own is there again.
    Reflect.deleteProperty(Socket.prototype, "writableLength");
  }
}

test("a TCP client that has a mebibyte unread loses what comes, until it has read", async (t) => {
  const emulator = new Emulator({ broker: NO_BROKER });
  t.after(() => emulator.close());
  const server = await listenTcp(emulator);
  t.after(() => server.close());
  const socket = connect(server.port, server.host);
  t.after(() => socket.destroy());
  socket.write("ATE0\r\n");
  await once(socket, "data");
  for (const [unread, line] of [
    [UNREAD_BYTES, "+LOST"],
    [UNREAD_BYTES - 1, "+KEPT"],
  ] as const) {
    withUnread(unread, () => emulator.emitUrc(line));
  }
  let text = "";
  socket.on("data", (bytes) => {
    text += bytes;
  });
  while (!text.includes("+KEPT")) await once(socket, "data");
  assert.doesNotMatch(text, /LOST/);
});
