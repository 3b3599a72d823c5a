import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import {
  type Attachment,
  Cloud,
  Emulator,
  type EmulatorOptions,
} from "../../../host/emulator/index.js";
import { byteString } from "../../../host/javascript/bytes.js";
import type { ByteCall } from "../../../host/javascript/call.js";
import { Core } from "../../../host/javascript/core.js";
import { Dialogue } from "../../../host/javascript/dialogue.js";
import type {
  CoreEvent,
  SessionEvent,
} from "../../../host/javascript/event.js";
import type { ByteSession } from "../../../host/javascript/sessionconfig.js";
import { builtModule } from "../../modules.js";
import { pipe } from "../day/pipe.js";
import { SimulatedTime } from "../day/time.js";
import { clientOptions, registry } from "../rig.js";

/** Milliseconds that a piece takes on the UART, either way. */
const UART_MS = 1;
/** How finely a wait looks whether it is over. */
const STEP_MS = 100;

let image: Uint8Array | undefined;

/** An MCU with a core and its session, the module on its UART and the cloud behind it, in simulated time. */
export class Device {
  readonly time = new SimulatedTime();
  readonly cloud = new Cloud({ registry: registry(), clock: this.time });
  readonly emulator: Emulator;
  /** Lines that the core sent. */
  readonly sent: string[] = [];
  /** All that the core has told, and when. */
  readonly told: { readonly at: number; readonly event: CoreEvent }[] = [];
  private readonly uart: Attachment;
  private readonly dialogue: Dialogue;
  private readonly going: Buffer[] = [];
  private readonly coming: Buffer[] = [];
  private stopTimer = () => {};

  constructor(options: Partial<EmulatorOptions>) {
    const { time, cloud } = this;
    this.emulator = new Emulator({
      broker: cloud.mqttUrl,
      registration: "http://registration.test",
      clock: time,
      dial: (url) => {
        const [near, far] = pipe(() => time.stir());
        if (url.startsWith("http")) cloud.acceptHttp(far);
        else cloud.accept(far);
        return near;
      },
      ...options,
    });
    this.uart = this.emulator.attach({
      write: (bytes) =>
        this.carry(this.coming, bytes, (piece) =>
          this.dialogue.receive(piece, time.now()),
        ),
      close: () => {},
    });
    image ??= builtModule("session");
    this.dialogue = new Dialogue(
      {
        transmit: (line) => {
          const text = byteString(line);
          this.sent.push(text.trimEnd());
          this.write(text);
        },
        payload: () => assert.fail("nobody publishes here"),
        event: (event) => this.told.push({ at: time.now(), event }),
      },
      clientOptions[options.profile ?? "esp32"],
      new Core(image),
    );
  }

  /** In order, and never from within the call that writes. */
  private carry(
    pieces: Buffer[],
    bytes: Buffer,
    take: (piece: Buffer) => void,
  ): void {
    pieces.push(bytes);
    this.time.setTimeout(() => {
      take(pieces.shift() ?? Buffer.alloc(0));
      this.arm();
    }, UART_MS);
  }

  /** Bytes for the module, past the core. */
  write(text: string): void {
    this.carry(this.going, Buffer.from(text, "latin1"), (piece) =>
      this.uart.receive(piece),
    );
  }

  private arm(): void {
    this.stopTimer();
    const { time, dialogue } = this;
    const left = dialogue.deadline(time.now());
    if (left === undefined) return;
    const timer = time.setTimeout(() => {
      dialogue.poll(time.now());
      this.arm();
    }, left);
    this.stopTimer = () => time.clearTimeout(timer);
  }

  /** Switches module and MCU on together. */
  powerUp(config: ByteSession): void {
    this.emulator.reboot();
    this.begin(config);
  }

  begin(config: ByteSession): void {
    assert.equal(
      this.dialogue.startSession(config, this.time.now()),
      undefined,
    );
    this.arm();
  }

  /** A command of the user; refused while one of the session's is out. */
  call(call: ByteCall): CoreEvent | undefined {
    const refused = this.dialogue.start(call, this.time.now());
    this.arm();
    return refused;
  }

  /** The session's events, each in a word or two. */
  get life(): readonly string[] {
    return this.told.flatMap(({ event }) =>
      event.event === "session" ? [inWords(event)] : [],
    );
  }

  /** Whether the last the session has said is that it is up. */
  get up(): boolean {
    return this.life.at(-1) === "up";
  }

  async pass(ms: number): Promise<void> {
    await this.time.advanceTo(this.time.now() + ms);
  }

  /** Waits until `holds`; milliseconds that it took. */
  async until(
    holds: () => boolean,
    most: number,
    what = "it",
  ): Promise<number> {
    const start = this.time.now();
    while (!holds()) {
      if (this.time.now() - start >= most)
        assert.fail(
          `${what} has not come in ${most} ms: ${this.life.slice(-12).join(", ")}; sent ${this.sent.slice(-6).join(", ")}`,
        );
      await this.pass(STEP_MS);
    }
    return this.time.now() - start;
  }

  async close(): Promise<void> {
    this.stopTimer();
    await this.emulator.close();
    await this.cloud.close();
  }
}

function inWords(event: SessionEvent): string {
  switch (event.state) {
    case "step":
      return event.step;
    case "down":
      return `down ${event.reason}`;
    case "failed":
      return `failed ${event.step} ${event.command} ${event.reason}${event.code === undefined ? "" : ` ${event.code}`}`;
    default:
      return event.state;
  }
}

/** A device whose parts end with the test. */
export async function deviceOf(
  context: TestContext,
  options: Partial<EmulatorOptions> = {},
): Promise<Device> {
  const device = new Device(options);
  await device.cloud.start();
  context.after(() => device.close());
  return device;
}
