import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { describe, it, type TestContext } from "node:test";
import { setTimeout as elapse } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { standStill, stopped } from "../../../tests/standstill.js";
import { Emulator, listenPty } from "../../emulator/index.js";
import { AtError, Client } from "../index.js";
import { compute, program, STOPPING } from "./support/program.js";

/** Milliseconds: the limit of each command here, and how long the client stands still. */
const LIMIT = 300;
const STILL = 3 * LIMIT;

const ANSWERED = "answered";
const BODY = `
${STOPPING}
const client = new Client(stream);
client.on("ready", () => {});
console.log("here");
const outcome = await client.command({ line: "AT" }, { timeout: ${LIMIT} }).then(
  () => "${ANSWERED}",
  ({ reason }) => reason,
);
console.log(outcome);
await client.close();
`;

/** What the emulated module says to a line; it is asked in this process. */
async function answerOf(t: TestContext, line: Buffer): Promise<Buffer> {
  const emulator = new Emulator({ broker: "mqtt://127.0.0.1:1" });
  t.after(() => emulator.close());
  const stream = emulator.stream();
  stream.write(line);
  let text = "";
  for await (const piece of stream) {
    text += piece.toString("latin1");
    if (/OK\r\n$/.test(text)) break;
  }
  return Buffer.from(text, "latin1");
}

const MESSAGE = `+TCMQTTRCVPUB:"a/b",900,"${"m".repeat(900)}"\r\n`;

describe("a process that is stopped for longer than a command's limit", () => {
  for (const [before, what] of [
    ["", "the answer"],
    [MESSAGE.repeat(100), "90 KB of messages and the answer"],
  ] as const)
    it(`takes ${what} from its socket before the limit`, async (t) => {
      const server = createServer().listen(0, "127.0.0.1");
      await once(server, "listening");
      t.after(() => server.close());
      const { port } = server.address() as AddressInfo;
      const { child, said } = program(
        `import { connect } from "node:net";
         import { once } from "node:events";
         const stream = connect(${port}, "127.0.0.1");
         await once(stream, "connect");`,
        BODY,
      );
      const [socket] = (await once(server, "connection")) as [Socket];
      const [line] = await once(socket, "data");
      assert.equal(await said(), "here");
      await stopped(child);
      socket.write(before);
      socket.write(await answerOf(t, line));
      await elapse(STILL);
      child.kill("SIGCONT");
      assert.equal(await said(), ANSWERED);
      await once(child, "exit");
    });

  it("takes the answer from its serial port before the limit", async (t) => {
    const emulator = new Emulator({ broker: "mqtt://127.0.0.1:1" });
    t.after(() => emulator.close());
    let held: (() => void) | undefined;
    const asked = new Promise<void>((resolve) => {
      held = resolve;
    });
    let forward = () => {};
    const pty = await listenPty({
      attach(port) {
        const attachment = emulator.attach(port);
        return {
          receive(bytes) {
            forward = () => attachment.receive(bytes);
            if (bytes.length > 0) held?.();
          },
          detach: () => attachment.detach(),
        };
      },
    });
    t.after(() => pty.close());
    const { child, said } = program(
      `import { SerialPort } from "serialport";
       const stream = new SerialPort({ path: ${JSON.stringify(pty.path)}, baudRate: 115200 });`,
      BODY,
    );
    await asked;
    assert.equal(await said(), "here");
    await stopped(child);
    forward();
    await elapse(STILL);
    child.kill("SIGCONT");
    assert.equal(await said(), ANSWERED);
    await once(child, "exit");
  });

  it("ends the command when no answer has come, chatter or not", async (t) => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    t.after(() => server.close());
    const { port } = server.address() as AddressInfo;
    const { child, said } = program(
      `import { connect } from "node:net";
       const stream = connect(${port}, "127.0.0.1");`,
      BODY,
    );
    const [socket] = (await once(server, "connection")) as [Socket];
    socket.on("error", () => {});
    await once(socket, "data");
    assert.equal(await said(), "here");
    await stopped(child);
    const chatter = setInterval(() => socket.write("$GPGGA,1\r\n"), 10);
    t.after(() => clearInterval(chatter));
    await elapse(STILL);
    child.kill("SIGCONT");
    assert.equal(await said(), "timeout");
    await once(child, "exit");
  });
});

