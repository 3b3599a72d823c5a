import { type Command, Option } from "commander";
import { usageTexts } from "../../../assembly/protocol/texts/usage.js";
import type { Text } from "../../../assembly/protocol/types.js";
import {
  chooseLanguage,
  chosenLanguage,
  say,
  text,
} from "../../javascript/language.js";
import { UserFault } from "./fault.js";

const LANGUAGES = ["en", "zh"] as const;

/** An explanation, or any other text that needs no values, in the user's language. */
export const inLanguage = (entry: Text): string => entry[chosenLanguage()];

/** The command whose own `--lang` is of what it makes: what it says follows one that stands before its name. */
const MAKER = "model";

/**
 * Chooses the language that `--lang` names, wherever it stands: before any help is made.
 * @throws {UserFault} for another one
 */
export function chooseFrom(args: readonly string[]): void {
  const at = args.findIndex((arg) => /^--lang(=|$)/.test(arg));
  const made = args.indexOf(MAKER);
  if (at < 0 || (made >= 0 && made < at)) return;
  const given = args[at]?.split("=")[1] ?? args[at + 1] ?? "";
  const language = LANGUAGES.find((name) => name === given);
  if (language === undefined)
    throw new UserFault(text(usageTexts.noLanguage, { given }));
  chooseLanguage(language);
}

/** The option that each command has. */
const languageOption = (): Option =>
  new Option("--lang <language>", text(usageTexts.language));

/** Titles of a help page, as commander has them. */
const titles = new Map<string, Text>(
  [
    usageTexts.usage,
    usageTexts.arguments,
    usageTexts.options,
    usageTexts.globalOptions,
    usageTexts.commands,
  ].map((title) => [title.en, title]),
);

/** Commander's own sentences; where one fits, what stood at each name is put into ours. */
const sentences = [
  usageTexts.unknownOption,
  usageTexts.unknownCommand,
  usageTexts.missingArgument,
  usageTexts.missingValue,
  usageTexts.missingOption,
  usageTexts.excess,
  usageTexts.excessOne,
  usageTexts.noChoice,
  usageTexts.suggestion,
  usageTexts.choices,
  usageTexts.default,
].map((sentence: Text) => ({
  sentence,
  // The names are words, and the rest of a sentence has nothing else in braces.
  fits: new RegExp(
    sentence.en
      .replaceAll(/[.?()]/g, "\\$&")
      .replaceAll(/\{(\w+)\}/g, "(?<$1>[^\\n]+?)") +
      (/\}$/.test(sentence.en) ? "(?=[,)]|$)" : ""),
    "g",
  ),
}));

/** What commander says, in the user's language. */
export function translated(said: string): string {
  if (chosenLanguage() === "en") return said;
  return sentences.reduce(
    (so, { sentence, fits }) =>
      so.replaceAll(fits, (...match) =>
        say({ text: sentence, values: match.at(-1) ?? {} }),
      ),
    said,
  );
}

/** A command whose help and refusals are in the user's language, and that takes `--lang`. */
export function speaking(command: Command): Command {
  const title = (said: string) => {
    const known = titles.get(said);
    return known ? inLanguage(known) : said;
  };
  if (command.name() !== MAKER) command.addOption(languageOption());
  return command
    .helpOption("-h, --help", text(usageTexts.help))
    .configureHelp({
      styleTitle: title,
      styleOptionDescription: translated,
      styleArgumentDescription: translated,
    })
    .configureOutput({
      outputError: (said, write) => write(translated(said)),
    });
}
