import { bytesOf, textOf } from "../bytes.js";
import { type Json, JsonObject } from "./json.js";

/** Digits behind a number's point at most. */
const DIGITS = 6;

const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

const escapeOne = (one: string): string =>
  short[one] ?? `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`;

const writeText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be escaped
  `"${text.replaceAll(/["\\\u0000-\u001f]/g, escapeOne)}"`;

/** In decimal, never with an exponent and never `-0`. */
function writeNumber(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  const text = value.toFixed(DIGITS).replace(/\.?0+$/, "");
  return text === "-0" ? "0" : text;
}

/** JSON by the rules 1 and 2 of the model protocol. */
export function writeJson(json: Json): string {
  if (Array.isArray(json)) return `[${json.map(writeJson).join(",")}]`;
  if (json instanceof JsonObject)
    return `{${json.members
      .map(([name, value]) => `${writeText(name)}:${writeJson(value)}`)
      .join(",")}}`;
  if (typeof json === "string") return writeText(json);
  return typeof json === "number" ? writeNumber(json) : String(json);
}

/** Bytes of a text in UTF-8. */
export const bytesIn = (text: string): number => bytesOf(text).length;

/** At most `limit` bytes of a text, cut between characters; half of a surrogate pair becomes U+FFFD. */
export function cutText(text: string, limit: number): string {
  const bytes = bytesOf(text);
  let end = Math.min(limit, bytes.length);
  while (isInside(bytes[end])) end--;
  return textOf(bytes.subarray(0, end));
}

/** Whether a byte goes on with a character that has begun. */
const isInside = (byte: number | undefined): boolean =>
  byte !== undefined && (byte & 0xc0) === 0x80;
