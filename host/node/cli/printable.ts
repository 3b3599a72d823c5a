/**
 * What came from outside, fit for a terminal: each control character (C0, DEL, C1) as `\xNN`, so that none of them
 * moves the cursor, names the window or starts a line.
 */
export function printable(text: string): string {
  return text.replace(
    /\p{Cc}/gu,
    (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}

/** A value in JSON, fit for a terminal: DEL and C1, which JSON may hold as they are, are escaped like C0. */
export const printableJson = (value: object): string =>
  JSON.stringify(value).replace(
    /\p{Cc}/gu,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
