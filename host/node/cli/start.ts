import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import { hostPort } from "../../javascript/hostport.js";
import { text } from "../../javascript/language.js";
import { UserFault } from "./fault.js";
import { printable } from "./printable.js";

const MOST_PORT = 65_535;
/** Where `tcat emulate` listens unless told. */
export const DEFAULT_TCP = "127.0.0.1:2323";

/** What cannot start, for reasons such as a port that is taken, is the user's to mend. */
export async function starting<T>(start: () => T | Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof UserFault) throw error;
    const { code, address, port } = error as NodeJS.ErrnoException & {
      address?: string;
      port?: number;
    };
    if (code === "EADDRINUSE")
      throw new UserFault(
        text(faultTexts.taken, {
          place: hostPort(address ?? "", port ?? ""),
        }),
      );
    throw new UserFault(printable(error.message.replace(/\s*\n\s*/g, " ")));
  }
}

/** {@link starting} something that an option's value stands for: the fault names the option. */
export function startingFor<T>(
  option: string,
  start: () => T | Promise<T>,
): Promise<T> {
  return starting(start).catch((error) => {
    throw error instanceof UserFault
      ? new UserFault(`${option}: ${error.message}`, error.status)
      : error;
  });
}

/** {@link startingFor} something in a file: one that cannot be read is named, be it that of the option or one that it names. */
export const readingFor = <T>(
  option: string,
  file: string,
  read: () => T,
): Promise<T> =>
  startingFor(option, () => {
    try {
      return read();
    } catch (error) {
      const { code, syscall, path } = error as NodeJS.ErrnoException;
      if (code === undefined || syscall === undefined) throw error;
      throw new UserFault(
        text(faultTexts.notRead, { file: path ?? file, why: code }),
      );
    }
  });

/** Reads `HOST:PORT`. @throws {UserFault} */
export function parseAddress(given: string): { host: string; port: number } {
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(given) ?? [];
  if (host === undefined || Number(port) > MOST_PORT)
    throw new UserFault(
      text(faultTexts.noAddress, { text: given, example: DEFAULT_TCP }),
    );
  return { host: host.replace(/^\[(.*)\]$/, "$1"), port: Number(port) };
}

/** Reads a port of `least` or more; 0 for any that is free. @throws {UserFault} that names the option */
export const parsePort =
  (option: string, least = 0) =>
  (given: string): number => {
    const port = /^\d{1,5}$/.test(given) ? Number(given) : -1;
    if (port < least || port > MOST_PORT)
      throw new UserFault(
        text(faultTexts.noPort, { option, least, most: MOST_PORT }),
      );
    return port;
  };

/** Reads a text of so many bytes of UTF-8. @throws {UserFault} that names the option and its range */
export const parseBytes =
  (option: string, least: number, most: number) =>
  (given: string): string => {
    const length = Buffer.byteLength(given);
    if (length < least || length > most)
      throw new UserFault(text(faultTexts.noText, { option, least, most }));
    return given;
  };

/** Reads a number above 0. @throws {UserFault} that names the option */
export const parseNumber =
  (option: string) =>
  (given: string): number => {
    if (!/^\d{1,9}(?:\.\d{1,9})?$/.test(given) || Number(given) === 0)
      throw new UserFault(text(faultTexts.noNumber, { option }));
    return Number(given);
  };
