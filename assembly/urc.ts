/** Lines that a module sends unasked: which they are, and what they say. */

import { runningProvisioning, takeProvisioning } from "./command";
import { readCodes, setCommand, setText } from "./events";
import {
  COMMAND_TCSAP,
  COMMAND_TCSTARTSMART,
  EVENT_DISCONNECTED,
  EVENT_NONE,
  EVENT_OTA,
  EVENT_PROVISIONING,
  EVENT_READY,
  EVENT_RECONNECTED,
  EVENT_RECONNECTING,
  EVENT_WIFI,
  LIST_STATUSES,
  LIST_UNASKED,
  LIST_URCS,
  TEXT_FAIL,
  TEXT_FAIL_LENGTH,
} from "./generated/protocol";
import {
  begins,
  COLON,
  COMMA,
  find,
  findName,
  nameEnd,
  skipSpaces,
} from "./text";

/** Length of the `WIFI ` before a status. */
const WIFI_LENGTH: u32 = 5;

/** The event of a line that begins with `+`. */
export function namedUrc(at: usize, end: usize): u32 {
  // The places are those of `textLists.urcs` in the description.
  switch (findName(at + 1, end, LIST_URCS)) {
    case 1:
      readCodes(afterName(end), end);
      return EVENT_DISCONNECTED;
    case 2:
      return EVENT_RECONNECTING;
    case 3:
      return EVENT_RECONNECTED;
    case 4:
      return otaUrc(end);
    case 5:
      return provisioningUrc(COMMAND_TCSTARTSMART, end);
    case 6:
      return provisioningUrc(COMMAND_TCSAP, end);
    default:
      return EVENT_NONE;
  }
}

/** The event of any other line. */
export function plainUrc(at: usize, end: usize): u32 {
  const place = find(at, end, LIST_UNASKED);
  if (place < 2) return place === 1 ? EVENT_READY : EVENT_NONE;
  setText(at + WIFI_LENGTH, ((end - at) as u32) - WIFI_LENGTH);
  return EVENT_WIFI;
}

/** Where a status ends: at a comma or at the line's end. */
function statusEnd(at: usize, end: usize): usize {
  while (at < end && load<u8>(at) !== COMMA) at++;
  return at;
}

/** The place behind the `,` or `:` that ends a name, the line's end at most. */
function afterName(end: usize): usize {
  return min(nameEnd + 1, end);
}

function otaUrc(end: usize): u32 {
  const status = skipSpaces(afterName(end), end);
  const after = statusEnd(status, end);
  setText(status, (after - status) as u32);
  readCodes(after, end);
  return EVENT_OTA;
}

function provisioningUrc(command: u32, end: usize): u32 {
  if (nameEnd === end || load<u8>(nameEnd) !== COLON) return EVENT_NONE;
  const status = skipSpaces(nameEnd + 1, end);
  let after = statusEnd(status, end);
  const place = find(status, after, LIST_STATUSES);
  if (place === 0) {
    if (
      command === runningProvisioning() ||
      !begins(status, end, TEXT_FAIL, TEXT_FAIL_LENGTH)
    )
      return EVENT_NONE;
    // The document also writes the code straight behind FAIL.
    after = status + TEXT_FAIL_LENGTH;
  }
  setText(status, (after - status) as u32);
  setCommand(command);
  readCodes(after, end);
  takeProvisioning(command, place === 1);
  return EVENT_PROVISIONING;
}
