import type { Duplex } from "node:stream";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import { text } from "../../javascript/language.js";
import { BAUD_RATE, openSerial, openTcp } from "../openport.js";
import { UserFault } from "./fault.js";
import { parseAddress } from "./start.js";

const openAddress = ({ host, port }: { host: string; port: number }) =>
  openTcp(host, port);

/**
 * Opens `tcp://HOST:PORT` or a serial port's path.
 * @throws {UserFault} when it cannot be opened
 */
export async function openPort(
  name: string,
  baudRate = BAUD_RATE,
): Promise<Duplex> {
  const tcp = /^tcp:\/\/(.*)$/.exec(name)?.[1];
  const open =
    tcp === undefined
      ? openSerial({ path: name, baudRate })
      : openAddress(parseAddress(tcp));
  try {
    return await open(new AbortController().signal);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
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
