import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { lstatSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { type TestContext, test } from "node:test";
import { Emulator, listenPty, listenTcp } from "../index.js";
import { bridges } from "../uart/bridge.js";
import { NO_BROKER } from "./rig.js";

function module(context: TestContext): Emulator {
  const made = new Emulator({ broker: NO_BROKER });
  context.after(() => made.close());
  return made;
}

function folder(context: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), "tcat-pty-"));
  context.after(() => rmSync(path, { recursive: true }));
  return path;
}

/** What comes until `pattern` is in it. */
function until(stream: Readable, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const take = (bytes: Buffer) => {
      text += bytes.toString("latin1");
      if (!pattern.test(text)) return;
      stream.off("data", take);
      resolve(text);
    };
    stream.on("data", take);
    stream.once("close", () => reject(new Error(`closed after ${text}`)));
  });
}

test("the in-process stream carries bytes both ways", async (t) => {
  const stream = module(t).stream();
  stream.write("AT\r\n");
  assert.equal(await until(stream, /OK\r\n/), "AT\r\n\r\nOK\r\n");
});

test("the in-process stream ends when the emulator closes, and destroying it lets go", async (t) => {
  const emulator = module(t);
  const first = emulator.stream();
  first.destroy();
  await once(first, "close");
  emulator.emitUrc("lost");
  const second = emulator.stream();
  const ended = once(second, "close");
  await emulator.close();
  await ended;
  assert.equal(second.read(), null);
});

test("a second stream takes the UART over from the first", async (t) => {
  const emulator = module(t);
  const first = emulator.stream();
  const gone = once(first, "close");
  const second = emulator.stream();
  await gone;
  second.write("AT\r\n");
  await until(second, /OK\r\n/);
});

test("TCP carries bytes both ways on the port that was found", async (t) => {
  const server = await listenTcp(module(t));
  t.after(() => server.close());
  assert.equal(server.host, "127.0.0.1");
  const socket = connect(server.port, server.host);
  t.after(() => socket.destroy());
  socket.write("AT\r\n");
  assert.equal(await until(socket, /OK\r\n/), "AT\r\n\r\nOK\r\n");
});

test("a new TCP connection takes over: the old one is ended", async (t) => {
  const server = await listenTcp(module(t));
  t.after(() => server.close());
  const first = connect(server.port, server.host);
  first.write("AT\r\n");
  await until(first, /OK\r\n/);
  const ended = once(first, "close");
  const second = connect(server.port, server.host);
  t.after(() => second.destroy());
  second.write("AT+GMR\r\n");
  await until(second, /OK\r\n/);
  await ended;
});

test("the module goes on when a TCP client breaks off, and serves the next", async (t) => {
  const server = await listenTcp(module(t));
  t.after(() => server.close());
  const first = connect(server.port, server.host);
  first.write("ATE0\r\n");
  await until(first, /OK\r\n/);
  first.resetAndDestroy();
  const second = connect(server.port, server.host);
  t.after(() => second.destroy());
  second.write("AT\r\n");
  assert.equal(await until(second, /OK\r\n/), "\r\nOK\r\n");
});

test("a browser's request to the module's port is hung up on, and none of it reaches the module", async (t) => {
  const log: string[] = [];
  const emulator = new Emulator({
    broker: "mqtt://127.0.0.1:1",
    log: (text) => log.push(text),
  });
  t.after(() => emulator.close());
  const server = await listenTcp(emulator);
  t.after(() => server.close());
  const body = "AT+TCRESTORE\r\n";
  const refused = fetch(`http://${server.host}:${server.port}/`, {
    method: "POST",
    body,
  });
  await assert.rejects(refused);
  for (const head of [
    "GET / HTTP/1.1\r\n",
    "OPTIONS * HTTP/1.1\r\n",
    "PUT /x HTTP/1.0\r\n",
  ])
    for (const cut of [1, 3, head.length]) {
      const socket = connect(server.port, server.host);
      socket.on("error", () => {});
      const closed = new Promise((resolve) => socket.once("close", resolve));
      socket.setNoDelay(true);
      await once(socket, "connect");
      socket.write(head.slice(0, cut));
      await new Promise((resolve) => setImmediate(resolve));
      socket.write(`${head.slice(cut)}Host: x\r\n\r\n${body}`);
      await closed;
    }
  assert.deepEqual(log, []);
  const terminal = connect(server.port, server.host);
  t.after(() => terminal.destroy());
  terminal.write("AT\r\n");
  assert.match(await until(terminal, /OK\r\n/), /AT\r\n\r\nOK/);
});

