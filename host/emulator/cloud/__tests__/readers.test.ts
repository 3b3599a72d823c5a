import assert from "node:assert/strict";
import { test } from "node:test";
import { realClock } from "../../base/clock.js";
import {
  NONCES,
  OFFLINE_BYTES,
  OFFLINE_MESSAGES,
  OFFLINE_MS,
  SUBSCRIPTIONS,
} from "../base/limits.js";
import { keyOf } from "../registry/registry.js";
import { cloud, LIGHT, LIGHT2, signIn } from "./rig.js";
import { wired } from "./wire.js";

const DATA = `${keyOf(LIGHT)}/data`;
const CONTROL = `${keyOf(LIGHT)}/control`;
const BIG = Buffer.alloc(16_000, "x");

test("a device that floods itself and stops reading loses its own connection, and keeps no other waiting", async (t) => {
  const log: string[] = [];
  const platform = await cloud(t, { log: (text) => log.push(text) });
  const other = await signIn(t, platform, LIGHT2);
  await other.client.subscribeAsync("LIGHT00001/light2/data");
  const slow = await wired(platform, LIGHT);
  await slow.subscribe({ topic: DATA, qos: 1 });
  slow.socket.pause();
  let sent = 0;
  while (!log.some((line) => line.includes("does not read"))) {
    slow.send({
      cmd: "publish",
      topic: DATA,
      payload: BIG,
      qos: 0,
      dup: false,
      retain: false,
    });
    // Meanwhile the other device has what it is sent, each time.
    await other.client.publishAsync("LIGHT00001/light2/data", String(++sent));
    assert.equal((await other.next()).payload.toString(), String(sent));
  }
  slow.socket.resume();
  await slow.closed;
  assert.match(log.join("\n"), /LIGHT00001\/light1 does not read/);
  await signIn(t, platform, LIGHT);
});

test("the bounds of what is kept are the platform's", () => {
  assert.deepEqual([OFFLINE_MESSAGES, OFFLINE_MS], [150, 86_400_000]);
  assert.equal(SUBSCRIPTIONS, 100);
  assert.equal(NONCES, 10_000);
});

test("what waits for an absent device has a bound, and the oldest go", async (t) => {
  const log: string[] = [];
  const platform = await cloud(t, { log: (text) => log.push(text) });
  const away = await wired(platform, LIGHT, { clean: false });
  await away.subscribe({ topic: CONTROL, qos: 1 });
  away.socket.destroy();
  await away.closed;
  for (let n = 1; n <= OFFLINE_MESSAGES + 10; n++)
    await platform.publish(CONTROL, String(n), 1);
  const back = await wired(platform, LIGHT, { clean: false });
  const heard: string[] = [];
  while (heard.length < OFFLINE_MESSAGES) {
    const packet = await back.next("publish");
    assert.ok(packet.cmd === "publish");
    heard.push(packet.payload.toString());
    back.send({ cmd: "puback", messageId: packet.messageId ?? 0 });
  }
  assert.equal(heard[0], "11");
  assert.equal(heard.at(-1), String(OFFLINE_MESSAGES + 10));
  const told = log.filter((line) =>
    line.includes("has not taken its messages"),
  );
  assert.equal(told.length, 10);
  back.socket.destroy();
});

test("what has waited for a day is not sent any more", async (t) => {
  let now = 1_000_000_000_000;
  const clock = { ...realClock, now: () => now };
  const platform = await cloud(t, { clock });
  const away = await wired(platform, LIGHT, { clean: false });
  await away.subscribe({ topic: CONTROL, qos: 1 });
  away.socket.destroy();
  await away.closed;
  await platform.publish(CONTROL, "old", 1);
  now += 1;
  await platform.publish(CONTROL, "of a day", 1);
  now += OFFLINE_MS;
  const back = await wired(platform, LIGHT, { clean: false });
  const packet = await back.next("publish");
  assert.equal(
    packet.cmd === "publish" && packet.payload.toString(),
    "of a day",
  );
  back.socket.destroy();
});

