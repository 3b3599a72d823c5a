import { Alarm } from "../../../javascript/alarm.js";
import type { Clock } from "../../../javascript/clock.js";
import type { Explained } from "../../../javascript/emitter.js";
import { AtError } from "../../../javascript/error.js";
import type { Client } from "../../client.js";

/** What came unasked. */
export interface Arrival {
  readonly name: string;
  readonly members: Readonly<Record<string, unknown>>;
  readonly payload?: Uint8Array;
}

/** Arrivals that are kept until a step expects them; beyond it the oldest is dropped. */
const KEPT = 1_000;

const codes = ({ code, subcode }: Explained) => ({ code, subcode });

interface Waiter {
  readonly fits: (arrival: Arrival) => boolean;
  readonly resolve: (arrival: Arrival | undefined) => void;
  readonly reject: (error: Error) => void;
}

/** What a module has said unasked, until a step takes it. */
export class Inbox {
  readonly #clock: Clock;
  #waiting: Arrival[] = [];
  #waiter: Waiter | undefined;
  #lost: Error | undefined;

  constructor(client: Client, clock: Clock) {
    this.#clock = clock;
    client
      .on("message", ({ topic, payload }) =>
        this.#take({
          name: "message",
          members: { topic },
          payload: Buffer.from(payload),
        }),
      )
      .on("disconnected", (why) => this.#event("disconnected", codes(why)))
      .on("reconnecting", () => this.#event("reconnecting", {}))
      .on("reconnected", () => this.#event("reconnected", {}))
      .on("ota", (ota) =>
        this.#event("ota", { status: ota.status, ...codes(ota) }),
      )
      .on("provisioning", ({ command, status, ...why }) =>
        this.#event("provisioning", { command, status, ...codes(why) }),
      )
      .on("wifi", (status) => this.#event("wifi", { status }))
      .on("ready", () => this.#event("ready", {}))
      .on("line", (text) =>
        this.#take({
          name: "line",
          members: { text },
          payload: Buffer.from(text),
        }),
      )
      .on("close", (cause) => this.#lose(cause));
  }

  #event(name: string, members: Readonly<Record<string, unknown>>): void {
    this.#take({ name, members });
  }

  #take(arrival: Arrival): void {
    const waiter = this.#waiter;
    if (waiter?.fits(arrival)) {
      this.#waiter = undefined;
      waiter.resolve(arrival);
      return;
    }
    this.#waiting.push(arrival);
    if (this.#waiting.length > KEPT) this.#waiting.shift();
  }

  #lose(cause: Error | undefined): void {
    this.#lost = new AtError("", "closed", { cause });
    this.#waiter?.reject(this.#lost);
    this.#waiter = undefined;
  }

  /** What has come and was not expected. */
  get waiting(): readonly Arrival[] {
    return this.#waiting;
  }

  /**
   * The first that fits: one that has come, or one that comes within so many milliseconds.
   * @throws {AtError} `closed` when nothing comes any more
   */
  async next(
    fits: (arrival: Arrival) => boolean,
    within: number,
  ): Promise<Arrival | undefined> {
    const there = this.#waiting.find(fits);
    if (there) {
      this.#waiting = this.#waiting.filter((arrival) => arrival !== there);
      return there;
    }
    if (this.#lost) throw this.#lost;
    return new Promise((resolve, reject) => {
      const limit = new Alarm(this.#clock, () => {
        this.#waiter = undefined;
        resolve(undefined);
      });
      const done = <T>(act: (value: T) => void) => {
        return (value: T) => {
          limit.stop();
          act(value);
        };
      };
      limit.set(this.#clock.now() + within);
      this.#waiter = { fits, resolve: done(resolve), reject: done(reject) };
    });
  }
}
