import { EventEmitter } from "node:events";
import type { Clock } from "./clock.js";
import { AtError } from "./error.js";
import type { SessionEvent, SessionStep } from "./event.js";
import { closedError } from "./job.js";
import type { ByteSession, SessionRefusal } from "./sessionconfig.js";
import {
  failureOf,
  lossOf,
  type SessionEvents,
  type SessionFailure,
  type SessionLoss,
} from "./sessionevent.js";
import {
  optionName,
  type SessionOptions,
  toByteSession,
  topicOf,
} from "./sessionoptions.js";
import { Waiters, type WaitOptions } from "./waiters.js";

/** What carries a session: a client. */
export interface SessionCarrier {
  /** What ended the port, where nothing can be carried any more. */
  ended(): { readonly cause: Error | undefined } | undefined;
  /**
   * Begins it in place of another.
   * @param refused called where the core does not take it: what ran before goes on
   */
  begin(
    session: Session,
    config: ByteSession,
    refused: (refusal: SessionRefusal) => void,
  ): void;
  /** Ends it, where it is the one that runs. */
  end(session: Session): void;
}

/** What a session is doing. */
export interface SessionStatus {
  /** `idle` before its start; a step; `up`; `down` and about to begin anew; `pause` behind a failure; `ended`. */
  readonly doing:
    | "idle"
    | SessionStep
    | "port"
    | "up"
    | "down"
    | "pause"
    | "ended";
  /** Since when, in milliseconds of the client's clock: `performance.now()` where none was given. */
  readonly since: number;
  /** The attempt that failed last. */
  readonly failure?: SessionFailure;
  /** Why it was no longer up last. */
  readonly loss?: SessionLoss;
}

/**
 * A module's life, kept by the core (document, "使用建议"): device information, Wi-Fi, connection, subscriptions and
 * firmware updates, again after every loss. Commands of the program wait while one of its lines is out. Messages come as
 * soon as it has subscribed, before `start` resolves: listen first, with `client.messages()`, and none is missed.
 */
export class Session extends EventEmitter<SessionEvents> {
  readonly #carrier: SessionCarrier;
  readonly #options: SessionOptions;
  readonly #clock: Clock;
  readonly #waiters: Waiters;
  #status: SessionStatus;
  /** What a start or a wait is rejected with when the session ends. */
  #end: AtError | undefined;

  constructor(carrier: SessionCarrier, options: SessionOptions, clock: Clock) {
    super();
    this.#carrier = carrier;
    this.#options = options;
    this.#clock = clock;
    this.#waiters = new Waiters(clock, "session");
    this.#status = { doing: "idle", since: clock.now() };
  }

  /** What it is doing, since when, and what went wrong last. */
  get status(): SessionStatus {
    return this.#status;
  }

  /**
   * Begins, in place of any other session of this client, and from the beginning where it runs already.
   * @param options a signal that ends it before it is up for the first time; its `reason` is the error's `cause`
   * @returns resolves when it is up for the first time; with `keep` an attempt that fails is followed by another
   * @throws {AtError} refused, with the option's name as `field`; what failed, where `keep` is false; given up; ended
   */
  async start(options: { readonly signal?: AbortSignal } = {}): Promise<void> {
    const { signal } = options;
    if (signal?.aborted) throw aborted(signal.reason);
    const ended = this.#carrier.ended();
    if (ended) throw closedError("session", ended.cause);
    const up = this.#waiters.add({ signal });
    this.#carrier.begin(this, toByteSession(this.#options), (why) => {
      const field = optionName(why.field);
      up.reject(new AtError("session", why.reason, { field }));
    });
    try {
      await up.promise;
    } catch (error) {
      if (signal?.aborted) this.stop();
      throw error;
    }
  }

  /**
   * Resolves as soon as it is up, at once where it is.
   * @throws {AtError} `timeout` or `aborted`, which leave the session as it is; what ended it
   */
  async whenUp(options: WaitOptions = {}): Promise<void> {
    const { doing } = this.#status;
    if (doing === "up") return;
    if (doing === "ended") throw this.#end ?? aborted();
    await this.#waiters.add(options).promise;
  }

  /** Ends it; the connection stays as it is. */
  stop(): void {
    this.#carrier.end(this);
  }

  /** The same, for `using`. */
  [Symbol.dispose](): void {
    this.stop();
  }

  /** Takes what the core says of it. */
  take(event: SessionEvent): void {
    switch (event.state) {
      case "step":
        this.#end = undefined;
        this.#now(event.step);
        this.emit("step", event.step);
        break;
      case "skipped": {
        const topic = this.#options.subscriptions?.[event.item];
        this.emit("skipped", topicOf(topic ?? ""), failureOf(event));
        break;
      }
      case "up":
        this.#now("up");
        this.#waiters.resolve();
        this.emit("up");
        break;
      case "down":
        this.#lost(lossOf(event));
        break;
      case "failed":
        this.#failed(event.step, failureOf(event), event.again);
        break;
      case "ended":
        this.#ended();
        break;
    }
  }

  /** Another session of the client has begun. */
  replaced(): void {
    this.#end = new AtError("session", "aborted", {
      text: "another session of this client has begun",
    });
    this.#ended();
  }

  /** The port is gone for good. */
  closed(cause: Error | undefined): void {
    this.#end = closedError("session", cause);
    this.#ended();
  }

  /** The port is being opened. */
  opening(): void {
    this.#end = undefined;
    this.#now("port");
    this.emit("step", "port");
  }

  /** The port could not be opened. */
  notOpened(error: AtError, again: number): void {
    this.#failed("port", error, this.#keeps ? again : undefined);
    if (!this.#keeps) this.#ended();
  }

  /** The port is gone, and will be opened again. */
  unplugged(cause: Error | undefined): void {
    if (this.#status.doing === "up")
      this.#lost({ reason: "closed", ...(cause ? { cause } : {}) });
    if (this.#keeps) return;
    this.#end = closedError("session", cause);
    this.#ended();
  }

  get #keeps(): boolean {
    return this.#options.keep ?? true;
  }

  #lost(loss: SessionLoss): void {
    this.#end = new AtError("session", loss.reason, { code: loss.code });
    this.#status = { ...this.#status, loss };
    this.#now("down");
    this.emit("down", loss);
  }

  #failed(
    step: SessionStep | "port",
    error: AtError,
    again: number | undefined,
  ): void {
    const failure = {
      step,
      error,
      ...(again === undefined ? {} : { again }),
    };
    this.#end = error;
    this.#status = { ...this.#status, failure };
    this.#now("pause");
    this.emit("failed", failure);
  }

  #ended(): void {
    this.#end ??= aborted();
    this.#now("ended");
    this.#waiters.reject(this.#end);
    this.emit("ended");
  }

  #now(doing: SessionStatus["doing"]): void {
    this.#status = { ...this.#status, doing, since: this.#clock.now() };
  }
}

const aborted = (cause?: unknown): AtError =>
  new AtError("session", "aborted", {
    cause,
    text: "the session was ended before it was up",
  });
