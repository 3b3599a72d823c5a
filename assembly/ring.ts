/**
 * Received bytes on their way in: single producer, single consumer. The producer (an interrupt
 * handler or a host) alone writes `head` and `lost` and sets `gap`; the core alone writes `tail`
 * and clears `gap`. Indices run freely and are masked where they address the ring.
 */

import { LINE_SIZE, RING_SIZE } from "./limits";
import { copy, LF } from "./text";

const MASK: u32 = RING_SIZE - 1;

/** Bytes that are scanned at once. */
const WORD: u32 = 8;
/** A word with a one in each of its bytes. */
const ONES: u64 = u64.MAX_VALUE / 0xff;

/** The bytes, and behind them room for the rest of a line that wraps. */
export const RING: usize = memory.data(<i32>(RING_SIZE + LINE_SIZE), 16);

const CONTROL: usize = memory.data(16, 4);
export const HEAD: usize = CONTROL;
export const TAIL: usize = CONTROL + 4;
export const LOST: usize = CONTROL + 8;
export const GAP: usize = CONTROL + 12;

let lostSeen: u32 = 0;

/** Address of the byte with a free-running index. */
export function addressOf(index: u32): usize {
  return RING + (index & MASK);
}

/** How many bytes from `index` on stand in one piece before the ring wraps. */
export function untilWrap(index: u32): u32 {
  return RING_SIZE - (index & MASK);
}

/** What has been received so far, never more than the ring holds whatever the producer wrote. */
export function received(from: u32): u32 {
  const head = load<u32>(HEAD);
  return head - from > RING_SIZE ? from + RING_SIZE : head;
}

/** Gives the room before `index` back to the producer. */
export function release(index: u32): void {
  store<u32>(TAIL, index);
}

/** Whether bytes were lost behind what the ring holds. */
export function hasGap(): bool {
  return load<u32>(GAP) !== 0;
}

/**
 * Takes note of a gap that `hasGap` told of, once everything before it has been taken. The flag is
 * cleared before the count is read: what an interrupt adds in between is counted now, and makes a
 * gap of its own all the same, of 0 bytes where they are counted already.
 * @returns how many bytes were lost in it
 */
export function takeGap(): u32 {
  store<u32>(GAP, 0);
  const total = load<u32>(LOST);
  const count = total - lostSeen;
  lostSeen = total;
  return count;
}

/** Address of `length` bytes in one piece; what wraps is copied behind the ring once. */
export function contiguous(index: u32, length: u32): usize {
  const first = untilWrap(index);
  if (length > first) copy(RING + RING_SIZE, RING, length - first);
  return addressOf(index);
}

/**
 * The index of the first LF from `from` on, or `to` where there is none; eight bytes at a time.
 * The last word may reach into the room behind the ring.
 */
export function findLineFeed(from: u32, to: u32): u32 {
  while (from !== to) {
    const word = load<u64>(addressOf(from)) ^ (ONES * LF);
    // The lowest bit that is set belongs to the first byte that is zero.
    const zeros = (word - ONES) & ~word & (ONES << 7);
    const found = (ctz(zeros) >> 3) as u32;
    const count = min(min(untilWrap(from), WORD), to - from);
    if (found < count) return from + found;
    from += count;
  }
  return to;
}
