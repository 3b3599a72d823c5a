/** Inside the module text is Latin-1, one character a byte; MQTT topics and names are UTF-8. */
export function toUtf8(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("utf8");
}

export function toLatin1(utf8: string): string {
  return Buffer.from(utf8, "utf8").toString("latin1");
}

/** Without control characters, C1 among them: it begins and ends no line of the UART, and moves no terminal's cursor. */
export const fitsOnLine = (text: string): boolean => !/\p{Cc}/u.test(text);

/** Neither a control character nor a quote: it can stand between quotes in a line of the UART, and ends neither. */
export function fitsInQuotes(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\u0000-\u001f\u007f"]/.test(text);
}
