import { choiceWords, memberName, snake, upper, wordsOf } from "../names.js";
import type { Described, Field, Member, Template } from "../template.js";
import { actionWords, eventWords } from "../types.js";

/** The longest text of a mapping that the C reader holds (`TCAT_MODEL_TEXT`). */
export const TEXT_BYTES = 52;

const INT32 = 2 ** 31;

/** Whether a whole number needs 64 bits. */
export const isWide = (field: Field): boolean =>
  field.type === "timestamp" ||
  (field.type === "int" && (field.min < -INT32 || field.max >= INT32));

/** What a value is in C: its type, and what stands behind the name of what is declared. */
export interface Declared {
  readonly type: string;
  readonly behind: string;
}

/** Words of the type of a member: what has it, and its id. */
export const memberWords = (words: readonly string[], { id }: Described) => [
  ...words,
  ...wordsOf(id),
];

/** The type of a value whose own words are these; arrays are structs of a count and items. */
export function declared(field: Field, words: readonly string[]): Declared {
  switch (field.type) {
    case "bool":
      return { type: "bool", behind: "" };
    case "int":
    case "timestamp":
      return { type: isWide(field) ? "int64_t" : "int32_t", behind: "" };
    case "float":
      return { type: "float", behind: "" };
    case "string":
      return { type: "char", behind: `[${field.max + 1}]` };
    case "enum":
    case "stringenum":
      return { type: `enum ${snake(words)}`, behind: "" };
    case "struct":
      return { type: `struct ${snake(words)}`, behind: "" };
    case "array":
      return { type: `struct ${listName(field, words)}`, behind: "" };
  }
}

/** The name of an array's struct: one more `_list` for each array in it. */
export const listName = (
  field: Extract<Field, { type: "array" }>,
  words: readonly string[],
): string =>
  `${field.items.type === "array" ? listName(field.items, words) : snake(words)}_list`;

/** A struct of values by name: the properties, an event's parameters, an action's input and output, a property's own. */
export interface Group {
  readonly words: readonly string[];
  readonly members: readonly Member[];
  /** What it is, for people. */
  readonly what: string;
}

/** The same within: structs of members, those inside before what has them. */
export const groupsWithin = ({ words, members }: Group): Group[] =>
  members.flatMap((member) => {
    let { field } = member;
    while (field.type === "array") field = field.items;
    if (field.type !== "struct") return [];
    const own = memberWords(words, member);
    const group = { words: own, members: field.members, what: member.id };
    return [...groupsWithin(group), group];
  });

/** The groups of a template that messages are made of. */
export function outerGroups(template: Template, name: string): Group[] {
  const words = wordsOf(name);
  return [
    { words, members: template.properties, what: "The properties." },
    ...template.events.map((event) => ({
      words: eventWords(name, event),
      members: event.params,
      what: `What the event \`${event.id}\` tells.`,
    })),
    ...template.actions.flatMap((action) => [
      {
        words: actionWords(name, action, "input"),
        members: action.input,
        what: `What the action \`${action.id}\` is given.`,
      },
      {
        words: actionWords(name, action, "output"),
        members: action.output,
        what: `What the action \`${action.id}\` answers.`,
      },
    ]),
  ];
}

/** The name of a group's struct; the properties' own would be the model's. */
export const structName = ({ words }: Group, name: string): string =>
  snake(words) === snake(wordsOf(name))
    ? `${snake(words)}_properties`
    : snake(words);

/** The place of a member in its group. */
export const placeName = (words: readonly string[], member: Described) =>
  upper(memberWords(words, member));

/** Names of a mapping's values. */
export const choiceNames = (
  field: Extract<Field, { type: "enum" | "stringenum" }>,
  words: readonly string[],
): string[] =>
  choiceWords(field.choices).map((own) => upper([...words, ...own]));

/** What a member is called in its struct. */
export const memberOf = ({ id }: Described): string => memberName(id, "c");
