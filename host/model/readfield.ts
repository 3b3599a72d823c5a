import { modelTexts } from "../../assembly/protocol/texts/model.js";
import { phrase } from "../javascript/language.js";
import type { Limits } from "./limits.js";
import type { Place } from "./place.js";
import type { Choice, Described, Field, Member } from "./template.js";

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
] as const satisfies readonly Field["type"][];

/** Most characters of an id. */
const ID_CHARACTERS = 50;
const ID = new RegExp(`^(?=.*[A-Za-z\\d])[\\w.-]{1,${ID_CHARACTERS}}$`);

/** Largest number of an enumeration: what a C compiler's holds. */
const ENUM_MOST = 2 ** 31 - 1;

/** Stands where a field could not be read, so that reading goes on. */
const unread: Field = { type: "timestamp" };

/** What each of a list's items is; two of one id are a mistake. */
export function readList<T>(
  list: Place,
  read: (place: Place, described: Described) => T,
): T[] {
  const seen = new Map<string, string>();
  return list
    .items()
    .filter((item) => item.isObject())
    .map((item) => {
      const at = item.member("id");
      const id = at.text();
      const other = seen.get(id);
      if (!ID.test(id))
        at.fail(phrase(modelTexts.anId, { most: ID_CHARACTERS }));
      else if (other !== undefined)
        at.fail(phrase(modelTexts.doubled, { other }));
      else seen.set(id, item.path);
      const name = item.member("name").text();
      return read(item, { id, name, description: item.member("desc").text() });
    });
}

/** Values with names; `key` is where an item has its field: a struct's members have `dataType`, all others `define`. */
export const readMembers = (
  list: Place,
  limits: Limits,
  key: "define" | "dataType" = "define",
  depth = 1,
): Member[] =>
  readList(list, (place, described) => ({
    ...described,
    field: readField(place.member(key), limits, depth),
  }));

/** `min` and `max`, which are texts in an export, within the limits. */
function bounds(
  at: Place,
  least: number,
  most: number,
  missing: number,
  whole: boolean,
): { min: number; max: number } {
  const read = (name: "min" | "max", left: number): number => {
    const place = at.member(name);
    const value = (whole ? place.whole() : place.number()) ?? left;
    if (value < least || value > most)
      place.fail(phrase(modelTexts.bound, { least, most }));
    return value;
  };
  const min = read("min", least);
  const max = read("max", missing);
  if (min > max) at.member("min").fail(phrase(modelTexts.minAboveMax, { max }));
  // Neither knows a zero below zero.
  return { min: min + 0, max: max + 0 };
}

function readNumber(
  type: "int" | "float",
  at: Place,
  limits: Limits,
): Extract<Field, { step: unknown }> {
  const { number } = limits;
  const { min, max } = bounds(at, -number, number, number, type === "int");
  const start = at.member("start").number();
  if (start !== undefined && min <= max && (start < min || start > max))
    at.member("start").fail(
      phrase(modelTexts.bound, { least: min, most: max }),
    );
  return {
    type,
    min,
    max,
    step: at.member("step").number(),
    start,
    unit: at.member("unit").text(),
  };
}

/** A mapping's values and labels; a label need not be a text of its own. */
function readChoices(at: Place): Choice<string>[] {
  return at
    .member("mapping")
    .entries()
    .map(([value, label]) => {
      if (/[\0\p{Cs}]/u.test(value)) label.fail(phrase(modelTexts.aValue));
      return { value, label: label.text() };
    });
}

/** The same with whole numbers, in their order. */
function readNumbers(at: Place): Choice<number>[] {
  const mapping = at.member("mapping");
  return readChoices(at)
    .map(({ value, label }) => {
      const number = Number(value);
      if (!/^(?:0|-?[1-9]\d*)$/.test(value))
        mapping.member(value).fail(phrase(modelTexts.anEnumNumber));
      else if (Math.abs(number) > ENUM_MOST)
        mapping
          .member(value)
          .fail(
            phrase(modelTexts.bound, { least: -ENUM_MOST, most: ENUM_MOST }),
          );
      return { value: number, label };
    })
    .sort((a, b) => a.value - b.value);
}

/** A mapping names one value at least. */
function filled<T>(at: Place, choices: readonly T[], example: string) {
  at.member("mapping").wantsOne(
    choices,
    phrase(modelTexts.mapping, { example }),
  );
  return choices;
}

function readBools(at: Place): Choice<number>[] {
  const choices = readNumbers(at);
  for (const { value } of choices)
    if (value !== 0 && value !== 1)
      at.member("mapping")
        .member(String(value))
        .fail(phrase(modelTexts.boolMapping));
  return choices;
}

/** Reads a `define`, a struct member's `dataType`, an array's `arrayInfo`; `depth` counts from 1. */
export function readField(at: Place, limits: Limits, depth = 1): Field {
  if (!at.isObject()) return unread;
  if (depth > limits.depth) {
    at.fail(phrase(modelTexts.tooDeep, { depth: limits.depth }));
    return unread;
  }
  const type = at.member("type").choice(TYPES);
  switch (type) {
    case undefined:
      return unread;
    case "bool":
      return { type, choices: readBools(at) };
    case "int":
    case "float":
      return readNumber(type, at, limits);
    case "string":
      return { type, ...bounds(at, 0, limits.bytes, limits.bytes, true) };
    case "enum":
      return { type, choices: filled(at, readNumbers(at), '{"0":"Off"}') };
    case "stringenum":
      return { type, choices: filled(at, readChoices(at), '{"off":"Off"}') };
    case "timestamp":
      return { type };
    case "struct": {
      const specs = at.member("specs");
      const members = readMembers(specs, limits, "dataType", depth + 1);
      specs.wantsOne(members, phrase(modelTexts.members));
      return { type, members };
    }
    case "array": {
      const sizes = bounds(at, 0, limits.bytes, limits.items, true);
      const items = readField(at.member("arrayInfo"), limits, depth + 1);
      return { type, ...sizes, items };
    }
  }
}
