import { Alarm } from "../alarm.js";
import type { Clock } from "../clock.js";
import type { Message } from "../message.js";
import type { Output, Topic } from "./output.js";
import { type DeviceName, topicDown, topicUp } from "./topics.js";

/** A number of 32 bits: tokens of two runs of a program are not the same. */
export const randomSeed = (): number => Math.floor(Math.random() * 2 ** 32);

/** What a data template needs of a client. */
export interface ModelClient {
  /** For good, and what stands on it with it. */
  readonly closed: boolean;
  on(event: "message", listener: (message: Message) => void): unknown;
  on(event: "close", listener: () => void): unknown;
  off(event: "message", listener: (message: Message) => void): unknown;
  off(event: "close", listener: () => void): unknown;
  publish(
    topic: string,
    payload: string,
    options: { readonly qos: 1 },
  ): Promise<void>;
}

/** What a data template needs of a session. */
export interface ModelSession {
  readonly status: { readonly doing: string };
  on(event: "up" | "down" | "ended", listener: () => void): unknown;
  off(event: "up" | "down" | "ended", listener: () => void): unknown;
}

/** A model or a shadow, which knows neither a port nor a clock. */
export interface Machine {
  readonly deadline: number | undefined;
  take(): Output | undefined;
  poll(now: number): void;
  up(now: number): void;
  down(now: number): void;
  published(ok: boolean, now: number): void;
  message(topic: Topic, bytes: Uint8Array, now: number): void;
}

/** What a driver stands on. */
export interface DriverOptions {
  readonly client: ModelClient;
  readonly session: ModelSession;
  readonly device: DeviceName;
  readonly clock: Clock;
  readonly topics: readonly Topic[];
}

/** Moves messages, outcomes and the time between a client's session and a machine. */
export class Driver {
  readonly #machine: Machine;
  readonly #options: DriverOptions;
  readonly #take: (output: Output) => void;
  readonly #alarm: Alarm;
  /** What comes from which topic. */
  readonly #kinds: ReadonlyMap<string, Topic>;
  readonly #ends: (() => void)[] = [];
  /** The publish that is on its way; one of before a loss is nobody's any more. */
  #publish: object | undefined;
  #closed = false;

  /**
   * @param take hears what the machine tells, all but what is published
   * @param over called when the client is closed for good: no session comes up on it any more
   * @throws {AtError} where the device has no names
   */
  constructor(
    machine: Machine,
    options: DriverOptions,
    take: (output: Output) => void,
    over: () => void,
  ) {
    this.#machine = machine;
    this.#options = options;
    this.#take = take;
    this.#alarm = new Alarm(options.clock, () =>
      this.run((now) => machine.poll(now)),
    );
    const { client, session, device, topics } = options;
    this.#kinds = new Map(
      topics.map((topic) => [topicDown(device, topic), topic]),
    );
    const hear = (message: Message) => this.#hear(message);
    client.on("message", hear);
    this.#ends.push(() => client.off("message", hear));
    client.on("close", over);
    this.#ends.push(() => client.off("close", over));
    const listen = (event: "up" | "down" | "ended", listener: () => void) => {
      session.on(event, listener);
      this.#ends.push(() => session.off(event, listener));
    };
    const down = () => this.#down();
    listen("up", () => this.run((now) => machine.up(now)));
    listen("down", down);
    listen("ended", down);
    if (client.closed) this.close();
    else if (session.status.doing === "up") this.run((now) => machine.up(now));
  }

  /** Lets the machine do something, and does what it wants done. */
  run<T>(work: (now: number) => T): T {
    const { clock } = this.#options;
    const done = work(clock.now());
    for (;;) {
      const output = this.#closed ? undefined : this.#machine.take();
      if (output === undefined) break;
      if (output.type === "publish") this.#send(output.topic, output.text);
      else this.#take(output);
    }
    const { deadline } = this.#machine;
    if (deadline === undefined || this.#closed) this.#alarm.stop();
    else this.#alarm.set(Math.max(deadline, clock.now()));
    return done;
  }

  /** Whether it hears and says nothing any more. */
  get closed(): boolean {
    return this.#closed;
  }

  /** Hears and says nothing any more. */
  close(): void {
    this.#closed = true;
    this.#alarm.stop();
    for (const end of this.#ends.splice(0)) end();
  }

  #hear({ topic, payload }: Message): void {
    const kind = this.#kinds.get(topic);
    if (kind) this.run((now) => this.#machine.message(kind, payload, now));
  }

  #down(): void {
    this.#publish = undefined;
    this.run((now) => this.#machine.down(now));
  }

  #send(topic: Topic, text: string): void {
    const { client, device } = this.#options;
    const own = {};
    this.#publish = own;
    const ended = (ok: boolean) => {
      if (this.#publish !== own || this.#closed) return;
      this.#publish = undefined;
      this.run((now) => this.#machine.published(ok, now));
    };
    client.publish(topicUp(device, topic), text, { qos: 1 }).then(
      () => ended(true),
      // Why, the session says: what a model does next is the same.
      () => ended(false),
    );
  }
}
