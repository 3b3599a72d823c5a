import type { Duplex } from "node:stream";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import { text } from "../../javascript/language.js";
import { BAUD_RATE, type OpenPort, openSerial, openTcp } from "../openport.js";
import { UserFault } from "./fault.js";
import { parseAddress } from "./start.js";

/** Names the socket that was meant where a serial port's name is a socket's address. */
const SOCKET = /^(?:[\w.-]+|\[[\da-f:]+\]):\d{1,5}$/i;

/**
 * What opens `tcp://HOST:PORT` or a serial port's path.
 * @throws {UserFault} for a name that is neither
 */
export function portOf(name: string, baudRate = BAUD_RATE): OpenPort {
  const tcp = /^tcp:(?:\/\/)?(.*)$/.exec(name)?.[1];
  if (tcp !== undefined) {
    const { host, port } = parseAddress(tcp);
    return openTcp(host, port);
  }
  if (SOCKET.test(name))
    throw new UserFault(text(faultTexts.noSerialPort, { name }));
  return openSerial({ path: name, baudRate });
}

/**
 * Opens `tcp://HOST:PORT` or a serial port's path.
 * @throws {UserFault} when it cannot be opened
 */
export async function openPort(
  name: string,
  baudRate?: number,
): Promise<Duplex> {
  const open = portOf(name, baudRate);
  try {
    return await open(new AbortController().signal);
  } catch (error) {
    // `serialport` writes its errors' names into their messages.
    const why = (
      error instanceof Error ? error.message : String(error)
    ).replace(/^Error: /, "");
    throw new UserFault(text(faultTexts.notOpened, { name, why }));
  }
}

/** Reads a baud rate. @throws {UserFault} */
export function parseBaudRate(given: string): number {
  if (!/^[1-9]\d{0,7}$/.test(given))
    throw new UserFault(
      text(faultTexts.noBaudRate, { rate: given, example: BAUD_RATE }),
    );
  return Number(given);
}
