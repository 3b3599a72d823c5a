import { clientTexts } from "../../../assembly/protocol/texts/client.js";
import { modelErrorTexts } from "../../../assembly/protocol/texts/model.js";
import {
  chosenLanguage,
  type Language,
  type Phrase,
  phrase,
  say,
  text,
} from "../language.js";
import type { Refusal } from "./check.js";
import type { FailureReason } from "./output.js";

/** Why something that a program asked for has not come about. */
export type ModelFailure = FailureReason | "refused" | "closed";

/** Something that a program asked of a data template or a shadow has not come about. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  /** The request: `report`, `event_post`, `update`… */
  readonly what: string;
  readonly why: ModelFailure;
  /** Of a refusal, here or by the platform: 406, 404, 5005… */
  readonly code: number | undefined;
  /** Of a refusal: what is wrong, such as `brightness: range`. */
  readonly status: string | undefined;
  readonly #sentence: Phrase;

  constructor(what: string, why: Refusal | Exclude<ModelFailure, "refused">) {
    const sentence =
      typeof why === "string"
        ? phrase(modelErrorTexts[why], { what })
        : phrase(modelErrorTexts.refused, {
            what,
            code: why.code,
            status: why.status,
          });
    super(say(sentence));
    this.#sentence = sentence;
    this.what = what;
    this.why = typeof why === "string" ? why : "refused";
    this.code = typeof why === "string" ? undefined : why.code;
    this.status = typeof why === "string" ? undefined : why.status;
  }

  /** The message in a language; `message` is in the one that was chosen when the error was made. */
  say(language: Language = chosenLanguage()): string {
    return say(this.#sentence, language);
  }
}

/** Thrown by a handler: what the platform wants is not done, and why. */
export class Refused extends Error {
  override readonly name = "Refused";

  /** @param code not 0; the platform shows it with the status, of which it gets 64 bytes */
  constructor(
    readonly code: number,
    readonly status: string,
  ) {
    super(`${code} ${status}`);
    if (!Number.isInteger(code) || code === 0)
      throw new RangeError(text(clientTexts.noRefusalCode));
  }
}
