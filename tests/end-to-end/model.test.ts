import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { type Cloud, Registry } from "../../host/emulator/index.js";
import {
  DeviceShadow,
  type ModelError,
  shadowTopics,
  templateTopics,
} from "../../host/javascript/model/index.js";
import { Light } from "../../host/node/examples/generated/light.js";
import { startLight } from "../../host/node/examples/light.js";
import { Wall } from "../../host/node/examples/thermostat.js";
import {
  clientOptions,
  cloudFor,
  LIMIT,
  moduleOf,
  profileNames,
  secretOf,
  sessionOptions,
} from "./rig.js";

const template = (path: string): unknown =>
  JSON.parse(
    readFileSync(
      fileURLToPath(new URL(`../../../${path}`, import.meta.url)),
      "utf8",
    ),
  );

const named = (deviceName: string) => ({
  deviceName,
  deviceSecret: secretOf(deviceName),
});
const LAMP = { productId: "LIGHT00001", ...named("lamp") };
const WALL = { productId: "THERMOSTAT", ...named("wall") };
const GATEWAY = { productId: "GATEWAY777", ...named("gateway1") };

const registry = (): Registry =>
  new Registry({
    products: [
      {
        productId: LAMP.productId,
        kind: "device",
        model: template("host/emulator/cloud/registry/light.json"),
        devices: [named("lamp")],
      },
      {
        productId: WALL.productId,
        model: template("tests/model-protocol/templates/thermostat.json"),
        devices: [named("wall")],
      },
      {
        productId: GATEWAY.productId,
        kind: "gateway",
        subProducts: ["SUBLIGHT01"],
        devices: [named("gateway1")],
      },
      {
        productId: "SUBLIGHT01",
        kind: "subdevice",
        model: template("host/emulator/cloud/registry/light.json"),
        devices: [named("sub1")],
      },
    ],
  });

/** Resolves at the device's next message that has `text` in it. */
const said = (cloud: Cloud, text: string): Promise<void> =>
  new Promise((resolve) => {
    const stop = cloud.onPublish((_, payload) => {
      if (!payload.toString().includes(text)) return;
      stop();
      resolve();
    });
  });

for (const profile of profileNames)
  test(
    `a property changes in both directions between light and cloud, with profile ${profile}`,
    LIMIT,
    async (t) => {
      const cloud = await cloudFor(t, { registry: registry() });
      const { client } = await moduleOf(t, cloud, {
        emulator: { profile },
        client: clientOptions[profile],
      });
      const session = client.session({
        device: LAMP,
        subscriptions: templateTopics(LAMP),
        ...sessionOptions[profile],
      });
      const light = new Light(client, session, LAMP);
      t.after(() => light.close());
      const set = new Promise((resolve) => light.onControl(resolve));
      await session.start();
      await light.report({ brightness: 5, name: '书房, "a"' });
      assert.deepEqual(cloud.reports(LAMP).properties, {
        brightness: 5,
        name: '书房, "a"',
      });
      const replied = said(cloud, "control_reply");
      cloud.controlProperty(LAMP, { brightness: 7, power_switch: 1 });
      assert.deepEqual(await set, { power_switch: true, brightness: 7 });
      await replied;
      await light.report({ color: 2 });
      assert.deepEqual(cloud.reports(LAMP).properties, {
        brightness: 7,
        name: '书房, "a"',
        power_switch: 1,
        color: 2,
      });
      assert.deepEqual(cloud.reports(LAMP).control, {});
    },
  );

test(
  "the light's example does what it is told, refuses, acts and posts",
  LIMIT,
  async (t) => {
    const cloud = await cloudFor(t, { registry: registry() });
    // Before it is there: what is wanted waits in the cloud.
    cloud.controlProperty(LAMP, { color: 1 });
    const { client } = await moduleOf(t, cloud);
    const light = await startLight(client, LAMP);
    t.after(() => light.close());
    assert.deepEqual(cloud.reports(LAMP).control, {});
    await light.report({ power_switch: false });
    const refusal = said(cloud, '"code":1,"status":"switch it on first"');
    cloud.controlProperty(LAMP, { brightness: 9 });
    await refusal;
    const reply = await cloud.callAction(LAMP, "blink", { period: 3 });
    assert.equal(reply.code, 0);
    await light.post("status_report", { status: true, message: "ok" });
    await light.postAll([
      { event: "low_voltage", params: { voltage: 3.25 } },
      { event: "hardware_fault", params: { error_code: 7 } },
    ]);
    const { events } = cloud.reports(LAMP);
    assert.deepEqual(
      events.map(({ eventId, type }) => [eventId, type]),
      [
        ["status_report", "info"],
        ["low_voltage", "alert"],
        ["hardware_fault", "fault"],
      ],
    );
    await light.info({ module: "ESP32" });
    assert.deepEqual(cloud.reports(LAMP).info, { module: "ESP32" });
    await assert.rejects(
      light.report({ brightness: 101 }),
      (error: ModelError) =>
        error.why === "refused" && error.status === "brightness: range",
    );
  },
);

