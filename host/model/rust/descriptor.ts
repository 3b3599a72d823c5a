import type { Field, Members } from "../../javascript/model/descriptor.js";
import { descriptorOf } from "../descriptor.js";
import type { Template } from "../template.js";
import { quoted } from "./types.js";

const PATH = "model";

/** A number as an `f64`. */
const float = (value: number): string =>
  Number.isInteger(value) ? `${BigInt(value)}.0` : String(value);

const texts = (values: readonly string[]): string =>
  `&[${values.map(quoted).join(", ")}]`;

function fieldText(field: Field): string {
  const of = (kind: string) => `${PATH}::Field::${kind}`;
  switch (field.type) {
    case "bool":
      return of("Bool");
    case "timestamp":
      return of("Timestamp");
    case "int":
    case "float":
      return `${of(field.type === "int" ? "Int" : "Float")} { min: ${float(field.min)}, max: ${float(field.max)} }`;
    case "string":
      return `${of("String")} { min: ${field.min}, max: ${field.max} }`;
    case "enum":
      return `${of("Enum")}(&[${field.values.join(", ")}])`;
    case "stringenum":
      return `${of("StringEnum")}(${texts(field.values)})`;
    case "struct":
      return `${of("Struct")}(${membersText(field.members, "    ")})`;
    case "array":
      return `${of("Array")} { min: ${field.min}, max: ${field.max}, items: &${fieldText(field.items)} }`;
  }
}

/** A list, an item a line. */
const lines = (items: readonly string[], indent = ""): string =>
  items.length === 0
    ? "&[]"
    : `&[\n${items.map((item) => `${indent}        ${item},\n`).join("")}${indent}    ]`;

const membersText = (members: Members, indent = ""): string =>
  lines(
    members.map(
      ([id, field]) =>
        `${PATH}::Member { id: ${quoted(id)}, field: ${fieldText(field)} }`,
    ),
    indent,
  );

/** What values have to fit, as a constant. */
export function rustDescriptor(template: Template): string {
  const { properties, readOnly, events, actions } = descriptorOf(template);
  const eventLines = events.map(
    ({ id, type, params }) =>
      `${PATH}::EventDescriptor { id: ${quoted(id)}, kind: ${quoted(type)}, params: ${membersText(params, "    ")} }`,
  );
  const actionLines = actions.map(
    ({ id, input, output }) =>
      `${PATH}::ActionDescriptor { id: ${quoted(id)}, input: ${membersText(input, "    ")}, output: ${membersText(output, "    ")} }`,
  );
  return `/// What values have to fit.
static DESCRIPTOR: Descriptor = Descriptor {
    properties: ${membersText(properties)},
    read_only: ${texts(readOnly)},
    events: ${lines(eventLines)},
    actions: ${lines(actionLines)},
};
`;
}
