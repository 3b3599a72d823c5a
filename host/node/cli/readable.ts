/**
 * A value as JSON has it for whoever reads it: bytes as text and as hexadecimal.
 * @param said a text as it is to be shown
 */
export function readable(
  value: unknown,
  said: (text: string) => string = (text) => text,
): unknown {
  if (typeof value === "string") return said(value);
  if (value instanceof Uint8Array) {
    const bytes = Buffer.from(value);
    return { text: bytes.toString(), hex: bytes.toString("hex") };
  }
  if (Array.isArray(value)) return value.map((one) => readable(one, said));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, readable(one, said)]),
  );
}