test(
  "the thermostat's example heats by what cloud and sensor say",
  LIMIT,
  async (t) => {
    const cloud = await cloudFor(t, { registry: registry() });
    const { client } = await moduleOf(t, cloud);
    const wall = new Wall(client, WALL);
    t.after(() => wall.template.close());
    await wall.start();
    await wall.measured(18.5);
    const { properties } = cloud.reports(WALL);
    assert.equal(properties.temperature, 18.5);
    assert.equal(properties.heating, 1);
    const heated = said(cloud, '"heating":0');
    cloud.controlProperty(WALL, { target: 15.5 });
    await heated;
    const held = await cloud.callAction(WALL, "hold", {
      target: 25,
      minutes: 30,
    });
    assert.ok(Number((held.response as { until: number }).until) > 0);
    await wall.measured(61);
    assert.equal(cloud.reports(WALL).events[0]?.eventId, "overheated");
  },
);

test(
  "a report that a loss has interrupted is made when the session is up again",
  LIMIT,
  async (t) => {
    const cloud = await cloudFor(t, { registry: registry() });
    const { client } = await moduleOf(t, cloud);
    const session = client.session({
      device: LAMP,
      subscriptions: templateTopics(LAMP),
      mqtt: { reconnect: 0 },
    });
    const light = new Light(client, session, LAMP);
    t.after(() => light.close());
    await session.start();
    const down = once(session, "down");
    cloud.drop(LAMP);
    await down;
    const reported = light.report({ brightness: 42 });
    await reported;
    assert.deepEqual(cloud.reports(LAMP).properties, { brightness: 42 });
  },
);

test("a shadow goes both ways, conflict and all", LIMIT, async (t) => {
  const cloud = await cloudFor(t, { registry: registry() });
  const { client } = await moduleOf(t, cloud);
  const session = client.session({
    device: LAMP,
    subscriptions: shadowTopics(LAMP),
  });
  let wanted = (_: unknown) => {};
  const delta = new Promise((resolve) => {
    wanted = resolve;
  });
  const shadow = new DeviceShadow(client, session, {
    ...LAMP,
    onDelta: ({ state }) => wanted(state),
  });
  t.after(() => shadow.close());
  await session.start();
  const before = await shadow.get();
  await shadow.update({ reported: { fan: 1 } });
  assert.ok(shadow.version > before.version);
  cloud.wantShadow(LAMP, { fan: 3 });
  assert.deepEqual(await delta, { fan: 3 });
  await shadow.update({ reported: { fan: 3 }, clear: true });
  const { state } = await shadow.get();
  assert.deepEqual(state.reported, { fan: 3 });
  assert.equal(state.desired, undefined);
  const late = new DeviceShadow(client, session, LAMP);
  t.after(() => late.close());
  await late.get();
  // Somebody else writes meanwhile: this one knows an older version.
  await shadow.update({ reported: { fan: 5 } });
  const asked: unknown[] = [];
  await late.update(
    { reported: { fan: 0 } },
    {
      onConflict: ({ state: now }) => {
        asked.push(now.reported);
        return { fan: 4 };
      },
    },
  );
  assert.deepEqual(asked, [{ fan: 5 }]);
  assert.deepEqual((await shadow.get()).state.reported, { fan: 4 });
  await late.update({ reported: { fan: 6 } });
  await assert.rejects(
    late.get().then(async () => {
      await shadow.update({ reported: { fan: 7 } });
      await late.update({ reported: { fan: 8 } });
    }),
    (error: ModelError) => error.code === 5005,
  );
});

test(
  "a gateway's sub-device has a data template of its own",
  LIMIT,
  async (t) => {
    const cloud = await cloudFor(t, { registry: registry() });
    const { client } = await moduleOf(t, cloud);
    const sub = { productId: "SUBLIGHT01", deviceName: "sub1" };
    const session = client.session({ device: GATEWAY });
    await session.start();
    await client.setSubDeviceInfo({
      mode: 0,
      ...sub,
      deviceSecret: secretOf("sub1"),
    });
    await client.bindSubDevice({ mode: 0, ...sub });
    await client.setSubDeviceOnline({ mode: 0, ...sub });
    for (const { topic, qos } of templateTopics(sub))
      await client.subscribe(topic, { qos });
    const light = new Light(client, session, sub);
    t.after(() => light.close());
    const set = new Promise((resolve) => light.onControl(resolve));
    await light.report({ color: 2 });
    assert.deepEqual(cloud.reports(sub).properties, { color: 2 });
    cloud.controlProperty(sub, { color: 0 });
    assert.deepEqual(await set, { color: 0 });
  },
);
