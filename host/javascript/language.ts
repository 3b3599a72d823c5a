import { clientTexts } from "../../assembly/protocol/texts/client.js";
import type { Text as Wording } from "../../assembly/protocol/types.js";

/** A text in each language, with a `{name}` for each of its values. */
export type { Wording };

/** A language that texts are in. */
export type Language = keyof Wording;

/** A value that a text's `{name}` stands for: a phrase is said in the text's own language. */
export type PhraseValue = string | number | Phrase;

type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** What a text needs: nothing, or a value for each of its names. */
export type Needs<T extends Wording> = [Names<T["en"]>] extends [never]
  ? []
  : [values: Readonly<Record<Names<T["en"]>, PhraseValue>>];

/** A text and its values, for whoever says it in a language later. */
export interface Phrase {
  readonly text: Wording;
  readonly values: Readonly<Record<string, PhraseValue>>;
}

/** A text with a value for each of its names. */
export const phrase = <const T extends Wording>(
  text: T,
  ...[values]: Needs<T>
): Phrase => ({ text, values: values ?? {} });

/** The language of a locale such as `zh_CN.UTF-8`: English for all that is not Chinese. */
export const languageOf = (locale: string): Language =>
  /^zh\b|^zh_/i.test(locale) ? "zh" : "en";

let chosen: Language | undefined;
let ofSurroundings = (): Language => "en";

/** Says what the language is where the program chooses none; English until then. */
export function followLanguage(of: () => Language): void {
  ofSurroundings = of;
}

const languages: readonly unknown[] = [
  "en",
  "zh",
] as const satisfies readonly Language[];

/** @throws {RangeError} for a language that no text is in */
function checkLanguage(language: Language): void {
  if (!languages.includes(language))
    throw new RangeError(
      text(clientTexts.noLanguage, { given: String(language) }),
    );
}

/**
 * Chooses the language of all texts; without one the surroundings do: in Node the environment, elsewhere English.
 * @throws {RangeError} for one that no text is in
 */
export function chooseLanguage(language?: Language): void {
  if (language !== undefined) checkLanguage(language);
  chosen = language;
}

/** The language that texts are in where a call names none. */
export const chosenLanguage = (): Language => chosen ?? ofSurroundings();

/**
 * A phrase in a language; what has no translation stays as it is.
 * @throws {RangeError} for a language that no text is in
 */
export function say(
  what: Phrase | string,
  language: Language = chosenLanguage(),
): string {
  checkLanguage(language);
  if (typeof what === "string") return what;
  return what.text[language].replaceAll(/\{(\w+)\}/g, (mark, name) => {
    const value = what.values[name];
    if (value === undefined) return mark;
    return typeof value === "object" ? say(value, language) : String(value);
  });
}

/** A text with its values, in the chosen language. */
export const text = <const T extends Wording>(
  wanted: T,
  ...values: Needs<T>
): string => say(phrase(wanted, ...values));
