import { subjectTexts } from "../../assembly/protocol/texts/client.js";
import { bcc } from "./bcc.js";
import { byteStringOf } from "./bytes.js";
import type { Value } from "./call.js";
import type { CoreModule } from "./coremodule.js";
import type { AtError } from "./error.js";
import type { SetDeviceInfoArguments } from "./generated/commands.js";
import { checkText, objectOf } from "./given.js";
import { phrase } from "./language.js";

const COMMAND = "TCDEVINFOSET";
/** A CME error's code while a download runs: it says nothing of what is stored. */
const DOWNLOADING = 200;

/** A device as `AT+TCDEVINFOSET?` answers it, in byte strings. */
export interface StoredDevice {
  readonly product: string;
  readonly name: string;
  /** The secret's BCC. */
  readonly sum: string;
  /** Of any where there is none. */
  readonly region: string | undefined;
}

/**
 * How the answer is where a module holds a device.
 * @param module the core that makes the secret's BCC
 * @throws {AtError} for what is no text, with the argument's name as `field`
 */
export function storedDevice(
  info: SetDeviceInfoArguments,
  module?: CoreModule,
): StoredDevice {
  objectOf(info, phrase(subjectTexts.device), COMMAND);
  const { productId, deviceName, deviceSecret, region } = info;
  checkText(productId, "productId", COMMAND);
  checkText(deviceName, "deviceName", COMMAND);
  checkText(deviceSecret, "deviceSecret", COMMAND);
  if (region !== undefined) checkText(region, "region", COMMAND);
  return {
    product: byteStringOf(productId),
    name: byteStringOf(deviceName),
    sum: `${bcc(deviceSecret, module)}`,
    region: region === undefined ? undefined : byteStringOf(region),
  };
}

/** Whether the question failed in the way in which modules answer it where they hold nothing. */
export const saysNone = ({ reason, code }: AtError): boolean =>
  reason === "error" || (reason === "cme" && code !== DOWNLOADING);

/** Compares as a session does: the answer's last line counts, its TLS mode does not, its region where it has one. */
export function isStored(
  lines: readonly (readonly Value[])[],
  { product, name, sum, region }: StoredDevice,
): boolean {
  const [, ...values] = lines.at(-1) ?? [];
  const [itsProduct, itsName, itsSum, itsRegion = region] = values.map(String);
  return (
    itsProduct === product &&
    itsName === name &&
    itsSum === sum &&
    (region === undefined || itsRegion === region)
  );
}
