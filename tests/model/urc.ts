/** Lines that a module sends of itself (tests/replay/README.md, "Records out"). */

import { codesOf } from "./field.js";
import { provisioning } from "./table.js";

/** A URC by what is written of it. */
export type Urc =
  | { readonly event: "ready" }
  | { readonly event: "wifi"; readonly status: string }
  | {
      readonly event: "disconnected";
      readonly code?: number;
      readonly subcode?: number;
    }
  | { readonly event: "reconnecting" | "reconnected" }
  | {
      readonly event: "ota";
      readonly status: string;
      readonly code?: number;
      readonly subcode?: number;
    }
  | {
      readonly event: "provisioning";
      readonly command: string;
      readonly status: string;
      readonly code?: number;
      readonly subcode?: number;
    };

const WIFI = /^WIFI (CONNECTED|GOT IP|DISCONNECT)$/;
/** A URC's name ends at a comma, a colon or the line's end. */
const NAMED = /^\+([^,:]*)([,:]?)(.*)$/s;
const STATUS = /^ *([^,]*)(.*)$/s;

/**
 * Reads a line that may be a URC.
 * @param runs whether the `set` or `exec` of a command is running
 */
export function urcOf(
  line: string,
  runs: (command: string) => boolean,
): Urc | undefined {
  if (line === "ready") return { event: "ready" };
  const wifi = WIFI.exec(line)?.[1];
  if (wifi !== undefined) return { event: "wifi", status: wifi };
  const [, name = "", mark, rest = ""] = NAMED.exec(line) ?? [];
  const [, status = "", tail = ""] = STATUS.exec(rest) ?? [];
  switch (name) {
    case "TCMQTTDISCON":
      return { event: "disconnected", ...codesOf(rest) };
    case "TCMQTTRECONNECTING":
      return { event: "reconnecting" };
    case "TCMQTTRECONNECTED":
      return { event: "reconnected" };
    case "TCOTASTATUS":
      return { event: "ota", status, ...codesOf(tail) };
  }
  if (mark !== ":" || !provisioning.includes(name)) return undefined;
  const told = { event: "provisioning", command: name } as const;
  if (status === "WIFI_CONNECT_SUCCESS" || status === "WIFI_CONNECT_FAILED")
    return { ...told, status, ...codesOf(tail) };
  if (!status.startsWith("FAIL") || runs(name)) return undefined;
  const behind = (status + tail).slice("FAIL".length);
  return { ...told, status: "FAIL", ...codesOf(behind) };
}
