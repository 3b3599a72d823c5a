import { commands } from "../../assembly/protocol/commands.js";
import { camelName } from "../../assembly/protocol/text.js";
import { argumentTexts } from "../../assembly/protocol/texts/argument.js";
import type { Argument } from "../../assembly/protocol/types.js";
import { type Phrase, phrase } from "./language.js";

/** An argument of a call's line. */
interface Place {
  /** Its name in typed calls, where the command set has it. */
  readonly name?: string;
  /** Where it stands, and what may stand there. */
  readonly text: Phrase;
}

/** What may stand there. */
export function limitsOf({ type, min, max, step }: Argument): Phrase {
  if (max === null) return phrase(argumentTexts.asTheLine);
  if (type === "string") return phrase(argumentTexts.bytes, { min, max });
  return step === undefined
    ? phrase(argumentTexts.numbers, { min, max })
    : phrase(argumentTexts.multiples, { min, max, step });
}

/**
 * Where an argument stands.
 * @param arg its number, from 1; behind the arguments of a command with a payload comes the payload
 */
export function placeOf(command: string, arg: number): Place {
  const described = commands.find(({ name }) => name === command);
  const argument = described?.arguments[arg - 1];
  if (argument !== undefined) {
    const name = camelName(argument.name);
    const limits = limitsOf(argument);
    return { name, text: phrase(argumentTexts.named, { arg, name, limits }) };
  }
  const { payload } = described ?? {};
  if (payload === undefined || arg !== (described?.arguments.length ?? 0) + 1)
    return { text: phrase(argumentTexts.unnamed, { arg }) };
  const name = "payload";
  const limits = phrase(argumentTexts.bytes, payload);
  return { name, text: phrase(argumentTexts.named, { arg, name, limits }) };
}
