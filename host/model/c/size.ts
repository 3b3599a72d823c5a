import type { Field, Member, Template } from "../template.js";
import { innermost } from "../types.js";
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

/** Values in each other, and this one. */
function depthWithin(field: Field): number {
  if (field.type === "array") return 1 + depthWithin(field.items);
  if (field.type === "struct") return depthAmong(field.members);
  return 0;
}

const depthAmong = (members: readonly Member[]): number =>
  1 + Math.max(0, ...members.map(({ field }) => depthWithin(field)));

/** Lists of values in each other that the cloud may send. */
export const depthOf = ({ properties, actions }: Template): number =>
  Math.max(
    ...[properties, ...actions.map(({ input }) => input)].map(depthAmong),
  );

/** The longest of the protocol's words, and a token of the model's own: 8 digits, a hyphen, 10 more. */
const WORD_BYTES = 20;

const textsOf = (members: readonly Member[]): string[] =>
  members.flatMap(({ id, field }) => {
    const inner = innermost(field);
    const within =
      inner.type === "struct"
        ? textsOf(inner.members)
        : inner.type === "stringenum"
          ? inner.choices.map(({ value }) => value)
          : [];
    return [id, ...within];
  });

/** Bytes of the longest name or text that has to be read whole. */
export const textBytes = ({ properties, actions }: Template): number =>
  Math.max(
    WORD_BYTES,
    ...textsOf(properties).map(bytes),
    ...actions.flatMap(({ id, input }) => [id, ...textsOf(input)]).map(bytes),
  );
