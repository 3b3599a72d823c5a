import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import {
  bindingSignature,
  type Cloud,
  type DeviceId,
  Registry,
} from "../index.js";
import {
  cloud,
  GATEWAY,
  GATEWAY2,
  LIGHT,
  type Outside,
  READY,
  SENSOR,
  secretOf,
  signIn,
} from "./rig.js";

const operation = (id: DeviceId) =>
  `$gateway/operation/${id.productId}/${id.deviceName}`;
const nameOf = (id: DeviceId) => ({
  product_id: id.productId,
  device_name: id.deviceName,
});
const NOW = 1_700_000_000;
const clock = {
  now: () => NOW * 1000,
  setTimeout,
  clearTimeout: (handle: unknown) => clearTimeout(handle as NodeJS.Timeout),
};

async function signedIn(
  t: TestContext,
  platform: Cloud,
  id: DeviceId = GATEWAY,
): Promise<Outside> {
  const device = await signIn(t, platform, id);
  await device.client.subscribeAsync(
    operation(id).replace("operation/", "operation/result/"),
  );
  return device;
}

/** Asks for one device; the reply's `result`. */
async function operate(
  gateway: Outside,
  type: string,
  entry: object,
  by: DeviceId = GATEWAY,
): Promise<unknown> {
  const reply = await gateway.ask(operation(by), {
    type,
    payload: { devices: [entry] },
  });
  assert.equal(reply.type, type);
  const { devices } = reply.payload as { devices: { result: unknown }[] };
  return devices[0]?.result;
}

function binding(
  platform: Cloud,
  id: DeviceId,
  change: { secret?: string; timestamp?: number } = {},
  method: "hmacsha1" | "hmacsha256" = "hmacsha1",
) {
  const random = 3141592;
  const { secret = secretOf(platform, id), timestamp = NOW } = change;
  const seed = { ...id, secret, random, timestamp };
  return {
    ...nameOf(id),
    signature: bindingSignature(seed, method),
    random,
    timestamp,
    signmethod: method as string,
    authtype: "psk",
  };
}

test("a binding's signature is the base64 of the HMAC's bytes, keyed with the secret as it is written", () => {
  assert.equal(
    bindingSignature({
      productId: "AAAAAAAAAA",
      deviceName: "d",
      secret: "key",
      random: 1,
      timestamp: 2,
    }),
    // printf 'AAAAAAAAAAd;1;2' | openssl dgst -sha1 -hmac key -binary | base64
    "lrdueSA52ftjTtrVh5+3wlCyLHI=",
  );
});

test("bind, list, online, offline and unbind, by either hash", async (t) => {
  const platform = await cloud(t, { clock });
  const gateway = await signedIn(t, platform);
  for (const method of ["hmacsha1", "hmacsha256"] as const) {
    const entry = binding(platform, SENSOR, {}, method);
    assert.equal(await operate(gateway, "bind", entry), 0);
    assert.equal(await operate(gateway, "bind", entry), 809);
    const list = await gateway.ask(operation(GATEWAY), {
      type: "describe_sub_devices",
    });
    assert.deepEqual(list, {
      type: "describe_sub_devices",
      payload: { devices: [nameOf(SENSOR)] },
    });
    assert.equal(await operate(gateway, "online", nameOf(SENSOR)), 0);
    assert.deepEqual(platform.reports(GATEWAY).onlineBehind, [SENSOR]);
    assert.equal(platform.reports(SENSOR).online, true);
    assert.equal(platform.reports(SENSOR).activated, true);
    assert.equal(await operate(gateway, "offline", nameOf(SENSOR)), 0);
    assert.equal(platform.reports(SENSOR).online, false);
    assert.equal(await operate(gateway, "unbind", nameOf(SENSOR)), 0);
    assert.equal(await operate(gateway, "unbind", nameOf(SENSOR)), -1);
    assert.equal(await operate(gateway, "online", nameOf(SENSOR)), -1);
    assert.equal(await operate(gateway, "offline", nameOf(SENSOR)), -1);
  }
});

