/** What a received line is: an echo, a URC, a step of the running command, its data, or none of them. */

import {
  ending,
  isEcho,
  isPayloadOut,
  isRunning,
  name,
  nameLength,
  takeData,
  takeError,
  takeErrorCode,
  takeFail,
  takeOk,
  takeReady,
  takeResult,
  takesData,
  takesFail,
} from "./command";
import { readCodes, setText } from "./events";
import { beginFields, SPLIT_COMMAS, SPLIT_NOT, SPLIT_PAIR } from "./fields";
import {
  END_BOTH,
  END_LINES,
  END_TEST,
  EVENT_LINE,
  EVENT_NONE,
  EVENT_READY,
  LIST_BUSY,
  LIST_ENDINGS,
  REASON_BUSY,
  REASON_CME,
  REASON_ERROR,
  TEXT_CME_ERR,
  TEXT_CME_ERR_LENGTH,
  TEXT_CME_ERROR,
  TEXT_CME_ERROR_LENGTH,
  TEXT_ERR_CODE,
  TEXT_ERR_CODE_LENGTH,
  TEXT_FAIL,
  TEXT_FAIL_LENGTH,
  TEXT_GATEWAY_ONLINE,
  TEXT_GATEWAY_ONLINE_LENGTH,
  TEXT_OK,
  TEXT_OK_LENGTH,
  TEXT_PUBLISH,
  TEXT_PUBLISH_LENGTH,
} from "./generated/protocol";
import {
  begins,
  COLON,
  COMMA,
  find,
  is,
  isDigit,
  isHexDigit,
  PLUS,
  same,
  skipName,
  skipSpaces,
} from "./text";
import { namedUrc, plainUrc } from "./urc";

/** More digits than this are no `ERR CODE`. */
const ERROR_CODE_DIGITS: usize = 8;

/** Takes one line without its line end; `EVENT_NONE` where a rule passes it over. */
export function takeLine(at: usize, end: usize, now: u32): u32 {
  if (at === end || isEcho(at, end)) return EVENT_NONE;
  const urc = takeUrc(at, end);
  if (urc !== EVENT_NONE) return urc;
  const event = isRunning() ? takeStep(at, end, now) : EVENT_LINE;
  if (event !== EVENT_LINE) return event;
  setText(at, (end - at) as u32);
  return EVENT_LINE;
}

function takeUrc(at: usize, end: usize): u32 {
  if (load<u8>(at) !== PLUS) {
    const event = plainUrc(at, end);
    return event === EVENT_READY ? takeReady() : event;
  }
  return namedUrc(at, nameEnd(at, end), end);
}

function nameEnd(at: usize, end: usize): usize {
  while (at < end) {
    const byte: u32 = load<u8>(at);
    if (byte === COLON || byte === COMMA) break;
    at++;
  }
  return at;
}

/** A line while a command runs; `EVENT_LINE` where it is none of what was asked. */
function takeStep(at: usize, end: usize, now: u32): u32 {
  const text = skipSpaces(at, end);
  // Most lines of an answer begin with `+`; no failure but a CME error does.
  const event =
    text < end && load<u8>(text) === PLUS
      ? takeCmeError(text, end)
      : takeWholeLine(at, text, end, now);
  if (event !== EVENT_LINE) return event;
  if (takesFail()) {
    const result = takeNamedResult(text, end, now);
    if (result !== EVENT_LINE) return result;
  }
  return takesData() ? takeDataLine(at, end, now) : EVENT_LINE;
}

function takeCmeError(text: usize, end: usize): u32 {
  let codes = behindName(text, end, TEXT_CME_ERROR, TEXT_CME_ERROR_LENGTH);
  if (codes === 0)
    codes = behindName(text, end, TEXT_CME_ERR, TEXT_CME_ERR_LENGTH);
  if (codes === 0) return EVENT_LINE;
  readCodes(codes, end);
  return takeError(REASON_CME);
}

function takeWholeLine(at: usize, text: usize, end: usize, now: u32): u32 {
  const place = find(text, end, LIST_ENDINGS);
  if (place !== 0) return place === 1 ? takeOk(now) : takeError(REASON_ERROR);
  if (find(at, end, LIST_BUSY) !== 0) return takeError(REASON_BUSY);
  return begins(at, end, TEXT_ERR_CODE, TEXT_ERR_CODE_LENGTH) &&
    readErrorCode(at + TEXT_ERR_CODE_LENGTH, end)
    ? EVENT_NONE
    : EVENT_LINE;
}

function readErrorCode(at: usize, end: usize): bool {
  // Unsigned: no digit at all is too many as well.
  if (end - at - 1 >= ERROR_CODE_DIGITS) return false;
  let code: u32 = 0;
  for (; at < end; at++) {
    const byte: u32 = load<u8>(at);
    if (!isHexDigit(byte)) return false;
    code = (code << 4) | (isDigit(byte) ? byte - 0x30 : (byte | 0x20) - 0x57);
  }
  takeErrorCode(code);
  return true;
}

/** A result as modules and the document write it: `+` and spaces before the name may vary. */
function takeNamedResult(at: usize, end: usize, now: u32): u32 {
  if (at < end && load<u8>(at) === PLUS) at = skipSpaces(at + 1, end);
  let result = behindName(at, end, name, nameLength);
  if (result === 0 && isPayloadOut())
    result = behindName(at, end, TEXT_PUBLISH, TEXT_PUBLISH_LENGTH);
  if (result === 0) return EVENT_LINE;
  result = skipSpaces(result, end);
  if (begins(result, end, TEXT_FAIL, TEXT_FAIL_LENGTH)) {
    readCodes(result + TEXT_FAIL_LENGTH, end);
    return takeFail();
  }
  return ending !== END_BOTH && is(result, end, TEXT_OK, TEXT_OK_LENGTH)
    ? takeResult(now)
    : EVENT_LINE;
}

/** The place behind `NAME:`, or 0 where the text does not begin so. */
function behindName(at: usize, end: usize, text: usize, length: u32): usize {
  const colon = at + length;
  return colon < end && load<u8>(colon) === COLON && same(at, text, length)
    ? colon + 1
    : 0;
}

function takeDataLine(at: usize, end: usize, now: u32): u32 {
  let fields: usize = 0;
  let split = SPLIT_COMMAS;
  const prefixed = load<u8>(at) === PLUS;
  if (prefixed) fields = behindName(at + 1, end, name, nameLength);
  if (fields === 0) {
    if (ending !== END_LINES && ending !== END_TEST) return EVENT_LINE;
    const other = prefixed ? behindPrefix(at + 1, end) : 0;
    if (other === 0) split = SPLIT_NOT;
    else if (ending === END_LINES) return EVENT_LINE;
    fields = other === 0 ? at : other;
  } else if (
    is(name, name + nameLength, TEXT_GATEWAY_ONLINE, TEXT_GATEWAY_ONLINE_LENGTH)
  ) {
    split = SPLIT_PAIR;
  }
  setText(at, (end - at) as u32);
  beginFields(fields, end, split);
  return takeData(now);
}

/** The place behind a name of any kind and its colon, or 0. */
function behindPrefix(at: usize, end: usize): usize {
  const after = skipName(at, end);
  return after > at && after < end && load<u8>(after) === COLON ? after + 1 : 0;
}
