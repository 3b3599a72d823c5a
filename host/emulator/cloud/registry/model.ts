import { cloudLimits } from "../../../model/limits.js";
import { readTemplate } from "../../../model/read.js";
import type { Field, Member } from "../../../model/template.js";
import { isObject, type Json } from "../../base/json.js";

export type Fields = ReadonlyMap<string, Field>;

/** A product's data template; without one everything is taken. */
export interface Model {
  readonly properties: Fields;
  /** Properties that the cloud may not set. */
  readonly readOnly: ReadonlySet<string>;
  readonly events: ReadonlyMap<string, Fields>;
  readonly actions: ReadonlyMap<string, Fields>;
  /** What it was read from: the platform's export. */
  readonly json: Json;
}

const fieldsOf = (members: readonly Member[]): Fields =>
  new Map(members.map(({ id, field }) => [id, field]));

/**
 * Reads a data template as the platform exports it.
 * @throws RangeError that names each mistake's place
 */
export function readModel(json: unknown, path: string): Model {
  const template = readTemplate(json, path, cloudLimits);
  return {
    properties: fieldsOf(template.properties),
    readOnly: new Set(
      template.properties
        .filter(({ mode }) => mode === "r")
        .map(({ id }) => id),
    ),
    events: new Map(
      template.events.map(({ id, params }) => [id, fieldsOf(params)]),
    ),
    actions: new Map(
      template.actions.map(({ id, input }) => [id, fieldsOf(input)]),
    ),
    json: isObject(json) ? json : {},
  };
}

/** Booleans are the numbers 0 and 1 (MODULES.md 6.5). */
function fieldFits(field: Field, value: unknown): boolean {
  switch (field.type) {
    case "struct":
      return isObject(value) && valuesFit(fieldsOf(field.members), value);
    case "array":
      return (
        Array.isArray(value) &&
        isWithin(field, value.length) &&
        value.every((item) => fieldFits(field.items, item))
      );
    case "string":
      return (
        typeof value === "string" && isWithin(field, Buffer.byteLength(value))
      );
    case "enum":
    case "stringenum":
      return field.choices.some((choice) => choice.value === value);
    case "bool":
      return value === 0 || value === 1;
    case "timestamp":
      return Number.isInteger(value) && (value as number) >= 0;
    case "float":
      return Number.isFinite(value) && isWithin(field, value as number);
    case "int":
      return Number.isInteger(value) && isWithin(field, value as number);
  }
}

const isWithin = (field: { min: number; max: number }, size: number): boolean =>
  size >= field.min && size <= field.max;

/** Whether each value has a field and fits it. */
export const valuesFit = (fields: Fields, values: Json): boolean =>
  Object.entries(values).every(([id, value]) => {
    const field = fields.get(id);
    return field !== undefined && fieldFits(field, value);
  });
