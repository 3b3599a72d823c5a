const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const COMMA = 0x2c;
const SPACE = 0x20;

/**
 * What PUBL makes of a payload: `\"` and `\,` lose their backslash to a space and the length stays. The space comes
 * before a comma and before every odd-numbered escaped quote, after every even-numbered one (FACTS.md 2.2).
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
