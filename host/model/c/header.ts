import { memberName, snake, upper, wordsOf } from "../names.js";
import { plainLine } from "../remark.js";
import type { Field, Member, Property, Template } from "../template.js";
import { eventWords } from "../types.js";
import { depthOf, largestOf, textBytes } from "./size.js";
import {
  choiceNames,
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

/** What one message of a module carries. */
const PAYLOAD_BYTES = 2048;
/** The topic and an entry in a model's room (`TCAT_MODEL_TOPIC`), and what stands around the values of a message. */
const ROOM_AROUND = 88 + 160;
/** A refusal with a token and a path; a model in C is not built with less. */
const ROOM_LEAST = 320;

/** A text of the template in a comment of Doxygen. */
const said = (text: string): string =>
  plainLine(text).replaceAll(/[\\@]/g, "\\$&");

function rangeOf(field: Field): string {
  switch (field.type) {
    case "int":
    case "float":
      return ` ${field.min} to ${field.max}${field.unit && ` ${said(field.unit)}`}.`;
    case "string":
      return ` ${field.min} to ${field.max} bytes.`;
    case "array":
      return ` ${field.min} to ${field.max} items.${rangeOf(field.items)}`;
    default:
      return "";
  }
}

/** What a member is, in the words of the template. */
export function comment({ id, name, description, field }: Member): string {
  const words = [name || id, description].filter((text) => text !== "");
  return `/** ${words.map(said).join(": ")}.${rangeOf(field)} */`;
}

const item = (
  field: Extract<Field, { type: "array" }>,
  words: readonly string[],
): string[] => {
  const inner = field.items.type === "array" ? item(field.items, words) : [];
  const { type, behind } = declared(field.items, words);
  return [
    ...inner,
    `/** Items, and how many there are. */
struct ${listName(field, words)} {
  uint32_t count;
  ${type} items[${Math.max(field.max, 1)}]${behind};
};
`,
  ];
};

function enumeration(
  field: Extract<Field, { type: "enum" | "stringenum" }>,
  words: readonly string[],
  member: Member,
): string {
  const names = choiceNames(field, words);
  const rows = field.choices.map(({ value, label }, i) => {
    const number = typeof value === "number" ? value : i;
    return `  /** ${said(label || String(value))} */\n  ${names[i]} = ${number},`;
  });
  return `/** ${said(member.name || member.id)} */
enum ${snake(words)} {
${rows.join("\n")}
};
`;
}

/** What is declared before the struct of a group: enumerations and arrays of its members. */
const before = (group: Group): string[] =>
  group.members.flatMap((member) => {
    const words = memberWords(group.words, member);
    let { field } = member;
    while (field.type === "array") field = field.items;
    const choices =
      field.type === "enum" || field.type === "stringenum"
        ? [enumeration(field, words, member)]
        : [];
    return [
      ...choices,
      ...(member.field.type === "array" ? item(member.field, words) : []),
    ];
  });

/** Words of bits for so many members; a compiler wants one at least. */
export const bitWords = (members: readonly unknown[]): number =>
  Math.max(1, Math.ceil(members.length / 32));

function struct(group: Group, name: string): string {
  const members = group.members.map((member) => {
    const words = memberWords(group.words, member);
    const { type, behind } = declared(member.field, words);
    return `  ${comment(member)}\n  ${type} ${memberOf(member)}${behind};\n`;
  });
  const places = group.members.map(
    (member, i) => `  ${placeName(group.words, member)} = ${i},\n`,
  );
  const own = structName(group, name);
  const list =
    places.length === 0
      ? ""
      : `/** Places of the members of \`struct ${own}\` in its bits: \`tcat_has(values->has, …)\`. */
enum ${own}_place {
${places.join("")}};

`;
  return `${list}/** ${said(group.what)} */
struct ${own} {
  uint32_t has[${bitWords(group.members)}];
${members.join("")}};
`;
}

/** Parameters and members of the functions and structs that every template has. */
const taken: ReadonlySet<string> = new Set(
  "model handler client config code status output post params action input wanted value values owed changed frames text room".split(
    " ",
  ),
);

/** What a template's functions call the device: its own name, where they call nothing else so. */
export const deviceOf = (own: string): string =>
  taken.has(own) ? `${own}_` : own;

/** What a setter takes behind the device, and what it is called there: small values by value. */
export function parameter(
  member: Member,
  words: readonly string[],
): { readonly name: string; readonly text: string; readonly given: string } {
  const { type, behind } = declared(member.field, memberWords(words, member));
  const own = memberOf(member);
  // In capitals it may be one of the enumerators.
  const name =
    own === deviceOf(snake(words)) || !/[a-z]/.test(own) ? "value" : own;
  const byPointer = type.startsWith("struct") || behind !== "";
  return byPointer
    ? { name, text: `const ${type} *${name}`, given: name }
    : { name, text: `${type} ${name}`, given: `&${name}` };
}

/** Made where it is called: a property that nobody sets costs nothing, and one that is set once no function. */
function setter(property: Property, name: string): string {
  const device = deviceOf(name);
  const words = wordsOf(name);
  const { text, given } = parameter(property, words);
  return `
${comment(property)}
static inline int ${name}_set_${snake(wordsOf(property.id))}(struct ${name} *${device}, ${text}) {
  return tcat_model_set(&${device}->model, ${placeName(words, property)}, ${given});
}
`;
}

function roomOf(template: Template): number {
  const sizes = [
    largestOf(template.properties),
    ...template.events.map(({ params }) => largestOf(params)),
    ...template.actions.map(({ output }) => largestOf(output)),
  ];
  const most = Math.max(...sizes) + ROOM_AROUND;
  return Math.min(Math.max(most, ROOM_LEAST), PAYLOAD_BYTES + ROOM_AROUND);
}

/** The header: types, and typed functions. */
export function writeHeader(
  template: Template,
  name: string,
  source: string,
): string {
  const own = snake(wordsOf(name));
  const caps = upper(wordsOf(name));
  const device = deviceOf(own);
  const groups = outerGroups(template, name).flatMap((group) => [
    ...groupsWithin(group),
    group,
  ]);
  const { events, actions, properties } = template;
  const words = bitWords(properties);
  const handlers = actions.map(
    (
      action,
    ) => `  /** ${said(action.name || action.id)}${action.description && `: ${said(action.description)}`} */
  void (*action_${snake(wordsOf(action.id))})(struct ${own} *${device}, const struct ${own}_action_${snake(wordsOf(action.id))}_input *input);
`,
  );
  const inputs = actions.map(
    ({ id }) =>
      `  struct ${own}_action_${snake(wordsOf(id))}_input ${memberName(snake(wordsOf(id)), "c")};\n`,
  );
  return `/**
 * @file
 * Made by \`tcat model\` of ${said(source)}${template.productId ? `, the template of ${said(template.productId)}` : ""}. Not to be edited.
 */

#ifndef TCAT_TEMPLATE_${caps}_H
#define TCAT_TEMPLATE_${caps}_H

#include "tcat_model.h"

#ifdef __cplusplus
extern "C" {
#endif

${groups.flatMap((group) => [...before(group), struct(group, own)]).join("\n")}
struct ${own};

/** What the application does when the cloud asks for it; it answers, there or later, from any task. */
struct ${own}_handler {
  /** Properties that the cloud wants: \`${own}_answer\`. */
  void (*control)(struct ${own} *${device}, const struct ${own}_properties *wanted);
${handlers.join("")}};

/** Bytes for a topic and messages on their way out; a build may say less, and reports go out in parts then. */
#ifndef TCAT_TEMPLATE_${caps}_ROOM
#define TCAT_TEMPLATE_${caps}_ROOM ${roomOf(template)}
#elif TCAT_TEMPLATE_${caps}_ROOM < ${ROOM_LEAST} || TCAT_TEMPLATE_${caps}_ROOM > UINT16_MAX
#error "TCAT_TEMPLATE_${caps}_ROOM: ${ROOM_LEAST} to 65,535 bytes"
#endif

/** A device of this template: the application's memory. */
struct ${own} {
  struct tcat_model model;
  struct tcat_model_frame frames[${depthOf(template)}];
  const struct ${own}_handler *handler;
  /** What is so; set by the functions below, read by the task that polls. */
  struct ${own}_properties values;
  struct ${own}_properties wanted;
${inputs.length > 0 ? `  union {\n${inputs.map((line) => `  ${line}`).join("")}  } input;\n` : ""}${actions.length > 0 ? "  struct tcat_model_owed owed;\n" : ""}  uint32_t changed[2][${words}];
  char text[${textBytes(template)}];
  char room[TCAT_TEMPLATE_${caps}_ROOM];
};

/** Opens it over a client's session; \`config\` and \`handler\` stay as they are. \`tcat_model_open\` says what it returns. */
int ${own}_open(struct ${own} *${device}, struct tcat *client, const struct tcat_model_config *config,
    const struct ${own}_handler *handler);

/** Answers a control: \`tcat_model_answer\`. */
int ${own}_answer(struct ${own} *${device}, int32_t code, const char *status);
${properties.map((property) => setter(property, own)).join("")}${actions
  .map((action) => {
    const id = snake(wordsOf(action.id));
    return `
/** Answers the action: \`tcat_model_answer_action\`. */
int ${own}_answer_${id}(struct ${own} *${device}, int32_t code, const char *status,
    const struct ${own}_action_${id}_output *output);
`;
  })
  .join("")}${events
  .map((event) => {
    const id = snake(wordsOf(event.id));
    return `
/** ${said(event.name || event.id)}${event.description && `: ${said(event.description)}`}; \`post\` and \`params\` stay until it is done: \`tcat_model_post\`. */
int ${own}_post_${id}(struct ${own} *${device}, struct tcat_model_post *post,
    const struct ${snake(eventWords(own, event))} *params);
`;
  })
  .join("")}
#ifdef __cplusplus
}
#endif

#endif
`;
}