test("a client that never reads is closed when another takes its place", async (t) => {
  const emulator = module(t);
  const server = await listenTcp(emulator);
  t.after(() => server.close());
  const deaf = connect(server.port, server.host);
  deaf.on("error", () => {});
  await once(deaf, "connect");
  deaf.write("AT\r\n");
  await until(deaf, /OK\r\n/);
  deaf.pause();
  // More than what lies between the two sockets: the rest waits at the module's end.
  for (let n = 0; n < 200; n++) emulator.emitUrc("x".repeat(60_000));
  const next = connect(server.port, server.host);
  t.after(() => next.destroy());
  next.write("AT\r\n");
  assert.match(await until(next, /OK\r\n/), /OK/);
  const gone = new Promise((resolve) => deaf.once("close", resolve));
  deaf.resume();
  await gone;
});

test("closing the TCP listener ends its connection; closing twice is no error", async (t) => {
  const server = await listenTcp(module(t));
  const socket = connect(server.port, server.host);
  await once(socket, "connect");
  const ended = once(socket, "close");
  await server.close();
  await server.close();
  await ended;
});

test("a port that is taken is an error", async (t) => {
  const server = await listenTcp(module(t));
  t.after(() => server.close());
  await assert.rejects(
    listenTcp(module(t), { port: server.port }),
    /EADDRINUSE/,
  );
});

/** Opens the terminal at `path`, sends a line and prints what comes up to OK, as a serial program would. */
const SERIAL_PROGRAM = `
import os, sys
fd = os.open(sys.argv[1], os.O_RDWR | os.O_NOCTTY)
os.write(fd, b"AT\\r\\n")
seen = b""
while not seen.endswith(b"OK\\r\\n"):
    seen += os.read(fd, 100)
sys.stdout.write(repr(seen))
`;

test("a PTY serves one program after another through its link, which goes with it", async (t) => {
  const link = join(folder(t), "tty");
  const pty = await listenPty(module(t), { link });
  t.after(() => pty.close());
  assert.equal(pty.path, link);
  for (let i = 0; i < 2; i++) {
    const program = spawn("python3", ["-c", SERIAL_PROGRAM, link]);
    const seen = until(program.stdout, /'$/);
    assert.equal(await seen, "b'AT\\r\\n\\r\\nOK\\r\\n'");
    await once(program, "close");
  }
  await pty.close();
  assert.throws(() => lstatSync(link), /ENOENT/);
});

/** Opens the terminal, sends a line, and prints all that it reads up to the end of the answer. */
const LATE_READER = `
import os, sys
fd = os.open(sys.argv[1], os.O_RDWR | os.O_NOCTTY)
os.write(fd, b"AT\\r\\n")
seen = b""
while not seen.endswith(b"OK\\r\\n"):
    seen += os.read(fd, 1000)
sys.stdout.write(repr(seen))
`;

test("what a module prints while nobody has its PTY open is lost, and so is what the last program left unread", async (t) => {
  const emulator = module(t);
  const pty = await listenPty(emulator);
  t.after(() => pty.close());
  for (let i = 0; i < 3; i++) {
    for (let n = 0; n < 2_000; n++) emulator.emitUrc(`+PAST:${n}`);
    const program = spawn("python3", ["-c", LATE_READER, pty.path]);
    assert.equal(
      await until(program.stdout, /'$/),
      "b'AT\\r\\n\\r\\nOK\\r\\n'",
    );
    await once(program, "close");
    const careless = spawn("python3", [
      "-c",
      "import os, sys; fd = os.open(sys.argv[1], os.O_RDWR | os.O_NOCTTY); os.write(fd, b'AT+GMR\\r\\n'); os.read(fd, 1)",
      pty.path,
    ]);
    await once(careless, "close");
  }
});

test("the PTY's program lives through Ctrl-C, which its starter gets too, and takes its link along at the end", async (t) => {
  const link = join(folder(t), "tty");
  const bridge = bridges.find(({ program }) => program === "python3");
  assert.ok(bridge);
  const program = spawn(bridge.program, bridge.args(link));
  t.after(() => program.kill("SIGKILL"));
  const closed = once(program, "close");
  await until(program.stdout, bridge.pattern);
  program.kill("SIGINT");
  const heard = until(program.stdout, /AT\n/);
  writeFileSync(link, "AT\n");
  await heard;
  program.kill("SIGTERM");
  program.kill("SIGTERM");
  assert.deepEqual(await closed, [0, null]);
  assert.throws(() => lstatSync(link), /ENOENT/);
});

test("without a link the PTY's path is the terminal's own", async (t) => {
  const pty = await listenPty(module(t));
  assert.match(pty.path, /^\/dev\//);
  await pty.close();
});

test("a link's place taken by a file is an error that says so, and the file stays", async (t) => {
  const link = join(folder(t), "file");
  writeFileSync(link, "mine");
  await assert.rejects(
    listenPty(module(t), { link }),
    /made no pseudo-terminal: .*File exists/,
  );
  assert.equal(lstatSync(link).isFile(), true);
});

test("without python3 and socat the error names both", async (t) => {
  const { PATH } = process.env;
  t.after(() => {
    process.env.PATH = PATH;
  });
  process.env.PATH = folder(t);
  await assert.rejects(listenPty(module(t)), /python3, socat/);
});
