import { choiceWords, memberName, pascal, variant } from "../names.js";
import type { Choice, Member } from "../template.js";
import type { DeclaredType } from "../types.js";
import { doc, escapeDoc, memberWords, quoted, rustType } from "./types.js";

/** A struct of values by name. */
export interface Group {
  readonly name: string;
  readonly remark: string;
  /** What the names of its members' types begin with. */
  readonly words: readonly string[];
  readonly members: readonly Member[];
  /** Whether any of them may be left out. */
  readonly optional: boolean;
}

/** A struct, and how it stands in a message. */
export function object(group: Group): string {
  const { name, remark, words, members, optional } = group;
  const derived = optional || members.length === 0 ? "Default, " : "";
  const fields = members.map((member) => {
    const type = rustType(member.field, memberWords(words, member));
    return `${doc(escapeDoc(member, member.field), "    ")}    pub ${memberName(member.id, "rust")}: ${optional ? `Option<${type}>` : type},\n`;
  });
  const written = members.map(({ id }) => {
    const own = `self.${memberName(id, "rust")}`;
    const value = optional
      ? `${own}.as_ref().map(Typed::to_json)`
      : `Some(${own}.to_json())`;
    return `            (${quoted(id)}, ${value}),\n`;
  });
  const read = members.map(
    ({ id }) =>
      `            ${memberName(id, "rust")}: json.${optional ? "optional" : "required"}(${quoted(id)})?,\n`,
  );
  const open = (lines: readonly string[], before: string, after: string) =>
    lines.length === 0 ? `${before}${after}` : null;
  const body = open(fields, "{}", "") ?? `{\n${fields.join("")}}`;
  const list = open(written, "[]", "") ?? `[\n${written.join("")}        ]`;
  const made =
    open(read, "json.is_object().then_some(Self {})", "") ??
    `Some(Self {\n${read.join("")}        })`;
  return `${doc(remark)}#[derive(Clone, Debug, ${derived}PartialEq)]
pub struct ${name} ${body}

impl Typed for ${name} {
    fn to_json(&self) -> Json {
        Json::object(${list})
    }

    fn from_json(json: &Json) -> Option<Self> {
        ${made}
    }
}
`;
}

/** An enumeration, and what its values are in a message. */
function enumeration(
  { words, of }: DeclaredType,
  choices: readonly Choice<number | string>[],
): string {
  const name = pascal(words);
  const names = choiceWords(choices).map(variant);
  const texts = choices.some(({ value }) => typeof value === "string");
  const literal = (value: number | string): string =>
    typeof value === "string" ? quoted(value) : String(value);
  const rows = choices.map(
    ({ label }, i) =>
      `${doc(escapeDoc({ id: "", name: label, description: "" }), "    ")}    ${names[i]},\n`,
  );
  const written = choices.map(
    ({ value }, i) => `            Self::${names[i]} => ${literal(value)},\n`,
  );
  const read = choices.map(
    ({ value }, i) =>
      `            ${literal(value)} => Some(Self::${names[i]}),\n`,
  );
  return `${doc(escapeDoc(of))}#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum ${name} {
${rows.join("")}}

impl Typed for ${name} {
    fn to_json(&self) -> Json {
        Json::${texts ? "text" : "whole"}(match self {
${written.join("")}        })
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json.${texts ? "as_text" : "as_whole"}()? {
${read.join("")}            _ => None,
        }
    }
}
`;
}

/** A type of its own: an enumeration or a struct. */
export function declareType(type: DeclaredType): string {
  const { words, field, of } = type;
  return field.type === "struct"
    ? object({
        name: pascal(words),
        remark: escapeDoc(of),
        words,
        members: field.members,
        optional: true,
      })
    : enumeration(type, field.choices);
}
