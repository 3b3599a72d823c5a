import { createHash } from "node:crypto";

/** Bytes of the sum that a letter begins with. */
const SUM = 32;
/** The order that ends a program, in the place of a number. */
export const STOP = "stop";

const sumOf = (text: Uint8Array): string =>
  createHash("md5").update(text).digest("hex");

/** A message that shows whether it is whole: the MD5 of the rest, its number (or an order), a blank, anything. */
export function letter(
  head: number | typeof STOP,
  filler: Uint8Array = new Uint8Array(),
): Buffer {
  const text = Buffer.concat([Buffer.from(`${head} `), filler]);
  return Buffer.concat([Buffer.from(sumOf(text)), text]);
}

/** Number or order of a letter; undefined for one that is not as it was written. */
export function headOf(payload: Uint8Array): string | undefined {
  const bytes = Buffer.from(payload);
  const text = bytes.subarray(SUM);
  if (bytes.toString("latin1", 0, SUM) !== sumOf(text)) return undefined;
  return text.toString("latin1").split(" ", 1)[0];
}
