/** Bytes and messages; strings are byte strings. */

import fc from "fast-check";

/** Any bytes at all. */
export const bytes = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .uint8Array({ maxLength, size: "max" })
    .map((array) => Buffer.from(array).toString("latin1"));

/** Bytes of which none is in `without`. */
export const bytesWithout = (
  without: string,
  maxLength: number,
  minLength = 0,
): fc.Arbitrary<string> =>
  fc
    .array(
      fc
        .integer({ min: 0, max: 0xff })
        .map((byte) => String.fromCharCode(byte))
        .filter((char) => !without.includes(char)),
      { minLength, maxLength, size: "max" },
    )
    .map((chars) => chars.join(""));

/** A message as a module sends it, whose length is told wrong by `error`. */
export const message = (topic: string, payload: string, error = 0): string =>
  `+TCMQTTRCVPUB:"${topic}",${Math.max(0, payload.length + error)},"${payload}"\r\n`;

/** A told length is mostly right. */
export const lengthError: fc.Arbitrary<number> = fc.oneof(
  { arbitrary: fc.constant(0), weight: 2 },
  { arbitrary: fc.integer({ min: -20, max: 20 }), weight: 1 },
);
