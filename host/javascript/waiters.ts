import { clientTexts } from "../../assembly/protocol/texts/client.js";
import { addAbort, removeAbort } from "./abortlisteners.js";
import { Alarm } from "./alarm.js";
import type { Clock } from "./clock.js";
import { AtError } from "./error.js";
import { phrase } from "./language.js";

/** How long somebody waits. */
export interface WaitOptions {
  /** Gives up when it fires; its `reason` is the error's `cause`. */
  readonly signal?: AbortSignal;
  /** Milliseconds; for as long as it takes where left out. */
  readonly timeout?: number;
}

/** One who waits. */
export interface Waiter {
  readonly promise: Promise<void>;
  /** Waits no longer, for this reason. */
  reject(error: AtError): void;
}

/** Those who wait for the same thing; none leaves a timer or a listener behind. */
export class Waiters {
  readonly #clock: Clock;
  readonly #name: string;
  readonly #settle = new Set<(error?: AtError) => void>();

  /** @param name stands in errors for what is waited for */
  constructor(clock: Clock, name: string) {
    this.#clock = clock;
    this.#name = name;
  }

  /** One more who waits. */
  add({ signal, timeout }: WaitOptions): Waiter {
    const alarm = new Alarm(this.#clock, () =>
      settle(
        new AtError(this.#name, "timeout", {
          text: phrase(clientTexts.tookTooLong),
        }),
      ),
    );
    const onAbort = () =>
      settle(new AtError(this.#name, "aborted", { cause: signal?.reason }));
    let settle: (error?: AtError) => void = () => {};
    const promise = new Promise<void>((resolve, reject) => {
      settle = (error) => {
        this.#settle.delete(settle);
        alarm.stop();
        removeAbort(signal, onAbort);
        if (error) reject(error);
        else resolve();
      };
    });
    this.#settle.add(settle);
    if (timeout !== undefined) alarm.set(this.#clock.now() + timeout);
    if (signal?.aborted) onAbort();
    else addAbort(signal, onAbort);
    return { promise, reject: settle };
  }

  /** What was waited for has come. */
  resolve(): void {
    for (const settle of [...this.#settle]) settle();
  }

  /** It will not come. */
  reject(error: AtError): void {
    for (const settle of [...this.#settle]) settle(error);
  }
}
