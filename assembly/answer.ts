/** What a received line is: an echo, a URC, a step of the running command, its data, or none of them. */

import {
  ending,
  endWatch,
  isAnswerWatched,
  isEcho,
  isPayloadOut,
  isRunning,
  isWatched,
  name,
  nameLength,
  takeData,
  takeError,
  takeErrorCode,
  takeFail,
  takeLate,
  takeOk,
  takeReady,
  takeResult,
  takesData,
  takesFail,
} from "./command";
import { readCodes, readCodesOrWords, setText } from "./events";
import { beginFields, SPLIT_COMMAS, SPLIT_NOT, SPLIT_PAIR } from "./fields";
import {
  END_BOTH,
  END_LINES,
  END_TEST,
  EVENT_LINE,
  EVENT_NONE,
  EVENT_READY,
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

// What a whole line is to any command, beside the reasons of its failure.
const ANSWER_OK: u32 = 0;
const ANSWER_OTHER: u32 = 0x100;
/** The number of an error that follows: passed over. */
const ANSWER_CODE: u32 = 0x101;

// What follows a command's own name.
const RESULT_NONE: u32 = 0;
const RESULT_OK: u32 = 1;
const RESULT_FAIL: u32 = 2;

/** Whether the last data line began with the running command's own `+NAME:`. */
export let isOwnData: bool = false;

/** Takes one line without its line end; `EVENT_NONE` where a rule passes it over. */
export function takeLine(at: usize, end: usize, now: u32): u32 {
  if (at === end || isEcho(at, end)) return EVENT_NONE;
  // Before the URCs: a late FAIL of TCSAP or TCSTARTSMART would be one.
  if (isAnswerWatched() && namedResult(at, end) !== RESULT_NONE) {
    endWatch(now);
  } else {
    let event = takeUrc(at, end);
    if (event !== EVENT_NONE) return event;
    if (isWatched()) event = takeWatched(at, end, now);
    else event = isRunning() ? takeStep(at, end, now) : EVENT_LINE;
    if (event !== EVENT_LINE) return event;
  }
  setText(at, (end - at) as u32);
  return EVENT_LINE;
}

function takeUrc(at: usize, end: usize): u32 {
  if (load<u8>(at) !== PLUS) {
    const event = plainUrc(at, end);
    return event === EVENT_READY ? takeReady() : event;
  }
  return namedUrc(at, end);
}

/** A line while no command's line is out and an answer may come that belongs to nobody. */
function takeWatched(at: usize, end: usize, now: u32): u32 {
  const answer = answerOf(at, end);
  if (answer === ANSWER_CODE) return EVENT_NONE;
  return answer !== ANSWER_OTHER ? takeLate(answer, now) : EVENT_LINE;
}

/** A line while a command runs; `EVENT_LINE` where it is none of what was asked. */
function takeStep(at: usize, end: usize, now: u32): u32 {
  const answer = answerOf(at, end);
  if (answer === ANSWER_CODE) return EVENT_NONE;
  if (answer === ANSWER_OK) return takeOk(now);
  if (answer !== ANSWER_OTHER) return takeError(answer);
  if (takesFail()) {
    const result = namedResult(at, end);
    if (result === RESULT_FAIL) return takeFail();
    if (result === RESULT_OK && ending !== END_BOTH) return takeResult(now);
  }
  return takesData() ? takeDataLine(at, end, now) : EVENT_LINE;
}

/** `ANSWER_…`, or a reason with what the event record then holds of it. */
function answerOf(at: usize, end: usize): u32 {
  // Most lines of an answer begin with `+`; no failure but a CME error does.
  if (load<u8>(at) === PLUS)
    return isCmeError(at, end) ? REASON_CME : ANSWER_OTHER;
  const place = find(at, end, LIST_ENDINGS);
  if (place === 1) return ANSWER_OK;
  if (place !== 0) return place === 2 ? REASON_ERROR : REASON_BUSY;
  return begins(at, end, TEXT_ERR_CODE, TEXT_ERR_CODE_LENGTH) &&
    readErrorCode(at + TEXT_ERR_CODE_LENGTH, end)
    ? ANSWER_CODE
    : ANSWER_OTHER;
}

function isCmeError(at: usize, end: usize): bool {
  // One look tells most lines apart.
  if (load<u8>(at + 1) !== load<u8>(TEXT_CME_ERROR + 1)) return false;
  let said = behindName(at, end, TEXT_CME_ERROR, TEXT_CME_ERROR_LENGTH);
  if (said === 0) said = behindName(at, end, TEXT_CME_ERR, TEXT_CME_ERR_LENGTH);
  if (said === 0) return false;
  readCodesOrWords(said, end);
  return true;
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

/** `RESULT_…` as modules and the document write it: `+` and spaces around the name may vary. */
function namedResult(at: usize, end: usize): u32 {
  if (load<u8>(at) === PLUS) at = skipSpaces(at + 1, end);
  let result = behindName(at, end, name, nameLength);
  if (result === 0 && isPayloadOut())
    result = behindName(at, end, TEXT_PUBLISH, TEXT_PUBLISH_LENGTH);
  if (result === 0) return RESULT_NONE;
  result = skipSpaces(result, end);
  if (begins(result, end, TEXT_FAIL, TEXT_FAIL_LENGTH)) {
    readCodes(result + TEXT_FAIL_LENGTH, end);
    return RESULT_FAIL;
  }
  return is(result, end, TEXT_OK, TEXT_OK_LENGTH) ? RESULT_OK : RESULT_NONE;
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
  const own = fields !== 0;
  isOwnData = own;
  if (!own) {
    if (ending !== END_LINES && ending !== END_TEST) return EVENT_LINE;
    const other = prefixed ? behindPrefix(at + 1, end) : 0;
    if (other === 0) split = SPLIT_NOT;
    else if (ending === END_LINES) return EVENT_LINE;
    fields = other === 0 ? at : other;
  } else if (
    ending !== END_TEST &&
    is(name, name + nameLength, TEXT_GATEWAY_ONLINE, TEXT_GATEWAY_ONLINE_LENGTH)
  ) {
    split = SPLIT_PAIR;
  }
  setText(at, (end - at) as u32);
  beginFields(fields, end, split);
  return takeData(own, now);
}

/** The place behind a name of any kind and its colon, or 0. */
function behindPrefix(at: usize, end: usize): usize {
  const after = skipName(at, end);
  return after > at && after < end && load<u8>(after) === COLON ? after + 1 : 0;
}
