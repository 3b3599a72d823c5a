import { snake, upper, wordsOf } from "../names.js";
import type { Field, Member, Template } from "../template.js";
import { eventWords } from "../types.js";
import { deviceOf, parameter } from "./header.js";
import { bounds, fitsNarrow, integer, literal } from "./literals.js";
import {
  declared,
  type Group,
  groupsWithin,
  isWide,
  listName,
  memberOf,
  memberWords,
  outerGroups,
  placeName,
  structName,
} from "./types.js";

const kinds: Readonly<Record<Field["type"], string>> = {
  bool: "BOOL",
  int: "INT",
  float: "FLOAT",
  string: "STRING",
  enum: "ENUM",
  stringenum: "TEXT_ENUM",
  timestamp: "TIMESTAMP",
  struct: "STRUCT",
  array: "ARRAY",
};

/** The tables that a field points to, and its row. */
interface Row {
  readonly tables: readonly string[];
  readonly row: string;
}

interface Place {
  readonly id: string;
  readonly offset: string;
  readonly words: readonly string[];
  readonly readOnly: boolean;
}

const row = (
  { id, offset, words, readOnly }: Place,
  field: Field,
  parts: {
    more?: string;
    min?: bigint | number;
    max?: bigint | number;
    count?: number;
    decimals?: number;
  },
): string => {
  const { more = "NULL", min = 0, max = 0, count = 0, decimals = 0 } = parts;
  const { type, behind } = declared(field, words);
  const flags = readOnly ? ` | TCAT_MODEL_READ_ONLY` : "";
  const size = `sizeof(${type}${behind})`;
  return `{${literal(id)}, ${more}, ${integer(min)}, ${integer(max)}, ${offset}, ${size}, ${count}, TCAT_MODEL_${kinds[field.type]}, ${decimals}${flags}}`;
};

function rowOf(place: Place, field: Field): Row {
  const called = snake(place.words);
  switch (field.type) {
    case "bool":
    case "timestamp":
      return { tables: [], row: row(place, field, {}) };
    case "int":
    case "float": {
      const { decimals, least, most } = bounds(field);
      if (!isWide(field) && fitsNarrow(least, most))
        return {
          tables: [],
          row: row(place, field, { min: least, max: most, decimals }),
        };
      const table = `static const int64_t ${called}_bounds[] = {${integer(least)}, ${integer(most)}};\n`;
      const more = `${called}_bounds`;
      return { tables: [table], row: row(place, field, { more, decimals }) };
    }
    case "string":
      return {
        tables: [],
        row: row(place, field, { min: field.min, max: field.max }),
      };
    case "enum":
    case "stringenum": {
      const texts = field.type === "stringenum";
      const type = texts ? "char *const" : "int32_t";
      const values = field.choices.map(({ value }) =>
        typeof value === "number" ? integer(value) : literal(value),
      );
      const table = `static const ${type} ${called}_choices[] = {${values.join(", ")}};\n`;
      const more = `${called}_choices`;
      const count = values.length;
      return { tables: [table], row: row(place, field, { more, count }) };
    }
    case "struct":
      return {
        tables: [],
        row: row(place, field, {
          more: `${called}_fields`,
          count: field.members.length,
        }),
      };
    case "array": {
      const list = listName(field, place.words);
      const offset = `offsetof(struct ${list}, items)`;
      const item = rowOf(
        { id: "", offset, words: place.words, readOnly: false },
        field.items,
      );
      const table = `static const struct tcat_model_field ${list}_item = ${item.row};\n`;
      const { min, max } = field;
      return {
        tables: [...item.tables, table],
        row: row(place, field, { more: `&${list}_item`, min, max }),
      };
    }
  }
}

/** The table of a group's members, behind those that it points to. */
function tables(
  group: Group,
  name: string,
  isReadOnly: (member: Member) => boolean,
): string {
  if (group.members.length === 0) return "";
  const own = structName(group, name);
  const rows = group.members.map((member) =>
    rowOf(
      {
        id: member.id,
        offset: `offsetof(struct ${own}, ${memberOf(member)})`,
        words: memberWords(group.words, member),
        readOnly: isReadOnly(member),
      },
      member.field,
    ),
  );
  return `${rows.flatMap((each) => each.tables).join("")}static const struct tcat_model_field ${own}_fields[] = {
${rows.map((each) => `    ${each.row},\n`).join("")}};
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
#include <string.h>

${groups.map((group) => tables(group, own, (member) => readOnly.has(member))).join("\n")}
${events.length === 0 ? "" : `static const struct tcat_model_event_form ${own}_events[] = {\n${eventRows.join("")}};\n\n`}${actions.length === 0 ? "" : `static const struct tcat_model_action_form ${own}_actions[] = {\n${actionRows.join("")}};\n\n`}static void ${own}_take_control(struct tcat_model *model, const void *wanted) {
  struct ${own} *${device} = (struct ${own} *)(void *)model;
  ${device}->handler->control(${device}, (const struct ${own}_properties *)wanted);
}
${call}
static const struct tcat_model_form ${own}_form = {
    ${list(`${own}_properties`, properties)},
    ${events.length === 0 ? "NULL" : `${own}_events`},
    ${actions.length === 0 ? "NULL" : `${own}_actions`},
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
${actions.map((action) => `  if (!handler->action_${idOf(action)}) return TCAT_E_ARGUMENT;\n`).join("")}  memset(${device}, 0, sizeof *${device});
  ${device}->handler = handler;
  return tcat_model_open(&${device}->model, &${own}_form, client, config);
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
