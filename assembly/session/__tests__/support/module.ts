/** What a module says that is as the session wants it. */

import { textAt } from "../../../__tests__/support/bytes";
import { nextLength, nextLine } from "../../../command";

/** What identifies the module in the specs, and what it answers when it holds that. */
export const DEVICE = 'device "P1" "d1" "s1"';
export const HOLDS_DEVICE = '+TCDEVINFOSET:1,"P1","d1",66\nOK\n';
export const PRODUCT = 'product "P1" "k" "d1"';
export const HOLDS_PRODUCT = '+TCPRDINFOSET:1,"P1",107,"d1"\nOK\n';

const BEFORE_NAME = "AT+".length;

/** The good answer to the line that went out last. */
export function goodAnswer(): string {
  const line = textAt(nextLine, nextLength).trimEnd();
  if (line === "AT+TCDEVINFOSET?") return HOLDS_DEVICE;
  if (line === "AT+TCPRDINFOSET?") return HOLDS_PRODUCT;
  if (line === "AT+CWSTATE?") return "+CWSTATE:2\nOK\n";
  if (line === "AT+TCMQTTSTATE?") return "+TCMQTTSTATE:1\nOK\n";
  if (!line.startsWith("AT+TC") || line === "AT+TCMQTTDISCONN") return "OK\n";
  return `OK\n+${line.split("=")[0].slice(BEFORE_NAME)}:OK\n`;
}
