import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, test } from "node:test";
import {
  Cloud,
  Emulator,
  type Faults,
  type ProfileName,
} from "../../host/emulator/index.js";
import { AtError, Client } from "../../host/node/index.js";
import { generator } from "../../host/node/replay/random.js";
import { pipe, refused } from "./day/pipe.js";
import { faultIn, type Heard, WireRecord } from "./day/record.js";
import { type LineFaults, SerialLine } from "./day/serialline.js";
import { SimulatedTime } from "./day/time.js";
import {
  clientOptions,
  LIMIT,
  METER_PRODUCT,
  noise,
  profileNames,
  registry,
  secretOf,
} from "./rig.js";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const METER = { ...METER_PRODUCT, deviceName: "meter1" };
const DATA = `${METER.productId}/${METER.deviceName}/data`;
const CONTROL = `${METER.productId}/${METER.deviceName}/control`;
/** Longer payloads would not pass the module's own limit for a packet. */
const LONGEST = 2_200;
const LONGEST_PUBLISHED = 2_048;

/** Ends of commands and events, each of which a day must have. */
const OUTCOMES = [
  "published",
  "timeout",
  "busy",
  "reset",
  "cme",
  "fail",
  "ready",
  "damaged",
  "disconnected",
  "reconnected",
  "recovered",
];

/** What goes wrong in each hour of the day; then from the start. */
const hours: readonly [Faults, LineFaults][] = [
  [{}, { lost: 0, flipped: 0, inserted: 0 }],
  [{}, { lost: 100, flipped: 0, inserted: 0 }],
  [{}, { lost: 0, flipped: 200, inserted: 0 }],
  [{}, { lost: 0, flipped: 0, inserted: 200 }],
  [
    { late: 0.1, missing: 0.05 },
    { lost: 0, flipped: 0, inserted: 0 },
  ],
  [
    { busy: 0.2, burst: 0.3 },
    { lost: 20, flipped: 20, inserted: 20 },
  ],
  [
    { reboot: 0.06, drop: 0.05 },
    { lost: 20, flipped: 20, inserted: 20 },
  ],
  [
    {
      late: 0.03,
      missing: 0.02,
      busy: 0.05,
      reboot: 0.03,
      burst: 0.2,
      drop: 0.02,
    },
    { lost: 50, flipped: 50, inserted: 50 },
  ],
];

/** Bytes that a payload may be: of any kind, or like what a module says itself. */
function payloadOf(next: (below: number) => number, longest: number): Buffer {
  const bytes = noise(1 + next(longest), next(1 << 30));
  const mimicry = [
    "",
    "",
    "\r\nOK\r\n",
    '"\r\n+TCMQTTRCVPUB:"x",1,"',
    "\r\nready\r\n",
  ];
  bytes.write(mimicry[next(mimicry.length)] ?? "", bytes.length >> 1, "latin1");
  return bytes;
}

/** Everything there is, in one process, in memory alone, in simulated time. */
class World {
  readonly time = new SimulatedTime();
  readonly record = new WireRecord();
  readonly heard: Heard[] = [];
  readonly count: { [what: string]: number } = {};
  readonly cloud: Cloud;
  readonly emulator: Emulator;
  readonly line: SerialLine;
  readonly client: Client;
  /** Whether the network lets the module through to the cloud. */
  reachable = true;
  readonly next: (below: number) => number;

  constructor(
    readonly seed: number,
    profile: ProfileName,
  ) {
    const { time } = this;
    this.next = generator(seed);
    this.cloud = new Cloud({ registry: registry(), clock: time });
    this.emulator = new Emulator({
      broker: this.cloud.mqttUrl,
      profile,
      clock: time,
      dial: () => {
        if (!this.reachable) return refused();
        const [near, far] = pipe(() => time.stir());
        this.cloud.accept(far);
        return near;
      },
    });
    const uart = this.emulator.stream();
    this.line = new SerialLine(uart, this.record, time, seed);
    const options = clientOptions[profile];
    this.client = new Client(this.line, { ...options, clock: time });
    this.client.on("message", ({ topic, payload }) =>
      this.heard.push({ topic, payload: Buffer.from(payload).toString("hex") }),
    );
    for (const name of [
      "ready",
      "damaged",
      "disconnected",
      "reconnected",
    ] as const)
      this.client.on(name, () => this.counted(name));
  }

  counted(what: string): void {
    this.count[what] = (this.count[what] ?? 0) + 1;
  }

  /** Publishes, and counts how that ended. */
  publish(): void {
    const payload = payloadOf(this.next, LONGEST_PUBLISHED);
    const resend = this.next(2) === 0;
    this.client.publish(DATA, payload, { qos: 1, resend }).then(
      () => this.counted("published"),
      (error: unknown) => {
        assert.ok(error instanceof AtError, String(error));
        this.counted(error.reason);
      },
    );
  }

