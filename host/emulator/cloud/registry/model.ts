import { isObject, type Json } from "../../base/json.js";
import type { Place } from "../base/place.js";

const TYPES = [
  "bool",
  "int",
  "enum",
  "float",
  "string",
  "timestamp",
  "struct",
] as const;

/** What a property or parameter may hold. Booleans are the numbers 0 and 1 (FACTS.md 6.5). */
export interface Field {
  readonly type: (typeof TYPES)[number];
  /** Smallest number; of a string its least length in bytes. */
  readonly min: number;
  readonly max: number;
  /** Of an enum. */
  readonly values: readonly number[];
  /** Of a struct. */
  readonly fields: Fields;
}

export type Fields = ReadonlyMap<string, Field>;

export const eventTypes = ["info", "alert", "fault"] as const;

/** A product's data template; without one everything is taken. */
export interface Model {
  readonly properties: Fields;
  readonly events: ReadonlyMap<string, { type: string; params: Fields }>;
  readonly actions: ReadonlyMap<string, { params: Fields }>;
}

function readField(place: Place): Field {
  const { type, min, max, values, fields } = place.members([
    "type",
    "min",
    "max",
    "values",
    "fields",
  ]);
  return {
    type: type.choice(TYPES, "int"),
    min: min.present ? min.number() : -Infinity,
    max: max.present ? max.number() : Infinity,
    values: values.items().map((value) => value.number()),
    fields: readFields(fields),
  };
}

const readFields = (place: Place): Fields =>
  new Map(place.entries().map(([id, field]) => [id, readField(field)]));

/** @throws Error that names the place. */
export function readModel(place: Place): Model {
  const { properties, events, actions } = place.members([
    "properties",
    "events",
    "actions",
  ]);
  return {
    properties: readFields(properties),
    events: new Map(
      events.entries().map(([id, event]) => {
        const { type, params } = event.members(["type", "params"]);
        return [
          id,
          { type: type.choice(eventTypes, "info"), params: readFields(params) },
        ];
      }),
    ),
    actions: new Map(
      actions.entries().map(([id, action]) => {
        const { params } = action.members(["params"]);
        return [id, { params: readFields(params) }];
      }),
    ),
  };
}

function fieldFits(field: Field, value: unknown): boolean {
  if (field.type === "struct")
    return isObject(value) && valuesFit(field.fields, value);
  if (field.type === "string") {
    if (typeof value !== "string") return false;
    const length = Buffer.byteLength(value);
    return length >= field.min && length <= field.max;
  }
  if (typeof value !== "number" || !Number.isFinite(value)) return false;
  if (field.type === "bool") return value === 0 || value === 1;
  if (field.type === "enum") return field.values.includes(value);
  const whole = field.type === "float" || Number.isInteger(value);
  return whole && value >= field.min && value <= field.max;
}

/** Whether each value has a field and fits it. */
export const valuesFit = (fields: Fields, values: Json): boolean =>
  Object.entries(values).every(([id, value]) => {
    const field = fields.get(id);
    return field !== undefined && fieldFits(field, value);
  });
