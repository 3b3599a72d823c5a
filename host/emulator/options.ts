import type { Duplex } from "node:stream";
import { emulatorTexts } from "../../assembly/protocol/texts/emulator.js";
import { text } from "../javascript/language.js";
import type { Clock } from "./base/clock.js";
import type { WifiCredentials } from "./base/flash.js";
import type { Faults } from "./faults/faults.js";
import type { Firmware } from "./firmware/firmware.js";
import type { TlsOptions } from "./network/identity.js";
import type { ProfileName } from "./profiles/profile.js";

export interface EmulatorOptions {
  /** The broker that stands for the cloud: `mqtt://` or `mqtts://`. */
  broker: string;
  /** Where devices are registered: `http://` or `https://`; without it TCDEVREG and TCSUBDEVREG fail. */
  registration?: string;
  /** Opens the way to the broker, registration and firmware, in the place of TCP: what it gives carries MQTT or HTTP as it is, without TLS. */
  dial?: (url: string) => Duplex;
  /** For an `mqtts://` broker with a certificate; without it the device's secret is the pre-shared key. */
  tls?: TlsOptions;
  /** Authorities in PEM to trust for registration and firmware over HTTPS, in the place of the well-known ones. */
  authorities?: string | Buffer;
  /** JSON file for what the module keeps in flash; in memory when left out. It holds secrets, readable by its owner alone. */
  state?: string;
  /** Whose answers and limits; "esp32" (firmware v2.4.0) when left out. */
  profile?: ProfileName;
  clock?: Clock;
  /** An image that OTA has already brought. */
  firmware?: Firmware;
  /** TCREADFWDATA sends hexadecimal digits; what the profile does when left out. */
  hexFirmwareData?: boolean;
  /** Room for an MCU image in bytes; the profile's when left out. */
  firmwareSpace?: number;
  /** PUBL and PUBRAW give up when a piece from the UART ends with CRLF before the payload is whole, as the firmware does. Off. */
  payloadEndsAtCrlf?: boolean;
  /** Access points in reach; any SSID with any password when left out. */
  accessPoints?: readonly WifiCredentials[];
  /** Whether a module without a state file has an access point stored and joined. On. */
  joined?: boolean;
  /** UDP port on loopback on which provisioning hears the phone, 0 for any; it hears none when left out. */
  provisioningPort?: number;
  /** Called with each line that the module writes; what comes back is written as a URC right after it. */
  interject?: (line: string) => string | undefined;
  /** What goes wrong on purpose; nothing when left out. */
  faults?: Faults;
  /** What goes on inside: command names, connections; never arguments, payloads or secrets. */
  log?: (text: string) => void;
}

/** The broker, on another host where TCMQTTSRV has set one. */
export function brokerFor(url: string, server: string | undefined): string {
  if (server === undefined) return url;
  const { protocol, port } = new URL(url);
  return `${protocol}//${server}${port && `:${port}`}`;
}

/**
 * A program in JavaScript may give no options at all.
 * @throws RangeError for a broker's URL of another kind. It may hold a password: the message does not repeat it.
 */
export function checkBroker(options: EmulatorOptions | undefined): void {
  const url = options?.broker ?? "";
  const valid = URL.canParse(url) && /^mqtts?:$/.test(new URL(url).protocol);
  if (!valid) throw new RangeError(text(emulatorTexts.brokerUrl));
}
