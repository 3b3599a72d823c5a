import { limits } from "../../assembly/protocol/abi.js";
import { commands } from "../../assembly/protocol/commands.js";
import { clientTexts } from "../../assembly/protocol/texts/client.js";
import { addAbort, removeAbort } from "./abortlisteners.js";
import { meantBy, toByteCall } from "./bytecall.js";
import { ownBytesOf } from "./bytes.js";
import type { ByteCall, Call, CallOptions, Value } from "./call.js";

import { AtError, type AtErrorDetails, type AtReason } from "./error.js";
import { checkBoolean, checkTimeout, optionsOf } from "./given.js";
import { callName, publishes } from "./hide.js";
import { phrase } from "./language.js";
import type { Secrets } from "./secret.js";

/** Lines of an answer that are kept for one command; at one more the command is given up. */
export const ANSWER_LINES = 2_000;
/** Bytes of the values in them, as {@link sizeOf} counts; the same beyond it. */
export const ANSWER_BYTES = 262_144;

/** Milliseconds until a command that `busy` refused is sent again; doubled each time up to the longest. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 2_000;

/** The commands whose second argument tells the quality of service. */
const PUBLISHES: readonly string[] = [
  "TCMQTTPUB",
  "TCMQTTPUBL",
  "TCMQTTPUBRAW",
];
const PROVISIONING: readonly string[] = ["TCSTARTSMART", "TCSAP"];
const AT_LEAST_ONCE = 1;

const NOTHING = new Uint8Array();
const unsettled = (): void => {};

function sizeOf(values: readonly Value[]): number {
  let size = 0;
  for (const value of values)
    size += typeof value === "number" ? 8 : value.length;
  return size;
}

/** Milliseconds that the core waits for a call's last answer where no limit is given. */
function ownLimit(call: ByteCall): number {
  if ("line" in call) return limits.result;
  if (PROVISIONING.includes(call.command)) return limits.provisioning;
  const described = commands.find(({ name }) => name === call.command);
  if (!described || call.form === "test") return limits.result;
  const end = described[call.form]?.end;
  return end === "result" || end === "prompt" || end === "second-ok"
    ? limits.result
    : limits.phase;
}

/** Whether sending it twice does no more than its caller has asked for; of a publish in its own words nobody knows. */
function isRepeatable(call: ByteCall): boolean {
  if ("line" in call) return !publishes(call.line);
  if (PUBLISHES.includes(call.command)) return call.args[1] === AT_LEAST_ONCE;
  return !publishes(call.command);
}

/** What is to be done otherwise than for most calls, which say nothing. */
function checkedOptions(
  given: CallOptions | null | undefined,
  name: string,
): CallOptions {
  const options = optionsOf(given, name);
  if (options === given) {
    checkTimeout(options.timeout, name);
    checkBoolean(options.resend, "resend", name);
  }
  return options;
}

/** The call as the core takes it. What is refused here is no less secret than what the core refuses. */
function checked(
  call: Call,
  given: CallOptions | null | undefined,
  secrets: Secrets | undefined,
) {
  try {
    const bytes = toByteCall(call);
    const name = callName(bytes);
    return { options: checkedOptions(given, name), bytes, name };
  } catch (error) {
    secrets?.remember(meantBy(call));
    throw error;
  }
}

/** The error of what ended with the stream. */
export function closedError(
  name: string,
  cause: Error | undefined,
  { sent = false, reopens = false } = {},
): AtError {
  const text = phrase(clientTexts.closed, {
    why: cause ? phrase(clientTexts.why, { why: cause.message }) : "",
    todo: phrase(reopens ? clientTexts.waitForOpening : clientTexts.openAgain),
  });
  return new AtError(name, "closed", { cause, sent, text });
}

/** One command on its way through the queue and over the wire to its end. */
export class Job {
  readonly call: ByteCall;
  readonly name: string;
  readonly payload: Uint8Array;
  readonly timeout: number | undefined;
  /** Settled by the job's end. */
  readonly promise: Promise<Value[][]>;
  /** The data phase was left before its payload was out. */
  left = false;
  /** Whether it has ended; one that has is passed over in the queue. */
  ended = false;
  /** Whether it has ended without the module's answer, which may still come. */
  abandoned = false;
  readonly #signal: AbortSignal | undefined;
  readonly #resend: boolean | undefined;
  readonly #secrets: Secrets | undefined;
  /** None until there is one. */
  #lines: Value[][] | undefined;
  #size = 0;
  #tries = 0;
  #begun = 0;
  #sent = false;
  #onAbort: (() => void) | undefined;
  #resolve: (lines: Value[][]) => void = unsettled;
  #reject: (error: AtError) => void = unsettled;

