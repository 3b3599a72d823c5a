/**
 * The heads after which bytes are counted instead of read as lines:
 * `+TCMQTTRCVPUB:"topic",length,"` and `+TCREADFWDATA:length,`. Bytes are held against a pattern
 * (`heads` in the description), each once, however they come.
 */

import {
  HEAD_FIRMWARE,
  HEAD_MESSAGE,
  SIZE_FIRMWARE,
  SIZE_MESSAGE,
} from "./generated/protocol";
import { addressOf } from "./ring";
import { COMMA, isDigit, LF, QUOTE, SPACE, same } from "./text";

/** All bytes belong to the head; more are awaited. */
export const MATCH_MORE: u32 = 0;
/** It is an ordinary line; the byte at `headEnd` was not taken. */
export const MATCH_LINE: u32 = 1;
/** It has the name of a message or of firmware data, and not the form; likewise. */
export const MATCH_MALFORMED: u32 = 2;
/** The head is whole, and `headEnd` stands behind it. */
export const MATCH_WHOLE: u32 = 3;

// Steps of a pattern that are no letters: the end, any spaces, a topic and its closing quote, digits
// and a comma.
const WHOLE: u32 = 0;
const SPACES: u32 = 1;
const TOPIC: u32 = 2;
const DIGITS: u32 = 3;

/** Where the patterns part, where their names end, and where a message's topic stands. */
const PARTING: usize = 3;
const NAME_END: usize = 13;
const TOPIC_STEP: usize = 16;

/** Where the byte stands that tells a head from most lines: +TCMQTTR`C`VPUB, +TCREADF`W`DATA. */
const TELLING: u32 = 8;
const TELLS_MESSAGE: u32 = 0x43;
const TELLS_FIRMWARE: u32 = 0x57;

/** The step of the pattern that is awaited. */
let awaited: usize = 0;
let hasDigits: bool = false;

/** Where the last `readHead` stopped, an index of the ring. */
export let headEnd: u32 = 0;
/** Whether the head is that of firmware data. */
export let isFirmware: bool = false;
/** The length that the head promises, in bytes. */
export let promised: u32 = 0;
/** Where the topic begins in the ring, and where the quote stands that may end it. */
export let topicIndex: u32 = 0;
export let topicEnd: u32 = 0;

/**
 * Whether what stands in the ring from `from`, a `+`, may become a head: where enough of it is
 * there one byte tells most lines from one.
 */
export function mayBeHead(from: u32, to: u32): bool {
  if (to - from <= TELLING) return true;
  const byte: u32 = load<u8>(addressOf(from + TELLING));
  return byte === TELLS_MESSAGE || byte === TELLS_FIRMWARE;
}

/** Begins a head; its first byte is still to be read. */
export function beginHead(): void {
  awaited = HEAD_MESSAGE;
  isFirmware = false;
  beginDigits();
}

function beginDigits(): void {
  promised = 0;
  hasDigits = false;
}

/**
 * Reads on from the ring's index `from`, up to `to`; the next call goes on from there. A topic may
 * hold quotes: one that no length follows is the topic's own, and the bytes behind it are read once
 * more as topic, so that each byte is looked at twice at most.
 */
export function readHead(from: u32, to: u32): u32 {
  let found = MATCH_MORE;
  let at = awaited;
  for (; from !== to; from++) {
    const byte: u32 = load<u8>(addressOf(from));
    let step: u32 = load<u8>(at);
    if (step === SPACES) {
      if (byte === SPACE) continue;
      step = load<u8>(++at);
    }
    if (step === TOPIC && byte !== LF) {
      if (byte !== QUOTE) continue;
      topicEnd = from;
      beginDigits();
    } else {
      if (step === DIGITS) {
        found = matchDigits(byte);
        if (found === MATCH_MORE) continue;
        if (found === MATCH_WHOLE) found = MATCH_MORE;
      } else if (byte !== step) {
        if (
          at === HEAD_MESSAGE + PARTING &&
          byte === load<u8>(HEAD_FIRMWARE + PARTING)
        ) {
          isFirmware = true;
          at = HEAD_FIRMWARE + PARTING;
        } else {
          found = mismatch(byte, at);
        }
      }
      if (found !== MATCH_MORE) {
        if (isFirmware || at <= HEAD_MESSAGE + TOPIC_STEP) break;
        found = MATCH_MORE;
        at = HEAD_MESSAGE + TOPIC_STEP;
        from--;
        continue;
      }
    }
    step = load<u8>(++at);
    if (step === TOPIC) topicIndex = from + 1;
    if (step === WHOLE) {
      found = MATCH_WHOLE;
      from++;
      break;
    }
  }
  headEnd = from;
  awaited = at;
  return found;
}

/** `MATCH_WHOLE` at the comma that ends the digits. */
function matchDigits(byte: u32): u32 {
  if (isDigit(byte)) {
    hasDigits = true;
    promised = promised * 10 + byte - 0x30;
    const most = isFirmware ? SIZE_FIRMWARE : SIZE_MESSAGE;
    return promised > most ? MATCH_MALFORMED : MATCH_MORE;
  }
  if (hasDigits) return byte === COMMA ? MATCH_WHOLE : MATCH_MALFORMED;
  return isFirmware ? MATCH_LINE : MATCH_MALFORMED;
}

/** A name ends at `,`, `:` or the line's end; that of the line is the framer's to see. */
function mismatch(byte: u32, at: usize): u32 {
  if (isFirmware || at < HEAD_MESSAGE + NAME_END) return MATCH_LINE;
  return at > HEAD_MESSAGE + NAME_END || byte === COMMA
    ? MATCH_MALFORMED
    : MATCH_LINE;
}

/** Whether a whole line is a message's name and nothing else. */
export function isBareName(line: usize, length: u32): bool {
  return length === (NAME_END as u32) && same(line, HEAD_MESSAGE, length);
}
