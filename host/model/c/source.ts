import { snake, upper, wordsOf } from "../names.js";
import type { Field, Member, Template } from "../template.js";
import { eventWords } from "../types.js";
import { deviceOf, parameter } from "./header.js";
import { bounds, integer, literal } from "./literals.js";
import { namesOfTemplate } from "./scope.js";
import {
  declared,
  type Group,
  groupsWithin,
  listName,
  memberOf,
  memberWords,
  outerGroups,
  placeName,
  structName,
} from "./types.js";

/** Of a `bool`, which is on the wire a number of these, and of a `timestamp`. */
const BOOLS = [0, 1];
const TIMES = { least: 0n, most: BigInt(Number.MAX_SAFE_INTEGER) };

/** Tables that fields point to, in the order in which they are needed; fields with the same content share one. */
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
      return { kind: "choice", more, count: BOOLS.length };
    }
    case "timestamp":
      return { kind: "integer", more: boundsOf(tables, called, TIMES) };
    case "int":
    case "float": {
      const { decimals, ...ends } = bounds(field);
      const kind = field.type === "int" ? "integer" : "float";
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
      const kind = texts ? "text_choice" : "choice";
      return { kind, more, count: values.length };
    }
    case "struct": {
      const { length } = field.members;
      return { kind: "object", more: `${called}_fields`, count: length };
    }
    case "array": {
      const list = listName(field, words);
      const item = typeOf(field.items, words, tables);
      const row = `{"", &${item}, offsetof(struct ${list}, items), false}`;
      const content = `{${row}, ${field.max}}`;
      const line = (name: string) =>
        `struct tcat_model_items ${name} = ${content}`;
      const more = `&${tables.of(content, `${list}_items`, line)}`;
      return { kind: "array", more, count: field.min };
    }
  }
}

/** The name of what a field's values are. */
function typeOf(
  field: Field,
  words: readonly string[],
  tables: Tables,
): string {
  const parts = partsOf(field, words, tables);
  const { kind, more = "NULL", count = 0, decimals = 0 } = parts;
  const { type, behind } = declared(field, words);
  const name = `${field.type === "array" ? listName(field, words) : snake(words)}_type`;
  const content = (size: string) =>
    `{&tcat_model_${kind}, ${more}, ${size}, ${count}, ${decimals}, ${field.type === "string"}}`;
  const line = (called: string) =>
    `struct tcat_model_type ${called} = ${content(`sizeof(${type}${behind})`)}`;
  // Enumerations of the same numbers have one size.
  const isEnum = type.startsWith("enum ");
  return tables.of(content(isEnum ? "enum" : type + behind), name, line);
}

/** The table of a group's members, behind those that it points to. */
function writeGroup(
  group: Group,
  name: string,
  tables: Tables,
  isReadOnly: (member: Member) => boolean,
): string {
  if (group.members.length === 0) return "";
  const own = structName(group, name);
  const rows = group.members.map((member) => {
    const type = typeOf(member.field, memberWords(group.words, member), tables);
    const offset = `offsetof(struct ${own}, ${memberOf(member)})`;
    return `{${literal(member.id)}, &${type}, ${offset}, ${isReadOnly(member)}}`;
  });
  return `${tables.take()}static const struct tcat_model_field ${own}_fields[] = {
${rows.map((each) => `    ${each},\n`).join("")}};
`;
}

const list = (called: string, members: readonly unknown[]): string =>
  `{${members.length === 0 ? "NULL" : `${called}_fields`}, ${members.length}}`;

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
  const groups = outerGroups(template, name).flatMap((group) => [
    ...groupsWithin(group),
    group,
  ]);
  const tables = new Tables([
    ...namesOfTemplate(template, name).map((named) => named.name),
    ...properties.map(memberOf),
  ]);
  const idOf = ({ id }: { id: string }) => snake(wordsOf(id));
  const eventRows = events.map(
    (event) =>
      `    {${literal(event.id)}, ${literal(event.type)}, ${list(snake(eventWords(own, event)), event.params)}},\n`,
  );
  const actionRows = actions.map(
    (action) =>
      `    {${literal(action.id)}, ${list(`${own}_action_${idOf(action)}_input`, action.input)}, ${list(`${own}_action_${idOf(action)}_output`, action.output)}},\n`,
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
  return `/* Made with ${header}, and not to be edited. */

#include "${header}"

#include <stddef.h>

${groups.map((group) => writeGroup(group, own, tables, (member) => readOnly.has(member))).join("\n")}
${events.length === 0 ? "" : `static const struct tcat_model_event_form ${own}_events[] = {\n${eventRows.join("")}};\n\n`}${actions.length === 0 ? "" : `static const struct tcat_model_action_form ${own}_actions[] = {\n${actionRows.join("")}};\n\n`}static void ${own}_take_control(struct tcat_model *model, const void *wanted) {
  struct ${own} *${device} = (struct ${own} *)(void *)model;
  ${device}->handler->control(${device}, (const struct ${own}_properties *)wanted);
}
${call}
static const struct tcat_model_form ${own}_form = {
    ${list(`${own}_properties`, properties)},
    ${events.length === 0 ? "NULL" : `${own}_events`},
    ${actions.length === 0 ? "NULL" : `${own}_actions`},
    ${actions.length === 0 ? "NULL" : "&tcat_model_actor"},
    ${events.length},
    ${actions.length},
    offsetof(struct ${own}, values),
    offsetof(struct ${own}, wanted),
    ${actions.length === 0 ? "0" : `offsetof(struct ${own}, input)`},
    offsetof(struct ${own}, owed),
    offsetof(struct ${own}, changed),
    offsetof(struct ${own}, reported),
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
${properties
  .map((property) => {
    const words = wordsOf(name);
    const { text, given } = parameter(property, words);
    return `
int ${own}_set_${idOf(property)}(struct ${own} *${device}, ${text}) {
  return tcat_model_set(&${device}->model, ${placeName(words, property)}, ${given});
}
`;
  })
  .join("")}${actions
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
