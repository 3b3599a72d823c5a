/** The one event record: what the last `poll` reported, valid until the next. */

import {
  FLAG_CODE,
  FLAG_SUBCODE,
  FLAG_TEXT,
  RECORD_BYTES,
  RECORD_CODE,
  RECORD_COMMAND,
  RECORD_FLAGS,
  RECORD_LENGTH,
  RECORD_NUMBER,
  RECORD_REASON,
  RECORD_SUBCODE,
  RECORD_TEXT,
} from "./generated/protocol";
import { COMMA, number, readNumber, SPACE, skipSpaces } from "./text";

/** Where the record stands; `layout` tells it to the host. */
export const RECORD: usize = memory.data(<i32>RECORD_BYTES, 4);

/** Gives the event its text. */
export function setText(at: usize, length: u32): void {
  store<u32>(RECORD, at as u32, RECORD_TEXT);
  store<u32>(RECORD, length, RECORD_LENGTH);
}

/** Gives the event its number: a length, a count. */
export function setNumber(value: u32): void {
  store<u32>(RECORD, value, RECORD_NUMBER);
}

/** Gives the event the reason of a failure. */
export function setReason(reason: u32): void {
  store<u32>(RECORD, reason, RECORD_REASON);
}

/** Gives the event the command it speaks of. */
export function setCommand(command: u32): void {
  store<u32>(RECORD, command, RECORD_COMMAND);
}

/** Takes code and subcode away. */
export function clearCodes(): void {
  store<u32>(RECORD, 0, RECORD_FLAGS);
}

/** Gives the event a code and no subcode. */
export function setCode(code: i32): void {
  store<u32>(RECORD, FLAG_CODE, RECORD_FLAGS);
  store<i32>(RECORD, code, RECORD_CODE);
}

/**
 * Reads code and subcode as a module writes them: spaces and a comma may stand before each. What
 * is no number is left out.
 */
export function readCodes(at: usize, end: usize): void {
  clearCodes();
  at = readCode(at, end);
  if (at === 0) return;
  setCode(number);
  at = readCode(at, end);
  if (at === 0) return;
  store<u32>(RECORD, FLAG_CODE | FLAG_SUBCODE, RECORD_FLAGS);
  store<i32>(RECORD, number, RECORD_SUBCODE);
}

/** The same of a CME error, whose words become the event's text where it gives no code. */
export function readCodesOrWords(at: usize, end: usize): void {
  readCodes(at, end);
  at = skipSpaces(at, end);
  if (load<u32>(RECORD, RECORD_FLAGS) !== 0 || at === end) return;
  setText(at, (end - at) as u32);
  store<u32>(RECORD, FLAG_TEXT, RECORD_FLAGS);
}

function readCode(at: usize, end: usize): usize {
  at = skipSpaces(at, end);
  if (at < end && load<u8>(at) === COMMA) at = skipSpaces(at + 1, end);
  const after = readNumber(at, end);
  if (after === 0 || after === end) return after;
  const byte: u32 = load<u8>(after);
  return byte === COMMA || byte === SPACE ? after : 0;
}