test("a device that acknowledges nothing has the same bound, in bytes too, and goes on hearing", async (t) => {
  const platform = await cloud(t);
  const silent = await wired(platform, LIGHT, { clean: false });
  await silent.subscribe({ topic: CONTROL, qos: 1 });
  const messages = Math.ceil(OFFLINE_BYTES / BIG.length) + 20;
  for (let n = 0; n < messages; n++) await platform.publish(CONTROL, BIG, 1);
  for (let n = 0; n < messages; n++) await silent.next("publish");
  silent.socket.destroy();
  await silent.closed;
  const back = await wired(platform, LIGHT, { clean: false });
  const room = Math.floor(OFFLINE_BYTES / (BIG.length + CONTROL.length));
  const heard: number[] = [];
  for (let n = 0; n < room; n++) {
    const packet = await back.next("publish");
    heard.push(packet.cmd === "publish" ? packet.payload.length : 0);
  }
  assert.equal(heard.filter((length) => length === BIG.length).length, room);
  await platform.publish(CONTROL, "last", 1);
  const last = await back.next("publish");
  assert.equal(last.cmd === "publish" && last.payload.toString(), "last");
  back.socket.destroy();
});

test("filters that are refused are not kept, and one that was is not there after a return", async (t) => {
  const platform = await cloud(t);
  const first = await wired(platform, LIGHT, { clean: false });
  const foreign = `${keyOf(LIGHT2)}/control`;
  const granted = await first.subscribe(
    { topic: foreign, qos: 1 },
    { topic: CONTROL, qos: 1 },
  );
  assert.deepEqual(granted, [128, 1]);
  first.socket.destroy();
  await first.closed;
  while (platform.reports(LIGHT).online)
    await new Promise((resolve) => setImmediate(resolve));
  const nobody = { reached: 0, kept: 0 };
  for (let n = 0; n < 3; n++)
    assert.deepEqual(await platform.publish(foreign, "none", 1), nobody);
  await platform.publish(CONTROL, "own", 1);
  const back = await wired(platform, LIGHT, { clean: false });
  const packet = await back.next("publish");
  assert.equal(packet.cmd === "publish" && packet.payload.toString(), "own");
  back.socket.destroy();
});

test("of hundreds of filters in one packet a device is granted a hundred", async (t) => {
  const platform = await cloud(t);
  const greedy = await wired(platform, LIGHT, { clean: false });
  const topics = Array.from(
    { length: 500 },
    (_, n) => `$rrpc/rxd/${keyOf(LIGHT)}/${n}`,
  );
  const granted = await greedy.subscribe(
    ...topics.map((topic) => ({ topic, qos: 1 as const })),
  );
  assert.equal(granted.filter((code) => code === 1).length, SUBSCRIPTIONS);
  greedy.socket.destroy();
});

test("QoS 2 is asked, 1 is granted and told", async (t) => {
  const platform = await cloud(t);
  const device = await wired(platform, LIGHT);
  const granted = await device.subscribe(
    { topic: DATA, qos: 2 },
    { topic: CONTROL, qos: 0 },
  );
  assert.deepEqual(granted, [1, 0]);
  device.socket.destroy();
});

test("an end in mid-packet, and packets cut into single bytes, are taken as they are", async (t) => {
  const platform = await cloud(t);
  const whole = await wired(platform, LIGHT);
  const heard = new Promise<string>((resolve) =>
    platform.onPublish((_, payload) => resolve(payload.toString())),
  );
  const topic = Buffer.from(DATA);
  const packet = Buffer.concat([
    Buffer.from([0x30, topic.length + 4, 0, topic.length]),
    topic,
    Buffer.from("hi"),
  ]);
  whole.socket.setNoDelay(true);
  for (const byte of packet) whole.socket.write(Buffer.of(byte));
  assert.equal(await heard, "hi");
  whole.socket.end(packet.subarray(0, 5));
  await whole.closed;
});

test("what a device has acknowledged is not sent again after a return, what it has not is", async (t) => {
  const platform = await cloud(t);
  const first = await wired(platform, LIGHT, { clean: false });
  await first.subscribe({ topic: CONTROL, qos: 1 });
  for (const text of ["taken", "not taken"]) {
    await platform.publish(CONTROL, text, 1);
    const packet = await first.next("publish");
    assert.ok(packet.cmd === "publish");
    if (text === "taken")
      first.send({ cmd: "puback", messageId: packet.messageId ?? 0 });
  }
  // Once that is answered, what was sent before has been taken.
  first.send({ cmd: "pingreq" });
  await first.next("pingresp");
  first.socket.destroy();
  await first.closed;
  const back = await wired(platform, LIGHT, { clean: false });
  const packet = await back.next("publish");
  assert.equal(
    packet.cmd === "publish" && packet.payload.toString(),
    "not taken",
  );
  back.socket.destroy();
});
