/** Fields of a data line, and codes behind a name (tests/replay/README.md, "Records out"). */

/** What stands in a transcript, and the text that stood there after unquoting. */
export interface Field {
  readonly value: string | number;
  readonly text: string;
}

const NUMBER = /^-?(0|[1-9][0-9]*)$/;
const QUOTED = /^"((?:[^"\\]|\\.)*)"$/s;

const asWord = (text: string): number | undefined => {
  const value = Number(text);
  // A JSON number: -0 is written as 0.
  return value >= -(2 ** 31) && value <= 2 ** 31 - 1 ? value : undefined;
};

/** A field that is text and nothing else. */
export const textField = (text: string): Field => ({ value: text, text });

function toField(raw: string): Field {
  const inside = QUOTED.exec(raw)?.[1];
  if (inside !== undefined)
    return textField(inside.replaceAll(/\\(.)/gs, "$1"));
  const value = NUMBER.test(raw) ? asWord(raw) : undefined;
  return { value: value ?? raw, text: raw };
}

/** Whether a text is one quoted string and nothing else. */
export const isQuoted = (text: string): boolean => QUOTED.test(text);

/** Splits at commas outside quotes, spaces before a field dropped. */
export function splitFields(text: string): Field[] {
  const fields: Field[] = [];
  let raw = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (raw === "" && char === " ") continue;
    if (quoted && char === "\\" && i + 1 < text.length) {
      raw += char + text.charAt(++i);
      continue;
    }
    if (char === '"') quoted = !quoted;
    if (char === "," && !quoted) {
      fields.push(toField(raw));
      raw = "";
    } else raw += char;
  }
  fields.push(toField(raw));
  return fields;
}

/** What a module says went wrong. */
export interface Codes {
  readonly code?: number;
  readonly subcode?: number;
}

const CODE = /^ *(?:, *)?(-?(?:0|[1-9][0-9]*))(?=[ ,]|$)/;

/** Code and subcode as they stand at the beginning of a text; what is no number of 32 bits is none. */
export function codesOf(text: string): Codes {
  const first = CODE.exec(text);
  const code = asWord(first?.[1] ?? "x");
  if (first === null || code === undefined) return {};
  const second = CODE.exec(text.slice(first[0].length));
  return { code, subcode: asWord(second?.[1] ?? "x") };
}
