import { registryTexts } from "../../../../assembly/protocol/texts/platform.js";
import { phrase } from "../../../javascript/language.js";
import { isObject, type Json } from "../../base/json.js";
import type { Place } from "../base/place.js";

const TYPES = [
  "bool",
  "int",
  "float",
  "string",
  "enum",
  "stringenum",
  "timestamp",
  "struct",
  "array",
] as const;

/** What a property or parameter may hold. Booleans are the numbers 0 and 1 (MODULES.md 6.5). */
export interface Field {
  readonly type: (typeof TYPES)[number];
  /** Smallest number; of a string its least length in bytes, of an array its least items. */
  readonly min: number;
  readonly max: number;
  /** Of an enum, as they stand in the export. */
  readonly values: ReadonlySet<string>;
  /** Of a struct. */
  readonly fields: Fields;
  /** Of an array. */
  readonly items: Field | undefined;
}

export type Fields = ReadonlyMap<string, Field>;

/** A product's data template; without one everything is taken. */
export interface Model {
  readonly properties: Fields;
  /** Properties that the cloud may not set. */
  readonly readOnly: ReadonlySet<string>;
  readonly events: ReadonlyMap<string, Fields>;
  readonly actions: ReadonlyMap<string, Fields>;
}

/** Names what is listed: letters, digits and the like. */
const ID = /^[\w.-]{1,50}$/;

/** What each of a list's items is, by its `id`. @throws RangeError for one that stands there twice */
function byId<T>(list: Place, read: (place: Place) => T): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of list.items()) {
    const id = item.member("id").text(ID, phrase(registryTexts.id));
    if (found.has(id)) item.fail(phrase(registryTexts.ownId));
    found.set(id, read(item));
  }
  return found;
}

/** Reads what the platform's export has for a type: numbers are texts in it. */
function readField(define: Place): Field {
  const type = define.member("type").choice(TYPES);
  const bound = (name: string, missing: number) => {
    const place = define.member(name);
    return place.present ? place.numeral() : missing;
  };
  const mapping = define.member("mapping");
  if (type === "enum" || type === "stringenum")
    mapping.present || mapping.fail(phrase(registryTexts.mapping));
  return {
    type,
    min: bound("min", -Infinity),
    max: bound("max", Infinity),
    values: new Set(mapping.entries().map(([value]) => value)),
    fields: byId(define.member("specs"), (spec) =>
      readField(spec.member("dataType")),
    ),
    items: type === "array" ? readField(define.member("arrayInfo")) : undefined,
  };
}

const readFields = (list: Place): Fields =>
  byId(list, (item) => readField(item.member("define")));

/**
 * Reads a data template as the platform exports it: names, descriptions and whatever else stands there are passed over.
 * @throws RangeError that names the place
 */
export function readModel(place: Place): Model {
  const properties = place.member("properties");
  const modes = byId(properties, (item) => item.member("mode"));
  return {
    properties: readFields(properties),
    readOnly: new Set(
      [...modes]
        .filter(([, mode]) => mode.present && mode.choice(MODES) === "r")
        .map(([id]) => id),
    ),
    events: byId(place.member("events"), (event) =>
      readFields(event.member("params")),
    ),
    actions: byId(place.member("actions"), (action) =>
      readFields(action.member("input")),
    ),
  };
}

const MODES = ["r", "w", "rw"] as const;

function fieldFits(field: Field, value: unknown): boolean {
  const within = (size: number) => size >= field.min && size <= field.max;
  switch (field.type) {
    case "struct":
      return isObject(value) && valuesFit(field.fields, value);
    case "array":
      return (
        Array.isArray(value) &&
        within(value.length) &&
        value.every((item) => field.items && fieldFits(field.items, item))
      );
    case "string":
      return typeof value === "string" && within(Buffer.byteLength(value));
    case "stringenum":
      return typeof value === "string" && field.values.has(value);
    case "enum":
      return Number.isInteger(value) && field.values.has(String(value));
    case "bool":
      return value === 0 || value === 1;
    case "timestamp":
      return Number.isInteger(value) && (value as number) >= 0;
    case "float":
      return Number.isFinite(value) && within(value as number);
    case "int":
      return Number.isInteger(value) && within(value as number);
  }
}

/** Whether each value has a field and fits it. */
export const valuesFit = (fields: Fields, values: Json): boolean =>
  Object.entries(values).every(([id, value]) => {
    const field = fields.get(id);
    return field !== undefined && fieldFits(field, value);
  });
