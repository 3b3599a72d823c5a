/**
 * The heads after which bytes are counted instead of read as lines:
 * `+TCMQTTRCVPUB:"topic",length,"` and `+TCREADFWDATA:length,`. Bytes go in one at a time and are
 * held against a pattern (`heads` in the description).
 */

import {
  HEAD_FIRMWARE,
  HEAD_MESSAGE,
  SIZE_FIRMWARE,
  SIZE_MESSAGE,
} from "./generated/protocol";
import { COMMA, CR, isDigit, LF, QUOTE, SPACE } from "./text";

/** The byte belongs to the head; more are awaited. */
export const MATCH_MORE: u32 = 0;
/** It is an ordinary line; the byte was not taken. */
export const MATCH_LINE: u32 = 1;
/** It has the name of a message or of firmware data, and not the form; the byte was not taken. */
export const MATCH_MALFORMED: u32 = 2;
/** With this byte the head is whole. */
export const MATCH_WHOLE: u32 = 3;

// Steps of a pattern that are no letters.
const WHOLE: u32 = 0;
const SPACES: u32 = 1;
const TOPIC: u32 = 2;
const DIGITS: u32 = 3;

/** Where the patterns part, and where their names end. */
const PARTING: usize = 3;
const NAME_END: usize = 13;

let pattern: usize = 0;
let place: usize = 0;
let hasDigits: bool = false;

/** Whether the head is that of firmware data. */
export let isFirmware: bool = false;
/** The length that the head promises, in bytes. */
export let promised: u32 = 0;
/** Where the topic stands in the ring, and its length. */
export let topicIndex: u32 = 0;
export let topicLength: u32 = 0;

/** Begins with a line's first byte, which `matchHead` then takes. */
export function beginHead(): void {
  pattern = HEAD_MESSAGE;
  place = 0;
  promised = 0;
  topicLength = 0;
  isFirmware = false;
  hasDigits = false;
}

/** Takes the next byte, which stands at `index` in the ring. */
export function matchHead(byte: u32, index: u32): u32 {
  let step: u32 = load<u8>(pattern + place);
  if (step === SPACES) {
    if (byte === SPACE) return MATCH_MORE;
    place++;
    step = load<u8>(pattern + place);
  }
  if (step === TOPIC) return matchTopic(byte, index);
  if (step === DIGITS) return matchDigits(byte);
  return byte === step ? advance() : mismatch(byte);
}

function advance(): u32 {
  place++;
  return load<u8>(pattern + place) === WHOLE ? MATCH_WHOLE : MATCH_MORE;
}

function matchTopic(byte: u32, index: u32): u32 {
  if (byte === LF) return MATCH_MALFORMED;
  if (byte !== QUOTE) {
    topicLength++;
    return MATCH_MORE;
  }
  topicIndex = index - topicLength;
  return advance();
}

function matchDigits(byte: u32): u32 {
  if (isDigit(byte)) {
    hasDigits = true;
    promised = promised * 10 + byte - 0x30;
    const most = isFirmware ? SIZE_FIRMWARE : SIZE_MESSAGE;
    return promised > most ? MATCH_MALFORMED : MATCH_MORE;
  }
  if (!hasDigits && isFirmware) return MATCH_LINE;
  return hasDigits && byte === COMMA ? advance() : MATCH_MALFORMED;
}

/** A name ends at `,`, `:` or the line's end, CRs before it dropped. */
function mismatch(byte: u32): u32 {
  if (place > NAME_END) return MATCH_MALFORMED;
  if (place === PARTING && byte === load<u8>(HEAD_FIRMWARE + PARTING)) {
    pattern = HEAD_FIRMWARE;
    isFirmware = true;
    return advance();
  }
  if (place < NAME_END || isFirmware) return MATCH_LINE;
  return byte === COMMA || byte === CR || byte === LF
    ? MATCH_MALFORMED
    : MATCH_LINE;
}
