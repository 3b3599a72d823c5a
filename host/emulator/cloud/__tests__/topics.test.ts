import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { covers } from "../base/covers.js";
import { cloud, GATEWAY, LIGHT, LIGHT2, SENSOR, signIn } from "./rig.js";

const own = `${LIGHT.productId}/${LIGHT.deviceName}`;
const other = `${LIGHT2.productId}/${LIGHT2.deviceName}`;
/** In place of a QoS in SUBACK. */
const REFUSED = 128;

test("a device may publish to event and data, and subscribe to control and data", async (t) => {
  const platform = await cloud(t);
  const heard: string[] = [];
  platform.onPublish((topic) => heard.push(topic));
  const device = await signIn(t, platform, LIGHT);
  for (const topic of [`${own}/event`, `${own}/data`])
    await device.client.publishAsync(topic, "x", { qos: 1 });
  assert.deepEqual(heard, [`${own}/event`, `${own}/data`]);
  const granted = await device.client.subscribeAsync([
    `${own}/control`,
    `${own}/data`,
    `$thing/down/property/${own}`,
    `$ota/update/${own}`,
    `$shadow/operation/result/${own}`,
    `$sys/operation/result/${own}`,
  ]);
  assert.ok(granted.every(({ qos }) => qos === 0));
});

test("a device hears calls and broadcasts, and replies to a call", async (t) => {
  const platform = await cloud(t);
  const heard: string[] = [];
  platform.onPublish((topic) => heard.push(topic));
  const device = await signIn(t, platform, LIGHT);
  const filters = [`$rrpc/rxd/${own}/+`, `$broadcast/rxd/${own}`];
  const granted = await device.client.subscribeAsync(filters);
  assert.deepEqual(
    granted.map(({ qos }) => qos),
    [0, 0],
  );
  for (const topic of [`$rrpc/rxd/${own}/17`, `$broadcast/rxd/${own}`]) {
    await platform.publish(topic, "x");
    assert.equal((await device.next()).topic, topic);
  }
  const reply = `$rrpc/txd/${own}/17`;
  await device.client.publishAsync(reply, "y", { qos: 1 });
  assert.deepEqual(heard, [reply]);
});

test("a publish without permission vanishes: QoS 0 without a word, QoS 1 without its PUBACK", async (t) => {
  const platform = await cloud(t);
  const heard: string[] = [];
  platform.onPublish((topic) => heard.push(topic));
  const owner = await signIn(t, platform, LIGHT2);
  await owner.client.subscribeAsync([`${other}/control`, `${other}/data`]);
  const device = await signIn(t, platform, LIGHT);
  let acknowledged = 0;
  device.client.on("packetreceive", ({ cmd }) => {
    if (cmd === "puback") acknowledged++;
  });
  const forbidden = [
    `${other}/data`,
    `${other}/control`,
    `${own}/control`,
    `$ota/report/${other}`,
    `$thing/up/property/${other}`,
    `$thing/down/property/${other}`,
    `$shadow/operation/${other}`,
    `$rrpc/txd/${other}/1`,
    `$rrpc/rxd/${own}/1`,
    "$SYS/broker",
    "anything",
  ];
  for (const topic of forbidden) {
    await device.client.publishAsync(topic, "x", { qos: 0 });
    device.client.publish(topic, "x", { qos: 1 });
  }
  await device.send(`${own}/data`, {});
  assert.deepEqual(heard, [`${own}/data`]);
  assert.equal(acknowledged, 1);
  assert.equal(owner.quiet, true);
  assert.equal(device.client.connected, true);
});

test("a subscription without permission, wildcards over others among them, is refused and logged", async (t) => {
  const log: string[] = [];
  const platform = await cloud(t, { log: (text) => log.push(text) });
  const device = await signIn(t, platform, LIGHT);
  for (const filter of [
    `${own}/event`,
    `${other}/data`,
    `${LIGHT.productId}/+/data`,
    `${own}/+`,
    `${own}/#`,
    "#",
    "+/+/data",
    "$ota/update/#",
    `$thing/down/property/${other}`,
    `$rrpc/rxd/${other}/+`,
    `$broadcast/rxd/${other}`,
    "$SYS/#",
  ]) {
    const [granted] = await device.client.subscribeAsync(filter).catch(() => [
      { qos: REFUSED }, // mqtt.js throws when nothing was granted
    ]);
    assert.equal(granted?.qos, REFUSED, filter);
    assert.equal(log.pop(), `mqtt: ${own} may not subscribe to this topic`);
  }
});

test("a gateway speaks for a sub-device while that is online behind it, and not after", async (t) => {
  const platform = await cloud(t);
  const heard: string[] = [];
  platform.onPublish((topic) => heard.push(topic));
  const gateway = await signIn(t, platform, GATEWAY);
  const name = {
    product_id: SENSOR.productId,
    device_name: SENSOR.deviceName,
  };
  const { random, timestamp } = { random: 7, timestamp: Date.now() / 1000 };
  const { bindingSignature } = await import("../services/gateway.js");
  const secret = platform.registry.device(SENSOR)?.secret ?? "";
  const operation = `$gateway/operation/${GATEWAY.productId}/${GATEWAY.deviceName}`;
  const operate = (type: string, more: object = {}) =>
    gateway.send(operation, {
      type,
      payload: { devices: [{ ...name, ...more }] },
    });
  await operate("bind", {
    signature: bindingSignature({ ...SENSOR, secret, random, timestamp }),
    random,
    timestamp,
    signmethod: "hmacsha1",
    authtype: "psk",
  });
  const topic = `${SENSOR.productId}/${SENSOR.deviceName}/data`;
  const speak = (text: string) =>
    gateway.client.publishAsync(topic, text, { qos: 0 });
  await speak("bound, not online");
  await operate("online");
  await speak("online");
  await gateway.client.subscribeAsync(topic);
  await platform.publish(topic, "to the sensor", 1);
  assert.equal((await gateway.next()).payload.toString(), "to the sensor");
  await operate("offline");
  await speak("offline again");
  await platform.publish(topic, "to nobody", 1);
  // Whatever was to come has come before the answer to this.
  await operate("describe_sub_devices");
  assert.deepEqual(
    heard.filter((one) => one === topic),
    [topic],
  );
  assert.equal(gateway.quiet, true);
});

test("covers: no filter that is allowed by another matches a topic that the other does not", () => {
  const matches = (filter: string, topic: string): boolean => {
    const [levels, names] = [filter.split("/"), topic.split("/")];
    const rest = levels.indexOf("#");
    if (rest >= 0) levels.length = rest;
    if (rest < 0 ? levels.length !== names.length : names.length < rest)
      return false;
    return levels.every((level, i) => level === "+" || level === names[i]);
  };
  const level = fc.constantFrom("a", "b", "+");
  const filter = fc
    .tuple(fc.array(level, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([levels, all]) => [...levels, ...(all ? ["#"] : [])].join("/"));
  const topic = fc
    .array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 4 })
    .map((names) => names.join("/"));
  fc.assert(
    fc.property(filter, filter, topic, (allowed, wanted, name) => {
      if (covers(allowed, wanted) && matches(wanted, name))
        assert.ok(matches(allowed, name));
    }),
    { numRuns: 2000 },
  );
});
