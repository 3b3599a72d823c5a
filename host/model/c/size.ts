import type { Field, Member } from "../template.js";

/** Bytes of the longest float: a sign, digits of 2^53, a point, six more. */
const FLOAT_BYTES = 24;

const bytes = (text: string): number => Buffer.byteLength(text);

/** Bytes of a value at its largest, in a message: text that needs no escape. */
export function largest(field: Field): number {
  switch (field.type) {
    case "bool":
      return 1;
    case "int":
      return Math.max(bytes(String(field.min)), bytes(String(field.max)));
    case "timestamp":
      return bytes(String(Number.MAX_SAFE_INTEGER));
    case "float":
      return FLOAT_BYTES;
    case "string":
      return field.max + '""'.length;
    case "enum":
    case "stringenum":
      return Math.max(
        ...field.choices.map(({ value }) => bytes(JSON.stringify(value))),
      );
    case "struct":
      return largestOf(field.members);
    case "array":
      return field.max * (largest(field.items) + 1) + "[]".length;
  }
}

/** The same of an object of these. */
export const largestOf = (members: readonly Member[]): number =>
  members.reduce(
    (sum, { id, field }) => sum + bytes(`"${id}":,`) + largest(field),
    "{}".length,
  );
