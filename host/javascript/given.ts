import {
  clientTexts,
  sortTexts,
} from "../../assembly/protocol/texts/client.js";
import type { Clock } from "./clock.js";
import { AtError } from "./error.js";
import { type Phrase, phrase } from "./language.js";

/** What programs in JavaScript give in place of what may be left out. */
type Given<T> = T | null | undefined;

const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** What a value is, for a sentence: no text of it, which may be a secret. */
export function sortOf(value: unknown): Phrase {
  if (typeof value === "string") return phrase(sortTexts.string);
  if (Array.isArray(value)) return phrase(sortTexts.list);
  const plain = value === null || typeof value === "number";
  return phrase(sortTexts.other, { sort: plain ? `${value}` : typeof value });
}

const NO_OPTIONS = Object.freeze({});

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The error of what is of a wrong type. */
const badType = (command: string, text: Phrase, field?: string): AtError =>
  new AtError(command, "bad-type", { text, ...(field && { field }) });

/**
 * An object that must be there.
 * @param what what it is called in the error
 * @param field where it stands, in a session's options
 * @throws {AtError} for anything else
 */
export function objectOf<T extends object>(
  value: T,
  what: string | Phrase,
  command = "",
  field?: string,
): T {
  if (isObject(value)) return value;
  const text = phrase(clientTexts.noObject, { what, sort: sortOf(value) });
  throw badType(command, text, field);
}

/**
 * A list that must be there.
 * @throws {AtError} for anything else
 */
export function listOf<T>(
  value: readonly T[],
  what: string,
  command: string,
): readonly T[] {
  if (Array.isArray(value)) return value;
  throw badType(command, phrase(clientTexts.noList, { what }));
}

/**
 * Options, which may be left out.
 * @param command what the error is of
 * @throws {AtError} for what is no object, and for a signal that is none
 */
export function optionsOf<T extends object>(
  options: Given<T>,
  command = "",
): T {
  if (options === undefined || options === null) return NO_OPTIONS as T;
  if (!isObject(options))
    throw badType(
      command,
      phrase(clientTexts.optionsNoObject, { sort: sortOf(options) }),
    );
  if ("signal" in options) checkSignal(options.signal, command);
  return options;
}

function checkSignal(signal: unknown, command: string): void {
  if (signal === undefined) return;
  // One of another realm will do.
  const { aborted, addEventListener } = Object(signal);
  if (typeof aborted === "boolean" && typeof addEventListener === "function")
    return;
  throw badType(
    command,
    phrase(clientTexts.noSignal, { sort: sortOf(signal) }),
  );
}

/**
 * A time limit in milliseconds, where there is one.
 * @throws {AtError} for what is no such time
 */
export function checkTimeout(timeout: unknown, command: string): void {
  checkMilliseconds(timeout, "timeout", 1, command);
}

/**
 * A number of milliseconds that a timer can wait, where there is one.
 * @param what what it is called in the error
 * @throws {AtError} for what is none, or less than `least`
 */
export function checkMilliseconds(
  value: unknown,
  what: string,
  least: 0 | 1,
  command = "",
): void {
  if (value === undefined) return;
  const number = Number.isInteger(value) ? Number(value) : NaN;
  if (number >= least && number <= LONGEST_TIMEOUT) return;
  throw new AtError(command, "out-of-range", {
    text: phrase(clientTexts.noMilliseconds, {
      what,
      sort: sortOf(value),
      least,
      most: "2^31 - 1",
    }),
  });
}

/**
 * A clock.
 * @throws {AtError} for what is none
 */
export function clockOf(clock: Clock): Clock {
  const given: Partial<Clock> = objectOf(clock, "clock");
  for (const name of ["now", "setTimeout", "clearTimeout"] as const)
    if (typeof given[name] !== "function")
      throw badType("", phrase(clientTexts.clockLacks, { name }));
  return clock;
}

/**
 * A function of the program's.
 * @throws {AtError} for what is none
 */
export function functionOf<T>(value: T, what: string | Phrase): T {
  if (typeof value === "function") return value;
  throw badType(
    "",
    phrase(clientTexts.noFunction, { what, sort: sortOf(value) }),
  );
}

/**
 * A string.
 * @throws {AtError} for what is none
 */
export function stringOf(
  value: unknown,
  what: string | Phrase,
  command = "",
): string {
  if (typeof value === "string") return value;
  throw badType(
    command,
    phrase(clientTexts.noString, { what, sort: sortOf(value) }),
  );
}

/**
 * Text for the module.
 * @param field the argument's name
 * @throws {AtError} for what is none
 */
export function checkText(
  value: unknown,
  field: string,
  command: string,
): void {
  if (typeof value === "string" || value instanceof Uint8Array) return;
  throw badType(
    command,
    phrase(clientTexts.noText, { what: field, sort: sortOf(value) }),
    field,
  );
}

/**
 * `true` or `false`, or none.
 * @throws {AtError} for anything else
 */
export function checkBoolean(value: unknown, what: string, command = ""): void {
  if (value === undefined || typeof value === "boolean") return;
  throw badType(command, phrase(clientTexts.noBoolean, { what }));
}

/**
 * One of a few words, or none.
 * @throws {AtError} for anything else
 */
export function checkWord(
  value: unknown,
  words: readonly string[],
  what: string | Phrase,
  command = "",
): void {
  if (value === undefined || words.includes(value as string)) return;
  throw badType(
    command,
    phrase(clientTexts.noneOf, { what, words: words.join(", ") }),
  );
}
