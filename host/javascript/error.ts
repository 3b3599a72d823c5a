import { advice, type HostReason } from "../../assembly/protocol/advice.js";
import { errorTexts } from "../../assembly/protocol/texts/error.js";
import type { Value } from "./call.js";
import { type Explanation, explain } from "./errors.js";
import { codeText, explainErrCode, isErrCode } from "./espat.js";
import type { Codes, Refusal, SessionReason } from "./event.js";
import { publishes } from "./hide.js";
import {
  chosenLanguage,
  type Language,
  type Phrase,
  phrase,
  say,
} from "./language.js";
import { placeOf } from "./place.js";

export type { HostReason };

export type AtReason = SessionReason | Refusal | HostReason;

export interface AtErrorDetails extends Codes {
  /** Number of the argument at fault in the line, from 1, for refusals. */
  readonly arg?: number;
  /** Name of the field of a session's options at fault, for refusals. */
  readonly field?: string;
  /** What was wrong and what to do, in place of the usual sentence. */
  readonly text?: string | Phrase;
  /** Whether the command's line was on the wire. */
  readonly sent?: boolean;
  /** Whether `busy` refused it before, which may not be true of a publish. */
  readonly resent?: boolean;
  /** Data lines that came before the failure. */
  readonly lines?: readonly (readonly Value[])[];
  readonly cause?: unknown;
}

const MQTT_TIMEOUT = 202;
/** Ends of a command that say nothing of what the module did with it. */
const unanswered: ReadonlySet<string> = new Set([
  "timeout",
  "aborted",
  "reset",
  "closed",
  // Modules have said so to a publish that they came to all the same.
  "busy",
]);

function codesText(
  reason: AtReason,
  { code, subcode }: Codes,
): Phrase | string {
  if (code === undefined) return "";
  if (subcode !== undefined) return phrase(errorTexts.codes, { code, subcode });
  return phrase(errorTexts.code, { code: codeText(reason, code) });
}

/** The row that speaks for the code of a failure. */
export function explainFailure(
  command: string,
  reason: AtReason,
  code: number | undefined,
): Explanation | undefined {
  if (code === undefined) return undefined;
  if (isErrCode(reason)) return explainErrCode(code);
  if (reason !== "cme" && reason !== "fail") return undefined;
  return explain(code, command, reason === "cme");
}

const titleOf = (command: string): string =>
  command === "" ? "AT" : /^[A-Z]/.test(command) ? `AT+${command}` : command;

/**
 * The one error of the client: which command, why, with the module's code explained. No argument
 * of the command is in it, and what the module said is blanked by rule (`Secrets`), so no secret is.
 */
export class AtError extends Error {
  override readonly name = "AtError";
  /** The command's name without `AT+`. */
  readonly command: string;
  readonly reason: AtReason;
  readonly code: number | undefined;
  readonly subcode: number | undefined;
  /** Number of the argument at fault in the line, from 1, for refusals. */
  readonly arg: number | undefined;
  /** Name of what is at fault, for refusals: an argument's in a typed call, an option's of a session. */
  readonly field: string | undefined;
  /** The code's row in the table that speaks for this command, with Chinese and English text. */
  readonly explanation: Explanation | undefined;
  /** Data lines that came before the failure, each split into its values, secrets blanked. */
  readonly lines: readonly (readonly Value[])[];
  /** A publish that may have been delivered all the same. */
  readonly outcomeUnknown: boolean;
  readonly #sentence: Phrase;

  constructor(command: string, reason: AtReason, details: AtErrorDetails = {}) {
    const { code, subcode, arg, text, cause } = details;
    const explanation = explainFailure(command, reason, code);
    const place = arg === undefined ? undefined : placeOf(command, arg);
    const field = details.field ?? place?.name;
    const outcomeUnknown =
      publishes(command) &&
      details.sent === true &&
      (details.resent === true ||
        unanswered.has(reason) ||
        (reason === "fail" && code === MQTT_TIMEOUT));
    const sentence = phrase(errorTexts.sentence, {
      title: titleOf(command),
      reason,
      codes: codesText(reason, details),
      where:
        place?.text ??
        (field === undefined ? "" : phrase(errorTexts.field, { field })),
      what: text ?? phrase(advice[reason]),
      meaning: explanation
        ? phrase(errorTexts.meaning, { meaning: phrase(explanation) })
        : "",
      unknown: outcomeUnknown ? phrase(errorTexts.outcomeUnknown) : "",
    });
    super(say(sentence), { cause });
    this.#sentence = sentence;
    this.command = command;
    this.reason = reason;
    this.code = code;
    this.subcode = subcode;
    this.arg = arg;
    this.field = field;
    this.explanation = explanation;
    this.lines = details.lines ?? [];
    this.outcomeUnknown = outcomeUnknown;
  }

  /** The message in a language; `message` is in the one that was chosen when the error was made. */
  say(language: Language = chosenLanguage()): string {
    return say(this.#sentence, language);
  }

  /** An answer that is not the command's. */
  static answer(command: string, what: Phrase): AtError {
    return new AtError(command, "answer", { text: what });
  }
}

/** What was thrown, as an error. */
export const errorOf = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));
