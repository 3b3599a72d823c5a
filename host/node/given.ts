import { AtError } from "./error.js";

const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** What programs in JavaScript give in place of options. */
type Given<T> = T | null | undefined;

const sort = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "a list" : typeof value;

/** How a program's mistake is called, whoever finds it. */
const badType = (command: string, text: string): AtError =>
  new AtError(command, "bad-type", { text });

/**
 * Options that may be left out, null too.
 * @param command what the error is of
 * @param what what they are called in it
 * @throws {AtError} for what is no object, and for a signal that is none
 */
export function optionsOf<T extends object>(
  options: Given<T>,
  command = "",
  what = "options",
): T {
  if (options === undefined || options === null) return {} as T;
  if (typeof options !== "object" || Array.isArray(options))
    throw badType(
      command,
      `${what} are ${sort(options)}, and no object: leave them out, or give one`,
    );
  if ("signal" in options) checkSignal(command, options.signal);
  return options;
}

function checkSignal(command: string, signal: unknown): void {
  if (signal === undefined || signal === null) return;
  const given = signal as Partial<AbortSignal>;
  if (typeof given.addEventListener !== "function" || !("aborted" in given))
    throw badType(
      command,
      `signal is ${sort(signal)}, and no AbortSignal: give an AbortController's signal`,
    );
}

/**
 * A time limit in milliseconds, none where left out.
 * @throws {AtError} for what is no such time
 */
export function timeoutOf(
  timeout: Given<number>,
  command: string,
): number | undefined {
  if (timeout === undefined || timeout === null) return undefined;
  if (Number.isInteger(timeout) && timeout >= 1 && timeout <= LONGEST_TIMEOUT)
    return timeout;
  throw new AtError(command, "out-of-range", {
    text: "timeout is no whole number of milliseconds from 1 to 2^31 - 1",
  });
}

/**
 * Something that is called.
 * @throws {AtError} for what is no function
 */
export function checkFunction(value: unknown, what: string): void {
  if (value !== undefined && value !== null && typeof value !== "function")
    throw badType("", `${what} is ${sort(value)}, and no function`);
}

/**
 * A text that must be there.
 * @throws {AtError} for what is no string
 */
export function stringOf(value: unknown, what: string, command = ""): string {
  if (typeof value === "string") return value;
  throw badType(command, `${what} is ${sort(value)}, and no string`);
}
