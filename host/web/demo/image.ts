/** The firmware that the demo's cloud offers. */

export const IMAGE_BYTES = 24_576;
export const IMAGE_VERSION = "1.1.0";
/** MD5 of all bytes; the demo's test counts it. */
export const IMAGE_MD5 = "e372441007a78be4dd90323ae2ee98b0";

const byteAt = (at: number): number => (at * 31 + (at >> 8)) & 0xff;

/** A part of the image, as a byte string; nothing behind its end. */
export function imagePart(offset: number, length: number): string {
  let part = "";
  const end = Math.min(IMAGE_BYTES, offset + length);
  for (let at = offset; at < end; at++) part += String.fromCharCode(byteAt(at));
  return part;
}
