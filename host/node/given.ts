import type { Clock } from "./clock.js";
import { AtError } from "./error.js";

/** What programs in JavaScript give in place of what may be left out. */
type Given<T> = T | null | undefined;

const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** What a value is, for a sentence: no text of it, which may be a secret. */
export function sortOf(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "number") return `${value}`;
  if (typeof value === "string") return "a string";
  return Array.isArray(value) ? "a list" : typeof value;
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The error of what is of a wrong type. */
const badType = (command: string, text: string, field?: string): AtError =>
  new AtError(command, "bad-type", { text, ...(field && { field }) });

/**
 * An object that must be there.
 * @param what what it is called in the error
 * @param field where it stands, in a session's options
 * @throws {AtError} for anything else
 */
export function objectOf<T extends object>(
  value: T,
  what: string,
  command = "",
  field?: string,
): T {
  if (isObject(value)) return value;
  throw badType(command, `${what} is ${sortOf(value)}, and no object`, field);
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
  if (options === undefined || options === null) return {} as T;
  if (!isObject(options))
    throw badType(
      command,
      `the options are ${sortOf(options)}, and no object: leave them out, or give one`,
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
    `signal is ${sortOf(signal)}, and no AbortSignal: give an AbortController's`,
  );
}

/**
 * A time limit in milliseconds, where there is one.
 * @throws {AtError} for what is no such time
 */
export function checkTimeout(timeout: unknown, command: string): void {
  if (timeout === undefined) return;
  if (
    Number.isInteger(timeout) &&
    Number(timeout) >= 1 &&
    Number(timeout) <= LONGEST_TIMEOUT
  )
    return;
  throw new AtError(command, "out-of-range", {
    text: `timeout is ${sortOf(timeout)}, and no whole number of milliseconds from 1 to 2^31 - 1`,
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
      throw badType("", `clock has no function ${name}`);
  return clock;
}

/**
 * A function of the program's.
 * @throws {AtError} for what is none
 */
export function functionOf<T>(value: T, what: string): T {
  if (typeof value === "function") return value;
  throw badType("", `${what} is ${sortOf(value)}, and no function`);
}

/**
 * A string.
 * @throws {AtError} for what is none
 */
export function stringOf(value: unknown, what: string, command = ""): string {
  if (typeof value === "string") return value;
  throw badType(command, `${what} is ${sortOf(value)}, and no string`);
}

/**
 * One of a few words, or none.
 * @throws {AtError} for anything else
 */
export function checkWord(
  value: unknown,
  words: readonly string[],
  what: string,
  command = "",
): void {
  if (value === undefined || words.includes(value as string)) return;
  throw badType(command, `${what} is none of ${words.join(", ")}`);
}
