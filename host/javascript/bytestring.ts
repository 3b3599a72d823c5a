/** Bytes that are made to characters at once: a call takes only so many arguments. */
const PIECE = 8_192;

/** Bytes as a byte string: a character for each. */
export function byteString(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return text;
}

/** The bytes of a byte string. */
export function bytesFrom(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Text as a byte string of UTF-8. */
export const utf8Bytes = (text: string): string =>
  byteString(new TextEncoder().encode(text));
