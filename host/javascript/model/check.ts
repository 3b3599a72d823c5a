import type { Field, Members } from "./descriptor.js";
import { type Json, JsonObject } from "./json.js";
import { bytesIn, writeJson } from "./writejson.js";

/** Codes of refusals, as the platform has them. */
export const Code = {
  success: 0,
  malformed: 400,
  notDefined: 404,
  unfit: 406,
  busy: 503,
  /** Of the shadow: the version is another. */
  conflict: 5005,
} as const;

/** Why something is not taken. */
export interface Refusal {
  readonly code: number;
  readonly status: string;
}

export const malformed: Refusal = { code: Code.malformed, status: "malformed" };
export const busy: Refusal = { code: Code.busy, status: "busy" };
/** A message is too long, or holds nothing. */
export const outOfRange: Refusal = { code: Code.unfit, status: "range" };

export const notDefined: Refusal = {
  code: Code.notDefined,
  status: "not defined",
};

const unfit = (path: string, reason: "type" | "range" | "value"): Refusal => ({
  code: Code.unfit,
  status: `${path}: ${reason}`,
});

/** Half of a surrogate pair, which UTF-8 cannot carry. */
const HALF = /\p{Surrogate}/u;
/** The same, and NUL, which C cannot. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what it looks for
const NO_TEXT = /\p{Surrogate}|\u0000/u;

const isWithin = (field: { min: number; max: number }, size: number): boolean =>
  size >= field.min && size <= field.max;

/** A whole number, also one that no double holds. */
const isWhole = (json: Json): json is number =>
  Number.isInteger(json) || json === Infinity || json === -Infinity;

const TIMES = { min: 0, max: Number.MAX_SAFE_INTEGER };

function checkNumber(
  path: string,
  json: Json,
  whole: boolean,
  range: { min: number; max: number },
): Refusal | undefined {
  if (
    typeof json !== "number" ||
    Number.isNaN(json) ||
    (whole && !isWhole(json))
  )
    return unfit(path, "type");
  return isWithin(range, json) ? undefined : unfit(path, "range");
}

function checkItems(
  field: Extract<Field, { type: "array" }>,
  items: readonly Json[],
  path: string,
): Refusal | undefined {
  for (const [i, item] of items.slice(0, field.max).entries()) {
    const refusal = checkValue(field.items, item, `${path}[${i}]`);
    if (refusal) return refusal;
  }
  return isWithin(field, items.length) ? undefined : unfit(path, "range");
}

/** Whether a value fits; the first thing that does not, in the order of the message. */
function checkValue(
  field: Field,
  json: Json,
  path: string,
): Refusal | undefined {
  switch (field.type) {
    case "int":
    case "float":
      return checkNumber(path, json, field.type === "int", field);
    case "timestamp":
      return checkNumber(path, json, true, TIMES);
    case "bool":
    case "enum": {
      const values = "values" in field ? field.values : [0, 1];
      if (!isWhole(json)) return unfit(path, "type");
      return values.includes(json) ? undefined : unfit(path, "value");
    }
    case "stringenum":
      if (typeof json !== "string") return unfit(path, "type");
      return field.values.includes(json) ? undefined : unfit(path, "value");
    case "string":
      if (typeof json !== "string") return unfit(path, "type");
      if (NO_TEXT.test(json)) return unfit(path, "value");
      return isWithin(field, bytesIn(json)) ? undefined : unfit(path, "range");
    case "struct":
      if (!(json instanceof JsonObject)) return unfit(path, "type");
      return checkMembers(field.members, json, { prefix: `${path}.` });
    case "array":
      if (!Array.isArray(json)) return unfit(path, "type");
      return checkItems(field, json, path);
  }
}

/**
 * Whether a program's values are JSON, whatever they are; the first thing that is not.
 * @param texts whether they have to be texts
 */
export function checkAny(
  json: JsonObject,
  texts = false,
  path = "",
): Refusal | undefined {
  for (const [id, value] of json.members) {
    const refusal =
      texts && typeof value !== "string"
        ? unfit(`${path}${id}`, "type")
        : checkAnyValue(value, `${path}${id}`);
    if (refusal) return refusal;
  }
  return undefined;
}

function checkAnyValue(json: Json, path: string): Refusal | undefined {
  if (json instanceof JsonObject) return checkAny(json, false, `${path}.`);
  if (Array.isArray(json)) {
    for (const [i, item] of json.entries()) {
      const refusal = checkAnyValue(item, `${path}[${i}]`);
      if (refusal) return refusal;
    }
    return undefined;
  }
  if (typeof json === "string")
    return HALF.test(json) ? unfit(path, "value") : undefined;
  const is =
    json === null || typeof json === "boolean" || Number.isFinite(json);
  return is ? undefined : unfit(path, "type");
}

/** Bytes of a member where it is written. */
const sizeOf = (id: string, value: Json): number =>
  bytesIn(writeJson(new JsonObject([[id, value]]))) - "{}".length;

/** What else is asked of members. */
export interface CheckOptions {
  /** What stands before a member's name in a refusal. */
  readonly prefix?: string;
  /** Names that may not be set. */
  readonly readOnly?: readonly string[];
  /** Whether every name has to be there. */
  readonly all?: boolean;
  /** Bytes that a member has at most where it is written; unlimited where left out. */
  readonly most?: number;
}

/** Whether each member is defined and fits; the first thing that is wrong, in the order of the message. */
export function checkMembers(
  members: Members,
  json: JsonObject,
  options: CheckOptions = {},
): Refusal | undefined {
  const { prefix = "", readOnly = [], all = false, most } = options;
  const seen = new Set<string>();
  for (const [id, value] of json.members) {
    const path = `${prefix}${id}`;
    const field = members.find(([own]) => own === id)?.[1];
    if (!field) return notDefined;
    if (seen.has(id))
      return { code: Code.malformed, status: `${path}: doubled` };
    seen.add(id);
    if (readOnly.includes(id))
      return { code: Code.unfit, status: `${path}: read only` };
    const refusal = checkValue(field, value, path);
    if (refusal) return refusal;
    if (most !== undefined && sizeOf(id, value) > most)
      return unfit(path, "range");
  }
  const missing = all && members.find(([id]) => !seen.has(id))?.[0];
  return missing
    ? { code: Code.malformed, status: `${prefix}${missing}: missing` }
    : undefined;
}
