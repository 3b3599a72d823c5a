import { emulatorTexts } from "../../../assembly/protocol/texts/emulator.js";
import { text } from "../../javascript/language.js";
import type { ModuleInfo } from "../base/flash.js";
import { LINE_BYTES, type Range } from "../base/limits.js";
import { documentLines, m6315Lines, type Rewrite } from "./dialect.js";

/** Which characters a backslash stands before: any, or the quote alone. */
export type Escapes = "any" | "quote";

/** How PUBL treats the escapes in a payload. */
export type EscapedPayload = "spaced" | "stripped";

/** What differs between module firmwares. Texts are as the firmware prints them. */
export interface Profile {
  readonly name: ProfileName;
  /** Lines of AT+GMR. */
  readonly gmr: readonly string[];
  /** Lines of AT+TCMODULE; the hardware name comes first, from TCMODINFOSET. */
  readonly firmwareVersion: string;
  readonly sdkVersion: string;
  readonly compiled: string;
  /** Its hardware address, and the line of AT+TCMODULE that tells it. */
  readonly mac: string;
  readonly addressLine: string;
  /** What stands before the size in the last line of AT+TCMODULE. */
  readonly flashSpace: "" | " ";
  /** What it reaches the cloud over: only such a module has ESP-AT's Wi-Fi commands and provisioning, or TCREGNET. */
  readonly network: "wifi" | "cellular";
  /** TCOTASET=1 connects by itself when nothing else has. */
  readonly otaConnects: boolean;
  /** A message that comes while a command runs is printed behind its result. */
  readonly messagesWait: boolean;
  /** Whether the first attempt says again that it is reconnecting, as the loss has said. */
  readonly repeatsReconnecting: boolean;
  /** Address of the access point that the module says it has joined. */
  readonly bssid: string;
  /** Address the module has once it has joined. */
  readonly ip: string;
  /** What TCMODINFOSET? says until it is set. */
  readonly moduleInfo: ModuleInfo;
  /** AT+SYSLOG after a start. Open in the records; transcripts and the document show the lines, so: on. */
  readonly syslog: boolean;
  /** Milliseconds from a restart to `ready`. */
  readonly bootMs: number;
  /** Milliseconds from the start of joining to `WIFI CONNECTED`, and from there to `WIFI GOT IP`. */
  readonly joinMs: number;
  readonly addressMs: number;
  /** What it prints in place of the ESP32's lines. */
  readonly lines: readonly Rewrite[];
  /** What a received message begins with; its topic follows. */
  readonly messageHead: string;
  /** Where the `OK` of a list stands. */
  readonly listEnds: "last" | "first and last";
  /** Where the `OK` of TCOTASET? stands. */
  readonly otaStateEnds: "last" | "first";
  /** What TCDEVREG answers with. */
  readonly registrationEnds: "OK and result" | "result alone";
  /** What follows `+TCSAP:OK`. */
  readonly softApEnds: "second OK" | "result";
  /** What follows a payload before the result. */
  readonly payloadEnds: "result" | "second OK";
  /** Name of the error that refuses PUBL and PUBRAW. */
  readonly payloadError: "CME ERROR" | "CME ERR";
  readonly firmwareData: "raw" | "hex";
  readonly escapes: Escapes;
  readonly escapedPayload: EscapedPayload;
  /** Bytes of one AT line, its CRLF counted. */
  readonly lineBytes: number;
  /** Milliseconds that TCMQTTCONN takes for a command's limit. */
  readonly commandTimeout: Range;
  /** Says `+TCMQTTSUB:OK` for each subscription that it renews by itself. */
  readonly tellsResubscription: boolean;
  /** Signs in by certificates, too: TLS mode 2 and the commands for them. */
  readonly certificates: boolean;
}

export type ProfileName = "esp32" | "document" | "m6315";

const MAC = "3c:71:bf:33:b0:2e";

