import { forms } from "../../../assembly/protocol/abi.js";
import { commands } from "../../../assembly/protocol/commands.js";
import { argumentTexts } from "../../../assembly/protocol/texts/argument.js";
import type { Argument, Command } from "../../../assembly/protocol/types.js";
import { phrase, text } from "../../javascript/language.js";
import { limitsOf } from "../../javascript/place.js";
import { parseArguments } from "../../log/parse.js";

/** ESP-AT commands that the console completes beside the 28. */
const basics = [
  "AT",
  "ATE0",
  "ATE1",
  "AT+GMR",
  "AT+RST",
  "AT+RESTORE",
  "AT+CWMODE=1",
  "AT+CWJAP=",
  "AT+CWQAP",
  "AT+CWSTATE?",
  "AT+CIFSR",
  "AT+SYSLOG=1",
];

/** The console's own words. */
export const words = ["help", "raw ", "record ", "exit", "quit"];

/** A number is offered as such where it is one of so few. */
const FEW = 10;

const suffix: Readonly<Record<keyof typeof forms, string>> = {
  test: "=?",
  read: "?",
  set: "=",
  exec: "",
};

const lines = (command: Command): string[] =>
  (Object.keys(forms) as (keyof typeof forms)[])
    .filter((form) => command[form])
    .map((form) => `AT+${command.name}${suffix[form]}`);

/** The arguments of a command as a hint: names, optional ones in brackets. */
export const hint = (command: Command): string =>
  command.arguments
    .map((a) => (a.optional ? `[${a.name}]` : a.name))
    .concat(command.payload ? ["length"] : [])
    .join(",");

/** What the description says of an argument. */
function described(argument: Argument): string {
  const { name, doc } = argument;
  const limits = limitsOf(argument);
  return text(argumentTexts.hint, { name, limits, doc: phrase(doc) });
}

/** The numbers that an argument may be, where they are few. */
function numbersOf({ type, min, max, step = 1 }: Argument): string[] {
  if (type !== "number" || max === null || (max - min) / step >= FEW) return [];
  return Array.from({ length: (max - min) / step + 1 }, (_, i) =>
    String(min + i * step),
  );
}

/** What may stand at the end of a command's arguments. */
function completeArgument(command: Command, typed: string): [string[], string] {
  const given = parseArguments(typed);
  const last = /[^,]*$/.exec(typed)?.[0] ?? "";
  const next = command.arguments[given.length - 1];
  if (next) {
    const numbers = numbersOf(next).filter((number) => number.startsWith(last));
    if (numbers.length > 0 && last !== numbers[0])
      // Two candidates or none: a lone number would be put in without its meaning.
      return [[...numbers, described(next)], last];
    return [[next.type === "string" ? '"' : " ", described(next)], ""];
  }
  const { payload } = command;
  return payload && given.length === command.arguments.length + 1
    ? [[" ", text(argumentTexts.length, payload)], ""]
    : [[], typed];
}

/** Completions of what has been typed, and the text that they complete. */
export function complete(typed: string): [string[], string] {
  const [, name = "", args] = /^AT\+([A-Z]+)=(.*)$/i.exec(typed) ?? [];
  const command = commands.find((c) => c.name === name.toUpperCase());
  if (command?.set && args !== undefined)
    return completeArgument(command, args);
  const all = [...basics, ...commands.flatMap(lines), ...words];
  const wanted = typed.toUpperCase();
  return [
    all.filter((line) => line.toUpperCase().startsWith(wanted)).sort(),
    typed,
  ];
}
