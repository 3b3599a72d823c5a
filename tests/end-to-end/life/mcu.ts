import assert from "node:assert/strict";
import type { Duplex } from "node:stream";
import type { TestContext } from "node:test";
import {
  Cloud,
  Emulator,
  type EmulatorOptions,
} from "../../../host/emulator/index.js";
import {
  type AtError,
  Client,
  type HoldOptions,
  type Session,
  type SessionOptions,
} from "../../../host/node/index.js";
import { pipe, refused } from "../day/pipe.js";
import { SimulatedTime } from "../day/time.js";
import { METER_PRODUCT, registry, secretOf } from "../rig.js";

const SECOND = 1_000;
export const METER = { ...METER_PRODUCT, deviceName: "meter1" };
export const CONTROL = `${METER.productId}/${METER.deviceName}/control`;
export const DATA = `${METER.productId}/${METER.deviceName}/data`;

/** What became of a message of a session. */
export type Fate = "published" | "unknown" | "not published";

/** A Node program with its session, the module at a port that can be unplugged, and the cloud, in simulated time. */
export class Mcu {
  readonly time = new SimulatedTime();
  readonly cloud = new Cloud({ registry: registry(), clock: this.time });
  readonly emulator: Emulator;
  readonly client: Client;
  readonly session: Session;
  /** What the session says of itself. */
  readonly said: string[] = [];
  /** Messages that came, each its text. */
  readonly heard: string[] = [];
  /** How often each message reached the cloud. */
  readonly reached = new Map<string, number>();
  readonly fates = new Map<string, Fate>();
  /** Whether the network lets the module through to the cloud, and whether its port is there. */
  reachable = true;
  plugged = true;
  private port: Duplex | undefined;

  constructor(
    options: Partial<SessionOptions>,
    emulator: Partial<EmulatorOptions>,
  ) {
    const { time, cloud } = this;
    this.emulator = new Emulator({
      broker: cloud.mqttUrl,
      clock: time,
      registration: "http://registration.test",
      dial: (url) => {
        if (!this.reachable) return refused();
        const [near, far] = pipe(() => time.stir());
        if (url.startsWith("http")) cloud.acceptHttp(far);
        else cloud.accept(far);
        return near;
      },
      ...emulator,
    });
    this.client = new Client(async () => this.open(), { clock: time });
    this.session = this.client.session({
      device: { ...METER, deviceSecret: secretOf(METER.deviceName) },
      wifi: { ssid: "home", password: "12345678" },
      subscriptions: [{ topic: CONTROL, qos: 1 }],
      version: "1.0.0",
      ...options,
    });
    const { session, said } = this;
    session.on("up", () => said.push("up"));
    session.on("down", ({ reason }) => said.push(`down ${reason}`));
    session.on("failed", ({ step, error }) =>
      said.push(`failed ${step} ${error.reason}`),
    );
    this.client.on("message", ({ text }) => this.heard.push(text));
    cloud.onPublish((topic, payload) => {
      const text = payload.toString();
      if (topic === DATA)
        this.reached.set(text, (this.reached.get(text) ?? 0) + 1);
    });
  }

  private open(): Duplex {
    this.time.stir();
    if (!this.plugged) throw new Error("no such port");
    this.port = this.emulator.stream();
    return this.port;
  }

  unplug(): void {
    this.plugged = false;
    this.port?.destroy(new Error("unplugged"));
  }

  async pass(ms: number): Promise<void> {
    await this.time.advanceTo(this.time.now() + ms);
  }

  /** Waits until the session is up. */
  async up(most: number): Promise<void> {
    const end = this.time.now() + most;
    while (this.session.status.doing !== "up") {
      if (this.time.now() >= end)
        assert.fail(`not up in ${most} ms: ${this.said.slice(-12).join(", ")}`);
      await this.pass(SECOND / 2);
    }
  }

  /** Publishes a message of this text. */
  publish(text: string, options: HoldOptions): void {
    this.session.publish(DATA, text, options).then(
      () => this.fates.set(text, "published"),
      (error: AtError) =>
        this.fates.set(
          text,
          error.outcomeUnknown ? "unknown" : "not published",
        ),
    );
  }

  async close(): Promise<void> {
    await this.client.close();
    await this.emulator.close();
    await this.cloud.close();
  }
}

/** A program whose session is up; all of it ends with the test. */
export async function living(
  context: TestContext,
  options: Partial<SessionOptions> = {},
  emulator: Partial<EmulatorOptions> = {},
): Promise<Mcu> {
  const mcu = new Mcu(options, emulator);
  await mcu.cloud.start();
  context.after(() => mcu.close());
  mcu.session.start().catch(() => {});
  await mcu.up(60 * SECOND);
  return mcu;
}
