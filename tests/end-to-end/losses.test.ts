import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { EmulatorOptions, Faults } from "../../host/emulator/index.js";
import type { ByteSession } from "../../host/javascript/sessionconfig.js";
import { generator } from "../../host/node/replay/random.js";
import { type Device, deviceOf } from "./life/device.js";
import { LIMIT, METER_PRODUCT, noise, secretOf } from "./rig.js";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const METER = { ...METER_PRODUCT, deviceName: "meter1" };
const CONTROL = `${METER.productId}/${METER.deviceName}/control`;
const WIFI = ["home", "12345678"];
/** What a session may take back to up: a module's own attempts to reconnect, then a pause, then its steps. */
const PATIENCE_MS = 4 * MINUTE;
/** Between looks at a module that says nothing. */
const CHECK_MS = 30 * SECOND;

const session: ByteSession = {
  device: [METER.productId, METER.deviceName, secretOf(METER.deviceName)],
  wifi: WIFI,
  topics: [[CONTROL, 1]],
  version: "1.0.0",
};

/** A device whose session is up. */
async function living(
  context: TestContext,
  config: ByteSession = {},
  options: Partial<EmulatorOptions> = {},
): Promise<Device> {
  const device = await deviceOf(context, options);
  device.powerUp({ ...session, ...config });
  await back(device);
  return device;
}

/** Waits until the session is up, and shows that it is: a message comes, once, and the module listens for firmware. */
async function back(device: Device, most = PATIENCE_MS): Promise<number> {
  const took = await device.until(() => device.up, most, "up");
  const from = device.told.length;
  const content = `message ${from}`;
  await device.cloud.publish(CONTROL, content, 1);
  await device.pass(SECOND);
  const heard = device.told
    .slice(from)
    .flatMap(({ event }) =>
      event.event === "message" ? [Buffer.from(event.payload).toString()] : [],
    );
  assert.deepEqual(heard, [content]);
  const asked = device.told.length;
  device.call({ command: "TCOTASET", form: "read", args: [] });
  await device.pass(SECOND);
  const listens = device.told
    .slice(asked)
    .find(({ event }) => event.event === "data")?.event;
  assert.deepEqual(listens?.event === "data" && listens.values, [1, "1.0.0"]);
  return took;
}

/** What the session has said since `from`. */
const since = (device: Device, from: number): string =>
  device.life.slice(from).join(", ");

/** Waits until the session has noticed that it is no more what it was. */
const noticed = (device: Device, from: number, most: number): Promise<number> =>
  device.until(() => since(device, from) !== "", most, "down");

test(
  "power that goes anywhere in a message, and the ROM's boot text behind it: the session begins anew at ready",
  LIMIT,
  async (t) => {
    const device = await living(t);
    const next = generator(1);
    for (let i = 0; i < 60; i++) {
      const from = device.life.length;
      device.emulator.setFaults({ bootText: true, seed: i });
      device.emulator.cutPowerAfter(next(160));
      await device.cloud.publish(CONTROL, noise(200, i), 1);
      await noticed(device, from, CHECK_MS + 10 * SECOND);
      await back(device);
      // The boot text may swallow ready: then it is the damage that leads to a look.
      assert.match(since(device, from), /^down (reset|state|silent), greet/);
    }
  },
);

for (const [fault, seeds] of [
  ["loseReady", 1],
  ["garbleReady", 20],
] as const)
  test(
    `${fault}: the session finds out by itself that the module has restarted`,
    LIMIT,
    async (t) => {
      const device = await living(t);
      for (let seed = 1; seed <= seeds; seed++) {
        const from = device.life.length;
        device.emulator.setFaults({ [fault]: 1, seed });
        device.emulator.reboot();
        await noticed(device, from, CHECK_MS + 2 * SECOND);
        device.emulator.setFaults({});
        await back(device);
        assert.match(since(device, from), /^down state, greet/);
      }
    },
  );

test(
  "WIFI DISCONNECT and no disconnection: the session looks, and connects anew once the network is back",
  LIMIT,
  async (t) => {
    const device = await living(t);
    const from = device.life.length;
    device.emulator.loseWifi({ silently: true });
    await noticed(device, from, 12 * SECOND);
    await device.pass(MINUTE);
    const recovered = device.emulator.recoverWifi();
    await back(device);
    await recovered;
    assert.match(
      since(device, from),
      /^down state, greet.*failed wifi CWJAP error 3/,
    );
  },
);

test(
  "WIFI DISCONNECT of a module that finds back in time: the connection is held to be what it is",
  LIMIT,
  async (t) => {
    const device = await living(t);
    const from = device.life.length;
    device.emulator.emitUrc("WIFI DISCONNECT");
    await device.pass(20 * SECOND);
    assert.equal(since(device, from), "");
    await back(device);
  },
);

for (const [fault, seeds] of [
  ["loseDisconnection", 1],
  ["garbleDisconnection", 20],
] as const)
  for (const reconnect of [0, 1])
    test(
      `${fault}: the session is up again, with reconnect ${reconnect}`,
      LIMIT,
      async (t) => {
        const device = await living(t, { mqtt: [5_000, 240, 1, reconnect] });
        for (let seed = 1; seed <= seeds; seed++) {
          device.emulator.setFaults({ [fault]: 1, seed });
          assert.equal(device.cloud.drop(METER), true);
          await device.pass(CHECK_MS + 10 * SECOND);
          device.emulator.setFaults({});
          await back(device);
        }
        // Where the module comes back by itself there is nothing to notice.
        if (reconnect === 0)
          assert.match(since(device, 0), /down state, greet/);
      },
    );

