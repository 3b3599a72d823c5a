import assert from "node:assert/strict";
import { test } from "node:test";
import mqtt, { type IPublishPacket } from "mqtt";
import { HANG_MS } from "../../../tests/hang.js";
import { startBroker } from "../index.js";
import { broker } from "./rig.js";

test("the broker restarts on the port it had", async (t) => {
  const cloud = await broker(t);
  const { port, url } = cloud;
  assert.ok(port > 0);
  await cloud.restart();
  assert.equal(cloud.port, port);
  assert.equal(cloud.url, url);
});

test("stopping cuts the clients; stopping twice is no error", async (t) => {
  const cloud = await broker(t);
  const client = await mqtt.connectAsync(cloud.url, {
    connectTimeout: HANG_MS,
    reconnectPeriod: 0,
  });
  t.after(() => client.end(true));
  const closed = new Promise((resolve) =>
    client.once("close", () => resolve(null)),
  );
  await cloud.close();
  await cloud.close();
  await closed;
});

test("publish reaches those who have subscribed, bytes as they are", async (t) => {
  const cloud = await broker(t);
  const client = await mqtt.connectAsync(cloud.url, {
    connectTimeout: HANG_MS,
    reconnectPeriod: 0,
  });
  t.after(() => client.end(true));
  await client.subscribeAsync("a", { qos: 1 });
  const message = new Promise<Buffer>((resolve) =>
    client.once("message", (_topic, payload) => resolve(payload)),
  );
  await cloud.publish("a", Uint8Array.of(0, 255), 1);
  assert.deepEqual([...(await message)], [0, 255]);
});

test("a stopped broker publishes nothing and says so", async (t) => {
  const cloud = await broker(t);
  await cloud.close();
  await assert.rejects(cloud.publish("a", "x"), /the broker is stopped/);
});

test("onPublish hears what clients publish, not what the broker itself does", async (t) => {
  const cloud = await broker(t);
  const heard: string[] = [];
  const stop = cloud.onPublish((topic, payload, qos) =>
    heard.push(`${topic} ${payload} ${qos}`),
  );
  const client = await mqtt.connectAsync(cloud.url, {
    connectTimeout: HANG_MS,
    reconnectPeriod: 0,
  });
  t.after(() => client.end(true));
  await cloud.publish("own", "x");
  await client.publishAsync("a", "one", { qos: 1 });
  stop();
  await client.publishAsync("a", "two", { qos: 1 });
  assert.deepEqual(heard, ["a one 1"]);
});

test("a port that is taken is an error", async (t) => {
  const cloud = await broker(t);
  await assert.rejects(startBroker({ port: cloud.port }), /EADDRINUSE/);
});

test("what is published without a QoS comes with 0, for the first time, and not as one that was kept", async (t) => {
  const cloud = await broker(t);
  const client = await mqtt.connectAsync(cloud.url, {
    connectTimeout: HANG_MS,
    reconnectPeriod: 0,
  });
  t.after(() => client.end(true));
  await client.subscribeAsync("a", { qos: 1 });
  for (const [qos, given] of [
    [0, []],
    [1, [1]],
  ] as const) {
    const packet = new Promise<IPublishPacket>((resolve) =>
      client.once("message", (_topic, _payload, packet) => resolve(packet)),
    );
    await cloud.publish("a", "x", ...given);
    const { qos: told, dup, retain } = await packet;
    assert.deepEqual(
      { told, dup, retain },
      { told: qos, dup: false, retain: false },
    );
  }
});
