import { snake, upper, wordsOf } from "../names.js";
import type { Field, Member, Template } from "../template.js";
import { eventWords } from "../types.js";
import { deviceOf } from "./header.js";
import { bounds, integer, literal } from "./literals.js";
import { namesOfTemplate } from "./scope.js";
import { textBytes } from "./size.js";
import {
  declared,
  type Group,
  groupsWithin,
  listName,
  memberOf,
  memberWords,
  outerGroups,
  structName,
} from "./types.js";

/** Of a `bool`, which is on the wire a number of these, and of a `timestamp`. */
const BOOLS = [0, 1];
const TIMES = { least: 0n, most: BigInt(Number.MAX_SAFE_INTEGER) };

/** Tables that lists and types point to, in the order in which they are needed; those with the same content are one. */
class Tables {
  text = "";
  readonly #names = new Map<string, string>();
  readonly #taken: Set<string>;

  /** None is called by one of these names. */
  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken);
  }

  /** The name of what says `content` of itself; the first has its own, with an underline where that is another's. */
  of(content: string, own: string, line: (name: string) => string): string {
    const known = this.#names.get(content);
    if (known !== undefined) return known;
    let name = own;
    while (this.#taken.has(name)) name += "_";
    this.#taken.add(name);
    this.#names.set(content, name);
    this.text += `static const ${line(name)};\n`;
    return name;
  }

  /** A table of these values. */
  list(type: string, own: string, values: readonly string[]): string {
    const content = `{${values.join(", ")}}`;
    const line = (name: string) => `${type} ${name}[] = ${content}`;
    return this.of(type + content, own, line);
  }

  /** What has been asked for since. */
  take(): string {
    const { text } = this;
    this.text = "";
    return text;
  }
}

const inLines = (values: readonly string[]): string =>
  `{\n${values.map((value) => `    ${value},\n`).join("")}}`;

/** The types of one table, in their order: those with the same content share their place. */
class Types {
  readonly #lines = new Map<string, string>();

