import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import {
  CONNECTION,
  cloudFor,
  LIMIT,
  METER_PRODUCT,
  moduleOf,
  noise,
  secretOf,
  signIn,
} from "./rig.js";

const { productId } = METER_PRODUCT;
const MODULES = 8;
const MESSAGES = 12;
/** Bytes of the longest message: more than a command line holds. */
const LONGEST = 2_048;

const meter = (i: number) => ({ productId, deviceName: `meter${i + 1}` });
const topicOf = (i: number, name: string) =>
  `${productId}/${meter(i).deviceName}/${name}`;
const message = (i: number, n: number) =>
  noise(1 + ((i * 131 + n * 977) % LONGEST), i * MESSAGES + n);

test(
  "8 modules at once on one cloud each get what is theirs, whole and in order",
  LIMIT,
  async (t) => {
    const cloud = await cloudFor(t);
    const fleet = await Promise.all(
      Array.from({ length: MODULES }, async (_, i) => {
        const { client } = await moduleOf(t, cloud, { cut: i });
        await signIn(client, productId, meter(i).deviceName);
        await client.subscribe(topicOf(i, "control"), { qos: 1 });
        await client.subscribe(topicOf(i, "data"), { qos: 1 });
        return { client, all: client.messages() };
      }),
    );
    assert.equal(
      cloud.devices().filter(({ online }) => online).length,
      MODULES,
    );

    // Each publishes to itself while the cloud sends to all.
    await Promise.all([
      ...fleet.map(async ({ client }, i) => {
        for (let n = 0; n < MESSAGES; n++)
          await client.publish(topicOf(i, "data"), message(i, n), { qos: 1 });
      }),
      ...fleet.map(async (_, i) => {
        for (let n = 0; n < MESSAGES; n++)
          await cloud.publish(topicOf(i, "control"), message(i, n), 1);
      }),
    ]);

    await Promise.all(
      fleet.map(async ({ all }, i) => {
        const seen = { data: 0, control: 0 };
        for (let n = 0; n < 2 * MESSAGES; n++) {
          const { topic, payload } = (await all.next()).value;
          const name = topic === topicOf(i, "data") ? "data" : "control";
          assert.equal(topic, topicOf(i, name));
          const wanted = message(i, seen[name]++);
          assert.equal(Buffer.compare(payload, wanted), 0, `${topic} ${n}`);
        }
        assert.deepEqual(seen, { data: MESSAGES, control: MESSAGES });
        assert.equal(cloud.reports(meter(i)).messages.length, MESSAGES);
      }),
    );
  },
);

test(
  "a second sign-in of a device ends its first, and nobody else's",
  LIMIT,
  async (t) => {
    const cloud = await cloudFor(t);
    const connection = { ...CONNECTION, reconnect: 0 as const };
    const [first, second, other] = await Promise.all(
      [0, 0, 1].map(async (i) => {
        const { client } = await moduleOf(t, cloud);
        const { deviceName } = meter(i);
        const deviceSecret = secretOf(deviceName);
        await client.setDeviceInfo({ tlsMode: 1, ...meter(i), deviceSecret });
        return client;
      }),
    );
    assert.ok(first && second && other);
    await first.mqttConnect(connection);
    await other.mqttConnect(connection);
    const told = once(first, "disconnected");
    await second.mqttConnect(connection);
    const [{ code, explanation }] = await told;
    assert.equal(code, -103);
    assert.ok(explanation, "the client says what that means");
    const states = [first, second, other].map((client) => client.mqttState());
    assert.deepEqual(
      (await Promise.all(states)).map(({ state }) => state),
      [0, 1, 1],
    );
    const topic = topicOf(0, "data");
    const unsent = first.publish(topic, "from the first", { qos: 1 });
    await assert.rejects(unsent, { code: 208 });
    await second.publish(topic, "from the second", { qos: 1 });
    const { messages } = cloud.reports(meter(0));
    assert.deepEqual(
      messages.map(({ payload }) => payload.toString()),
      ["from the second"],
    );
  },
);
