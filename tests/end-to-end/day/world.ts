import assert from "node:assert/strict";
import {
  Cloud,
  Emulator,
  type Faults,
  type ProfileName,
} from "../../../host/emulator/index.js";
import { AtError, Client, type Session } from "../../../host/node/index.js";
import { generator } from "../../../host/node/replay/random.js";
import {
  clientOptions,
  METER_PRODUCT,
  noise,
  profileNames,
  registry,
  secretOf,
  sessionOptions,
} from "../rig.js";
import { pipe, refused } from "./pipe.js";
import { type Heard, WireRecord } from "./record.js";
import { type LineFaults, SerialLine } from "./serialline.js";
import { SimulatedTime } from "./time.js";

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
const METER = { ...METER_PRODUCT, deviceName: "meter1" };
const DATA = `${METER.productId}/${METER.deviceName}/data`;
const CONTROL = `${METER.productId}/${METER.deviceName}/control`;
/** Longer payloads would not pass the module's own limit for a packet. */
const LONGEST = 2_200;
const LONGEST_PUBLISHED = 2_048;

const CALM: LineFaults = { lost: 0, flipped: 0, inserted: 0 };

/** What goes wrong in each hour of the day; then from the start. */
export const hours: readonly [Faults, LineFaults][] = [
  [{}, CALM],
  [{}, { lost: 100, flipped: 0, inserted: 0 }],
  [{}, { lost: 0, flipped: 200, inserted: 0 }],
  [{}, { lost: 0, flipped: 0, inserted: 200 }],
  [{ late: 0.1, missing: 0.05 }, CALM],
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
  [{ cut: 0.05, bootText: true, loseReady: 0.3, garbleReady: 0.3 }, CALM],
  [{ drop: 0.1, loseDisconnection: 0.4, garbleDisconnection: 0.4 }, CALM],
  [
    { hang: 0.05, hanging: 45 * SECOND },
    { lost: 20, flipped: 20, inserted: 20 },
  ],
  [{ loseWifi: 0.05, loseWifiSilently: 0.05, away: 40 * SECOND }, CALM],
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
export class World {
  /** What keeps the module connected. */
  readonly session: Session;
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
    this.session = this.client.session({
      device: { ...METER, deviceSecret: secretOf(METER.deviceName) },
      subscriptions: [
        { topic: DATA, qos: 1 },
        { topic: CONTROL, qos: 1 },
      ],
      version: "1.0.0",
      ...sessionOptions[profile],
    });
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
    await this.cloud.close();
  }
}

/** Hours of a day, each a row of {@link hours}; with which it begins follows from the seed. */
export const dayOf = (seed: number): number[] =>
  Array.from({ length: 24 }, (_, hour) => (hour + 5 * seed) % hours.length);

/** Lives through some hours; what goes on in them, and with which profile, follows from the seed alone. */
export async function live(
  seed: number,
  rows: readonly number[],
): Promise<World> {
  const profile = profileNames[seed % profileNames.length];
  const world = new World(seed, profile ?? assert.fail());
  const { time, session, cloud, emulator, line } = world;
  await cloud.start();
  const started = session.start();
  await time.advanceTo(MINUTE);
  await started;
  for (let minute = 1; minute < rows.length * 60; minute++) {
    const hour = Math.floor(minute / 60);
    const [faults, spoilt] = hours[rows[hour] ?? 0] ?? assert.fail();
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
  line.faults = CALM;
  emulator.setFaults({});
  return world;
}
