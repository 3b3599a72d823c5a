import { modelTexts } from "../../assembly/protocol/texts/model.js";
import { type Phrase, phrase } from "../javascript/language.js";
import type { Mistake } from "./mistake.js";
import { pascal, wordsOf } from "./names.js";
import type { Described, Field, Member, Template } from "./template.js";

/** Fields that are a type of their own in every language. */
export type TypedField = Extract<
  Field,
  { type: "struct" | "enum" | "stringenum" }
>;

/** A type that code declares for a field: an enumeration or a struct. */
export interface DeclaredType {
  /** Words of its name, the product's first: `light`, `tag`, `mode`. */
  readonly words: readonly string[];
  readonly field: TypedField;
  /** The property, parameter or member that it was first seen in. */
  readonly of: Described;
  /** Ids from the template's list down: `properties.tag.mode`. */
  readonly path: string;
}

/** The field itself, or what an array has of it. */
export const innermost = (field: Field): Exclude<Field, { type: "array" }> =>
  field.type === "array" ? innermost(field.items) : field;

const isTyped = (field: Field): field is TypedField =>
  field.type === "struct" ||
  field.type === "enum" ||
  field.type === "stringenum";

/** Types of members, those inside before what has them. */
export const typesOf = (
  members: readonly Member[],
  words: readonly string[],
  path: string,
): DeclaredType[] =>
  members.flatMap((member) => {
    const field = innermost(member.field);
    if (!isTyped(field)) return [];
    const own = [...words, ...wordsOf(member.id)];
    const place = `${path}.${member.id}`;
    const inside =
      field.type === "struct" ? typesOf(field.members, own, place) : [];
    return [...inside, { words: own, field, of: member, path: place }];
  });

/** A group of values that a message has: an event's parameters, what goes into an action and what comes out of it. */
interface Group {
  readonly words: readonly string[];
  readonly path: string;
  readonly members: readonly Member[];
}

/** Words of the names of events and actions: `light`, `event`, `low`, `voltage`. */
export const eventWords = (name: string, { id }: Described): string[] => [
  ...wordsOf(name),
  "event",
  ...wordsOf(id),
];

/** The same of an action's input or output. */
export const actionWords = (
  name: string,
  { id }: Described,
  side: "input" | "output",
): string[] => [...wordsOf(name), "action", ...wordsOf(id), side];

const groupsOf = (template: Template, name: string): Group[] => [
  ...template.events.map((event) => ({
    words: eventWords(name, event),
    path: `events.${event.id}`,
    members: event.params,
  })),
  ...template.actions.flatMap((action) =>
    (["input", "output"] as const).map((side) => ({
      words: actionWords(name, action, side),
      path: `actions.${action.id}.${side}`,
      members: action[side],
    })),
  ),
];

/** Every enumeration and struct of a template, in the order in which code can declare them. */
export const allTypes = (template: Template, name: string): DeclaredType[] => [
  ...typesOf(template.properties, wordsOf(name), "properties"),
  ...groupsOf(template, name).flatMap(({ members, words, path }) =>
    typesOf(members, words, path),
  ),
];

/** What generated code calls a thing of its own, behind the product's name. */
const reserved = [
  "properties",
  "types",
  "template",
  "control",
  "post",
  "call",
  "answer",
] as const;

/** What code takes from elsewhere by these names; nothing of a template's may be called so. */
const imported: ReadonlySet<string> = new Set([
  "DataTemplate",
  "DataTemplateOptions",
  "ModelClient",
  "ModelSession",
  "Pick",
  "Readonly",
  "Record",
  "TypedDescriptor",
]);

/** Names that would stand for two things, in whatever language: ids that differ by case and `_` alone. */
export function findCollisions(
  template: Template,
  name: string,
  source: string,
): Mistake[] {
  const mistakes: Mistake[] = [];
  const once = () => {
    const seen = new Map<string, string | Phrase>();
    /** `told` is what it is called where something else has its name. */
    return (
      words: readonly string[],
      path: string,
      told: string | Phrase = path,
    ) => {
      const called = pascal(words);
      const other = seen.get(called);
      seen.set(called, told);
      if (other === undefined) return;
      const what = phrase(modelTexts.collision, { name: called, other });
      mistakes.push({ path: `${source}: ${path}`, what });
    };
  };
  const lists = (members: readonly Described[], path: string) => {
    const check = once();
    for (const { id } of members) check(wordsOf(id), `${path}.${id}`);
  };
  const groups = groupsOf(template, name);
  const types = allTypes(template, name);
  lists(template.properties, "properties");
  lists(template.events, "events");
  lists(template.actions, "actions");
  for (const { members, path } of groups) lists(members, path);
  for (const { field, path } of types)
    if (field.type === "struct") lists(field.members, path);
  if (imported.has(pascal(wordsOf(name)))) {
    const what = phrase(modelTexts.keptName, { name: pascal(wordsOf(name)) });
    return [{ path: "--name", what }];
  }
  // Two ids that are alike have been named by now; what is left are types whose joined names are.
  if (mistakes.length > 0) return mistakes;
  const check = once();
  for (const word of reserved)
    check([...wordsOf(name), word], name, phrase(modelTexts.theTemplate));
  for (const { words, path } of [...groups, ...types]) {
    check(words, path);
    const called = pascal(words);
    if (imported.has(called)) {
      const what = phrase(modelTexts.keptName, { name: called });
      mistakes.push({ path: `${source}: ${path}`, what });
    }
  }
  return mistakes;
}