const esp32: Profile = {
  name: "esp32",
  gmr: [
    "AT version:2.4.0.0(4c6eb5e - ESP32 - May 20 2022 03:12:58)",
    "SDK version:v4.2.3",
    "compile time(965ecb9):Jun  9 2022 10:30:05",
    "Bin version:2.4.0(WROOM-32)",
  ],
  firmwareVersion: "QCloud_AT_ESP32_v2.4.0(965ecb9)",
  sdkVersion: "3.2.0",
  compiled: "Jun  9 2022 10:30:05",
  mac: MAC,
  addressLine: `Module Mac addr: ${MAC}`,
  flashSpace: " ",
  network: "wifi",
  otaConnects: false,
  messagesWait: false,
  repeatsReconnecting: true,
  bssid: "02:00:5e:10:00:01",
  ip: "192.168.4.100",
  moduleInfo: {
    name: "ESP-WROOM-32D",
    flash: 4,
    gpio: 2,
    base: 0x111000,
    space: 909312,
    connectionId: 1,
  },
  syslog: true,
  bootMs: 300,
  joinMs: 150,
  addressMs: 100,
  lines: [],
  messageHead: "+TCMQTTRCVPUB:",
  listEnds: "last",
  otaStateEnds: "last",
  registrationEnds: "OK and result",
  softApEnds: "second OK",
  payloadEnds: "result",
  payloadError: "CME ERROR",
  firmwareData: "raw",
  escapes: "any",
  escapedPayload: "spaced",
  lineBytes: LINE_BYTES,
  commandTimeout: { min: 1_000, max: 20_000 },
  tellsResubscription: false,
  certificates: false,
};

/** The document to the letter, whatever real modules do. */
const document: Profile = {
  ...esp32,
  name: "document",
  firmwareVersion: "QCloud_AT_ESP32_v2.0.0",
  compiled: "Jun 17 2020 16:25:27",
  moduleInfo: { ...esp32.moduleInfo, space: 716_800 },
  lines: documentLines,
  messageHead: "+TCMQTTRCVPUB: ",
  listEnds: "first and last",
  otaStateEnds: "first",
  softApEnds: "result",
  payloadEnds: "second OK",
  payloadError: "CME ERR",
  firmwareData: "hex",
  escapedPayload: "stripped",
  commandTimeout: { min: 1_000, max: 10_000 },
};

/** Another vendor's mobile module with the same command set (MODULES.md 8); what is not on record is as on the ESP32. */
const m6315: Profile = {
  ...esp32,
  name: "m6315",
  gmr: ["M6315-PTCH0S00"],
  firmwareVersion: "M6315-PTCH0S00",
  compiled: "20190827_152209",
  addressLine: "Module IMEI: 863924040143031",
  flashSpace: "",
  network: "cellular",
  ip: "10.168.88.168",
  moduleInfo: {
    ...esp32.moduleInfo,
    name: "M6315_MOD_BOM_R001_20190508@H1",
    space: 307_200,
  },
  lines: m6315Lines,
  registrationEnds: "result alone",
  softApEnds: "result",
  payloadEnds: "second OK",
  escapes: "quote",
  escapedPayload: "stripped",
  syslog: false,
  // What the vendor's acceptance tool sends it at most, and the CRLF behind that.
  lineBytes: 1_026,
  commandTimeout: { min: 1_000, max: 30_000 },
  otaConnects: true,
  messagesWait: true,
  repeatsReconnecting: false,
  tellsResubscription: true,
  certificates: true,
};

const profiles: Record<ProfileName, Profile> = { esp32, document, m6315 };

/** Names of the profiles there are. */
export const profileNames = Object.keys(profiles) as ProfileName[];

/** @throws RangeError for a name that is none of {@link profileNames}. */
export function profileNamed(name: string): Profile {
  const found = profileNames.find((known) => known === name);
  if (!found) {
    throw new RangeError(
      text(emulatorTexts.profile, {
        name: JSON.stringify(name),
        names: profileNames.join(", "),
      }),
    );
  }
  return profiles[found];
}
