import { snake } from "../names.js";
import type { Field, Member } from "../template.js";
import { bounds, integer, literal } from "./literals.js";
import { inLines, type Tables, Types } from "./tables.js";
import {
  declared,
  type Group,
  listName,
  memberOf,
  memberWords,
  structName,
} from "./types.js";

/** Of a `bool`, which is on the wire a number of these, and of a `timestamp`. */
const BOOLS = [0, 1];
const TIMES = { least: 0n, most: BigInt(Number.MAX_SAFE_INTEGER) };

/** What a type has beside its size. */
interface Parts {
  readonly kind: string;
  readonly more?: string;
  readonly count?: number;
  readonly decimals?: number;
}

const boundsOf = (
  tables: Tables,
  called: string,
  { least, most }: { least: bigint; most: bigint },
): string =>
  tables.list("int64_t", `${called}_bounds`, [least, most].map(integer));

/** A list's fields as a table: a member's own, or the item of an array. */
const row = (struct: string, member: string, type: number, readOnly: boolean) =>
  `{offsetof(struct ${struct}, ${member}), ${type}, ${readOnly}}`;

const listOf = (parts: {
  readonly names: string;
  readonly fields: string;
  readonly types: string;
  readonly count: number;
  readonly fewest?: number;
}): string =>
  `{${parts.names}, ${parts.fields}, ${parts.types}, ${parts.count}, ${parts.fewest ?? 0}}`;

function partsOf(
  field: Field,
  words: readonly string[],
  tables: Tables,
): Parts {
  const called = snake(words);
  const choices = `${called}_choices`;
  switch (field.type) {
    case "bool": {
      const more = tables.list("int32_t", choices, BOOLS.map(integer));
      return { kind: "whole", more, count: BOOLS.length };
    }
    case "timestamp":
      return { kind: "whole", more: boundsOf(tables, called, TIMES) };
    case "int":
    case "float": {
      const { decimals, ...ends } = bounds(field);
      const kind = field.type === "int" ? "whole" : "float";
      return { kind, more: boundsOf(tables, called, ends), decimals };
    }
    case "string":
      return { kind: "string", count: field.min };
    case "enum":
    case "stringenum": {
      const texts = field.type === "stringenum";
      const values = field.choices.map(({ value }) =>
        typeof value === "number" ? integer(value) : literal(value),
      );
      const type = texts ? "char *const" : "int32_t";
      const more = tables.list(type, choices, values);
      const kind = texts ? "text_choice" : "whole";
      return { kind, more, count: values.length };
    }
    case "struct": {
      return { kind: "object", more: `&${called}_list` };
    }
    case "array": {
      const list = listName(field, words);
      const own = new Types();
      const item = typeOf(field.items, words, own, tables);
      const types = own.name(tables, `${list}_types`);
      const fields = tables.list("struct tcat_model_field", `${list}_item`, [
        row(list, "items", item, false),
      ]);
      const content = listOf({
        names: "NULL",
        fields,
        types,
        count: field.max,
        fewest: field.min,
      });
      const line = (name: string) =>
        `struct tcat_model_list ${name} = ${content}`;
      const more = `&${tables.of(content, `${list}_items`, line)}`;
      return { kind: "array", more };
    }
  }
}

/** The place of what a field's values are. */
function typeOf(
  field: Field,
  words: readonly string[],
  types: Types,
  tables: Tables,
): number {
  const parts = partsOf(field, words, tables);
  const { kind, more = "NULL", count = 0, decimals = 0 } = parts;
  const { type, behind } = declared(field, words);
  const content = (size: string) =>
    `{&tcat_model_${kind}, ${more}, ${size}, ${count}, ${decimals}, ${field.type === "string"}}`;
  // Enumerations of the same numbers have one size.
  const isEnum = type.startsWith("enum ");
  return types.of(
    content(isEnum ? "enum" : type + behind),
    content(`sizeof(${type}${behind})`),
  );
}

/** A list of a group's members, in braces. */
export const list = (
  called: string,
  types: string,
  { length }: readonly unknown[],
): string =>
  length === 0
    ? listOf({ names: '""', fields: "NULL", types, count: 0 })
    : listOf({
        names: `${called}_names`,
        fields: `${called}_fields`,
        types,
        count: length,
      });

/** What a literal may have in every C of 1999 and later, its NUL counted: a strict compiler refuses more. */
const LITERAL_BYTES = 4_095;

/** The members' names, each ended by NUL: as one text, or byte by byte where it would be too long for one. */
function textOf(members: readonly Member[]): string {
  const bytes = members.reduce((sum, { id }) => sum + id.length + 1, 1);
  if (bytes <= LITERAL_BYTES)
    return members
      .map(({ id }) => `\n    ${literal(id).slice(0, -1)}\\0"`)
      .join("");
  const chars = (id: string) => [...id].map((char) => `'${char}', `).join("");
  return ` ${inLines(members.map(({ id }) => `${chars(id)}0`))}`;
}

/** The tables of a group's members, behind those that they point to. */
export function writeGroup(
  group: Group,
  name: string,
  types: Types,
  tables: Tables,
  isReadOnly: (member: Member) => boolean,
): string {
  const own = structName(group, name);
  const { members } = group;
  const rows = members.map((member) => {
    const words = memberWords(group.words, member);
    const type = typeOf(member.field, words, types, tables);
    return `    ${row(own, memberOf(member), type, isReadOnly(member))},\n`;
  });
  if (members.length === 0) return "";
  return `${tables.take()}static const char ${own}_names[] =${textOf(members)};
static const struct tcat_model_field ${own}_fields[] = {
${rows.join("")}};
`;
}

/** The same of a struct within, and the list that its type points to: with types of its own, which stand before it. */
export function writeInner(group: Group, name: string, tables: Tables): string {
  const own = structName(group, name);
  const types = new Types();
  const text = writeGroup(group, name, types, tables, () => false);
  const called = types.name(tables, `${own}_types`);
  return `${text}${tables.take()}static const struct tcat_model_list ${own}_list = ${list(own, called, group.members)};\n`;
}
