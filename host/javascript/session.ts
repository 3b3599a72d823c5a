/// <reference lib="esnext.disposable" preserve="true" />
import {
  clientTexts,
  subjectTexts,
} from "../../assembly/protocol/texts/client.js";
import type { Text } from "./call.js";
import type { Clock } from "./clock.js";
import { AtError } from "./error.js";
import type { SessionEvent, SessionStep } from "./event.js";
import { EventEmitter } from "./eventemitter.js";
import type { FirmwareChunk } from "./firmware.js";
import type { FirmwareInfoAnswer } from "./generated/commands.js";
import { checkTimeout, objectOf, optionsOf } from "./given.js";
import type { HeldOutcome, HoldOptions } from "./heldmessage.js";
import { type Held, HeldMessages } from "./heldmessages.js";
import { closedError } from "./job.js";
import { phrase } from "./language.js";
import type { CarriedSession, SessionCarrier } from "./sessioncarrier.js";
import {
  failureOf,
  lossOf,
  type SessionEvents,
  type SessionLoss,
  type SessionStatus,
} from "./sessionevent.js";
import {
  optionName,
  type SessionOptions,
  toByteSession,
  topicOf,
  whenFullOf,
} from "./sessionoptions.js";
import { readUpdate, type UpdateOptions, type UpdateSource } from "./update.js";
import { Waiters, type WaitOptions } from "./waiters.js";

/**
 * A module's life, kept by the core (document, "使用建议"): device information, Wi-Fi, connection, subscriptions and
 * firmware updates, again after every loss. Commands of the program wait while one of its lines is out. Messages come as
 * soon as it has subscribed, before `start` resolves: listen first, with `client.messages()`, and none is missed.
 */
export class Session
  extends EventEmitter<SessionEvents>
  implements CarriedSession
{
  readonly #carrier: SessionCarrier;
  readonly #source: UpdateSource;
  readonly #options: SessionOptions;
  readonly #clock: Clock;
  readonly #waiters: Waiters;
  readonly #messages: HeldMessages;
  #status: SessionStatus;
  /** Whether it has been started, and has not ended. */
  #runs = false;
  /** What a start or a wait is rejected with when the session ends. */
  #end: AtError | undefined;

  constructor(
    carrier: SessionCarrier,
    source: UpdateSource,
    options: SessionOptions,
    clock: Clock,
  ) {
    super();
    objectOf(options, phrase(subjectTexts.sessionOptions), "session");
    this.#source = source;
    this.#carrier = carrier;
    this.#options = options;
    this.#clock = clock;
    this.#waiters = new Waiters(clock, "session");
    this.#messages = new HeldMessages(
      clock,
      (call, how) => carrier.run(call, how),
      whenFullOf(options),
    );
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
    const { signal } = optionsOf(options, "session");
    if (signal?.aborted) throw aborted(signal.reason);
    const ended = this.#carrier.ended();
    if (ended) throw closedError("session", ended.cause);
    const config = toByteSession(this.#options);
    const up = this.#waiters.add({ signal });
    const ran = this.#runs;
    this.#runs = true;
    this.#carrier.begin(this, config, (why) => {
      this.#runs = ran;
      const field = optionName(why.field);
      up.reject(new AtError("session", why.reason, { field }));
    });
    try {
      await up.promise;
    } catch (error) {
      if (signal?.aborted) this.close();
      throw error;
    }
  }

  /**
   * Resolves as soon as it is up, at once where it is.
   * @throws {AtError} `timeout` or `aborted`, which leave the session as it is; what ended it
   */
  async whenUp(given: WaitOptions = {}): Promise<void> {
    const options = optionsOf(given, "session");
    checkTimeout(options.timeout, "session");
    const { doing } = this.#status;
    if (doing === "up") return;
    if (doing === "ended") throw this.#end ?? aborted();
    await this.#waiters.add(options).promise;
  }

  /**
   * Publishes when it is up, and holds the message until then: {@link HELD_MESSAGES} and {@link HELD_BYTES} at most. What
   * is held goes out in its order. A message that may have been delivered all the same is sent again only where
   * `duplicates` allows it.
   * @returns what became of it, once that is known
   * @throws {AtError} refused by the module; `too-many` where it was dropped or refused for lack of room; `timeout` where
   *   it was held for too long; what ended the session; `outcomeUnknown` is set where it may have been delivered
   */
  publish(
    topic: string,
    payload: Text,
    options: HoldOptions = {},
  ): Promise<HeldOutcome> {
    if (this.#runs) return this.#messages.add(topic, payload, options);
    const text = phrase(clientTexts.sessionNotRunning);
    return Promise.reject(new AtError("TCMQTTPUB", "state", { text }));
  }

  /**
   * The next update, from its download to the last byte of its image: each piece once, in order, its MD5 checked behind
   * the last. It outlives losses of the module and of its connection: what was handed on is read again, and compared.
   * @throws {AtError} given up; ended with the session; an image that is not what TCFWINFO described, or another than
   *   before; what the module said last where no read brings anything new
   */
  firmware(
    options: UpdateOptions = {},
  ): AsyncGenerator<FirmwareChunk, FirmwareInfoAnswer> {
    return readUpdate(
      this.#source,
      this,
      this.#clock,
      optionsOf(options, "TCREADFWDATA"),
    );
  }

  /** The firmware version that it was given. */
  get version(): string | undefined {
    return this.#options.version;
  }

  /** What is held, and how much was dropped. */
  get held(): Held {
    return this.#messages.held;
  }

  /** Ends it; the connection stays as it is. */
  close(): void {
    if (this.#runs) this.#end = aborted();
    this.#carrier.end(this);
  }

  /** The same, for `using`. */
  [Symbol.dispose](): void {
    this.close();
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
        this.#end = undefined;
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
      text: phrase(clientTexts.anotherSession),
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
    this.#runs = false;
    this.#now("ended");
    this.#messages.end(this.#end);
    this.#waiters.reject(this.#end);
    this.emit("ended");
  }

  #now(doing: SessionStatus["doing"]): void {
    this.#status = { ...this.#status, doing, since: this.#clock.now() };
    if (doing === "up") this.#messages.open();
    else this.#messages.shut();
  }
}

const aborted = (cause?: unknown): AtError =>
  new AtError("session", "aborted", {
    cause,
    text: phrase(clientTexts.sessionEnded),
  });
