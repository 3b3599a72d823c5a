/** Bytes compared, copied and read as numbers. Cost: a few instructions a byte, no memory. */

export const CR: u32 = 0x0d;
export const LF: u32 = 0x0a;
export const SPACE: u32 = 0x20;
export const QUOTE: u32 = 0x22;
export const PLUS: u32 = 0x2b;
export const COMMA: u32 = 0x2c;
export const MINUS: u32 = 0x2d;
export const COLON: u32 = 0x3a;
export const BACKSLASH: u32 = 0x5c;
const UNDERSCORE: u32 = 0x5f;
export const PROMPT: u32 = 0x3e;
/** What an idle or broken line may read as. */
export const ERASED: u32 = 0xff;

const MOST: u32 = 0x7fffffff;

/** The number that `readNumber` read last. */
export let number: i32 = 0;

/** Bytes that are compared at once. */
const WORD: u32 = 4;

/** Whether `length` bytes at `a` and `b` are the same; the last are looked at first. */
export function same(a: usize, b: usize, length: u32): bool {
  while (length >= WORD) {
    length -= WORD;
    if (load<u32>(a + length) !== load<u32>(b + length)) return false;
  }
  while (length > 0) {
    length--;
    if (load<u8>(a + length) !== load<u8>(b + length)) return false;
  }
  return true;
}

/** Whether the text from `at` to `end` is the `length` bytes at `text`. */
export function is(at: usize, end: usize, text: usize, length: u32): bool {
  return end - at === length && same(at, text, length);
}

/** Whether the text from `at` to `end` begins with the `length` bytes at `text`. */
export function begins(at: usize, end: usize, text: usize, length: u32): bool {
  return end - at >= length && same(at, text, length);
}

/** The place, from 1, that the text from `at` to `end` has in a list of texts; 0 where it has none. */
export function find(at: usize, end: usize, list: usize): u32 {
  let place: u32 = 0;
  while (true) {
    const length: u32 = load<u8>(list++);
    if (length === 0) return 0;
    place++;
    // Most texts are told apart by their length, without a call.
    if (end - at === length && same(at, list, length)) return place;
    list += length;
  }
}

/** Where the name ends that `findName` found. */
export let nameEnd: usize = 0;

/**
 * The place, from 1, that the name has in a list of texts with which the text from `at` to `end`
 * begins; 0 where it has none. A name ends at `,`, `:` or the end.
 */
export function findName(at: usize, end: usize, list: usize): u32 {
  let place: u32 = 0;
  while (true) {
    const length: u32 = load<u8>(list++);
    if (length === 0) return 0;
    place++;
    nameEnd = at + length;
    if (begins(at, end, list, length)) {
      const byte: u32 = load<u8>(nameEnd);
      if (nameEnd === end || byte === COMMA || byte === COLON) return place;
    }
    list += length;
  }
}

/** Copies `length` bytes; the places must not overlap. */
export function copy(to: usize, from: usize, length: u32): void {
  while (length > 0) {
    length--;
    store<u8>(to + length, load<u8>(from + length));
  }
}

/** The first place from `at` that holds no space, `end` at most. */
export function skipSpaces(at: usize, end: usize): usize {
  while (at < end && load<u8>(at) === SPACE) at++;
  return at;
}

/** Where a name of capitals, digits and `_` that begins with a capital ends; `at` where none does. */
export function skipName(at: usize, end: usize): usize {
  const first = at;
  while (at < end) {
    const byte: u32 = load<u8>(at);
    const capital = byte - 0x41 < 26;
    if (!capital && (at === first || (byte !== UNDERSCORE && !isDigit(byte))))
      break;
    at++;
  }
  return at;
}

/** Whether a byte is one of `0` to `9`. */
export function isDigit(byte: u32): bool {
  return byte - 0x30 < 10;
}

/** Whether a byte is a hexadecimal digit of either case. */
export function isHexDigit(byte: u32): bool {
  return isDigit(byte) || (byte | 0x20) - 0x61 < 6;
}

/**
 * Reads `-?(0|[1-9][0-9]*)` of 32 bits into `number`.
 * @returns where it ends, or 0 where none stands at `at`
 */
export function readNumber(at: usize, end: usize): usize {
  let value: u32 = 0;
  const negative = at < end && load<u8>(at) === MINUS;
  if (negative) at++;
  const digits = at;
  while (at < end) {
    const digit: u32 = load<u8>(at) - 0x30;
    if (digit > 9) break;
    // A zero stands alone, and one more digit must still fit.
    if (value > MOST / 10 || (value === 0 && at !== digits)) return 0;
    value = value * 10 + digit;
    at++;
  }
  if (at === digits || value > MOST + u32(negative)) return 0;
  number = negative ? -(value as i32) : (value as i32);
  return at;
}
