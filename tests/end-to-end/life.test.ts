import assert from "node:assert/strict";
import { test } from "node:test";
import type { DeviceId } from "../../host/emulator/index.js";
import type { ByteSession } from "../../host/javascript/sessionconfig.js";
import { type Device, deviceOf } from "./life/device.js";
import {
  GATEWAY_PRODUCT,
  LIMIT,
  METER_PRODUCT,
  profileNames,
  secretOf,
} from "./rig.js";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const METER = { ...METER_PRODUCT, deviceName: "meter1" };
const NEW = { productId: GATEWAY_PRODUCT.productId, deviceName: "fresh1" };
const CONTROL = `${METER.productId}/${METER.deviceName}/control`;
const SECRET = secretOf(METER.deviceName);
const WIFI = ["home", "12345678"];

const meter: ByteSession = {
  device: [METER.productId, METER.deviceName, SECRET],
  topics: [[CONTROL, 1]],
  version: "1.0.0",
};
const fresh: ByteSession = {
  product: [NEW.productId, GATEWAY_PRODUCT.productSecret, NEW.deviceName],
  topics: [[`${NEW.productId}/${NEW.deviceName}/control`, 1]],
};

const SET = `AT+TCDEVINFOSET=1,"${METER.productId}","${METER.deviceName}","${SECRET}"`;

/** Everything is as the session is to bring it about: the cloud's messages and updates come through. */
async function works(device: Device, id: DeviceId = METER): Promise<void> {
  const { cloud, told } = device;
  assert.equal(cloud.reports(id).online, true);
  const from = told.length;
  const topic = `${id.productId}/${id.deviceName}/control`;
  await cloud.publish(topic, "still there?", 1);
  await device.pass(SECOND);
  const heard = told
    .slice(from)
    .filter(({ event }) => event.event === "message");
  assert.equal(heard.length, 1, "the message comes once");
}

const upWithin = (device: Device, ms: number): Promise<number> =>
  device.until(() => device.up, ms, "up");

test(
  "a module from the factory is told its device, joins the network and comes up",
  LIMIT,
  async (t) => {
    const device = await deviceOf(t, { joined: false });
    device.powerUp({ ...meter, wifi: WIFI });
    await upWithin(device, MINUTE);
    assert.deepEqual(device.life.slice(-7), [
      "greet",
      "device",
      "wifi",
      "connect",
      "subscribe",
      "ota",
      "up",
    ]);
    assert.deepEqual(device.sent.slice(device.sent.lastIndexOf("ATE0")), [
      "ATE0",
      "AT+TCDEVINFOSET?",
      "AT+TCMQTTDISCONN",
      SET,
      "AT+TCDEVINFOSET?",
      "AT+CWSTATE?",
      "AT+CWMODE=1",
      'AT+CWJAP="home","12345678"',
      "AT+TCMQTTSTATE?",
      "AT+TCMQTTCONN=1,5000,240,1,1",
      `AT+TCMQTTSUB="${CONTROL}",1`,
      'AT+TCOTASET=1,"1.0.0"',
    ]);
    assert.equal(device.cloud.reports(METER).version, "1.0.0");
    await works(device);
  },
);

for (const profile of profileNames)
  test(
    `a module that knows its product is registered with TCDEVREG once it has a network, with profile ${profile}`,
    LIMIT,
    async (t) => {
      const mobile = profile === "m6315";
      // A mobile module is in its network by itself.
      const device = await deviceOf(t, { joined: mobile, profile });
      const wifi = mobile ? false : WIFI;
      device.powerUp({ ...fresh, wifi, version: "1.0.0" });
      await upWithin(device, MINUTE);
      assert.deepEqual(device.life.slice(mobile ? -6 : -7), [
        "device",
        ...(mobile ? [] : ["wifi"]),
        "register",
        "connect",
        "subscribe",
        "ota",
        "up",
      ]);
      assert.ok(device.sent.includes("AT+TCDEVREG"));
      await works(device, NEW);
      // The next time it is there.
      device.sent.length = 0;
      device.emulator.reboot();
      await device.until(() => !device.up, SECOND);
      await upWithin(device, MINUTE);
      assert.ok(!device.sent.includes("AT+TCDEVREG"));
      await works(device, NEW);
    },
  );