/** Works on a message until the other process has sent the answer and the limit has passed; nothing else runs meanwhile. */
const SLOW = `
import { readFileSync } from "node:fs";
import { once } from "node:events";
import { connect } from "node:net";
import { Client } from ${JSON.stringify(new URL("../index.js", import.meta.url).href)};
const [host, port] = process.argv.slice(1);
const socket = connect(port, host);
// The message is there before the limit begins.
await once(socket, "readable");
const client = new Client(socket);
client.on("message", () => {
  const begun = performance.now();
  console.log("working");
  readFileSync(0);
  while (performance.now() - begun <= ${LIMIT});
});
const outcome = await client.mqttState({ timeout: ${LIMIT} }).then(
  () => "done",
  ({ reason }) => reason,
);
console.log(outcome);
await client.close();
`;

describe("a handler that works past the limit while another process answers", () => {
  it("is no reason for a timeout", async () => {
    const command = (host: string, port: string) => [
      ...[process.execPath, "--input-type=module", "--eval", SLOW],
      ...[host, port],
    ];
    assert.equal(await standStill(command, "handler"), "done");
  });
});

interface ThreadModule {
  readonly socket: Socket;
  /** Whether it has answered. */
  readonly answered: () => boolean;
}

/**
 * A module in a thread of its own: it answers while this one computes.
 * @param answer what it does with a line: it may `say` something
 * @param greeting said, and here to be read, before anything is asked
 */
async function threadModule(
  t: TestContext,
  answer: string,
  greeting = "",
): Promise<ThreadModule> {
  const answers = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(
    `const { createServer } = require("node:net");
     const { parentPort, workerData } = require("node:worker_threads");
     const server = createServer({ noDelay: true }, (socket) => {
       const say = (text) => socket.write(text);
       socket.on("error", () => {});
       socket.on("data", () => { ${answer}; Atomics.add(workerData.answers, 0, 1); });
       say(workerData.greeting);
     }).listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));`,
    { eval: true, workerData: { answers, greeting } },
  );
  t.after(() => worker.terminate());
  const [port] = await once(worker, "message");
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, greeting === "" ? "connect" : "readable");
  return { socket, answered: () => Atomics.load(answers, 0) > 0 };
}

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => setImmediate(resolve));

describe("a program that keeps the event loop busy", () => {
  it("between a command's start and its end gets the answer that has come", async (t) => {
    const { socket, answered } = await threadModule(t, 'say("\\r\\nOK\\r\\n")');
    const client = new Client(socket);
    const answer = client.command({ line: "AT" }, { timeout: LIMIT });
    compute(STILL, answered);
    assert.deepEqual(await answer, []);
    await client.close();
  });

  it("in a message's handler gets the answer that has come meanwhile", async (t) => {
    const { socket, answered } = await threadModule(
      t,
      'say("\\r\\nOK\\r\\n")',
      '+TCMQTTRCVPUB:"t",1,"x"\r\n',
    );
    const client = new Client(socket);
    let worked = false;
    client.on("message", () => {
      compute(STILL, answered);
      worked = true;
    });
    const answer = client.command({ line: "AT" }, { timeout: LIMIT });
    assert.deepEqual(await answer, []);
    assert.ok(worked);
    await client.close();
  });

  it("gets half a line's other half behind the quiet time", async (t) => {
    const { socket, answered } = await threadModule(
      t,
      'say("-103\\r\\n\\r\\nOK\\r\\n")',
      "+TCMQTTDISCON,",
    );
    const client = new Client(socket, { quiet: 100 });
    const codes: unknown[] = [];
    client.on("disconnected", ({ code }) => codes.push(code));
    client.on("damaged", () => codes.push("damaged"));
    const answer = client.command({ line: "AT" }, { timeout: LIMIT });
    await nextTurn();
    compute(STILL, answered);
    await answer;
    assert.deepEqual(codes, [-103]);
    await client.close();
  });

  it("until a signal has fired gets the answer that has come, and the next command its own", async (t) => {
    const { socket, answered } = await threadModule(
      t,
      `say("OK\\r\\n+TCMQTTPUB:" + (socket.asked ? "FAIL,202" : "OK") + "\\r\\n");
       socket.asked = true`,
    );
    const client = new Client(socket);
    const signal = AbortSignal.timeout(LIMIT);
    const first = client.publish("t", "1", { signal });
    const second = client.publish("t", "2").catch((e: unknown) => e);
    // Where the event loop goes on from here timers come before the next read.
    await nextTurn();
    compute(STILL, answered);
    await first;
    const error = await second;
    assert.ok(error instanceof AtError);
    assert.equal(error.code, 202);
    await client.close();
  });

  it("and gets no answer gets its timeout", async (t) => {
    const { socket } = await threadModule(t, "");
    const client = new Client(socket);
    const answer = client.command({ line: "AT" }, { timeout: LIMIT });
    compute(STILL);
    const error = await answer.catch((e: unknown) => e);
    assert.ok(error instanceof AtError);
    assert.equal(error.reason, "timeout");
    await client.close();
  });
});
