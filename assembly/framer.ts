/**
 * From received bytes to frames: a line, a prompt, a message or firmware data in slices, a damaged
 * stretch. It remembers where it stands, so no byte is looked at twice however the reads are cut;
 * the bytes of a message's payload are not looked at at all.
 *
 * Rules (tests/replay/README.md, "Framing"): blanks begin no line; a line ends at LF; `>` at its start is a line
 * of its own; the head of a message or of firmware data turns to counted bytes at once; what does
 * not fit is damaged up to the next LF; a quiet time without a byte ends what has begun.
 *
 * A frame is the event that it makes when nobody reads more in it; its text and number stand in
 * the event record. Only a line and a prompt (`FRAME_PROMPT`) have to be understood first.
 */

import { setNumber, setText } from "./events";
import {
  EVENT_DAMAGED,
  EVENT_FIRMWARE_BEGIN,
  EVENT_FIRMWARE_END,
  EVENT_LINE,
  EVENT_MESSAGE_BEGIN,
  EVENT_MESSAGE_END,
  EVENT_NONE,
  EVENT_PAYLOAD,
  EVENT_SLICE,
  LIMIT_QUIET,
  SIZE_RECEIVED_LINE,
} from "./generated/protocol";
import {
  beginHead,
  headEnd,
  isBareName,
  isFirmware,
  MATCH_LINE,
  MATCH_MALFORMED,
  MATCH_MORE,
  MATCH_WHOLE,
  mayBeHead,
  promised,
  readHead,
  topicEnd,
  topicIndex,
} from "./head";
import {
  BODY_BROKEN,
  BODY_WHOLE,
  beginBody,
  bodyState,
  isHexadecimal,
  passBody,
  takeBody,
} from "./payload";
import {
  addressOf,
  contiguous,
  findLineFeed,
  hasGap,
  received,
  release,
  takeGap,
} from "./ring";
import { CR, ERASED, LF, PLUS, PROMPT, QUOTE, SPACE } from "./text";

/** A prompt, whether or not one is awaited. */
export const FRAME_PROMPT: u32 = EVENT_PAYLOAD;

/** Nothing yet but blanks, which do not begin a line. */
const BLANK: u32 = 0;
/** The head of a message or of firmware data, as far as the bytes go. */
const HEAD: u32 = 1;
/** A line whose LF is looked for. */
const TEXT: u32 = 2;
/** Damaged up to its LF. */
const DAMAGED: u32 = 3;
/** Counted bytes. */
const BODY: u32 = 4;
/** The quote that must follow a message's. */
const CLOSING: u32 = 5;
/** The line end that must follow. */
const ENDING: u32 = 6;

let state: u32 = 0;
let start: u32 = 0;
let position: u32 = 0;
let limit: u32 = 0;
let lost: u32 = 0;
let heardAt: u32 = 0;
/** Milliseconds without a byte that damage what has begun; 0 for the default. */
let quiet: u32 = 0;
/** Whether somebody waits for the counted bytes that come in. */
let wanted: bool = false;

/** Where the last line's text begins and ends. */
export let lineText: usize = 0;
export let lineEnd: usize = 0;

/** Sets the quiet time in milliseconds; 0 for the default. */
export function setQuiet(ms: u32): void {
  quiet = ms;
}

/** Takes note of what has been received up to `now`; gives back what the last frame held. */
export function listen(now: u32): void {
  releaseDone();
  listenMore(now);
}

function listenMore(now: u32): void {
  limit = received(position);
  if (limit !== position) heardAt = now;
}

/** Whether something has begun that a quiet time would damage. */
export function isFrameOpen(): bool {
  return state !== BLANK;
}

/** When the framing's deadline fires, where one runs. */
export function frameDeadline(): u32 {
  return heardAt + (quiet !== 0 ? quiet : LIMIT_QUIET);
}

/** Nobody waits for the firmware data any more: its rest is damaged. */
export function dropFirmware(): void {
  if (isFirmware) wanted = false;
}

/** Ends what has begun as damaged. */
export function damageOpenFrame(): u32 {
  setNumber(position - start + lost);
  return finish(EVENT_DAMAGED);
}

/**
 * The next whole frame of what `listen` noted.
 * @param reading whether a firmware read is running
 * @param options bits of `OPTION_FIRMWARE_RAW` and `OPTION_FIRMWARE_HEX`
 */
export function nextFrame(now: u32, reading: bool, options: u32): u32 {
  for (;;) {
    while (position !== limit) {
      const frame = step(reading, options);
      if (frame !== EVENT_NONE) return frame;
    }
    if (!hasGap()) break;
    // An interrupt may have brought bytes and the loss behind them since `listen`: they come first.
    listenMore(now);
    if (position !== limit) continue;
    lost += takeGap();
    state = DAMAGED;
    heardAt = now;
  }
  releaseDone();
  return EVENT_NONE;
}