test("each refusal of a binding has its code", async (t) => {
  const platform = await cloud(t, { clock });
  const gateway = await signedIn(t, platform);
  const right = binding(platform, SENSOR);
  const nobody = { ...SENSOR, deviceName: "nobody" };
  const seed = { secret: "AAAA" };
  for (const [entry, code] of [
    [{ ...right, product_id: "" }, 801],
    [{ ...right, random: "7" }, 801],
    [{ ...right, authtype: "certificate" }, 801],
    [{ ...right, ...nameOf(nobody) }, 802],
    [{ ...right, signature: "AAAA" }, 803],
    [binding(platform, SENSOR, seed), 803],
    [{ ...right, signmethod: "md5" }, 804],
    [binding(platform, SENSOR, { timestamp: NOW - 601 }), 805],
    [binding(platform, SENSOR, { timestamp: NOW + 601 }), 805],
    [binding(platform, LIGHT), 807],
    [binding(platform, READY), 807],
  ] as const)
    assert.equal(await operate(gateway, "bind", entry), code);
  assert.deepEqual(platform.reports(GATEWAY).bound, []);
});

test("a sub-device belongs to one gateway, and a device that is no gateway to none", async (t) => {
  const platform = await cloud(t, { clock });
  const gateway = await signedIn(t, platform);
  const other = await signedIn(t, platform, GATEWAY2);
  const light = await signedIn(t, platform, LIGHT);
  const entry = binding(platform, SENSOR);
  assert.equal(await operate(gateway, "bind", entry), 0);
  assert.equal(await operate(other, "bind", entry, GATEWAY2), 806);
  assert.equal(await operate(other, "unbind", entry, GATEWAY2), -1);
  assert.equal(await operate(light, "bind", entry, LIGHT), 808);
});

test("a gateway that is gone leaves its sub-devices offline, and bound", async (t) => {
  const platform = await cloud(t, { clock });
  const gateway = await signedIn(t, platform);
  await operate(gateway, "bind", binding(platform, SENSOR));
  await operate(gateway, "online", nameOf(SENSOR));
  await gateway.client.endAsync();
  const again = await signedIn(t, platform);
  assert.equal(platform.reports(SENSOR).online, false);
  assert.deepEqual(platform.reports(GATEWAY).bound, [SENSOR]);
  assert.equal(await operate(again, "online", nameOf(SENSOR)), 0);
});

test("an operation that is none gets no answer", async (t) => {
  const platform = await cloud(t);
  const gateway = await signedIn(t, platform);
  for (const message of [
    { type: "bind" },
    { type: "bind", payload: { devices: "all" } },
    { type: "constructor", payload: { devices: [nameOf(SENSOR)] } },
    {},
  ])
    await gateway.send(operation(GATEWAY), message);
  assert.equal(gateway.quiet, true);
});

test("a gateway binds sub-devices of the products that it is for, and no others", async (t) => {
  const own = "SENSOR0002";
  const secret = "NEt0AXy6N0dv+H287LIbRg==";
  const devices = [{ deviceName: "sensor01", deviceSecret: secret }];
  const registry = new Registry({
    products: [
      {
        productId: GATEWAY.productId,
        kind: "gateway",
        subProducts: [own],
        devices: [{ ...devices[0], deviceName: GATEWAY.deviceName }],
      },
      { productId: own, kind: "subdevice", devices },
      { productId: SENSOR.productId, kind: "subdevice", devices },
    ],
  });
  const platform = await cloud(t, { clock, registry });
  const gateway = await signedIn(t, platform);
  const foreign = binding(platform, SENSOR);
  assert.equal(await operate(gateway, "bind", foreign), 810);
  const other = binding(platform, { ...SENSOR, productId: own });
  assert.equal(await operate(gateway, "bind", other), 0);
});
