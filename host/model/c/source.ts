import { snake, upper, wordsOf } from "../names.js";
import type { Member, Template } from "../template.js";
import { eventWords } from "../types.js";
import { list, writeGroup, writeInner } from "./groups.js";
import { deviceOf } from "./header.js";
import { literal } from "./literals.js";
import { namesOfTemplate } from "./scope.js";
import { textBytes } from "./size.js";
import { inLines, Tables, Types } from "./tables.js";
import { type Group, groupsWithin, memberOf, outerGroups } from "./types.js";

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