/** Bytes of a body or of a damaged stretch are not needed again; those of a line are. */
function releaseDone(): void {
  release(state >= DAMAGED ? position : start);
}

function step(reading: bool, options: u32): u32 {
  switch (state) {
    case BLANK:
      return blank();
    case HEAD:
      return head(reading, options);
    case TEXT:
      return line();
    case DAMAGED:
      return damaged();
    case BODY:
      return body();
    case CLOSING:
      return closing();
    default:
      return ending();
  }
}

/** Ends a frame; the next begins behind it. */
function finish(frame: u32): u32 {
  start = position;
  state = BLANK;
  lost = 0;
  return frame;
}

/** Passes over blanks and empty lines; the first other byte begins a line. */
function blank(): u32 {
  const to = limit;
  let at = position;
  let byte: u32 = load<u8>(addressOf(at));
  while (isBlank(byte)) {
    if (++at === to) break;
    byte = load<u8>(addressOf(at));
  }
  start = position = at;
  if (at === to) return EVENT_NONE;
  if (byte === PROMPT) {
    position++;
    return finish(FRAME_PROMPT);
  }
  state = TEXT;
  if (byte === PLUS && mayBeHead(at, to)) {
    beginHead();
    state = HEAD;
  }
  return EVENT_NONE;
}

/** A break reads as NUL or 0xFF, flow control as XON and XOFF: none of them hides a line. */
function isBlank(byte: u32): bool {
  return byte <= SPACE || byte === ERASED;
}

function line(): u32 {
  const end = findLineFeed(position, limit);
  position = end;
  if (end === limit) {
    if (end - start > SIZE_RECEIVED_LINE + 1) state = DAMAGED;
    return EVENT_NONE;
  }
  position++;
  let length = end - start;
  let spare = SIZE_RECEIVED_LINE;
  if (length > 0 && load<u8>(addressOf(end - 1)) === CR) spare++;
  if (length > spare) return damageOpenFrame();
  while (length > 0 && load<u8>(addressOf(start + length - 1)) === CR) length--;
  lineText = contiguous(start, length);
  if (isBareName(lineText, length)) return damageOpenFrame();
  lineEnd = lineText + length;
  return finish(EVENT_LINE);
}

function damaged(): u32 {
  position = findLineFeed(position, limit);
  if (position === limit) return EVENT_NONE;
  position++;
  return damageOpenFrame();
}

function head(reading: bool, options: u32): u32 {
  // The head falls under the limit of a line.
  let most = start + SIZE_RECEIVED_LINE;
  if (limit - position < most - position) most = limit;
  const found = readHead(position, most);
  const full = found === MATCH_MORE && headEnd !== limit;
  position = headEnd;
  if (found === MATCH_WHOLE) return counted(reading, options);
  if (found === MATCH_LINE) state = TEXT;
  else if (found === MATCH_MALFORMED || full) state = DAMAGED;
  return EVENT_NONE;
}

function counted(reading: bool, options: u32): u32 {
  state = BODY;
  wanted = !isFirmware || reading;
  beginBody(promised, isFirmware, options);
  setNumber(promised);
  if (isFirmware) return reading ? EVENT_FIRMWARE_BEGIN : EVENT_NONE;
  const length = topicEnd - topicIndex;
  setText(contiguous(topicIndex, length), length);
  return EVENT_MESSAGE_BEGIN;
}

function body(): u32 {
  const count = takeBody(position, limit);
  setText(addressOf(position), count);
  position += count;
  if (bodyState === BODY_WHOLE) state = isFirmware ? ENDING : CLOSING;
  else if (bodyState === BODY_BROKEN) state = DAMAGED;
  return count > 0 && wanted ? EVENT_SLICE : EVENT_NONE;
}

/**
 * Lets bytes of a raw payload pass by the ring, when it is empty and has no gap: the host hands
 * them on itself.
 * @returns how many of `count` belong to the payload and are taken
 */
export function passFrame(count: u32, now: u32): u32 {
  if (state !== BODY || !wanted || hasGap() || position !== received(position))
    return 0;
  count = passBody(count);
  // They count as the frame's own without having an index.
  lost += count;
  heardAt = now;
  return count;
}

function closing(): u32 {
  if (load<u8>(addressOf(position)) === QUOTE) {
    position++;
    state = ENDING;
  } else {
    state = DAMAGED;
  }
  return EVENT_NONE;
}

function ending(): u32 {
  const byte: u32 = load<u8>(addressOf(position));
  if (byte !== CR && byte !== LF) {
    state = DAMAGED;
    return EVENT_NONE;
  }
  position++;
  return byte === LF ? whole() : EVENT_NONE;
}

function whole(): u32 {
  if (!wanted) return damageOpenFrame();
  if (!isFirmware) return finish(EVENT_MESSAGE_END);
  setNumber(isHexadecimal() ? 1 : 0);
  return finish(EVENT_FIRMWARE_END);
}
