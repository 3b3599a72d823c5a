import type {
  Descriptor,
  Members,
  Field as RunField,
} from "../javascript/model/descriptor.js";
import type { Field, Member, Template } from "./template.js";

const membersOf = (members: readonly Member[]): Members =>
  members.map(({ id, field }) => [id, fieldOf(field)]);

/** What a program needs of a field: no labels, no units. */
function fieldOf(field: Field): RunField {
  const { type } = field;
  switch (type) {
    case "bool":
    case "timestamp":
      return { type };
    case "enum":
      return { type, values: field.choices.map(({ value }) => value) };
    case "stringenum":
      return { type, values: field.choices.map(({ value }) => value) };
    case "struct":
      return { type, members: membersOf(field.members) };
    case "array":
      return {
        type,
        min: field.min,
        max: field.max,
        items: fieldOf(field.items),
      };
    default:
      return { type, min: field.min, max: field.max };
  }
}

/** A template as a model takes it. */
export const descriptorOf = (template: Template): Descriptor => ({
  properties: membersOf(template.properties),
  readOnly: template.properties
    .filter(({ mode }) => mode === "r")
    .map(({ id }) => id),
  events: template.events.map(({ id, type, params }) => ({
    id,
    type,
    params: membersOf(params),
  })),
  actions: template.actions.map(({ id, input, output }) => ({
    id,
    input: membersOf(input),
    output: membersOf(output),
  })),
});
