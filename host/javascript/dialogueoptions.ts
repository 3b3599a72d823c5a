import * as abi from "../../assembly/protocol/abi.js";
import { clientTexts } from "../../assembly/protocol/texts/client.js";
import { AtError } from "./error.js";
import { checkWord, sortOf, stringOf } from "./given.js";
import { phrase, text } from "./language.js";

/** Where the quiet time stands in what `configure` takes. */
const QUIET_SHIFT = 16;

export interface DialogueOptions {
  /** Which of `\`, `"` and `,` are escaped in arguments, none of them where empty; all where left out. */
  readonly escape?: string;
  /** How firmware data comes; `auto` where left out. */
  readonly firmware?: "auto" | "raw" | "hex";
  /** Milliseconds without a byte that damage what has begun, 10 to 60,000; 500 where left out. */
  readonly quiet?: number;
}

/** Options as the core's `configure` takes them. */
export const optionBits = ({
  escape: escaped = '\\",',
  firmware,
  quiet = 0,
}: DialogueOptions): number =>
  (escaped.includes("\\") ? 0 : abi.options.keepBackslash) |
  (escaped.includes('"') ? 0 : abi.options.keepQuote) |
  (escaped.includes(",") ? 0 : abi.options.keepComma) |
  (firmware === "raw" ? abi.options.firmwareRaw : 0) |
  (firmware === "hex" ? abi.options.firmwareHex : 0) |
  (quiet << QUIET_SHIFT);

/** Whether a text holds nothing but characters that can be escaped. */
export const isEscape = (characters: string): boolean =>
  /^[\\",]*$/.test(characters);

/**
 * @throws {RangeError} when a quiet time is outside its range
 * @throws {AtError} for options of a wrong type
 */
export function checkOptions(options: DialogueOptions): void {
  const { escape: escaped, firmware, quiet } = options;
  const { least, most } = abi.quietRange;
  if (escaped !== undefined && !isEscape(stringOf(escaped, "escape")))
    throw new AtError("", "bad-type", { text: phrase(clientTexts.noEscape) });
  checkWord(firmware, ["auto", "raw", "hex"], "firmware");
  if (quiet === undefined) return;
  if (!Number.isInteger(quiet) || quiet < least || quiet > most)
    throw new RangeError(
      text(clientTexts.noMilliseconds, {
        what: "quiet",
        sort: sortOf(quiet),
        least,
        most,
      }),
    );
}
