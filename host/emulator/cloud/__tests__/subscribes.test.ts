import assert from "node:assert/strict";
import { test } from "node:test";
import { Subscribes } from "../mqtt/subscribes.js";
import { cloud, LIGHT } from "./rig.js";
import { wired } from "./wire.js";

const own = `${LIGHT.productId}/${LIGHT.deviceName}`;
/** In place of a QoS in SUBACK. */
const REFUSED = 128;

test("each filter of a SUBSCRIBE has its return code, in order, one that is named again as well", async (t) => {
  const platform = await cloud(t);
  const wire = await wired(platform, LIGHT);
  const [data, control, foreign] = [`${own}/data`, `${own}/control`, "x"];
  assert.deepEqual(
    await wire.subscribe(
      { topic: data, qos: 1 },
      { topic: foreign, qos: 1 },
      { topic: data, qos: 0 },
      { topic: control, qos: 2 },
      { topic: foreign, qos: 0 },
    ),
    [1, REFUSED, 0, 1, REFUSED],
  );
  assert.deepEqual(await wire.subscribe({ topic: data, qos: 1 }), [1]);
  await platform.publish(data, "x", 1);
  const heard = await wire.next("publish");
  assert.equal(heard.cmd === "publish" && heard.qos, 1);
});

test("the last of a filter's entries holds", async (t) => {
  const platform = await cloud(t);
  const wire = await wired(platform, LIGHT);
  const data = `${own}/data`;
  for (const qos of [0, 1] as const) {
    const first = qos === 0 ? 1 : 0;
    const asked = [
      { topic: data, qos: first },
      { topic: data, qos },
    ] as const;
    assert.deepEqual(await wire.subscribe(...asked), [first, qos]);
    await platform.publish(data, "x", 1);
    const heard = await wire.next("publish");
    assert.equal(heard.cmd === "publish" && heard.qos, qos);
  }
});

test("a filter that is named two hundred times has as many return codes", async (t) => {
  const platform = await cloud(t);
  const wire = await wired(platform, LIGHT);
  const asked = Array.from({ length: 200 }, () => ({
    topic: `${own}/data`,
    qos: 1 as const,
  }));
  assert.deepEqual(
    await wire.subscribe(...asked),
    asked.map(({ qos }) => qos),
  );
});

test("what is written in pieces loses none", () => {
  const subscribes = new Subscribes();
  const filter = Buffer.from("\0\x01a\x01");
  subscribes.taken(
    Buffer.concat([Buffer.from([0x82, 10, 0, 7]), filter, filter]),
  );
  const message = Buffer.from("\x30\x05\0\x01abc", "latin1");
  const pieces = [message.subarray(0, 4), message.subarray(4)];
  const heard = Buffer.concat(
    pieces.map((piece) => subscribes.answered(piece)),
  );
  assert.deepEqual(heard, message);
});
