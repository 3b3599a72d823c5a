/**
 * A data line's fields, pulled one by one. They are split at commas outside quotes; inside quotes
 * `\x` is x. Cost: each byte is looked at once, and moved once more where a field has escapes.
 */

import { setNumber, setText } from "./events";
import { FIELD_NONE, FIELD_NUMBER, FIELD_TEXT } from "./generated/protocol";
import {
  BACKSLASH,
  COMMA,
  number,
  QUOTE,
  readNumber,
  skipSpaces,
} from "./text";

/** The whole line is one field. */
export const SPLIT_NOT: u32 = 0;
/** Split at commas. */
export const SPLIT_COMMAS: u32 = 1;
/** The same, and where the whole line is one field in quotes that holds two it is split once more. */
export const SPLIT_PAIR: u32 = 2;

let cursor: usize = 0;
let lineEnd: usize = 0;
let split: u32 = 0;
let more: bool = false;

// What `scanField` found: the place of the first closing quote, and whether escapes stand inside.
let closing: usize = 0;
let escaped: bool = false;

/** Begins with the text of a line behind its prefix, or with the whole line. */
export function beginFields(at: usize, end: usize, how: u32): void {
  cursor = at;
  lineEnd = end;
  split = how;
  more = true;
}

/** The next field: its kind; its text, and its number where it is one, go to the event record. */
export function nextField(): u32 {
  if (!more) return FIELD_NONE;
  if (split === SPLIT_NOT) {
    more = false;
    return text(cursor, lineEnd);
  }
  const pair = split === SPLIT_PAIR;
  split = SPLIT_COMMAS;
  const from = skipSpaces(cursor, lineEnd);
  const to = scanField(from);
  more = to < lineEnd;
  cursor = to + 1;
  if (closing !== 0 && closing + 1 === to && load<u8>(from) === QUOTE)
    return quoted(from + 1, closing, pair && !more);
  const kind = text(from, to);
  if (readNumber(from, to) !== to) return kind;
  setNumber(number);
  return FIELD_NUMBER;
}

function text(from: usize, to: usize): u32 {
  setText(from, (to - from) as u32);
  return FIELD_TEXT;
}

/** Finds the comma outside quotes that ends the field, or the line's end. */
function scanField(at: usize): usize {
  let inside = false;
  closing = 0;
  escaped = false;
  for (; at < lineEnd; at++) {
    const byte: u32 = load<u8>(at);
    if (byte === QUOTE) {
      if (inside && closing === 0) closing = at;
      inside = !inside;
    } else if (inside) {
      if (byte !== BACKSLASH) continue;
      escaped = true;
      at++;
    } else if (byte === COMMA) {
      return at;
    }
  }
  return lineEnd;
}

function quoted(from: usize, to: usize, pair: bool): u32 {
  if (escaped) to = dropEscapes(from, to);
  if (pair) {
    for (let at = from; at < to; at++) {
      if (load<u8>(at) !== COMMA) continue;
      split = SPLIT_NOT;
      cursor = at + 1;
      lineEnd = to;
      more = true;
      return text(from, at);
    }
  }
  return text(from, to);
}

/** Takes the escapes away in place; the bytes are the event's own until the next poll. */
function dropEscapes(from: usize, to: usize): usize {
  let write = from;
  while (from < to) {
    if (load<u8>(from) === BACKSLASH) from++;
    store<u8>(write++, load<u8>(from++));
  }
  return write;
}
