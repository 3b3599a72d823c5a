import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { type TestContext, test } from "node:test";
import { MqttClient } from "mqtt";
import { type Cloud, credentialsOf } from "../../host/emulator/index.js";
import { pipe } from "./day/pipe.js";
import { cloudFor, LIMIT, METER_PRODUCT, secretOf } from "./rig.js";

const METER = { ...METER_PRODUCT, deviceName: "meter1" };

/** An MQTT client over a connection inside this process. */
function connect(t: TestContext, cloud: Cloud, secret: string): MqttClient {
  const [near, far] = pipe(() => {});
  cloud.accept(far);
  const client = new MqttClient(() => near, {
    ...credentialsOf({ ...METER, secret }),
    reconnectPeriod: 0,
  });
  t.after(() => client.end(true));
  return client;
}

const event = (client: MqttClient, name: "connect" | "close" | "error") =>
  new Promise<unknown>((resolve) => client.once(name, resolve));

test(
  "a connection inside the process signs in by password and is cut like any other",
  LIMIT,
  async (t) => {
    const cloud = await cloudFor(t);
    const client = connect(t, cloud, secretOf(METER.deviceName));
    await event(client, "connect");
    assert.equal(cloud.reports(METER).online, true);
    const closed = event(client, "close");
    assert.equal(cloud.drop(METER), true);
    await closed;
  },
);

test("a wrong password is refused there, too", LIMIT, async (t) => {
  const cloud = await cloudFor(t);
  const client = connect(t, cloud, secretOf("another"));
  assert.match(String(await event(client, "error")), /refused/i);
  assert.equal(cloud.reports(METER).online, false);
});

test("a cloud that is stopped takes no connection", LIMIT, async (t) => {
  const cloud = await cloudFor(t);
  await cloud.close();
  assert.throws(() => cloud.accept(new PassThrough()), /stopped/);
});
