import assert from "node:assert/strict";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import mqttPacket from "mqtt-packet";
import { cloud, LIGHT, LIGHT2, signIn } from "./rig.js";
import { Turns, tellDelay } from "./turns.js";
import { open, wired } from "./wire.js";

const FLOOD = 20_000;
/** Packets of a client, and requests of all, that one turn of the loop may take: a millisecond each would be too long. */
const PACKETS_IN_A_TURN = 64;
const REQUESTS_IN_A_TURN = 500;
const FLOODERS = 100;
const HALF_OPEN = 1_000;

test("thousands of tiny messages in one piece: another device is served long before their end", async (t) => {
  tellDelay(t);
  const platform = await cloud(t);
  const other = await signIn(t, platform, LIGHT2);
  const flooding = await wired(platform, LIGHT);
  const taken = new Turns();
  platform.onPublish((topic) => {
    if (topic.startsWith("LIGHT00001/light1/")) taken.count();
  });
  const one = mqttPacket.generate({
    cmd: "publish",
    topic: "LIGHT00001/light1/data",
    payload: "x",
    qos: 0,
    dup: false,
    retain: false,
  });
  flooding.socket.write(Buffer.concat(Array(FLOOD).fill(one)));
  const begun = new Promise<void>((resolve) => {
    const stop = platform.onPublish(() => {
      stop();
      resolve();
    });
  });
  await begun;
  await other.client.publishAsync("LIGHT00001/light2/data", "hi", { qos: 1 });
  assert.ok(taken.total < FLOOD / 2, `${taken.total} before the other's one`);
  while (taken.total < FLOOD)
    await new Promise((resolve) => setImmediate(resolve));
  taken.stop();
  assert.ok(taken.most <= PACKETS_IN_A_TURN, `${taken.most} in one turn`);
  flooding.socket.destroy();
});

test("thousands of requests in one piece from each of a hundred: each turn of the loop takes a few, and another is answered", async (t) => {
  tellDelay(t);
  const platform = await cloud(t);
  const { hostname, port } = new URL(platform.httpUrl);
  const begun = new Turns();
  const count = () => begun.count();
  subscribe("http.server.request.start", count);
  t.after(() => unsubscribe("http.server.request.start", count));
  const flooders = Array.from({ length: FLOODERS }, () => {
    const socket = connect(Number(port), hostname);
    // A reset is an end like any other.
    socket.on("error", () => {});
    socket.resume();
    return socket;
  });
  await Promise.all(flooders.map((socket) => once(socket, "connect")));
  const closed = flooders.map(
    (socket) => new Promise((resolve) => socket.once("close", resolve)),
  );
  const request = "GET /control/devices HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
  for (const socket of flooders) socket.write(request.repeat(FLOOD / 10));
  const other = await fetch(`${platform.httpUrl}/control/devices`);
  assert.equal(other.status, 200);
  await Promise.all(closed);
  begun.stop();
  assert.ok(begun.total >= FLOODERS, `${begun.total} came in`);
  assert.ok(begun.most <= REQUESTS_IN_A_TURN, `${begun.most} in one turn`);
});

test("thousands of requests in one piece: the connection is closed, and another's is answered", async (t) => {
  const platform = await cloud(t);
  const { hostname, port } = new URL(platform.httpUrl);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  let answers = 0;
  socket.on("data", (bytes: Buffer) => {
    answers += bytes.toString("latin1").split("HTTP/1.1 200").length - 1;
  });
  await once(socket, "connect");
  // A reset is an end like any other.
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write(
    "GET /control/devices HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".repeat(FLOOD),
  );
  const other = await fetch(`${platform.httpUrl}/control/devices`);
  assert.equal(other.status, 200);
  await closed;
  assert.ok(answers < 100, `${answers} answers`);
});

test("connections that begin a TLS handshake and say no more keep nobody out", async (t) => {
  tellDelay(t);
  const platform = await cloud(t);
  const { port } = new URL(platform.mqttsUrl);
  const half = Array.from({ length: HALF_OPEN }, () => {
    const socket = connect(Number(port), "127.0.0.1");
    socket.on("error", () => {});
    socket.write(Buffer.from("16030100", "hex"));
    return socket;
  });
  t.after(() => {
    for (const socket of half) socket.destroy();
  });
  await Promise.all(half.map((socket) => once(socket, "connect")));
  await signIn(t, platform, LIGHT);
  await (await open(platform)).socket.destroy();
});
