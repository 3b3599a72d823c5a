import type { EscapedPayload } from "../profiles/profile.js";

const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const COMMA = 0x2c;
const SPACE = 0x20;

/** The payload that PUBL sends on. */
export function rewritten(payload: Buffer, how: EscapedPayload): Buffer {
  return how === "spaced" ? withoutEscapes(payload) : stripped(payload);
}

/** Without the backslashes before quotes and commas, as M6315 modules do it: the payload gets shorter. */
function stripped(payload: Buffer): Buffer {
  const escapes = (byte: number, next: number | undefined) =>
    byte === BACKSLASH && (next === QUOTE || next === COMMA);
  return Buffer.from(
    payload.filter((byte, at) => !escapes(byte, payload[at + 1])),
  );
}

/**
 * What PUBL makes of a payload: `\"` and `\,` lose their backslash to a space and the length stays. The space comes
 * before a comma and before every odd-numbered escaped quote, after every even-numbered one (MODULES.md 2.2).
 */
export function withoutEscapes(payload: Buffer): Buffer {
  const clean = Buffer.from(payload);
  let quotes = 0;
  for (let at = 0; at + 1 < clean.length; at++) {
    if (clean[at] !== BACKSLASH) continue;
    const escaped = clean[at + 1];
    if (escaped !== QUOTE && escaped !== COMMA) continue;
    const closing = escaped === QUOTE && ++quotes % 2 === 0;
    clean[at] = closing ? QUOTE : SPACE;
    clean[at + 1] = closing ? SPACE : escaped;
    at++;
  }
  return clean;
}
