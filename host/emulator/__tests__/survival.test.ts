import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { HANG_MS } from "../../../tests/hang.js";
import { AtError, Client } from "../../node/index.js";
import { type Cloud, Emulator, type Faults } from "../index.js";
import { at, SAMPLE, sampleCloud } from "./rig.js";

const { light } = SAMPLE;
const DEVICE = {
  tlsMode: 1,
  productId: light.productId,
  deviceName: light.deviceName,
  deviceSecret: light.secret,
} as const;
const CONNECTION = {
  tlsMode: 1,
  commandTimeout: 2_000,
  keepalive: 240,
  cleanSession: 1,
  reconnect: 1,
} as const;
const TOPIC = `${light.productId}/${light.deviceName}/data`;
const BINARY = Uint8Array.from({ length: 700 }, (_, i) => i % 256);
/** Rounds of commands while things go wrong. */
const ROUNDS = 25;
/** For each phase of a command, in milliseconds: what does not come is not waited for long. */
const limit = { timeout: 150 };
/** Where all comes, however slow the machine is. */
const patient = { timeout: HANG_MS };
/** Between looks whether the module is as it was. */
const PAUSE_MS = 50;

interface Pair {
  readonly client: Client;
  readonly emulator: Emulator;
  readonly cloud: Cloud;
}

async function pair(
  context: TestContext,
  options: Partial<ConstructorParameters<typeof Emulator>[0]> = {},
): Promise<Pair> {
  const cloud = await sampleCloud(context);
  const emulator = new Emulator({ ...at(cloud), ...options });
  const client = await Client.open(emulator.stream());
  context.after(async () => {
    client.close();
    await emulator.close();
  });
  await client.setDeviceInfo(DEVICE);
  await client.mqttConnect(CONNECTION);
  await client.subscribe(TOPIC, { qos: 1 });
  return { client, emulator, cloud };
}

/** Commands of every kind of answer; how each ended. Anything but an answer or an AtError is a fault of the client. */
async function rounds(
  client: Client,
  limit: { timeout: number },
): Promise<string[]> {
  const ends: string[] = [];
  const settle = async (work: Promise<unknown>) => {
    try {
      await work;
      ends.push("ok");
    } catch (error) {
      assert.ok(error instanceof AtError, String(error));
      assert.notEqual(error.reason, "closed");
      ends.push(error.reason);
    }
  };
  for (let i = 0; i < ROUNDS; i++) {
    await settle(client.command({ line: "AT+GMR" }, limit));
    await settle(client.mqttState(limit));
    await settle(client.subscriptions(limit));
    await settle(client.publish(TOPIC, `small ${i}`, { qos: 0, ...limit }));
    await settle(client.publish(TOPIC, BINARY, { qos: 0, ...limit }));
  }
  return ends;
}

const attempt = <T>(work: Promise<T>): Promise<T | undefined> =>
  work.catch((error) => {
    if (error instanceof AtError) return undefined;
    throw error;
  });

/** Brings the module back to where it was: awake, connected, subscribed. */
async function recovered(client: Client): Promise<void> {
  for (;;) {
    await client.command({ line: "ATE0" }, limit).catch(() => {});
    const answer = await attempt(client.mqttState(limit));
    if (answer?.state === 1) return client.subscribe(TOPIC, { qos: 1 });
    await attempt(client.mqttConnect(CONNECTION));
    await pause(PAUSE_MS);
  }
}

/** A message there and back, whole. */
async function works({ client, cloud }: Pair): Promise<void> {
  const messages = client.messages(TOPIC);
  const last = Buffer.from([...BINARY].reverse());
  const arrived = new Promise<void>((resolve) => {
    const stop = cloud.onPublish((_, payload) => {
      if (!last.equals(payload)) return;
      stop();
      resolve();
    });
  });
  await client.publish(TOPIC, last, { qos: 1 });
  await arrived;
  for (;;) {
    const { value } = await messages.next();
    if (value && last.equals(value.payload)) break;
  }
  messages.return();
}

/** Faults, and what some commands must end with; all of them well where nothing is said. */
const cases: readonly { faults: Faults; expected?: RegExp }[] = [
  { faults: { lose: 0.003 }, expected: /timeout/ },
  { faults: { flip: 0.003 }, expected: /timeout|error|fail/ },
  { faults: { insert: 0.003 }, expected: /timeout|error|fail/ },
  { faults: { split: true } },
  { faults: { merge: 5 } },
  { faults: { burst: 0.5 } },
  { faults: { late: 0.1, lateness: 250 }, expected: /timeout/ },
  { faults: { missing: 0.1 }, expected: /timeout/ },
  { faults: { busy: 0.2 }, expected: /busy/ },
  { faults: { reboot: 0.02 }, expected: /timeout|reset/ },
  { faults: { drop: 0.03 }, expected: /timeout busy|cme/ },
  { faults: { malice: 0.2 }, expected: /ok/ },
  {
    faults: {
      lose: 0.001,
      flip: 0.001,
      insert: 0.001,
      split: true,
      burst: 0.2,
      busy: 0.05,
      missing: 0.02,
      malice: 0.05,
    },
    expected: /timeout/,
  },
];

for (const { faults, expected } of cases)
  test(`the client outlives ${Object.keys(faults).join(", ")}: every command ends, and afterwards all is well`, async (t) => {
    const made = await pair(t);
    const { client, emulator } = made;
    emulator.setFaults({ seed: 3, ...faults });
    const ends = await rounds(client, expected ? limit : patient);
    emulator.setFaults({});
    assert.match(ends.join(" "), expected ?? /^(ok )+ok$/);
    await recovered(client);
    await works(made);
  });

test("the client outlives a broker that drops it, over and over", async (t) => {
  const made = await pair(t);
  made.cloud.faults.dropEvery(20, 3);
  await rounds(made.client, limit);
  made.cloud.faults.clear();
  await recovered(made.client);
  await works(made);
});

test("firmware comes through whole though the file server fails half-way and the UART is cut into pieces", async (t) => {
  const { client, emulator, cloud } = await pair(t, {
    faults: { split: true, burst: 0.2 },
  });
  const data = Uint8Array.from({ length: 30_000 }, (_, i) => (i * 31) % 251);
  cloud.faults.cutFile(7_000, 2);
  await client.setOta({ state: 1, version: "1.0.0" });
  const done = new Promise<void>((resolve) =>
    client.on("ota", ({ status }) => {
      if (status === "UPDATESUCCESS") resolve();
    }),
  );
  cloud.startUpdate(light, { version: "2.0.0", data });
  await done;
  const parts: Uint8Array[] = [];
  for await (const { data: part } of client.readFirmware()) parts.push(part);
  assert.equal(Buffer.compare(Buffer.concat(parts), data), 0);
  assert.equal(emulator.connected, true);
});
