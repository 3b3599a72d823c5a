import type { TestContext } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { HANG_MS } from "../../../tests/hang.js";
import { type Cloud, type CloudOptions, startCloud } from "../cloud/index.js";
import {
  type Broker,
  type BrokerOptions,
  type Clock,
  Emulator,
  type EmulatorOptions,
  startBroker,
} from "../index.js";

/** Nothing listens there. */
export const NO_BROKER = "mqtt://127.0.0.1:1";
export const DEVICE = 'AT+TCDEVINFOSET=1,"CTQS08Y5LG","Dev01","ZHNkIGRzZCA="';
export const CONNECT = "AT+TCMQTTCONN=1,5000,240,1,1";

/** Time that only moves when told. */
export class FakeClock implements Clock {
  private time = 0;
  private next = 1;
  private readonly timers = new Map<number, { at: number; run: () => void }>();

  now(): number {
    return this.time;
  }

  setTimeout(run: () => void, ms: number): number {
    this.timers.set(this.next, { at: this.time + ms, run });
    return this.next++;
  }

  clearTimeout(handle: unknown): void {
    this.timers.delete(handle as number);
  }

  get pending(): number {
    return this.timers.size;
  }

  /** Moves time, firing what is due in its order and letting promises settle after each. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      const [due] = [...this.timers]
        .filter(([, timer]) => timer.at <= end)
        .sort(([, a], [, b]) => a.at - b.at);
      if (!due) break;
      const [handle, timer] = due;
      this.time = timer.at;
      this.timers.delete(handle);
      timer.run();
      await turn();
    }
    this.time = end;
    await turn();
  }
}

/** An emulator with its UART in the test's hands, and the broker it may have. */
export class Rig {
  /** All that the module sent since the last {@link send} or {@link ask}. */
  text = "";
  readonly log: string[] = [];
  readonly clock = new FakeClock();
  readonly emulator: Emulator;
  private readonly uart: { receive(bytes: Uint8Array): void };
  private waiting: (() => void) | undefined;

  constructor(options: Partial<EmulatorOptions>) {
    this.emulator = new Emulator({
      broker: NO_BROKER,
      clock: this.clock,
      log: (text) => this.log.push(text),
      ...options,
    });
    this.uart = this.emulator.attach({
      write: (bytes) => {
        this.text += bytes.toString("latin1");
        this.waiting?.();
      },
      close: () => {},
    });
  }

  /** Bytes as they are, in one piece; Latin-1. Gives what the module answers at once. */
  send(bytes: string): string {
    this.text = "";
    this.uart.receive(Buffer.from(bytes, "latin1"));
    return this.text;
  }

  /** A line; what came back once it holds `until`. */
  ask(
    line: string,
    until = /(^|\n)(OK|ERROR)\r\n|\+CME ERROR/,
  ): Promise<string> {
    this.send(`${line}\r\n`);
    return this.until(until);
  }

  /** A line that ends with `+NAME:OK` or `+NAME:FAIL`. */
  result(line: string): Promise<string> {
    return this.ask(line, /: ?OK\r\n|: ?FAIL.*\r\n|ERROR/);
  }

  /** Waits for `pattern` in what the module sent. */
  async until(pattern: RegExp): Promise<string> {
    let guard: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      guard = setTimeout(() => {
        const shown = JSON.stringify(this.text);
        reject(new Error(`no ${pattern} in ${shown}`));
      }, HANG_MS);
    });
    try {
      while (!pattern.test(this.text)) {
        const more = new Promise<void>((resolve) => {
          this.waiting = resolve;
        });
        await Promise.race([more, late]);
      }
    } finally {
      clearTimeout(guard);
    }
    return this.text;
  }

  /** Connects as Dev01 of CTQS08Y5LG. */
  async connect(line = CONNECT): Promise<void> {
    await this.result(DEVICE);
    const answer = await this.result(line);
    if (!/\+TCMQTTCONN: ?OK/.test(answer)) throw new Error(answer);
  }
}

/** A rig with echo off, closed when the test ends. */
export function rig(
  context: TestContext,
  options: Partial<EmulatorOptions> = {},
): Rig {
  const made = new Rig(options);
  context.after(() => made.emulator.close());
  made.send("ATE0\r\n");
  made.text = "";
  return made;
}

/** A broker that stops when the test ends. */
export async function broker(
  context: TestContext,
  options: BrokerOptions = {},
): Promise<Broker> {
  const started = await startBroker(options);
  context.after(() => started.close());
  return started;
}

/** A rig connected to a broker of its own. */
export async function connected(
  context: TestContext,
  options: Partial<EmulatorOptions> = {},
  brokerOptions: BrokerOptions = {},
): Promise<{ module: Rig; cloud: Broker }> {
  const cloud = await broker(context, brokerOptions);
  const module = rig(context, { broker: cloud.url, ...options });
  await module.connect();
  return { module, cloud };
}

/** Devices of the sample registry that the tests act as. */
export const SAMPLE = {
  gateway: {
    productId: "GATEWAY001",
    deviceName: "gateway1",
    secret: "mHno7hKRB0Pbg7OuGeFQkw==",
  },
  sensor: {
    productId: "SENSOR0001",
    deviceName: "sensor01",
    secret: "NEt0AXy6N0dv+H287LIbRg==",
    productSecret: "ZBTSmGNuciZGpAV0iACiQo6p",
  },
  light: {
    productId: "LIGHT00001",
    deviceName: "light1",
    secret: "oLFXcVQu73t0pz1S9y1+Pw==",
  },
  registered: {
    productId: "REGISTER01",
    deviceName: "ready1",
    productSecret: "og2iJgnlbR8qCAXzV7nf2cJq",
  },
} as const;

/** A cloud with the sample's devices that stops when the test ends. */
export async function sampleCloud(
  context: TestContext,
  options: CloudOptions = {},
): Promise<Cloud> {
  const cloud = await startCloud(options);
  context.after(() => cloud.close());
  return cloud;
}

/** Where a module finds a cloud. */
export const at = (cloud: Cloud) => ({
  broker: cloud.mqttsUrl,
  registration: cloud.httpUrl,
});

/** Sets a device of the sample up and connects it. */
export async function signedIn(
  module: Rig,
  device: { productId: string; deviceName: string; secret: string },
): Promise<void> {
  const { productId, deviceName, secret } = device;
  await module.result(
    `AT+TCDEVINFOSET=1,"${productId}","${deviceName}","${secret}"`,
  );
  const answer = await module.result(CONNECT);
  if (!/\+TCMQTTCONN: ?OK/.test(answer)) throw new Error(answer);
}
