import { toLatin1 } from "../base/text.js";

/** A line as the ESP32 firmware prints it, and what another firmware prints in its place. */
export type Rewrite = readonly [RegExp, string];

/** Rewrites one line, without its CRLF; every rule that fits applies, in order. */
export function inDialect(line: string, rules: readonly Rewrite[]): string {
  return rules.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    line,
  );
}

/** The document's lines: what each section shows in its "说明", and the one space that "关于空格" puts behind a colon. */
export const documentLines: readonly Rewrite[] = [
  [/^(\+TCFWINFO:"[^"]*",\d+,"[^"]*"),\d+$/, "$1"],
  [/^\+TCGWONLINE:"([^",]*),([^"]*)"$/, '+TCGWONLINE:"$1","$2"'],
  [/^(\+TCSUBDEVPRDSET:)\d,(?=")/, "$1"],
  [/^(\+TCSAP:FAIL),/, "$1"],
  [/^\+(TCSAP|TCSTARTSMART):WIFI_CONNECT_FAILED,3,103$/, "+$1:FAIL,202"],
  [/^(\+TCSTARTSMART:WIFI_CONNECT_FAILED,)/, "$1 "],
  [/^\+(TCDEVINFOSET:FAIL),/, "$1"],
  [/^\+(TCSUBDEVINFOSET:FAIL),/, "+ $1"],
  [/^\+(TCGW(?:BIND|ONLINE):FAIL,)/, "+ $1"],
  [/^(\+TCMQTTSRV:FAIL).*/, "$1"],
  // Firmware data has no space in the document's own example; ESP-AT's lines are its guide's to describe.
  [/^(\+ ?(?:TC(?!READFWDATA)|CME )[A-Z]*:)(?=\S)/, "$1 "],
];

/** What is on record of M6315 modules (MODULES.md 5.6, 8). */
export const m6315Lines: readonly Rewrite[] = [
  [/^(\+TC(?:DEV|PRD)INFOSET:\d.*),"[^"]*"$/, "$1"],
  // Its code tells nothing: what was lost and what was closed look alike.
  [/^\+TCMQTTDISCON,.*$/, "+TCMQTTDISCON:0"],
  [
    /^\+TCOTASET:1\(ENABLE\).*$/,
    `+TCOTASET: "ENABLE/DISABLE"${toLatin1("\uff0c")} "FW_version"`,
  ],
  [
    /^\+TCPRDINFOSET:"TLS_MODE.*$/,
    '+TCPRDINFOSET:"TLS_MODE(0/1/2)","PRODUCT_ID","PRODUCT_SECRET_BCC","DEVICE_NAME"',
  ],
  [/^(\+(?:TCMQTTSTATE|TCOTASTATUS|TCFWINFO):)(?=\S)/, "$1 "],
];
