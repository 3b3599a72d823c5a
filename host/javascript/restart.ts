import { addAbort, removeAbort } from "./abortlisteners.js";
import { Alarm } from "./alarm.js";
import type { CallOptions } from "./call.js";
import type { Clock } from "./clock.js";
import type { ClientEmitter } from "./emitter.js";
import { AtError } from "./error.js";
import { closedError } from "./job.js";

/** Milliseconds from `AT+RST` to `ready`. */
const RESTART_TIMEOUT = 10_000;

/** Waits for a module that restarts; made before it is told to, so that no `ready` is missed. */
export class Readiness {
  /** Settled by `ready`, or by what comes in its place. */
  readonly promise: Promise<void>;
  readonly #client: ClientEmitter;
  readonly #signal: AbortSignal | undefined;
  readonly #alarm: Alarm;
  #settle: (error?: AtError) => void = () => {};

  constructor(
    client: ClientEmitter,
    clock: Clock,
    { timeout = RESTART_TIMEOUT, signal }: CallOptions,
  ) {
    this.#client = client;
    this.#signal = signal;
    this.promise = new Promise<void>((resolve, reject) => {
      this.#settle = (error) => (error ? reject(error) : resolve());
    }).finally(() => this.cancel());
    // Whoever cancels it does not await it.
    this.promise.catch(() => {});
    this.#alarm = new Alarm(clock, () =>
      this.#settle(new AtError("RST", "timeout")),
    );
    this.#alarm.set(clock.now() + timeout);
    client
      .once("ready", this.#onReady)
      .once("close", this.#onClose)
      .once("unplugged", this.#onClose);
    addAbort(signal, this.#onAbort);
  }

  /** Waits no longer. */
  cancel(): void {
    this.#alarm.stop();
    this.#client
      .off("ready", this.#onReady)
      .off("close", this.#onClose)
      .off("unplugged", this.#onClose);
    removeAbort(this.#signal, this.#onAbort);
  }

  readonly #onReady = (): void => this.#settle();

  readonly #onClose = (cause: Error | undefined): void =>
    this.#settle(closedError("RST", cause));

  readonly #onAbort = (): void =>
    this.#settle(
      new AtError("RST", "aborted", { cause: this.#signal?.reason }),
    );
}
