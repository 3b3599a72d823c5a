import type { Value } from "./call.js";
import { type Explanation, explain } from "./errors.js";
import type { Codes, Reason, Refusal } from "./event.js";

/** What only a host knows of a failure. */
export type HostReason =
  /** The stream ended or failed, or the client was closed. */
  | "closed"
  /** The answer is not what the command answers. */
  | "answer"
  /** The payload would end the module's data phase. */
  | "payload"
  /** What was asked for contradicts what the module holds. */
  | "state";

export type AtReason = Reason | Refusal | HostReason;

export interface AtErrorDetails extends Codes {
  /** Index of the argument at fault, for refusals. */
  readonly arg?: number;
  /** What was wrong and what to do, in place of the usual sentence. */
  readonly text?: string;
  /** Whether the command's line was on the wire. */
  readonly sent?: boolean;
  /** Data lines that came before the failure. */
  readonly lines?: readonly (readonly Value[])[];
  readonly cause?: unknown;
}

const advice: Readonly<Record<AtReason, string>> = {
  cme: "the module refused it",
  fail: "the module tried and failed",
  error:
    "the module does not take this command or its arguments: check them and the module's firmware",
  busy: "the core or the module is busy with another command: send it again later",
  timeout:
    "the module did not answer in time: check power, wiring and baud rate, then open the client again",
  aborted: "it was given up",
  reset: "the module restarted: send it again when it is ready",
  "unknown-command":
    "there is no such command: a name is capitals, digits and _",
  "bad-form": "the command does not have this form: see the reference page",
  missing: "an argument is missing",
  "too-many": "there are more arguments than the command takes",
  "bad-type": "an argument is of the wrong type",
  "out-of-range": "an argument is outside its range: see the reference page",
  "too-long": "an argument is too long: see the reference page",
  "bad-character": "CR, LF and NUL cannot be sent in an argument",
  "line-too-long":
    "the command line would be longer than 256 bytes: use publish, or shorten it",
  closed: "the connection to the module is closed: open it again",
  answer: "the module's answer is not the command's",
  payload: "the payload cannot be sent",
  state: "the module is in another state",
};

const publishes = new Set(["TCMQTTPUB", "TCMQTTPUBL", "TCMQTTPUBRAW"]);
const MQTT_TIMEOUT = 202;
/** Ends of a command that say nothing of what the module did with it. */
const unanswered: ReadonlySet<string> = new Set([
  "timeout",
  "aborted",
  "reset",
  "closed",
]);

const codesText = ({ code, subcode }: Codes): string =>
  code === undefined
    ? ""
    : subcode === undefined
      ? ` (code ${code})`
      : ` (code ${code}, ${subcode})`;

/**
 * The one error of the client: which command, why, with the module's code explained. No argument
 * of the command is in it, so no secret is.
 */
export class AtError extends Error {
  override readonly name = "AtError";
  /** The command's name without `AT+`. */
  readonly command: string;
  readonly reason: AtReason;
  readonly code: number | undefined;
  readonly subcode: number | undefined;
  /** Index of the argument at fault, for refusals. */
  readonly arg: number | undefined;
  /** The code's row in the table that speaks for this command, with Chinese and English text. */
  readonly explanation: Explanation | undefined;
  /** Data lines that came before the failure, each split into its values. */
  readonly lines: readonly (readonly Value[])[];
  /** A publish that may have been delivered all the same. */
  readonly outcomeUnknown: boolean;

  constructor(command: string, reason: AtReason, details: AtErrorDetails = {}) {
    const { code, subcode, arg, text, cause } = details;
    const explanation =
      code === undefined || (reason !== "cme" && reason !== "fail")
        ? undefined
        : explain(code, command, reason === "cme");
    const outcomeUnknown =
      publishes.has(command) &&
      details.sent === true &&
      (unanswered.has(reason) || (reason === "fail" && code === MQTT_TIMEOUT));
    const where = arg === undefined ? "" : ` (argument ${arg})`;
    const what = text ?? advice[reason];
    const meaning = explanation ? `: ${explanation.en}` : "";
    const unknown = outcomeUnknown
      ? "; the message may have been delivered all the same"
      : "";
    const title =
      command === ""
        ? "AT"
        : /^[A-Z]/.test(command)
          ? `AT+${command}`
          : command;
    super(
      `${title}: ${reason}${codesText(details)}${where}: ${what}${meaning}${unknown}`,
      { cause },
    );
    this.command = command;
    this.reason = reason;
    this.code = code;
    this.subcode = subcode;
    this.arg = arg;
    this.explanation = explanation;
    this.lines = details.lines ?? [];
    this.outcomeUnknown = outcomeUnknown;
  }

  /** An answer that is not the command's. */
  static answer(command: string, what: string): AtError {
    return new AtError(command, "answer", { text: what });
  }
}
