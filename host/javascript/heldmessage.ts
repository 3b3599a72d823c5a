import { clientTexts } from "../../assembly/protocol/texts/client.js";
import { addAbort, removeAbort } from "./abortlisteners.js";
import { bytesOf, ownBytesOf } from "./bytes.js";
import type { CallOptions } from "./call.js";
import type { Clock } from "./clock.js";
import { AtError } from "./error.js";
import { type Phrase, phrase } from "./language.js";
import type { PublishOptions } from "./publish.js";

/** How a session publishes. */
export interface HoldOptions
  extends Pick<PublishOptions, "qos" | "long">,
    Pick<CallOptions, "signal"> {
  /** Milliseconds for which it may be held, 0 to 2^31 - 1; until the session ends where left out. */
  readonly keepFor?: number;
  /** Whether it may be published twice: sent again where nobody knows what became of it. It is not where left out. */
  readonly duplicates?: boolean;
}

/** What became of a message that was published. */
export interface HeldOutcome {
  /** Milliseconds from the call to the module's answer. */
  readonly after: number;
  /** How often it was sent: more than once may mean that it came more than once. */
  readonly times: number;
}

const LONGEST_KEEP = 2 ** 31 - 1;
/** What says that a message is not published, and may be later. */
const NOT_YET: ReadonlySet<string> = new Set(["closed", "reset", "timeout"]);
/** A module's code where it is not connected. */
const WRONG_STATE = 208;

/** A message until it is known what became of it. */
export class HeldMessage {
  readonly topic: string;
  readonly payload: Uint8Array;
  readonly options: HoldOptions;
  readonly bytes: number;
  readonly promise: Promise<HeldOutcome>;
  ended = false;
  readonly #clock: Clock;
  readonly #begun: number;
  readonly #onEnd: () => void;
  #timer: unknown;
  #times = 0;
  #sending = false;
  #late = false;
  /** Whether it was sent, and nobody knows what became of it. */
  #doubtful = false;
  #resolve: (outcome: HeldOutcome) => void = () => {};
  #reject: (error: AtError) => void = () => {};

  /** @throws {AtError} for a time that is none */
  constructor(
    clock: Clock,
    topic: string,
    payload: string | Uint8Array,
    options: HoldOptions,
    onEnd: () => void,
  ) {
    const { keepFor, signal } = options;
    if (
      keepFor !== undefined &&
      !(Number.isInteger(keepFor) && keepFor >= 0 && keepFor <= LONGEST_KEEP)
    )
      throw new AtError("TCMQTTPUB", "out-of-range", {
        text: phrase(clientTexts.noKeepFor, { most: "2^31 - 1" }),
      });
    this.#clock = clock;
    this.#begun = clock.now();
    this.#onEnd = onEnd;
    this.topic = topic;
    this.payload = ownBytesOf(payload);
    this.options = options;
    this.bytes = bytesOf(topic).length + this.payload.length;
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    if (keepFor !== undefined && keepFor > 0)
      this.#timer = clock.setTimeout(() => this.expire(), keepFor);
    addAbort(signal, this.#onAbort);
  }

  /** It is on its way: what becomes of it then counts, however late. */
  goes(): void {
    this.#sending = true;
    this.#times++;
  }

  /** Whether it is to be sent again behind this failure. */
  mayGoAgain(error: AtError): boolean {
    this.#sending = false;
    if (error.outcomeUnknown) {
      this.#doubtful = true;
      return this.options.duplicates === true && !this.#late;
    }
    const notYet =
      NOT_YET.has(error.reason) ||
      (error.reason === "cme" && error.code === WRONG_STATE);
    return notYet && !this.#late;
  }

  /** It is not sent again, whatever becomes of it now. */
  last(): void {
    this.#late = true;
  }

  resolve(): void {
    const after = this.#clock.now() - this.#begun;
    if (this.#end()) this.#resolve({ after, times: this.#times });
  }

  reject(error: AtError): void {
    if (this.#end()) this.#reject(error);
  }

  /** Its session has ended before it was sent. */
  end({ reason, cause, message }: AtError): void {
    this.#give(reason, {
      cause,
      text: phrase(clientTexts.notPublished, { why: message }),
    });
  }

  /** What is on its way is given up there, and is not sent again. */
  readonly #onAbort = (): void => {
    const { signal } = this.options;
    this.#late = true;
    if (!this.#sending) this.#give("aborted", { cause: signal?.reason });
  };

  /** It has been held for long enough; what is on its way counts. */
  expire(): void {
    this.#late = true;
    const text = phrase(clientTexts.heldTooLong, {
      keepFor: String(this.options.keepFor),
    });
    if (!this.#sending) this.#give("timeout", { text });
  }

  #give(
    reason: AtError["reason"],
    details: { readonly cause?: unknown; readonly text?: Phrase },
  ): void {
    this.reject(
      new AtError("TCMQTTPUB", reason, {
        ...details,
        sent: this.#doubtful,
        resent: this.#doubtful,
      }),
    );
  }

  #end(): boolean {
    if (this.ended) return false;
    this.ended = true;
    this.#clock.clearTimeout(this.#timer);
    removeAbort(this.options.signal, this.#onAbort);
    this.#onEnd();
    return true;
  }
}
