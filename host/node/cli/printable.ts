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
