export const NUL = 0x00;
export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const STAR = 0x2a;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const ZERO = 0x30;
export const COLON = 0x3a;
export const PROMPT = 0x3e;
export const LETTER_A = 0x41;
export const EX = 0x78;
export const BACKSLASH = 0x5c;
export const NO_BYTE = 0xff;

export const isDigit = (byte: number): boolean => byte >= ZERO && byte <= 0x39;
const isHexLetter = (byte: number): boolean => {
  const small = byte | SPACE;
  return small >= 0x61 && small <= 0x66;
};
export const isHex = (byte: number): boolean =>
  isDigit(byte) || isHexLetter(byte);

/** The next byte of the kind, where a blanked one makes a run by chance. */
export function next(byte: number): number {
  if (isDigit(byte)) return ZERO + ((byte - ZERO + 1) % 10);
  if (isHexLetter(byte)) return (byte & ~0x07) | (((byte & 0x07) % 6) + 1);
  return byte === STAR ? EX : STAR;
}

export const nextBlank = (byte: number): number =>
  byte === SPACE ? TAB : SPACE;

/** A hexadecimal digit's blank: one of its own kind. */
export const hexBlank = (byte: number): number =>
  isDigit(byte) ? ZERO + 1 : LETTER_A | (byte & SPACE);
