import { byteStringBytes } from "../../javascript/bytes.js";

const BEYOND_ASCII = /[\x80-\xff]/;
const ENCODED = new TextDecoder("utf-8", { fatal: true });

/** Characters that a page must not take for what they are: control characters, marks of direction, what has no width. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;

const named: Readonly<Record<string, string>> = {
  "\r": "\\r",
  "\n": "\\n",
  "\t": "\\t",
};

/** A character that is not to be seen, as C and JavaScript write it. */
function writtenOut(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return (
    named[character] ??
    (code < 0x100 ? `\\x${hexOf(code)}` : `\\u{${code.toString(16)}}`)
  );
}

/** Text with nothing invisible in it. */
export const visible = (text: string): string =>
  text.replace(INVISIBLE, writtenOut);

/** The same as UTF-8 where it is; else a byte for a character. */
export function decoded(byteString: string): string {
  if (!BEYOND_ASCII.test(byteString)) return byteString;
  try {
    return ENCODED.decode(byteStringBytes(byteString));
  } catch {
    return byteString;
  }
}

/** A text that fits a row or a field: of a longer one the beginning. */
export function beginning(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** The beginning of bytes, no character of UTF-8 cut. */
const cut = (byteString: string, most: number): string =>
  byteString.slice(0, most).replace(/[\xc0-\xff][\x80-\xbf]*$/, "");

/** Bytes as text, nothing invisible; of many the beginning. */
export const shown = (byteString: string, most: number): string =>
  byteString.length > most
    ? `${visible(decoded(cut(byteString, most)))}…`
    : visible(decoded(byteString));

const hexOf = (byte: number): string => byte.toString(16).padStart(2, "0");

/** Bytes in hexadecimal, parted by blanks; of many the beginning. */
export function hex(byteString: string, most: number): string {
  let text = "";
  for (let i = 0; i < byteString.length && i < most; i++)
    text += (i > 0 ? " " : "") + hexOf(byteString.charCodeAt(i));
  return byteString.length > most ? `${text} …` : text;
}

/** Bytes in a line of a dump. */
const DUMP_WIDTH = 16;

/** A dump: offset, hexadecimal, text; of many bytes the beginning. */
export function dump(byteString: string, most: number): string {
  const lines: string[] = [];
  const end = Math.min(byteString.length, most);
  for (let at = 0; at < end; at += DUMP_WIDTH) {
    const part = byteString.slice(at, Math.min(at + DUMP_WIDTH, end));
    const text = part.replace(/[^\x20-\x7e]/g, "·");
    const columns = hex(part, DUMP_WIDTH).padEnd(3 * DUMP_WIDTH - 1);
    lines.push(`${at.toString(16).padStart(6, "0")}  ${columns}  ${text}`);
  }
  return lines.join("\n");
}
