import { modelTexts } from "../../../assembly/protocol/texts/model.js";
import { type Phrase, phrase } from "../../javascript/language.js";
import { snake, wordsOf } from "../names.js";
import type { Field, Member, Template } from "../template.js";
import { innermost } from "../types.js";
import {
  choiceNames,
  type Group,
  listName,
  memberWords,
  placeName,
  structName,
} from "./types.js";

/** A name in the scope of a generated file: a tag of structs and enumerations, or any other; and what it stands for. */
export interface Named {
  readonly space: "tag" | "other";
  readonly name: string;
  readonly path: string;
  /** What it is called where something else has its name; its path where left out. */
  readonly told?: Phrase;
}

/** Functions and tables that every template has. */
const once = [
  ...["open", "answer", "take_control", "take_action"],
  ...["form", "types", "events", "actions"],
];

/** The structs of arrays, each within the one before. */
const listsOf = (field: Field, words: readonly string[]): string[] =>
  field.type === "array"
    ? [listName(field, words), ...listsOf(field.items, words)]
    : [];

/** What a member brings: its place, its type. */
function namesOfMember(group: Group, member: Member): Named[] {
  const words = memberWords(group.words, member);
  const path = `${snake(group.words)}.${member.id}`;
  const field = innermost(member.field);
  const other = (name: string): Named => ({ space: "other", name, path });
  const tag = (name: string): Named => ({ space: "tag", name, path });
  const own =
    field.type === "enum" || field.type === "stringenum"
      ? [tag(snake(words)), ...choiceNames(field, words).map(other)]
      : [];
  return [
    other(placeName(group.words, member)),
    ...listsOf(member.field, words).map(tag),
    ...own,
  ];
}

/** What a group brings: its struct, its table, and what its members bring. */
export function namesOf(group: Group, name: string): Named[] {
  const own = structName(group, name);
  const path = snake(group.words);
  return [
    { space: "tag", name: own, path },
    { space: "tag", name: `${own}_place`, path },
    ...["names", "fields", "list"].map(
      (table): Named => ({ space: "other", name: `${own}_${table}`, path }),
    ),
    ...group.members.flatMap((member) => namesOfMember(group, member)),
  ];
}

/** Functions and tables that a template has once, and those of its properties, events and actions. */
export function namesOfTemplate(template: Template, name: string): Named[] {
  const own = snake(wordsOf(name));
  const of = (list: "properties" | "actions" | "events", verb: string) =>
    template[list].map(
      ({ id }): Named => ({
        space: "other",
        name: `${own}_${verb}_${snake(wordsOf(id))}`,
        path: `${list}.${id}`,
      }),
    );
  return [
    {
      ...{ space: "tag", name: `${own}_handler`, path: name },
      told: phrase(modelTexts.theTemplate),
    },
    ...once.map(
      (each): Named => ({
        ...{ space: "other", name: `${own}_${each}`, path: name },
        told: phrase(modelTexts.codeOfTemplate, { name: each }),
      }),
    ),
    ...of("properties", "set"),
    ...of("actions", "answer"),
    ...of("events", "post"),
  ];
}