  /** The cloud sends some messages one behind the other. */
  send(): void {
    for (let i = this.next(4); i >= 0; i--)
      this.cloud
        .publish(CONTROL, payloadOf(this.next, LONGEST), 1)
        .catch(() => this.counted("unsent"));
  }

  async close(): Promise<void> {
    this.client.close();
    await this.emulator.close();
    await this.cloud.stop();
  }
}

/** Lives through a day; what goes on in it, and with which profile, follows from the seed alone. */
async function live(seed: number): Promise<World> {
  const profile = profileNames[seed % profileNames.length];
  const world = new World(seed, profile ?? assert.fail());
  const { time, client, cloud, emulator, line } = world;
  await cloud.start();
  const session = client.session({
    device: { ...METER, deviceSecret: secretOf(METER.deviceName) },
    subscriptions: [
      { topic: DATA, qos: 1 },
      { topic: CONTROL, qos: 1 },
    ],
    version: "1.0.0",
    keep: true,
  });
  const started = session.start();
  await time.advanceTo(MINUTE);
  await started;
  for (let minute = 1; minute < 24 * 60; minute++) {
    const hour = Math.floor(minute / 60);
    const [faults, spoilt] = hours[hour % hours.length] ?? assert.fail();
    if (minute % 60 === 1) {
      emulator.setFaults({ ...faults, seed: seed + hour });
      line.faults = spoilt;
    }
    // The network is gone for longer than the module tries; later the access point is.
    if (minute === 10 * 60) world.reachable = cloud.drop(METER) && false;
    if (minute === 10 * 60 + 20) world.reachable = true;
    if (minute === 17 * 60) emulator.loseWifi();
    if (minute === 17 * 60 + 5)
      emulator.recoverWifi().then(() => world.counted("recovered"));
    time.setTimeout(() => world.publish(), world.next(MINUTE));
    if (world.next(2) === 0)
      time.setTimeout(() => world.send(), world.next(MINUTE));
    await time.advanceTo((minute + 1) * MINUTE);
  }
  line.faults = { lost: 0, flipped: 0, inserted: 0 };
  emulator.setFaults({});
  await time.advanceTo(25 * HOUR);
  return world;
}

/** What happened, to compare two days by. */
const digest = ({ record, heard, count }: World): string =>
  createHash("sha256")
    .update(Buffer.concat(record.wire))
    .update(JSON.stringify([heard, count, record.due.length]))
    .digest("hex");

/** Days by their seed, each lived once for all tests that look at it. */
const days = new Map<number, Promise<World>>();
const dayOf = (seed: number): Promise<World> => {
  const day = days.get(seed) ?? live(seed);
  days.set(seed, day);
  return day;
};
after(async () => {
  for (const day of days.values()) await (await day).close();
});

test(
  "a day of faults is the same again for the same seed",
  LIMIT,
  async (t) => {
    const again = await live(1);
    t.after(() => again.close());
    assert.equal(digest(again), digest(await dayOf(1)));
  },
);

for (const seed of [0, 1, 2])
  test(
    `in a day of faults no message that the module printed whole is lost or changed, seed ${seed}`,
    LIMIT,
    async () => {
      const world = await dayOf(seed);
      const { record, heard, count, line } = world;
      assert.equal(faultIn(heard, record), undefined);
      // None of it is worth anything unless all of it has happened, and most messages were sure to be heard.
      for (const what of ["lost", "flipped", "inserted"] as const)
        assert.ok(line.count[what] > 50, `${what} bytes`);
      for (const what of OUTCOMES)
        assert.ok((count[what] ?? 0) > 0, `${what} did not happen`);
      assert.ok(record.printed > 2_000, `${record.printed} messages`);
      assert.ok(record.doubtful < record.untouched / 20, "most are certain");
      // When nothing goes wrong any more, everything works again.
      const before = heard.length;
      const asked = world.client.mqttState();
      world.publish();
      await world.time.advanceTo(26 * HOUR);
      assert.equal((await asked).state, 1);
      assert.equal(heard.length, before + 1);
      assert.equal(faultIn(heard, record), undefined);
    },
  );

const SOME = 1_000;
const anyOf = (heard: readonly Heard[]): Heard => heard[SOME] ?? assert.fail();

for (const [name, spoil] of [
  ["one is lost", (heard: Heard[]) => heard.splice(SOME, 1)],
  [
    "one has another bit",
    (heard: Heard[]) => {
      const { topic, payload } = anyOf(heard);
      const bytes = Buffer.from(payload, "hex");
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      heard[SOME] = { topic, payload: bytes.toString("hex") };
    },
  ],
  ["one comes twice", (heard: Heard[]) => heard.splice(SOME, 0, anyOf(heard))],
  [
    "two change places",
    (heard: Heard[]) => heard.splice(SOME, 0, ...heard.splice(SOME + 1, 1)),
  ],
] as const)
  test(`the record of a day shows when ${name}`, LIMIT, async () => {
    const { heard, record } = await dayOf(1);
    const spoilt = [...heard];
    spoil(spoilt);
    assert.notEqual(faultIn(spoilt, record), undefined);
  });