for (const seconds of [5, 45, 400])
  test(
    `a module that answers nothing for ${seconds} s: the session is up again`,
    LIMIT,
    async (t) => {
      const device = await living(t);
      const from = device.life.length;
      device.emulator.hang(seconds * SECOND);
      await device.pass(seconds * SECOND);
      if (seconds > 40)
        assert.match(since(device, from), /^down silent, greet/);
      else assert.equal(since(device, from), "");
      await back(device);
    },
  );

test(
  "a module that answers nothing until it is restarted: the session is up again after that",
  LIMIT,
  async (t) => {
    const device = await living(t);
    device.emulator.hang();
    await device.pass(60 * MINUTE);
    assert.equal(device.up, false);
    const sent = device.sent.length;
    await device.pass(10 * MINUTE);
    assert.ok(device.sent.length - sent < 2_000, "no busy loop");
    device.emulator.reboot();
    await back(device, 10 * SECOND);
  },
);

test(
  "power that goes in the middle of firmware data: the read fails, the session is up again, the image is still there",
  LIMIT,
  async (t) => {
    const image = noise(4_000, 1);
    const device = await living(
      t,
      {},
      { firmware: { version: "2.0.0", image } },
    );
    for (let seed = 1; seed <= 30; seed++) {
      const from = device.told.length;
      const life = device.life.length;
      device.emulator.setFaults({ cutRead: 1, bootText: seed % 2 === 0, seed });
      device.call({ command: "TCREADFWDATA", form: "set", args: [2_048] });
      await device.until(
        () =>
          device.told.slice(from).some(({ event }) => event.event === "failed"),
        MINUTE,
        "the end of the read",
      );
      device.emulator.setFaults({});
      await noticed(device, life, 45 * SECOND);
      await back(device);
    }
    device.call({ command: "TCFWINFO", form: "read", args: [] });
    await device.pass(SECOND);
    const info = device.told.find(
      ({ event }) => event.event === "data" && event.command === "TCFWINFO",
    )?.event;
    assert.equal(info?.event === "data" && info.values[1], image.length);
  },
);

for (const [what, wifi] of [
  ["its own network's", undefined],
  ["a given network's", WIFI],
  ["no network's", false],
] as const)
  test(
    `a network that is late at power-up: a session that minds ${what} state is up once it is there`,
    LIMIT,
    async (t) => {
      const device = await deviceOf(t, { faults: { lateWifi: 90 * SECOND } });
      const { wifi: _, ...rest } = session;
      device.powerUp(wifi === undefined ? rest : { ...rest, wifi });
      await device.pass(85 * SECOND);
      assert.match(
        since(device, 0),
        wifi === false
          ? /failed connect TCMQTTCONN fail -602/
          : wifi
            ? /failed wifi CWJAP error 3/
            : /failed wifi CWSTATE state/,
      );
      assert.equal(device.up, false);
      await back(device);
    },
  );

test(
  "a download that fails: the session listens again, and the next one comes",
  LIMIT,
  async (t) => {
    const device = await living(t);
    const statuses = () =>
      device.told.flatMap(({ event }) =>
        event.event === "ota" ? [event.status] : [],
      );
    device.emulator.setFaults({ failDownload: 1 });
    device.cloud.startUpdate(METER, {
      version: "2.0.0",
      data: noise(3_000, 1),
    });
    await device.pass(10 * SECOND);
    assert.deepEqual(statuses(), ["ENTERUPDATE", "UPDATEFAIL"]);
    device.emulator.setFaults({});
    device.cloud.startUpdate(METER, {
      version: "2.0.1",
      data: noise(3_000, 2),
    });
    await device.pass(40 * SECOND);
    assert.equal(statuses().length, 2, "the module does not listen");
    await device.pass(20 * SECOND);
    assert.deepEqual(statuses().slice(2), ["ENTERUPDATE", "UPDATESUCCESS"]);
    assert.equal(device.up, true);
  },
);

/** Everything at once, each now and then. */
const anything = (seed: number): Faults => ({
  seed,
  cut: 0.02,
  bootText: seed % 2 === 0,
  loseReady: 0.3,
  garbleReady: 0.3,
  loseDisconnection: 0.3,
  garbleDisconnection: 0.3,
  loseWifi: 0.02,
  loseWifiSilently: 0.02,
  away: 20 * SECOND,
  lateWifi: seed % 3 === 0 ? 15 * SECOND : 0,
  hang: 0.02,
  hanging: 40 * SECOND,
  watchdog: seed % 5 === 0,
  drop: 0.03,
  reboot: 0.02,
});

test(
  "half an hour of all of it, by any seed: the session is up after the last fault, whichever it was",
  LIMIT,
  async (t) => {
    const reasons = new Set<string>();
    for (let seed = 1; seed <= 12; seed++) {
      const device = await living(t, {
        mqtt: [5_000, 240, 1, seed % 4 === 0 ? 0 : 1],
      });
      const next = generator(seed);
      device.emulator.setFaults(anything(seed));
      for (let minute = 0; minute < 30; minute++) {
        await device.pass(next(MINUTE));
        if (next(2) === 0)
          await device.cloud.publish(CONTROL, noise(100, minute), 1);
        await device.pass(next(MINUTE));
      }
      device.emulator.setFaults({});
      await device.pass(PATIENCE_MS);
      await back(device);
      for (const said of device.life)
        if (/^(?:down|failed)/.test(said)) reasons.add(said);
      await device.close();
    }
    // None of it is worth anything unless it has all happened.
    for (const reason of ["reset", "silent", "state", "lost"])
      assert.ok(reasons.has(`down ${reason}`), reason);
    assert.ok(reasons.size > 8, [...reasons].join(", "));
  },
);
