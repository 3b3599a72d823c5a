const named: Readonly<Record<string, string>> = {
  r: "\r",
  n: "\n",
  t: "\t",
  "0": "\0",
  "\\": "\\",
};

/** At the end of a text: no CRLF follows. */
const OPEN_END = /\\c$/;

/**
 * A typed text as the bytes that go out, a byte string: `\r`, `\n`, `\t`, `\0`, `\\` and `\xNN` stand for what they do in C,
 * and CRLF follows unless `\c` ends it. Any other backslash is one.
 */
export function rawBytes(text: string): string {
  const isOpen = OPEN_END.test(text);
  const bytes = Buffer.from(text.replace(OPEN_END, "")).toString("latin1");
  const unescaped = bytes.replace(
    /\\(?:x([0-9a-f]{2})|([rnt0\\]))/gi,
    (whole, hex, name) =>
      hex === undefined
        ? (named[name] ?? whole)
        : String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return isOpen ? unescaped : `${unescaped}\r\n`;
}

/** What a line is, where a command can carry it: text up to its CRLF. */
export const lineOf = (bytes: string): string | undefined =>
  /^[^\0\r\n]+\r\n$/.test(bytes) ? bytes.slice(0, -2) : undefined;
