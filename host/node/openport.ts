import { connect } from "node:net";
import type { Duplex } from "node:stream";
import type { SerialPort } from "serialport";
import {
  clientTexts,
  subjectTexts,
} from "../../assembly/protocol/texts/client.js";
import { checkBoolean, objectOf, stringOf } from "../javascript/given.js";
import { phrase, text } from "../javascript/language.js";
import { findBaudRate } from "./baudrate.js";
import { endWithDevice } from "./stream.js";

/**
 * Opens a port: a serial port, a socket, whatever leads to a module. It is called again after each loss.
 * @param signal fires when the port is not wanted any more, or opening it takes too long
 */
export type OpenPort = (signal: AbortSignal) => Promise<Duplex>;

/** Baud rate of the modules (FACTS: 115200 8N1). */
export const BAUD_RATE = 115_200;

/** What tells one serial port from another, as the operating system has it; case does not matter. */
export interface SerialMatch {
  /** Of USB, in hexadecimal. */
  readonly vendorId?: string;
  readonly productId?: string;
  readonly serialNumber?: string;
  readonly manufacturer?: string;
}

export interface SerialSettings {
  /** 115,200 where left out. */
  readonly baudRate?: number;
  /** Finds the rate out at which a module answers, `baudRate` first. */
  readonly findBaudRate?: boolean;
  /** Whether RTS and CTS say who may send; they do not where left out. */
  readonly rtscts?: boolean;
}

/** Which serial port: its path, or what it is, wherever it is plugged in. */
export type SerialOptions = SerialSettings &
  (
    | { readonly path: string; readonly match?: undefined }
    | { readonly match: SerialMatch; readonly path?: undefined }
  );

/**
 * Opens a serial port, of the serialport package.
 * @throws {TypeError} for options that name none, or two
 */
export function openSerial(options: SerialOptions): OpenPort {
  objectOf(options, phrase(subjectTexts.portOptions));
  const { path, match, baudRate = BAUD_RATE, rtscts = false } = options;
  checkBoolean(rtscts, "rtscts");
  checkBoolean(options.findBaudRate, "findBaudRate");
  if ((path === undefined) === (match === undefined))
    throw new TypeError(text(clientTexts.pathOrMatch));
  if (match !== undefined)
    for (const [name, value] of wantedOf(objectOf(match, "match")))
      stringOf(value, `match.${name}`);
  else if (stringOf(path, "path") === "")
    throw new TypeError(text(clientTexts.pathEmpty));
  return async (signal) => {
    // Whoever opens none does not load the package's native part.
    const { SerialPort } = await import("serialport");
    const found = path ?? findPath(match ?? {}, await listPorts());
    const port = await opened(
      (done) => new SerialPort({ path: found, baudRate, rtscts }, done),
    );
    endWithDevice(port);
    try {
      signal.throwIfAborted();
      if (options.findBaudRate) await findBaudRate(port, baudRate, signal);
      return port;
    } catch (error) {
      await new Promise((resolve) => port.close(resolve));
      throw error;
    }
  };
}

const opened = (
  open: (done: (error: Error | null) => void) => SerialPort,
): Promise<SerialPort> =>
  new Promise((resolve, reject) => {
    const port = open((error) => (error ? reject(error) : resolve(port)));
  });

async function listPorts(): Promise<readonly ListedPort[]> {
  const { SerialPort } = await import("serialport");
  try {
    return await SerialPort.list();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(text(clientTexts.portsNotListed, { why }), { cause });
  }
}

interface ListedPort extends SerialMatch {
  readonly path: string;
}

/** What is asked for; a field may be there and left out. */
const wantedOf = (match: SerialMatch) =>
  Object.entries(match).filter(([, value]) => value !== undefined) as [
    keyof SerialMatch,
    string,
  ][];

/**
 * The one port that matches.
 * @throws {Error} where there is none, or more than one
 */
export function findPath(
  match: SerialMatch,
  listed: readonly ListedPort[],
): string {
  const wanted = wantedOf(match);
  const [port, another] = listed.filter((one) =>
    wanted.every(
      ([name, value]) => one[name]?.toLowerCase() === value.toLowerCase(),
    ),
  );
  const what = JSON.stringify(match);
  if (port === undefined)
    throw new Error(text(clientTexts.noPortMatches, { what }));
  if (another !== undefined)
    throw new Error(
      text(clientTexts.twoPortsMatch, {
        one: port.path,
        other: another.path,
        what,
      }),
    );
  return port.path;
}

/** Opens a TCP connection to a module's serial line. */
export function openTcp(host: string, port: number): OpenPort {
  stringOf(host, phrase(subjectTexts.host));
  return (signal) =>
    new Promise<Duplex>((resolve, reject) => {
      const socket = connect({ host, port, noDelay: true, keepAlive: true });
      const onAbort = () => socket.destroy(signal.reason);
      signal.addEventListener("abort", onAbort, { once: true });
      const settle = () => signal.removeEventListener("abort", onAbort);
      socket.once("error", (error) => {
        settle();
        reject(error);
      });
      socket.once("connect", () => {
        settle();
        resolve(socket);
      });
      if (signal.aborted) onAbort();
    });
}
