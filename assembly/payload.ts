/**
 * Counted bytes: a message's payload, or firmware data in either of its writings. Raw bytes are
 * handed on unseen; hexadecimal digits are looked at once.
 *
 * Firmware data is raw from its first byte that is no hexadecimal digit, or when as many digits as
 * its length says are followed by no further one; the first 512 bytes decide for longer data.
 */

import { OPTION_FIRMWARE_HEX, OPTION_FIRMWARE_RAW } from "./generated/protocol";
import { addressOf, untilWrap } from "./ring";
import { isHexDigit } from "./text";

export const BODY_MORE: u32 = 0;
export const BODY_WHOLE: u32 = 1;
export const BODY_BROKEN: u32 = 2;

const DECIDING: u32 = 512;

const RAW: u32 = 0;
const HEXADECIMAL: u32 = 1;
const UNDECIDED: u32 = 2;
/** As many digits as the length says: the next byte decides. */
const ASKING: u32 = 3;

let writing: u32 = 0;
let length: u32 = 0;
let remaining: u32 = 0;

/** How the last `takeBody` left the body. */
export let bodyState: u32 = 0;

/** Whether the body came as hexadecimal digits. */
export function isHexadecimal(): bool {
  return writing === HEXADECIMAL;
}

/** Begins a body of `promised` bytes. */
export function beginBody(promised: u32, firmware: bool, options: u32): void {
  length = promised;
  remaining = promised;
  writing = RAW;
  if (!firmware || (options & OPTION_FIRMWARE_RAW) !== 0) return;
  if ((options & OPTION_FIRMWARE_HEX) !== 0) decideHexadecimal();
  else writing = promised === 0 ? ASKING : UNDECIDED;
}

function decideHexadecimal(): void {
  writing = HEXADECIMAL;
  // Two digits a byte.
  remaining += length;
}

/**
 * Takes what belongs to the body of the bytes from `from` to `to`, in one piece.
 * @returns how many bytes; `bodyState` tells whether that is all
 */
export function takeBody(from: u32, to: u32): u32 {
  const at = addressOf(from);
  if (writing === ASKING) {
    if (isHexDigit(load<u8>(at))) decideHexadecimal();
    else writing = RAW;
  }
  let most = min(min(to - from, untilWrap(from)), remaining);
  bodyState = BODY_MORE;
  if (writing === UNDECIDED) return takeUndecided(at, most);
  if (writing === HEXADECIMAL) {
    // The digits before the place where they break off are the body's own.
    most = countDigits(at, most);
    if (most === 0) bodyState = BODY_BROKEN;
  }
  remaining -= most;
  if (remaining === 0) bodyState = BODY_WHOLE;
  return most;
}

/**
 * Takes bytes of a raw body that the host holds and hands on itself.
 * @returns how many of `count` belong to the body
 */
export function passBody(count: u32): u32 {
  if (writing !== RAW) return 0;
  count = min(count, remaining);
  remaining -= count;
  return count;
}

function takeUndecided(at: usize, most: u32): u32 {
  const window = min(length, DECIDING) - (length - remaining);
  most = min(most, window);
  const count = countDigits(at, most);
  remaining -= count;
  if (count < most) {
    writing = RAW;
  } else if (count === window) {
    if (length > DECIDING) decideHexadecimal();
    else writing = ASKING;
  }
  return count;
}

function countDigits(at: usize, most: u32): u32 {
  let count: u32 = 0;
  while (count < most && isHexDigit(load<u8>(at + count))) count++;
  return count;
}
