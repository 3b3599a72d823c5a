/** Text in linear memory; one character is one byte. */

const SCRATCH_SIZE: i32 = 4096;
const SCRATCH: usize = memory.data(SCRATCH_SIZE, 16);

let used: i32 = 0;

/** Where the text that `put` wrote last begins and ends. */
export let at: usize = 0;
export let end: usize = 0;

/** Writes a text to memory of its own, and tells in `at` and `end` where it stands. */
export function put(text: string): usize {
  if (used + text.length > SCRATCH_SIZE) used = 0;
  at = SCRATCH + used;
  for (let i = 0; i < text.length; i++)
    store<u8>(at + i, text.charCodeAt(i) as u8);
  used += text.length;
  end = at + text.length;
  return at;
}

/** The `length` bytes at an address as a text. */
export function textAt(from: usize, length: u32): string {
  let text = "";
  for (let i: u32 = 0; i < length; i++)
    text += String.fromCharCode(load<u8>(from + i));
  return text;
}

/** The text between two addresses. */
export function between(from: usize, to: usize): string {
  return textAt(from, (to - from) as u32);
}
