import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { type TestContext, test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import mqtt from "mqtt";
import mqttPacket, { type Packet } from "mqtt-packet";
import {
  type Cloud,
  credentialsOf,
  Emulator,
  startCloud,
} from "../../host/emulator/index.js";
import { generator } from "../../host/node/replay/random.js";
import { HANG_MS } from "../hang.js";

/** How many; a long run, `npm run fuzz:cloud`, takes 100,000 packets, 50,000 requests and 50,000 datagrams. */
const LONG = process.env.TCAT_FUZZ_LONG !== undefined;
const PACKETS = LONG ? 100_000 : 4_000;
const REQUESTS = LONG ? 50_000 : 2_000;
const DATAGRAMS = LONG ? 50_000 : 2_000;
/** Sent over one connection before the next one is made: most die of it earlier. */
const A_CONNECTION = 20;
/**
 * What memory may have grown by when all is over: a device's reports keep its last 1,000 messages, code is compiled. A
 * leak of 200 bytes a packet would be more in a long run.
 */
const LEAK_BYTES = 16 * 1024 * 1024;
/** A long run is told to be long. */
const LIMIT = { timeout: LONG ? 10 * HANG_MS : HANG_MS };

const LIGHT = { productId: "LIGHT00001", deviceName: "light1" };
const TOPIC = "LIGHT00001/light1/data";

type Next = (below: number) => number;

/** Some bytes of it are others, left out, doubled or cut off. */
function mutated(bytes: Buffer, next: Next): Buffer {
  const changed = Buffer.from(bytes);
  for (let n = next(4); n > 0; n--) changed[next(changed.length)] = next(256);
  const [from, to] = [next(changed.length), next(changed.length)];
  const part = changed.subarray(Math.min(from, to), Math.max(from, to));
  switch (next(5)) {
    case 0:
      return changed.subarray(0, 1 + next(changed.length));
    case 1:
      return Buffer.concat([changed, part]);
    case 2:
      return Buffer.concat([
        changed.subarray(0, Math.min(from, to)),
        changed.subarray(Math.max(from, to)),
      ]);
    default:
      return changed;
  }
}

const signInPacket = (cloud: Cloud): Packet => {
  const device = cloud.registry.device(LIGHT);
  assert.ok(device);
  const { clientId, username, password } = credentialsOf(device);
  return {
    cmd: "connect",
    protocolId: "MQTT",
    protocolVersion: 4,
    clean: false,
    keepalive: 60,
    clientId,
    username,
    password: Buffer.from(password),
  };
};

const session: readonly Packet[] = [
  {
    cmd: "subscribe",
    messageId: 1,
    subscriptions: [
      { topic: TOPIC, qos: 1 },
      { topic: "$thing/down/property/LIGHT00001/light1", qos: 0 },
    ],
  },
  ...[
    "plain",
    '{"method":"report","clientToken":"1","params":{"color":1}}',
  ].map(
    (payload, n): Packet => ({
      cmd: "publish",
      topic: n === 0 ? TOPIC : "$thing/up/property/LIGHT00001/light1",
      payload,
      qos: 1,
      messageId: 2 + n,
      dup: false,
      retain: false,
    }),
  ),
  { cmd: "puback", messageId: 7 },
  { cmd: "unsubscribe", messageId: 5, unsubscriptions: [TOPIC] },
  { cmd: "pingreq" },
];

/** Connected, or refused; the other end may end it at any time. */
async function opened(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  socket.resume();
  await once(socket, "connect");
  return socket;
}

async function ended(socket: Socket): Promise<void> {
  if (socket.closed) return;
  // A reset is an end like any other.
  const closed = new Promise((resolve) => socket.once("close", resolve));
  // What has been sent is taken before the other end closes, too.
  socket.end();
  await closed;
}

const descriptors = (): number => readdirSync("/proc/self/fd").length;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** What a process holds, its garbage taken out. */
function held() {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return { fds: descriptors(), bytes: heapUsed + external };
}

/** Runs `attack`; afterwards memory and descriptors are where they were. The figures are printed. */
async function leavesNothing(
  context: TestContext,
  attack: () => Promise<number>,
): Promise<void> {
  const [before, since] = [held(), performance.now()];
  const sent = await attack();
  const seconds = (performance.now() - since) / 1_000;
  // The other ends of what has been closed go in the next turns.
  for (let n = 0; n < 1_000 && descriptors() > before.fds; n++)
    await new Promise((resolve) => setImmediate(resolve));
  const after = held();
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  context.diagnostic(
    `${sent} in ${seconds.toFixed(0)} s; memory ${megabytes(before.bytes)} MB before, ${megabytes(after.bytes)} MB after; descriptors ${before.fds} and ${after.fds}`,
  );
  assert.ok(after.fds <= before.fds, "descriptors are left");
  const grown = after.bytes - before.bytes;
  assert.ok(grown < LEAK_BYTES, `${grown} bytes are left`);
}

/** Runs `attack`, which says how much it has sent; afterwards the cloud serves, and nothing of it has stayed. */
async function outlives(
  context: TestContext,
  attack: (cloud: Cloud) => Promise<number>,
): Promise<void> {
  const cloud = await startCloud();
  try {
    const serves = async () => {
      const device = cloud.registry.device(LIGHT);
      assert.ok(device);
      const client = await mqtt.connectAsync(cloud.mqttUrl, {
        connectTimeout: HANG_MS,
        ...credentialsOf(device),
        protocolVersion: 4,
        reconnectPeriod: 0,
      });
      await client.subscribeAsync(TOPIC, { qos: 1 });
      const heard = new Promise<string>((resolve) =>
        client.once("message", (_, payload) => resolve(payload.toString())),
      );
      await client.publishAsync(TOPIC, "still there", { qos: 1 });
      assert.equal(await heard, "still there");
      await client.endAsync();
      const answer = await fetch(`${cloud.httpUrl}/control/devices`, {
        headers: { connection: "close" },
      });
      assert.equal(answer.status, 200);
      await answer.arrayBuffer();
    };
    await serves();
    await leavesNothing(context, async () => {
      const sent = await attack(cloud);
      await serves();
      return sent;
    });
  } finally {
    await cloud.close();
  }
}

test("the cloud outlives mutated MQTT packets, signed in and not", LIMIT, (t) =>
  outlives(t, async (cloud) => {
    const next = generator(1);
    const signIn = mqttPacket.generate(signInPacket(cloud));
    const packets = [signIn, ...session.map((one) => mqttPacket.generate(one))];
    for (let sent = 0; sent < PACKETS; sent += A_CONNECTION) {
      const socket = await opened(cloud.mqttUrl);
      if (next(4) > 0) socket.write(signIn);
      for (let n = 0; n < A_CONNECTION; n++)
        socket.write(mutated(packets[next(packets.length)] ?? signIn, next));
      await ended(socket);
    }
    return PACKETS;
  }),
);

const REQUEST_TEXTS = [
  "GET /control/devices HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
  "GET /control/devices/LIGHT00001/light1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
  'POST /control/devices/LIGHT00001/light1/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 53\r\n\r\n{"topic":"LIGHT00001/light1/control","payload":"on"} ',
  'POST /control/faults HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 15\r\n\r\n{"wrongMd5":{}}',
  'POST /register/dev HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{"a\r\n4\r\n":1}\r\n0\r\n\r\n',
  "HEAD /firmware/none/x.bin HTTP/1.1\r\nHost: x\r\nRange: bytes=0-9\r\n\r\n",
];

test("the cloud outlives mutated HTTP requests", LIMIT, (t) =>
  outlives(t, async (cloud) => {
    const next = generator(2);
    for (let sent = 0; sent < REQUESTS; sent += A_CONNECTION) {
      const socket = await opened(cloud.httpUrl);
      for (let n = 0; n < A_CONNECTION; n++) {
        const text = REQUEST_TEXTS[next(REQUEST_TEXTS.length)] ?? "";
        socket.write(mutated(Buffer.from(text), next));
      }
      await ended(socket);
    }
    cloud.faults.clear();
    return REQUESTS;
  }),
);

test(
  "a module that waits for the phone outlives mutated datagrams",
  LIMIT,
  async (t) => {
    const next = generator(3);
    const emulator = new Emulator({
      broker: "mqtt://127.0.0.1:1",
      provisioningPort: 0,
      // None of them may bring it into a network: it would not listen any more.
      accessPoints: [],
      joined: false,
    });
    let text = "";
    const uart = emulator.attach({
      write: (bytes) => {
        text += bytes.toString("latin1");
      },
      close: () => {},
    });
    const until = async (done: () => boolean) => {
      while (!done()) await new Promise((resolve) => setImmediate(resolve));
    };
    try {
      uart.receive(Buffer.from("ATE0\r\nAT+TCSTARTSMART\r\n"));
      await until(() => emulator.provisioningPort !== undefined);
      const socket = createSocket("udp4");
      const texts = [
        '{"cmdType":0,"token":"abc"}',
        '{"cmdType":3}',
        '{"cmdType":9}',
      ].map((one) => Buffer.from(one));
      const send = async (bytes: Buffer | string) => {
        const port = emulator.provisioningPort;
        assert.ok(port !== undefined);
        await new Promise((resolve) =>
          socket.send(bytes, port, "127.0.0.1", resolve),
        );
      };
      await send('{"cmdType":3}');
      await once(socket, "message");
      await leavesNothing(t, async () => {
        for (let n = 0; n < DATAGRAMS; n++)
          await send(mutated(texts[next(texts.length)] ?? Buffer.of(0), next));
        const answered = once(socket, "message");
        await send('{"cmdType":3}');
        await answered;
        return DATAGRAMS;
      });
      socket.close();
      text = "";
      uart.receive(Buffer.from("AT\r\n"));
      await until(() => text.includes("OK"));
    } finally {
      await emulator.close();
    }
  },
);