test(
  "a module that a phone brings into the network registers by itself",
  LIMIT,
  async (t) => {
    const device = await deviceOf(t, { joined: false });
    device.powerUp(fresh);
    await device.until(() => device.sent.at(-1) === "AT+CWSTATE?", MINUTE);
    await device.pass(SECOND);
    assert.equal(
      device.call({ command: "TCSTARTSMART", form: "exec", args: [] }),
      undefined,
    );
    await device.pass(SECOND);
    const provisioned = device.emulator.finishProvisioning({
      ssid: "home",
      password: "12345678",
    });
    await upWithin(device, MINUTE);
    await provisioned;
    assert.ok(!device.sent.includes("AT+TCDEVREG"));
    await works(device, NEW);
  },
);

for (const [what, before] of [
  ["another device", 'AT+TCDEVINFOSET=1,"OTHER","device","AAAA"'],
  ["another secret", SET.replace(SECRET, secretOf("meter2"))],
  [
    "another region",
    `AT+TCDEVINFOSET=1,"${METER.productId}","${METER.deviceName}","${SECRET}","us-east"`,
  ],
] as const)
  test(`a module that holds ${what} is told anew`, LIMIT, async (t) => {
    const device = await deviceOf(t);
    device.write(`${before}\r\n`);
    await device.pass(SECOND);
    const { device: wanted = [] } = meter;
    device.powerUp({ ...meter, device: [...wanted, "ap-guangzhou"] });
    await upWithin(device, MINUTE);
    assert.ok(device.sent.includes(`${SET},"ap-guangzhou"`));
    await works(device);
  });

test(
  "a module that has it all is told nothing, and one that is connected already does not connect anew",
  LIMIT,
  async (t) => {
    const device = await deviceOf(t);
    device.powerUp(meter);
    await upWithin(device, MINUTE);
    device.sent.length = 0;
    device.begin(meter);
    await upWithin(device, 10 * SECOND);
    assert.deepEqual(device.sent, [
      "+++",
      "ATE0",
      "AT+TCDEVINFOSET?",
      "AT+CWSTATE?",
      "AT+TCMQTTSTATE?",
      `AT+TCMQTTSUB="${CONTROL}",1`,
      'AT+TCOTASET=1,"1.0.0"',
    ]);
    await works(device);
  },
);

test(
  "a module that still awaits the payload of an earlier program is brought out of it",
  LIMIT,
  async (t) => {
    const device = await deviceOf(t);
    device.powerUp(meter);
    await upWithin(device, MINUTE);
    const before = device.cloud.reports(METER).messages.length;
    device.write(
      `AT+TCMQTTPUBRAW="${METER.productId}/${METER.deviceName}/event",1,2000\r\n`,
    );
    await device.pass(SECOND);
    device.sent.length = 0;
    device.begin(meter);
    await upWithin(device, 10 * SECOND);
    assert.deepEqual(device.sent.slice(0, 2), ["+++", "ATE0"]);
    const published = device.cloud
      .reports(METER)
      .messages.slice(before)
      .filter(({ topic }) => topic.endsWith("/event"));
    assert.deepEqual(published, [], "no line of the session is a payload");
    await works(device);
  },
);

test(
  "a module that is slow to answer and one that is busy come up as well",
  LIMIT,
  async (t) => {
    for (const faults of [
      { late: 0.3, lateness: 4_000 },
      { busy: 0.3 },
      { missing: 0.1 },
    ]) {
      const device = await deviceOf(t, { joined: false, faults });
      device.powerUp({ ...meter, wifi: WIFI });
      await upWithin(device, 10 * MINUTE);
      device.emulator.setFaults({});
      await works(device);
    }
  },
);
