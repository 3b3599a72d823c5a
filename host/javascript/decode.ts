import { clientTexts } from "../../assembly/protocol/texts/client.js";
import { utf8 } from "./bytes.js";
import type { CommandCall, Value } from "./call.js";
import { AtError } from "./error.js";
import { phrase } from "./language.js";

/** Field name, type, 1 where it may be missing, and what it may be where that is few numbers. */
type Schema = readonly (readonly [
  name: string,
  type: "string" | "number",
  optional: 0 | 1,
  values?: readonly number[],
])[];

/** @throws {AtError} for a number that the field cannot have */
function oneOf(
  call: CommandCall,
  name: string,
  value: number,
  values: readonly number[] | undefined,
): number {
  if (values === undefined || values.includes(value)) return value;
  // What came may be digits of a secret.
  const words = values.join(", ");
  throw AtError.answer(
    call.command,
    phrase(clientTexts.noneOf, { what: name, words }),
  );
}

function decode(
  call: CommandCall,
  schema: Schema,
  values: readonly Value[],
): unknown {
  // Optional fields are those that fewer values leave out, from the first on.
  let spare = schema.length - values.length;
  const record: Record<string, unknown> = {};
  let next = 0;
  for (const [name, type, optional, few] of schema) {
    if (optional === 1 && spare > 0) {
      spare--;
      continue;
    }
    const value = values[next++];
    if (type === "string" && value !== undefined)
      record[name] = utf8(`${value}`);
    else if (typeof value === "number")
      record[name] = oneOf(call, name, value, few);
    else
      throw AtError.answer(
        call.command,
        phrase(clientTexts.valueMissing, { name, type }),
      );
  }
  return record;
}

/** The one data line of an answer. */
export function decodeOne<T>(
  call: CommandCall,
  schema: Schema,
  lines: readonly Value[][],
): T {
  const [line] = lines;
  if (line === undefined)
    throw AtError.answer(call.command, phrase(clientTexts.noDataLine));
  return decode(call, schema, line) as T;
}

/** Every data line of a list. */
export function decodeAll<T>(
  call: CommandCall,
  schema: Schema,
  lines: readonly Value[][],
): T[] {
  return lines.map((line) => decode(call, schema, line) as T);
}

/** Lines without a prefix, whole. */
export function wholeLines(lines: readonly Value[][]): string[] {
  return lines.map((line) => utf8(line.map(String).join(",")));
}

/** The bytes of a firmware read. */
export function firmwareBytes(lines: readonly Value[][]): Uint8Array {
  const bytes = lines[0]?.[1];
  if (bytes instanceof Uint8Array) return bytes;
  throw AtError.answer("TCREADFWDATA", phrase(clientTexts.noFirmwareData));
}
