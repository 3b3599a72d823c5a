import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { OFFLINE_MESSAGES } from "../base/limits.js";
import { keyOf } from "../registry/registry.js";
import { cloud, LIGHT } from "./rig.js";
import { wired } from "./wire.js";
import { workOf } from "./work.js";

const CONTROL = `${keyOf(LIGHT)}/control`;

/** What a device's return, with `messages` waiting for it, costs the cloud's queues until each is acknowledged. */
async function costOf(t: TestContext, messages: number): Promise<number> {
  const platform = await cloud(t);
  const away = await wired(platform, LIGHT, { clean: false });
  await away.subscribe({ topic: CONTROL, qos: 1 });
  away.socket.destroy();
  await away.closed;
  while (platform.reports(LIGHT).online)
    await new Promise((resolve) => setImmediate(resolve));
  for (let n = 0; n < messages; n++)
    await platform.publish(CONTROL, String(n), 1);
  return workOf(/\/cloud\/mqtt\/sessions\.js$/, async () => {
    const back = await wired(platform, LIGHT, { clean: false });
    const ids: number[] = [];
    while (ids.length < messages) {
      const packet = await back.next("publish");
      ids.push(packet.messageId ?? 0);
    }
    // The last first: whoever looks through what waits looks through all of it.
    for (const messageId of ids.reverse())
      back.send({ cmd: "puback", messageId });
    back.send({ cmd: "pingreq" });
    await back.next("pingresp");
    back.socket.destroy();
  });
}

test("a device's return costs as much as what waits for it: twice the messages, twice the work", async (t) => {
  const half = await costOf(t, OFFLINE_MESSAGES / 2);
  const all = await costOf(t, OFFLINE_MESSAGES);
  t.diagnostic(`${half} blocks, then ${all}`);
  assert.ok(half > OFFLINE_MESSAGES / 2, "it has been counted");
  assert.ok(
    all < 2.2 * half,
    `${all} blocks, where half the messages cost ${half}`,
  );
});
