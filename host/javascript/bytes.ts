/** Bytes, and the byte strings that stand for them: one character for each byte. */

const encoder = new TextEncoder();
/** A byte order mark is a character like any other. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
/** What the web calls so is windows-1252, which has other characters for some bytes. */
const almostLatin1 = new TextDecoder("latin1");
const BEYOND_BYTE = /[^\0-\xff]/;
const NOT_ASCII = /[^\0-\x7f]/;

/** Longest string that is put together from characters: a decoder costs more, but V8 makes no rope of it. */
const SHORT = 12;

/** Four characters at once cost hardly more than one. */
function joined(bytes: Uint8Array, at: number, end: number): string {
  let text = "";
  let i = at;
  for (; i + 4 <= end; i += 4)
    text += String.fromCharCode(
      bytes[i] ?? 0,
      bytes[i + 1] ?? 0,
      bytes[i + 2] ?? 0,
      bytes[i + 3] ?? 0,
    );
  for (; i < end; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

/** Bytes from `at` to before `end` as a byte string. */
export function byteString(
  bytes: Uint8Array,
  at = 0,
  end = bytes.length,
): string {
  if (end - at <= SHORT) return joined(bytes, at, end);
  const text = almostLatin1.decode(bytes.subarray(at, end));
  return BEYOND_BYTE.test(text) ? joined(bytes, at, end) : text;
}

/** The bytes that a byte string stands for. */
export function byteStringBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Whether bytes are those that a byte string stands for. */
export const isText = (bytes: Uint8Array, text: string): boolean =>
  bytes.length === text.length && byteString(bytes) === text;

/** Text as the bytes that are sent. */
export const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === "string" ? encoder.encode(text) : text;

/** The same where they are kept: the caller may write over its own. */
export const ownBytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === "string" ? encoder.encode(text) : copyOf(text);

/** The same bytes as a byte string: text that is ASCII is its own. */
export const byteStringOf = (text: string | Uint8Array): string =>
  typeof text === "string" && !NOT_ASCII.test(text)
    ? text
    : byteString(bytesOf(text));

/** The text that bytes are in UTF-8. */
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

/** The text that a byte string is in UTF-8. */
export const utf8 = (text: string): string =>
  NOT_ASCII.test(text) ? textOf(byteStringBytes(text)) : text;

/** A copy of the same kind: the `slice` of Node's Buffer shares its memory. */
export const copyOf = (bytes: Uint8Array): Uint8Array =>
  Uint8Array.prototype.slice.call(bytes);