  get lines(): readonly string[] {
    return [...this.#lines.values()];
  }

  /** The place of a type. */
  of(content: string, line: string): number {
    const at = [...this.#lines.keys()].indexOf(content);
    if (at >= 0) return at;
    this.#lines.set(content, line);
    return this.#lines.size - 1;
  }

  /** The name of the table, or `NULL` where nobody has asked for any. */
  name(tables: Tables, own: string): string {
    if (this.#lines.size === 0) return "NULL";
    const content = inLines(this.lines);
    const line = (name: string) =>
      `struct tcat_model_type ${name}[] = ${content}`;
    return tables.of(content, own, line);
  }
}

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
const list = (
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
function writeGroup(
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
function writeInner(group: Group, name: string, tables: Tables): string {
  const own = structName(group, name);
  const types = new Types();
  const text = writeGroup(group, name, types, tables, () => false);
  const called = types.name(tables, `${own}_types`);
  return `${text}${tables.take()}static const struct tcat_model_list ${own}_list = ${list(own, called, group.members)};\n`;
}

/** Whether there is a struct or an array. */
const isNested = ({ members }: Group): boolean =>
  members.some(
    ({ field }) => field.type === "struct" || field.type === "array",
  );

/** Tables in flash, and the functions of the header. */
export function writeSource(
  template: Template,
  name: string,
  header: string,
): string {
  const own = snake(wordsOf(name));
  const caps = upper(wordsOf(name));
  const device = deviceOf(own);
  const { properties, events, actions } = template;
  const readOnly = new Set<Member>(
    properties.filter(({ mode }) => mode === "r"),
  );
  const groups = outerGroups(template, name);
  const types = groups.some(({ members }) => members.length > 0)
    ? `${own}_types`
    : "NULL";
  const tables = new Tables([
    ...namesOfTemplate(template, name).map((named) => named.name),
    ...properties.map(memberOf),
  ]);
  const idOf = ({ id }: { id: string }) => snake(wordsOf(id));
  const eventRows = events.map(
    (event) =>
      `    {${literal(event.id)}, ${literal(event.type)}, ${list(snake(eventWords(own, event)), types, event.params)}},\n`,
  );
  const actionRows = actions.map(
    (action) =>
      `    {${literal(action.id)}, ${list(`${own}_action_${idOf(action)}_input`, types, action.input)}, ${list(`${own}_action_${idOf(action)}_output`, types, action.output)}},\n`,
  );
  const calls = actions.map((action, i) => {
    const id = idOf(action);
    return `  if (action == ${i}) ${device}->handler->action_${id}(${device}, (const struct ${own}_action_${id}_input *)input);\n`;
  });
  const call =
    actions.length === 0
      ? ""
      : `
static void ${own}_take_action(struct tcat_model *model, uint32_t action, const void *input) {
  struct ${own} *${device} = (struct ${own} *)(void *)model;
${calls.join("")}}
`;
  const outer = new Types();
  const written = groups.flatMap((group) => [
    ...groupsWithin(group).map((inner) => writeInner(inner, own, tables)),
    writeGroup(group, own, outer, tables, (member) => readOnly.has(member)),
  ]);
  const nested = groups.some(isNested);
  return `/* Made with ${header}, and not to be edited. */

#include "${header}"

#include <stddef.h>

${written.filter((text) => text !== "").join("\n")}
${types === "NULL" ? "" : `static const struct tcat_model_type ${types}[] = ${inLines(outer.lines)};\n`}
${events.length === 0 ? "" : `static const struct tcat_model_event_form ${own}_events[] = {\n${eventRows.join("")}};\n\n`}${actions.length === 0 ? "" : `static const struct tcat_model_action_form ${own}_actions[] = {\n${actionRows.join("")}};\n\n`}static void ${own}_take_control(struct tcat_model *model, const void *wanted) {
  struct ${own} *${device} = (struct ${own} *)(void *)model;
  ${device}->handler->control(${device}, (const struct ${own}_properties *)wanted);
}
${call}
static const struct tcat_model_form ${own}_form = {
    ${list(`${own}_properties`, types, properties)},
    ${events.length === 0 ? "NULL" : `${own}_events`},
    ${actions.length === 0 ? "NULL" : `${own}_actions`},
    ${actions.length === 0 ? "NULL" : "&tcat_model_actor"},
    ${nested ? "&tcat_model_nesting" : "NULL"},
    ${events.length},
    ${actions.length},
    offsetof(struct ${own}, values),
    offsetof(struct ${own}, wanted),
    ${actions.length === 0 ? "0" : `offsetof(struct ${own}, input)`},
    ${actions.length === 0 ? "0" : `offsetof(struct ${own}, owed)`},
    offsetof(struct ${own}, changed),
    offsetof(struct ${own}, text),
    ${textBytes(template)},
    offsetof(struct ${own}, room),
    TCAT_TEMPLATE_${caps}_ROOM,
    ${own}_take_control,
    ${actions.length === 0 ? "NULL" : `${own}_take_action`},
};

int ${own}_open(struct ${own} *${device}, struct tcat *client, const struct tcat_model_config *config,
    const struct ${own}_handler *handler) {
  if (!${device} || !handler || !handler->control) return TCAT_E_ARGUMENT;
${actions.map((action) => `  if (!handler->action_${idOf(action)}) return TCAT_E_ARGUMENT;\n`).join("")}  int status = tcat_model_open(&${device}->model, &${own}_form, client, config);
  if (status == TCAT_OK) ${device}->handler = handler;
  return status;
}

int ${own}_answer(struct ${own} *${device}, int32_t code, const char *status) {
  return tcat_model_answer(&${device}->model, code, status);
}
${actions
  .map(
    (action) => `
int ${own}_answer_${idOf(action)}(struct ${own} *${device}, int32_t code, const char *status,
    const struct ${own}_action_${idOf(action)}_output *output) {
  return tcat_model_answer_action(&${device}->model, code, status, output);
}
`,
  )
  .join("")}${events
  .map(
    (event, i) => `
int ${own}_post_${idOf(event)}(struct ${own} *${device}, struct tcat_model_post *post,
    const struct ${snake(eventWords(own, event))} *params) {
  post->event = ${i};
  post->params = params;
  post->next = NULL;
  return tcat_model_post_events(&${device}->model, post);
}
`,
  )
  .join("")}`;
}
