import { PAYLOAD_BYTES } from "./limits.js";
import type { Field, Member, Template } from "./template.js";

/** A property and the bytes that it has in a report at its largest. */
export interface Size {
  readonly id: string;
  readonly bytes: number;
}

/** What a template's reports need at their largest. */
export interface Fit {
  readonly sizes: readonly Size[];
  /** Bytes around the properties, with the longest token and a time. */
  readonly frame: number;
  /** Reports that all properties take, in the order of the template. */
  readonly reports: number;
}

const FRAME =
  '{"method":"report","clientToken":"00000000-4294967295","timestamp":1700000000000,"params":{}}';
/** Digits behind a number's point at most, with the point. */
const FRACTION = ".123456".length;

const bytesIn = (text: string): number => new TextEncoder().encode(text).length;

/** Characters of a number before its point, its sign among them. */
const digits = (value: number): number =>
  BigInt(Math.abs(Math.trunc(value))).toString().length + (value < 0 ? 1 : 0);

/** Most bytes of a value as it is written, texts without escapes. */
function largest(field: Field): number {
  switch (field.type) {
    case "bool":
      return 1;
    case "int":
      return Math.max(digits(field.min), digits(field.max));
    case "float":
      return Math.max(digits(field.min), digits(field.max)) + FRACTION;
    case "timestamp":
      return digits(Number.MAX_SAFE_INTEGER);
    case "string":
      return field.max + '""'.length;
    case "enum":
      return Math.max(...field.choices.map(({ value }) => digits(value)));
    case "stringenum":
      return Math.max(
        ...field.choices.map(({ value }) => bytesIn(JSON.stringify(value))),
      );
    case "struct":
      return list(field.members.map(sizeOf));
    case "array":
      return list(Array(field.max).fill(largest(field.items)));
  }
}

/** Sizes with brackets around and commas between. */
const list = (sizes: readonly number[]): number =>
  sizes.reduce((sum, size) => sum + size, 0) +
  "{}".length +
  Math.max(0, sizes.length - 1);

const sizeOf = ({ id, field }: Member): number =>
  bytesIn(`"${id}":`) + largest(field);

/** How a template's properties fit the 2,048 bytes of a message. Texts count without escapes. */
export function fitOf({ properties }: Template): Fit {
  const sizes = properties.map((one) => ({ id: one.id, bytes: sizeOf(one) }));
  const frame = bytesIn(FRAME);
  let reports = 0;
  let left = 0;
  for (const { bytes } of sizes) {
    if (bytes > left) {
      reports++;
      left = PAYLOAD_BYTES - frame;
    }
    left -= bytes + ",".length;
  }
  return { sizes, frame, reports };
}
