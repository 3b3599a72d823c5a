import {
  clientTexts,
  subjectTexts,
} from "../../assembly/protocol/texts/client.js";
import type { CommandCall } from "./call.js";
import type { Clock } from "./clock.js";
import { AtError } from "./error.js";
import { checkBoolean, optionsOf, stringOf } from "./given.js";
import {
  HeldMessage,
  type HeldOutcome,
  type HoldOptions,
} from "./heldmessage.js";
import { type Phrase, phrase } from "./language.js";
import { checkPayload, publish } from "./publish.js";

/** Messages that a session holds at most while it is not up. */
export const HELD_MESSAGES = 100;
/** Bytes of their topics and payloads at most. */
export const HELD_BYTES = 65_536;

/** Milliseconds until a message is sent again that the module did not take though the session is up. */
const AGAIN = 1_000;

/** What happens beyond these limits: the oldest is dropped, or the new one is refused. */
export type WhenFull = "drop" | "refuse";

/** How much is held, and how many were dropped since the session was made. */
export interface Held {
  readonly messages: number;
  readonly bytes: number;
  readonly dropped: number;
}

type Run = (
  call: CommandCall,
  options: {
    readonly signal: AbortSignal | undefined;
    readonly resend: boolean;
  },
) => Promise<unknown>;

/** A session's outbox: holds messages while it is not up, and sends them in their order, one at a time. */
export class HeldMessages {
  readonly #clock: Clock;
  readonly #run: Run;
  readonly #whenFull: WhenFull;
  /** In their order, the one on its way included. */
  readonly #held = new Set<HeldMessage>();
  #sending: HeldMessage | undefined;
  #open = false;
  #timer: unknown;
  #bytes = 0;
  #dropped = 0;

  constructor(clock: Clock, run: Run, whenFull: WhenFull) {
    this.#clock = clock;
    this.#run = run;
    this.#whenFull = whenFull;
  }

  get held(): Held {
    return {
      messages: this.#held.size,
      bytes: this.#bytes,
      dropped: this.#dropped,
    };
  }

  /**
   * Takes a message.
   * @throws {AtError} what no command can carry; refused where there is no room
   */
  async add(
    topic: string,
    payload: string | Uint8Array,
    given: HoldOptions,
  ): Promise<HeldOutcome> {
    const options = optionsOf(given, "TCMQTTPUB");
    stringOf(topic, phrase(subjectTexts.topic), "TCMQTTPUB");
    checkPayload(payload, options);
    checkBoolean(options.duplicates, "duplicates", "TCMQTTPUB");
    const { signal } = options;
    if (signal?.aborted)
      throw new AtError("TCMQTTPUB", "aborted", { cause: signal.reason });
    const message = new HeldMessage(
      this.#clock,
      topic,
      payload,
      options,
      () => {
        this.#held.delete(message);
        this.#bytes -= message.bytes;
      },
    );
    this.#bytes += message.bytes;
    this.#held.add(message);
    this.#makeRoom(message);
    this.#next();
    if (options.keepFor === 0) message.expire();
    return message.promise;
  }

  #makeRoom(added: HeldMessage): void {
    const isFull = () =>
      this.#held.size > HELD_MESSAGES || this.#bytes > HELD_BYTES;
    const what = phrase(clientTexts.holdsMost, {
      count: HELD_MESSAGES,
      bytes: HELD_BYTES,
    });
    const refused = (text: Phrase) =>
      new AtError("TCMQTTPUB", "too-many", { text });
    // One that has no room in an empty outbox drives nothing out.
    const drops = this.#whenFull === "drop" && added.bytes <= HELD_BYTES;
    while (isFull()) {
      const oldest = drops ? this.#oldest() : undefined;
      if (oldest === undefined || oldest === added) {
        added.reject(refused(phrase(clientTexts.heldRefused, { what })));
        return;
      }
      this.#dropped++;
      oldest.reject(refused(phrase(clientTexts.heldDropped, { what })));
    }
  }

  /** The oldest that is not on its way. */
  #oldest(): HeldMessage | undefined {
    return [...this.#held].find((one) => one !== this.#sending);
  }

  /** The session is up: what is held goes out. */
  open(): void {
    this.#open = true;
    this.#next();
  }

  /** It is not: what comes is held. */
  shut(): void {
    this.#open = false;
    this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The session has ended: nothing is held any more. */
  end(error: AtError): void {
    this.shut();
    for (const one of [...this.#held])
      if (one === this.#sending) one.last();
      else one.end(error);
  }

  #next(): void {
    if (!this.#open || this.#sending || this.#timer !== undefined) return;
    const [message] = this.#held;
    if (message) this.#send(message);
  }

  #send(message: HeldMessage): void {
    this.#sending = message;
    const { topic, payload, options } = message;
    const { signal, duplicates = false } = options;
    message.goes();
    publish(
      (call) => this.#run(call, { signal, resend: duplicates }),
      topic,
      payload,
      options,
    ).then(
      () => this.#sent(message, undefined),
      (error) => this.#sent(message, error),
    );
  }

  #sent(message: HeldMessage, error: AtError | undefined): void {
    this.#sending = undefined;
    if (error === undefined) message.resolve();
    else if (!message.mayGoAgain(error)) message.reject(error);
    else if (this.#open)
      this.#timer = this.#clock.setTimeout(() => {
        this.#timer = undefined;
        this.#next();
      }, AGAIN);
    this.#next();
  }
}
