/** Whether a module's answer to a question of the session agrees with what it is to hold. */

import { bccOf } from "../bcc";
import { RECORD } from "../events";
import { nextField } from "../fields";
import {
  FIELD_NONE,
  FIELD_NUMBER,
  RECORD_LENGTH,
  RECORD_NUMBER,
  RECORD_TEXT,
} from "../generated/protocol";
import {
  LINE_ACCESS_POINT,
  LINE_DEVICE,
  LINE_JOIN,
  LINE_LOOK,
  LINE_NETWORK,
  LINE_PRODUCT,
} from "../generated/session";
import { is, number, readNumber } from "../text";
import { identity, identityCount, isProduct } from "./config";

/** MQTT is connected. */
const CONNECTED: i32 = 1;
/** The module has an address. */
const JOINED: i32 = 2;
/** Where the secret stands among the strings of `device` and `product`. */
const DEVICE_SECRET: u32 = 2;
const PRODUCT_SECRET: u32 = 1;
/** Where the region stands, the only string that may be left out. */
const REGION: u32 = 3;

/** Whether the last line of the answer agrees; whether there was one. */
export let agrees: bool = false;
export let answered: bool = false;
/** The number of a line of CWJAP, where one had it and so agrees: why joining failed. */
export let joinCode: i32 = 0;

/** Forgets the answer before. */
export function beginAnswer(): void {
  agrees = false;
  answered = false;
}

/** Takes a data line of the command's own name in the answer to one of the session's lines, `LINE_…`. */
export function takeAnswer(line: u32): void {
  answered = true;
  switch (line) {
    case LINE_DEVICE:
      agrees = holds(DEVICE_SECRET, isProduct);
      break;
    case LINE_PRODUCT:
      agrees = holds(PRODUCT_SECRET, false);
      break;
    case LINE_LOOK:
      agrees = isNumber(CONNECTED);
      break;
    case LINE_NETWORK:
      agrees = isNumber(JOINED);
      break;
    case LINE_ACCESS_POINT:
      agrees = true;
      break;
    case LINE_JOIN:
      if (nextField() !== FIELD_NUMBER) break;
      agrees = true;
      joinCode = load<i32>(RECORD, RECORD_NUMBER);
      break;
  }
}

/**
 * Whether an answer is TLS mode, product, name, BCC and region as they were configured.
 * @param secret where the BCC stands among them
 * @param nameOnly product and name alone are compared: the secret is the device's own
 */
function holds(secret: u32, nameOnly: bool): bool {
  nextField();
  let at = identity;
  if (nameOnly) {
    const name = behind(behind(at));
    return isField(at) && isField(name);
  }
  for (let i: u32 = 0; i < identityCount; i++) {
    if (nextField() === FIELD_NONE) return i === REGION;
    const size: u32 = load<u8>(at++);
    if (i === secret) {
      if (!isValue(bccOf(at, size) as i32)) return false;
    } else if (!isText(at, size)) {
      return false;
    }
    at += size;
  }
  return true;
}

/** The string behind another one. */
export function behind(string: usize): usize {
  return string + 1 + load<u8>(string);
}

function isField(string: usize): bool {
  return (
    nextField() !== FIELD_NONE && isText(string + 1, load<u8>(string) as u32)
  );
}

function isNumber(value: i32): bool {
  return nextField() !== FIELD_NONE && isValue(value);
}

/** Whether the field that was pulled last is this text. */
function isText(at: usize, size: u32): bool {
  const text: usize = load<u32>(RECORD, RECORD_TEXT);
  return is(text, text + load<u32>(RECORD, RECORD_LENGTH), at, size);
}

/** Whether it is this number, in quotes or not. */
function isValue(value: i32): bool {
  const text: usize = load<u32>(RECORD, RECORD_TEXT);
  const end = text + load<u32>(RECORD, RECORD_LENGTH);
  return readNumber(text, end) === end && number === value;
}
