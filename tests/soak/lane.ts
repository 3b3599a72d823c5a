import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { Cloud, Emulator, Registry } from "../../host/emulator/index.js";
import { generator } from "../../host/node/replay/random.js";
import { HANG_MS } from "../hang.js";
import { Ledger } from "./ledger.js";
import { letter, STOP } from "./letter.js";
import {
  type MishapName,
  mishapNames,
  mishaps,
  type Surroundings,
} from "./mishaps.js";
import { type PlugKind, plugIn } from "./plug.js";
import type { Program } from "./programs.js";

/** How fast everything goes, in milliseconds. */
export interface Pace {
  /** Between letters, in each direction. */
  readonly interval: number;
  /** Between looks of a session at a silent module. */
  readonly check: number;
  /** The longest mishap. */
  readonly mishap: number;
  /** The longest calm between two. */
  readonly calm: number;
}

/** Something that went wrong, and how long it took until letters went both ways again; in milliseconds. */
export interface Befallen {
  readonly at: number;
  readonly name: MishapName;
  readonly recovery: number;
}

/** Bytes that fill the longest letter to a device. */
const LONGEST = 1_800;
/** What a payload to a device may look like. */
const MIMICRY = [
  "",
  "\r\nOK\r\n",
  '\r\n+TCMQTTRCVPUB:"x",1,"',
  "\r\nready\r\n",
];
const PRODUCT = "SOAK777777";
const SECRET = Buffer.alloc(16, "*").toString("base64");

/** A cloud that knows one device. */
async function cloudOf(deviceName: string): Promise<Cloud> {
  const devices = [{ deviceName, deviceSecret: SECRET }];
  const products = [{ productId: PRODUCT, kind: "device", devices } as const];
  const cloud = new Cloud({ registry: new Registry({ products }) });
  await cloud.start();
  return cloud;
}

/** One host at one kind of port, with a module and a cloud of its own. */
export class Lane {
  readonly ledger = new Ledger();
  readonly befallen: Befallen[] = [];
  private complaint = "";
  private readonly ended: Promise<number | null>;

  private constructor(
    readonly name: string,
    private readonly control: string,
    private readonly child: ChildProcess,
    private readonly at: Surroundings,
    private readonly pace: Pace,
  ) {
    const { ledger } = this;
    at.cloud.onPublish((_, payload) => ledger.arrive(payload));
    child.stderr?.on("data", (text) => {
      this.complaint += text;
    });
    if (child.stdout)
      createInterface(child.stdout).on("line", (line) =>
        ledger.say(line, performance.now()),
      );
    this.ended = once(child, "close").then(([status]) => status);
  }

  /** Starts cloud, module and program. */
  static async start(
    { host, command }: Program,
    kind: PlugKind,
    pace: Pace,
    seed: number,
  ): Promise<Lane> {
    const deviceName = `${host}-${kind}`;
    const cloud = await cloudOf(deviceName);
    const emulator = new Emulator({ broker: cloud.mqttsUrl });
    const plug = await plugIn[kind](emulator);
    const [program = "", ...words] = [...command, ...plug.words];
    const child = spawn(program, words, {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        TCAT_PRODUCT_ID: PRODUCT,
        TCAT_DEVICE_NAME: deviceName,
        TCAT_DEVICE_SECRET: SECRET,
        TCAT_INTERVAL_MS: `${pace.interval}`,
        TCAT_CHECK_MS: `${pace.check}`,
      },
    });
    const name = `${host}, ${kind.toUpperCase()}`;
    const control = `${PRODUCT}/${deviceName}/control`;
    const next = generator(seed);
    const at = { cloud, emulator, plug, next };
    return new Lane(name, control, child, at, pace);
  }

  /** Of the program; undefined when it has ended. */
  get pid(): number | undefined {
    return this.child.exitCode === null ? this.child.pid : undefined;
  }

  /**
   * Lets every mishap happen, and again in rounds until it is over; then ends the program and adds up. What hangs is
   * told in the ledger.
   * @param begun the time that the mishaps' own are counted from
   */
  async run(begun: number, over: () => boolean): Promise<void> {
    const { ledger } = this;
    const sending = setInterval(() => this.write(), this.pace.interval);
    try {
      await this.through("the start");
      for (let round = 0; round === 0 || !over(); round++)
        for (const name of this.shuffled())
          if (round === 0 || !over()) await this.befall(name, begun);
    } catch (error) {
      ledger.faults.push((error as Error).message);
    }
    clearInterval(sending);
    const status = await this.stop();
    if (status !== 0)
      ledger.faults.push(
        `the program ended with ${status}: ${this.complaint.slice(-2_000)}`,
      );
    ledger.close();
    await this.at.plug.close();
    await this.at.emulator.close();
    await this.at.cloud.close();
  }

  private shuffled(): MishapName[] {
    const left = [...mishapNames];
    return mishapNames.flatMap(() => left.splice(this.at.next(left.length), 1));
  }

  private async befall(name: MishapName, begun: number): Promise<void> {
    const { at, pace } = this;
    const since = performance.now();
    await mishaps[name].begin(at);
    await delay(1 + at.next(pace.mishap));
    await mishaps[name].end?.(at);
    const over = performance.now();
    await this.through(name);
    const recovery = performance.now() - over;
    this.befallen.push({ at: since - begun, name, recovery });
    await delay(1 + at.next(pace.calm));
  }

  /** Waits until letters go both ways. @throws Error when the program ends before, or hangs */
  private async through(what: string): Promise<void> {
    const limit = new AbortController();
    const hangs = delay(HANG_MS, `nothing for ${HANG_MS} ms`, limit);
    const ended = this.ended.then(() => "the program has ended");
    const why = await Promise.race([
      this.ledger.through(),
      hangs,
      ended,
    ]).finally(() => limit.abort());
    if (why) throw new Error(`behind ${what}: ${why}`);
  }

  private write(): void {
    const { ledger, at, control } = this;
    const filler = Buffer.from(
      Array.from({ length: at.next(LONGEST) }, () => at.next(256)),
    );
    filler.write(MIMICRY[at.next(MIMICRY.length)] ?? "", "latin1");
    const n = ledger.address(performance.now());
    at.cloud.publish(control, letter(n, filler), 1).then(
      ({ reached }) => ledger.passed(n, reached > 0),
      // A cloud that is gone gives nothing to nobody.
      () => ledger.passed(n, false),
    );
  }

  /** Orders the program to end, as often as it takes: an order may be lost as a letter. */
  private async stop(): Promise<number | null> {
    const { child, ended, at, control, pace } = this;
    const order = setInterval(
      () => at.cloud.publish(control, letter(STOP), 1),
      pace.interval,
    );
    const limit = setTimeout(() => child.kill("SIGKILL"), HANG_MS);
    const status = await ended;
    clearInterval(order);
    clearTimeout(limit);
    return status;
  }
}
