import { modelTexts } from "../../../assembly/protocol/texts/model.js";
import { type Phrase, phrase } from "../../javascript/language.js";
import type { Mistake } from "../mistake.js";
import { isKeptInC, snake, upper, wordsOf } from "../names.js";
import type { Field, Template } from "../template.js";
import { innermost } from "../types.js";
import { bitWords } from "./header.js";
import { bounds } from "./literals.js";
import { type Named, namesOf, namesOfTemplate } from "./scope.js";
import { structBytes } from "./size.js";
import { type Group, groupsWithin, outerGroups, TEXT_BYTES } from "./types.js";

/** How far a generated table says where something stands, and how many there are: 16 bits. */
const MOST = 65_535;
/** Types that a field of a table tells apart: 15 bits. */
const MOST_TYPES = 32_768;
/** Of these, what a device's struct has beside its values and their bits: the model, what is owed. */
const MODEL_BYTES = 2_048;
/** Of bits. */
const WORD = 4;
/** Digits behind a number's point that a table of bounds has, and the numbers that it holds. */
const MOST_DECIMALS = 15;
const INT64_MOST = 2n ** 63n - 1n;

/** Two things of one name. */
function collisions(names: readonly Named[], source: string): Mistake[] {
  const seen = new Map<string, string | Phrase>();
  return names.flatMap(({ space, name, path, told = path }) => {
    const key = `${space} ${name}`;
    const other = seen.get(key);
    seen.set(key, told);
    if (other === undefined) return [];
    const what = phrase(modelTexts.collision, { name, other });
    return [{ path: `${source}: ${path}`, what }];
  });
}

/** More than C's tables count. */
function tooMany(
  list: readonly unknown[],
  path: string,
  most = MOST,
): Mistake[] {
  const count = list.length;
  const what = phrase(modelTexts.manyForC, { count, most });
  return count > most ? [{ path, what }] : [];
}

/** What may be a type of its own each: the members, and what is in their arrays. */
const typesOf = ({ members }: Group): Field[] =>
  members.flatMap(({ field }) => [field, ...itemsOf(field)]);

const itemsOf = (field: Field): Field[] =>
  field.type === "array" ? [field.items, ...itemsOf(field.items)] : [];

/** What a member has that C's tables cannot say. */
const untold = ({ words, members }: Group, source: string): Mistake[] =>
  members.flatMap(({ id, field }) => {
    const path = `${source}: ${snake(words)}.${id}`;
    const inner = innermost(field);
    if (inner.type === "enum") return tooMany(inner.choices, path);
    if (inner.type === "stringenum") {
      const fits = inner.choices.every(
        ({ value }) => Buffer.byteLength(value) <= TEXT_BYTES,
      );
      const what = phrase(modelTexts.longForC, { most: TEXT_BYTES });
      const long = fits ? [] : [{ path, what }];
      return [...tooMany(inner.choices, path), ...long];
    }
    if (inner.type !== "float") return [];
    const { decimals, least, most } = bounds(inner);
    const fits =
      decimals <= MOST_DECIMALS && least >= -INT64_MOST && most <= INT64_MOST;
    const what = phrase(modelTexts.preciseForC, { most: MOST_DECIMALS });
    return fits ? [] : [{ path, what }];
  });

/** What is larger than C's tables can say. */
function tooLarge(template: Template, name: string, source: string): Mistake[] {
  const [properties, ...others] = outerGroups(template, name);
  const sizes = others.map(({ words, members }) => ({
    path: snake(words),
    bytes: structBytes(members),
  }));
  const { members = [] } = properties ?? {};
  const bits = 2 * bitWords(members) * WORD;
  const values = 2 * structBytes(members) + bits;
  const input = Math.max(
    0,
    ...template.actions.map((action) => structBytes(action.input)),
  );
  sizes.push({
    path: snake(wordsOf(name)),
    bytes: MODEL_BYTES + values + input,
  });
  return sizes
    .filter(({ bytes }) => bytes > MOST)
    .map(({ path, bytes }) => ({
      path: `${source}: ${path}`,
      what: phrase(modelTexts.largeForC, { bytes, most: MOST }),
    }));
}

/** Whether files and types cannot be called so: by a word of C's, or as the client's own. */
const isKept = (name: string): boolean =>
  isKeptInC(name) ||
  /^tcat/.test(name) ||
  isKeptInC(`${name.toUpperCase()}_MAX`);

/** What stands in the way of C: two things of one name, what its tables and its reader cannot hold. */
export function findCMistakes(
  template: Template,
  name: string,
  source: string,
): Mistake[] {
  const own = snake(wordsOf(name));
  if (isKept(own)) {
    const what = phrase(modelTexts.keptName, { name: own });
    return [{ path: "--name", what }];
  }
  const groups = outerGroups(template, name).flatMap((group) => [
    ...groupsWithin(group),
    group,
  ]);
  return [
    ...collisions(
      [
        { space: "tag", name: own, path: upper(wordsOf(name)) },
        ...namesOfTemplate(template, name),
        ...groups.flatMap((group) => namesOf(group, name)),
      ],
      source,
    ),
    ...tooMany(template.events, `${source}: events`),
    ...tooMany(template.actions, `${source}: actions`),
    // Each may have a type of its own, and an array one more.
    ...tooMany(groups.flatMap(typesOf), source, MOST_TYPES),
    ...groups.flatMap((group) => untold(group, source)),
    ...tooLarge(template, name, source),
  ];
}
