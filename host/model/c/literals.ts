const INT32_LEAST = -(2 ** 31);
const INT32_MOST = 2 ** 31 - 1;

/** A text of the template as one of C. */
export const literal = (text: string): string => {
  const parts = [...Buffer.from(text)].map((byte) => {
    const char = String.fromCharCode(byte);
    if (char === '"' || char === "\\" || char === "?") return `\\${char}`;
    return byte >= 0x20 && byte < 0x7f
      ? char
      : `\\${byte.toString(8).padStart(3, "0")}`;
  });
  return `"${parts.join("")}"`;
};

/** A whole number as one of C. */
export const integer = (value: number | bigint): string =>
  value >= INT32_LEAST && value <= INT32_MOST
    ? value <= -INT32_MOST
      ? `INT32_C(${BigInt(value) + 1n}) - 1`
      : String(value)
    : `INT64_C(${value})`;

/** Digits of a number and how many of them stand behind its point. */
function decimal(value: number): { digits: bigint; decimals: number } {
  const [mantissa = "0", power = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const places = fraction.length - Number(power);
  const digits = BigInt(whole + fraction);
  return places >= 0
    ? { digits, decimals: places }
    : { digits: digits * 10n ** BigInt(-places), decimals: 0 };
}

/** Bounds of a number, times 10 to the same power. */
export function bounds({ min, max }: { min: number; max: number }) {
  const ends = [decimal(min), decimal(max)];
  const decimals = Math.max(...ends.map((end) => end.decimals));
  const [least = 0n, most = 0n] = ends.map(
    (end) => end.digits * 10n ** BigInt(decimals - end.decimals),
  );
  return { decimals, least, most };
}
