import { type Language, languageOf } from "../javascript/language.js";

/** The language of the environment, as POSIX has it: LC_ALL, LC_MESSAGES, LANG, the first that is not empty. */
export function environmentLanguage(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return languageOf(LC_ALL || LC_MESSAGES || LANG || "");
}
