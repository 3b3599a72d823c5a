import assert from "node:assert/strict";
import { test } from "node:test";
import type { Cloud } from "../index.js";
import { keyOf } from "../registry/registry.js";
import { cloud, LIGHT } from "./rig.js";
import { type Wire, wired } from "./wire.js";

const TOPIC = `${keyOf(LIGHT)}/data`;

/** A device that hears itself. */
async function hearing(platform: Cloud): Promise<Wire> {
  const device = await wired(platform, LIGHT);
  await device.subscribe({ topic: TOPIC, qos: 1 });
  return device;
}

/** What comes for a message of QoS 1, in its order. */
async function order(device: Wire, messageId: number): Promise<string[]> {
  device.send({
    cmd: "publish",
    topic: TOPIC,
    payload: "hi",
    qos: 1,
    messageId,
    dup: false,
    retain: false,
  });
  return [(await device.next()).cmd, (await device.next()).cmd];
}

test("a message is passed on before it is acknowledged, as the platform does it", async (t) => {
  const device = await hearing(await cloud(t));
  for (let messageId = 2; messageId < 152; messageId++)
    assert.deepEqual(await order(device, messageId), ["publish", "puback"]);
  device.socket.destroy();
});

test("a fault has so many acknowledged first, an option all", async (t) => {
  const platform = await cloud(t);
  const device = await hearing(platform);
  platform.faults.ackFirst(2);
  assert.deepEqual(await order(device, 2), ["puback", "publish"]);
  assert.deepEqual(await order(device, 3), ["puback", "publish"]);
  assert.deepEqual(await order(device, 4), ["publish", "puback"]);
  device.socket.destroy();
  const early = await hearing(await cloud(t, { acknowledges: "first" }));
  assert.deepEqual(await order(early, 2), ["puback", "publish"]);
  early.socket.destroy();
});
