import type { Clock } from "./clock.js";
import type { Firmware } from "./firmware.js";
import type { WifiCredentials } from "./flash.js";
import type { TlsOptions } from "./mqttlink.js";
import type { ProfileName } from "./profile.js";

export interface EmulatorOptions {
  /** The broker that stands for the cloud: `mqtt://` or `mqtts://`. */
  broker: string;
  /** For an `mqtts://` broker. */
  tls?: TlsOptions;
  /** JSON file for what the module keeps in flash; in memory when left out. It holds secrets, readable by its owner alone. */
  state?: string;
  /** Whose answers and limits; "esp32" (firmware v2.4.0) when left out. */
  profile?: ProfileName;
  clock?: Clock;
  /** An image that OTA has already brought. */
  firmware?: Firmware;
  /** TCREADFWDATA sends hexadecimal digits, as the document seems to say; real modules send raw bytes. Off. */
  hexFirmwareData?: boolean;
  /** PUBL and PUBRAW give up when a piece from the UART ends with CRLF before the payload is whole, as the firmware does. Off. */
  payloadEndsAtCrlf?: boolean;
  /** Access points in reach; any SSID with any password when left out. */
  accessPoints?: readonly WifiCredentials[];
  /** Whether a module without a state file has an access point stored and joined. On. */
  joined?: boolean;
  /** Called with each line that the module writes; what comes back is written as a URC right after it. */
  interject?: (line: string) => string | undefined;
  /** What goes on inside: command names, connections; never arguments, payloads or secrets. */
  log?: (text: string) => void;
}

/** @throws RangeError for a URL of another kind. The URL may hold a password: the message does not repeat it. */
export function checkBroker(url: string): void {
  const valid = URL.canParse(url) && /^mqtts?:$/.test(new URL(url).protocol);
  if (!valid)
    throw new RangeError("the broker must be an mqtt:// or mqtts:// URL");
}
