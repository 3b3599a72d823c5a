import type { Described, Field } from "./template.js";

/** What is no character to be read: controls, halves of surrogates, marks that turn the direction of what follows. */
const UNREAD = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * What may stand in a comment of any language: one line, nothing that ends a comment or shows what follows as something
 * else.
 */
export const plainLine = (text: string): string =>
  text
    .replaceAll(UNREAD, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll("*/", "* /")
    .replaceAll("/*", "/ *")
    .trim();

/** A text of TypeScript, which a reader sees as the compiler does. */
export const quoted = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    UNREAD,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

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
