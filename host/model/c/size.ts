import type { Field, Member } from "../template.js";
import { isWide } from "./types.js";

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

/** What a value is kept at, on whatever board: no struct is laid out more widely. */
const ALIGNED = 8;

const aligned = (size: number): number => Math.ceil(size / ALIGNED) * ALIGNED;

/** Bytes of a value in its struct, at most. */
function keptOf(field: Field): number {
  switch (field.type) {
    case "bool":
      return 1;
    case "int":
    case "timestamp":
      return isWide(field) ? 8 : 4;
    case "float":
    case "enum":
    case "stringenum":
      return 4;
    case "string":
      return field.max + 1;
    case "struct":
      return structBytes(field.members);
    case "array": {
      const item = keptOf(field.items);
      const wide = field.items.type === "struct" ? aligned(item) : item;
      return ALIGNED + Math.max(field.max, 1) * wide;
    }
  }
}

/** Bytes of the struct of a group's members, at most. */
export const structBytes = (members: readonly Member[]): number =>
  members.reduce(
    (sum, { field }) => sum + aligned(keptOf(field)),
    aligned(Math.max(1, Math.ceil(members.length / 32)) * 4),
  );
