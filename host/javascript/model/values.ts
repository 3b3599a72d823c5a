import type { Field, Members } from "./descriptor.js";
import { type Json, JsonObject } from "./json.js";
import { NESTING } from "./readjson.js";

/** Values by their names, as a program has them: booleans are `true` and `false`. */
export type Values = Readonly<Record<string, unknown>>;

/** An object that is one of values by names, and no date, map or other thing with a class of its own. */
function isPlain(value: object): value is Values {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * A value of a program as JSON. What is of a wrong type or stands in too many others stays as it is, for {@link check} to
 * find.
 */
function jsonOf(field: Field | undefined, value: unknown, depth: number): Json {
  if (field?.type === "bool" && typeof value === "boolean")
    return value ? 1 : 0;
  if (typeof value !== "object" || value === null || depth > NESTING)
    return value as Json;
  if (Array.isArray(value)) {
    const items = field?.type === "array" ? field.items : undefined;
    return Array.from(value, (item) => jsonOf(items, item, depth + 1));
  }
  if (field?.type === "struct")
    return objectOf(field.members, value as Values, depth + 1);
  return isPlain(value) ? objectOf([], value, depth + 1) : (value as Json);
}

/** Values of a program as an object of JSON, in their own order; what is `undefined` is not there. */
export const objectOf = (
  members: Members,
  values: Values,
  depth = 1,
): JsonObject =>
  new JsonObject(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([id, value]) => [id, jsonOf(fieldOf(members, id), value, depth)]),
  );

const fieldOf = (members: Members, id: string): Field | undefined =>
  members.find(([own]) => own === id)?.[1];

/** What fits a field as a program has it. */
function programValue(field: Field, json: Json): unknown {
  if (field.type === "bool") return json === 1;
  if (field.type === "array" && Array.isArray(json))
    return json.map((item) => programValue(field.items, item));
  return field.type === "struct" && json instanceof JsonObject
    ? valuesOf(field.members, json)
    : json;
}

/** What fits the members as a program has it, in the order of the template. */
export const valuesOf = (members: Members, json: JsonObject): Values =>
  Object.fromEntries(
    members.flatMap(([id, field]) => {
      const value = json.get(id);
      return value === undefined ? [] : [[id, programValue(field, value)]];
    }),
  );

/** What fits the members in the order of the template, down into structs. */
export const ordered = (members: Members, json: JsonObject): JsonObject =>
  new JsonObject(
    members.flatMap(([id, field]) => {
      const value = json.get(id);
      return value === undefined ? [] : [[id, orderedValue(field, value)]];
    }),
  );

function orderedValue(field: Field, json: Json): Json {
  if (field.type === "struct" && json instanceof JsonObject)
    return ordered(field.members, json);
  if (field.type === "array" && Array.isArray(json))
    return json.map((item) => orderedValue(field.items, item));
  return json;
}
