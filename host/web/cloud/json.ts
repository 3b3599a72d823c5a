import { cloudPageTexts } from "../../../assembly/protocol/texts/cloudpage.js";
import { t } from "../speak.js";
import { Refusal } from "./api.js";
import type { Json } from "./types.js";

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isEmpty = (value: Json): boolean =>
  Object.keys(value).length === 0;

/** A member of an object that came from outside; undefined for what every object has, such as `constructor`. */
export const memberOf = (value: Json, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;

/** A value that came from outside in words, whatever it is. */
export const wordOf = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");

/** The object that was typed. @throws {Refusal} for anything else */
export function objectFrom(typed: string): Json {
  try {
    const value: unknown = JSON.parse(typed);
    if (isObject(value)) return value;
  } catch {
    // As what is no object.
  }
  throw new Refusal(t(cloudPageTexts.noObject));
}

/** What makes `to` of `from` where members are set and null takes one away. */
export function changesFrom(from: Json, to: Json): Json {
  const gone = Object.keys(from).filter((key) => !Object.hasOwn(to, key));
  const changed = Object.entries(to)
    .filter(([key, value]) => !isSame(value, memberOf(from, key)))
    .map(([key, value]) => {
      const before = memberOf(from, key);
      const both = isObject(before) && isObject(value);
      return [key, both ? changesFrom(before, value) : value];
    });
  return Object.fromEntries([...gone.map((key) => [key, null]), ...changed]);
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