  /**
   * @param resend whether it is sent again after `busy`, where the options do not say
   * @param secrets what its error does not show; all where left out
   * @throws {AtError} when it is no call
   */
  constructor(
    call: Call,
    given: CallOptions | null | undefined,
    resend: boolean | undefined,
    secrets?: Secrets,
  ) {
    const { options, bytes, name } = checked(call, given, secrets);
    this.call = bytes;
    this.name = name;
    this.#secrets = secrets;
    this.payload =
      "line" in call || call.payload === undefined
        ? NOTHING
        : ownBytesOf(call.payload);
    this.timeout = options.timeout;
    this.#signal = options.signal;
    this.#resend = options.resend ?? resend;
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Calls this when the caller gives it up. */
  onAbort(abort: () => void): void {
    this.#onAbort = abort;
    addAbort(this.#signal, abort);
  }

  get aborted(): boolean {
    return this.#signal?.aborted === true;
  }

  /** Milliseconds that it may wait for a port that takes nothing. */
  get patience(): number {
    return this.timeout ?? limits.phase;
  }

  /** It is its turn on the wire, once more after `busy`. */
  begin(now: number): void {
    this.#secrets?.learn(this.call, this.name);
    if (this.#tries++ === 0) {
      this.#begun = now;
      return;
    }
    this.#lines = undefined;
    this.#size = 0;
  }

  /** Its line goes out: from here on the module may have taken it. */
  sends(): void {
    this.#sent = true;
  }

  /** Whether what comes in answer is too much to be one. */
  #overflows(): boolean {
    const lines = this.#lines?.length ?? 0;
    return lines > ANSWER_LINES || this.#size > ANSWER_BYTES;
  }

  /** Keeps a line of the answer; whether that makes it too much to be one. */
  keep(given: readonly Value[]): boolean {
    if (this.#overflows()) return false;
    // They were made for this event, and traces copy them: nobody else has them.
    const values = given as Value[];
    // Most have one: a list that grows from nothing has room for many more.
    if (this.#lines) this.#lines.push(values);
    else this.#lines = [values];
    this.#size += sizeOf(values);
    return this.#overflows();
  }

  /** Milliseconds until it is sent again after `busy`, `undefined` when it is not. */
  pause(now: number): number | undefined {
    if (!(this.#resend ?? isRepeatable(this.call))) return undefined;
    const pause = Math.min(FIRST_PAUSE * 2 ** (this.#tries - 1), LONGEST_PAUSE);
    const limit = this.timeout ?? ownLimit(this.call);
    return now + pause - this.#begun < limit ? pause : undefined;
  }

  resolve(): void {
    if (this.#overflows()) this.#overflow();
    else if (this.#end()) this.#resolve(this.#lines ?? []);
  }

  fail(reason: AtReason, details: AtErrorDetails = {}): void {
    if (this.ended) return;
    this.abandoned = reason === "timeout" || reason === "aborted";
    if (this.#overflows()) {
      this.#overflow();
      return;
    }
    const lines = this.#lines ?? [];
    const cause = reason === "aborted" ? this.#signal?.reason : undefined;
    this.#fail(
      new AtError(this.name, reason, {
        cause,
        lines: this.#secrets?.lines(lines) ?? lines,
        sent: this.#sent,
        resent: this.#tries > 1,
        ...details,
      }),
    );
  }

  /** The stream is gone. */
  close(cause: Error | undefined, reopens = false): void {
    this.#fail(closedError(this.name, cause, { sent: this.#sent, reopens }));
  }

  #overflow(): void {
    const text = phrase(clientTexts.answerTooLong, {
      lines: ANSWER_LINES,
      bytes: ANSWER_BYTES,
    });
    this.#fail(new AtError(this.name, "answer", { text }));
  }

  #fail(error: AtError): void {
    if (this.#end()) this.#reject(error);
  }

  #end(): boolean {
    if (this.ended) return false;
    this.ended = true;
    if (this.#onAbort) removeAbort(this.#signal, this.#onAbort);
    return true;
  }
}
