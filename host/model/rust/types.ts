import { isWide } from "../c/types.js";
import { pascal, wordsOf } from "../names.js";
import { quoted as jsonOf, remarkOf } from "../remark.js";
import type { Described, Field } from "../template.js";

/** Escapes of JSON that Rust does not have. */
const otherEscape: Readonly<Record<string, string>> = {
  b: "\\u{8}",
  f: "\\u{c}",
};

/** A text of Rust. */
export const quoted = (text: string): string =>
  jsonOf(text).replaceAll(
    /\\(?:u([\da-f]{4})|(.))/g,
    (found, hex: string | undefined, one: string) =>
      hex === undefined ? (otherEscape[one] ?? found) : `\\u{${hex}}`,
  );

/** A remark in a doc comment, where brackets, backquotes and addresses would be links and code. */
export const escapeDoc = (of: Described, field?: Field): string =>
  remarkOf(of, field)
    .replaceAll(/[[\]<>`*\\]/g, "\\$&")
    .replaceAll("://", ":\\//");

/** A doc comment; an empty one is none. */
export const doc = (text: string, indent = ""): string =>
  text.trim() === "" ? "" : `${indent}/// ${text.trim()}\n`;

/** The type of a field; `words` name it where it has a type of its own. */
export function rustType(field: Field, words: readonly string[]): string {
  switch (field.type) {
    case "bool":
      return "bool";
    case "int":
    case "timestamp":
      return isWide(field) ? "i64" : "i32";
    case "float":
      return "f64";
    case "string":
      return "String";
    case "enum":
    case "stringenum":
    case "struct":
      return pascal(words);
    case "array":
      return `Vec<${rustType(field.items, words)}>`;
  }
}

/** Words of the type of a member: what has it, and its id. */
export const memberWords = (
  words: readonly string[],
  { id }: Described,
): string[] => [...words, ...wordsOf(id)];
