import type { Described, Field } from "./template.js";

/** What may stand in a comment of any language: one line, nothing that ends a comment. */
const plainLine = (text: string): string =>
  text
    .replaceAll(/\s+/g, " ")
    .replaceAll("*/", "* /")
    .replaceAll("/*", "/ *")
    .trim();

const labelled = (
  choices: readonly { value: number | string; label: string }[],
): string =>
  choices
    .map(({ value, label }) => (label === "" ? value : `${value} ${label}`))
    .join(", ");

/** What a field takes, in a few words: `0 to 100 %`, `0 关, 1 开`. */
export function rangeOf(field: Field): string {
  switch (field.type) {
    case "int":
    case "float":
      return `${field.min} to ${field.max} ${field.unit}`.trim();
    case "string":
      return `${field.min} to ${field.max} bytes`;
    case "array":
      return `${field.min} to ${field.max} items`;
    case "bool":
    case "enum":
    case "stringenum":
      return labelled(field.choices);
    case "timestamp":
      return "a time, from 0";
    case "struct":
      return "";
  }
}

/** A comment of one line on something with a name: the console's name, its description, its range. */
export function remarkOf(
  { name, description }: Described,
  field?: Field,
): string {
  const range = field ? rangeOf(field) : "";
  const said = [name, description === name ? "" : description]
    .filter((text) => text !== "")
    .join(": ");
  return plainLine(
    said === "" || range === "" ? said + range : `${said} (${range})`,
  );
}
