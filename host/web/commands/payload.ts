/** How bytes are typed. */
export type PayloadForm = "text" | "hex";

/**
 * The bytes that were typed: text goes out as UTF-8, hexadecimal may have blanks.
 * @returns `undefined` for what is no hexadecimal
 */
export function payloadOf(
  typed: string,
  form: PayloadForm,
): Uint8Array | undefined {
  if (form === "text") return new TextEncoder().encode(typed);
  const digits = typed.replace(/\s+/g, "");
  if (!/^(?:[\da-f]{2})*$/i.test(digits)) return undefined;
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) =>
    Number.parseInt(pair, 16),
  );
}
