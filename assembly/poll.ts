/**
 * One step of everything: what is to be reported first, then frames, then deadlines. What the ring
 * holds is taken as received now, before a deadline fires: an answer that waited in the ring is no
 * timeout. Each call is bounded by the bytes that it found.
 */

import { takeLine } from "./answer";
import {
  expire,
  hasDeadline,
  isReading,
  nextReport,
  remaining,
  restart,
  takeData,
  takePrompt,
} from "./command";
import {
  damageOpenFrame,
  FRAME_PROMPT,
  frameDeadline,
  isFrameOpen,
  lineEnd,
  lineText,
  listen,
  nextFrame,
  passFrame,
} from "./framer";
import {
  EVENT_FIRMWARE_END,
  EVENT_LINE,
  EVENT_MESSAGE_END,
  EVENT_NONE,
  EVENT_SLICE,
} from "./generated/protocol";
import { isFirmware } from "./head";

/** When a line, a message or firmware data was understood last. */
export let understoodAt: u32 = 0;

/** Frames that are understood, each a bit. */
const WHOLE: u32 =
  (1 << EVENT_LINE) |
  (1 << FRAME_PROMPT) |
  (1 << EVENT_MESSAGE_END) |
  (1 << EVENT_FIRMWARE_END);

/** `timeLeft` where no deadline runs; the largest of all when it is read as unsigned. */
const NEVER: i32 = -1;

/** The next event at `now`, or `EVENT_NONE` when nothing is left. */
export function nextEvent(now: u32, options: u32): u32 {
  const report = nextReport();
  if (report !== EVENT_NONE) return report;
  listen(now);
  for (;;) {
    const frame = nextFrame(now, isReading(), options);
    if (frame === EVENT_NONE) break;
    const event = takeFrame(frame, now);
    if (event !== EVENT_NONE) return event;
  }
  // Of two deadlines at one instant the framing's is the first.
  if (isFrameOpen() && ((frameDeadline() - now) as i32) <= 0)
    return damageOpenFrame();
  return hasDeadline() && remaining(now) <= 0 ? expire(now) : EVENT_NONE;
}

/** Payload bytes that pass by the ring; they start a read's phase anew as slices do. */
export function passBytes(count: u32, now: u32): u32 {
  count = passFrame(count, now);
  if (count > 0 && isFirmware) restart(now);
  return count;
}

function takeFrame(frame: u32, now: u32): u32 {
  if (isWhole(frame)) understoodAt = now;
  switch (frame) {
    case EVENT_LINE:
      return takeLine(lineText, lineEnd, now);
    case FRAME_PROMPT:
      return takePrompt(now);
    case EVENT_FIRMWARE_END:
      takeData(true, now);
      break;
    case EVENT_SLICE:
      if (isFirmware) restart(now);
      break;
  }
  return frame;
}

function isWhole(frame: u32): bool {
  return ((WHOLE >> frame) & 1) !== 0;
}

/** Milliseconds from `now` to the next deadline; 0 when one is due, -1 where none runs. */
export function timeLeft(now: u32): i32 {
  let left = NEVER;
  if (hasDeadline()) left = notBelowZero(remaining(now));
  if (!isFrameOpen()) return left;
  const frame = notBelowZero((frameDeadline() - now) as i32);
  return min<u32>(frame, left);
}

function notBelowZero(left: i32): i32 {
  return max(left, 0);
}
