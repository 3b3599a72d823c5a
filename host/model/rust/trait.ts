import { pascal, variant, wordsOf } from "../names.js";
import type { Described, Template } from "../template.js";
import { actionWords, eventWords } from "../types.js";
import { doc, escapeDoc, quoted } from "./types.js";

interface Variant {
  readonly of: Described;
  /** The struct that it carries. */
  readonly type: string;
}

/** What an enumeration of the program's is called, and what it is. */
interface Choice {
  readonly name: string;
  readonly remark: string;
  readonly variants: readonly Variant[];
}

const variantName = ({ id }: Described): string => variant(wordsOf(id));

const declare = ({ name, remark, variants }: Choice): string =>
  `${doc(remark)}#[derive(Clone, Debug, PartialEq)]
pub enum ${name} {
${variants.map(({ of, type }) => `${doc(escapeDoc(of), "    ")}    ${variantName(of)}(${type}),\n`).join("")}}
`;

/** How the enumeration is taken apart: its id, and what it carries as JSON. */
const parted = (
  method: string,
  argument: string,
  { name, variants }: Choice,
): string => {
  const arms = variants.map(
    ({ of }) =>
      `            ${name}::${variantName(of)}(own) => (${quoted(of.id)}, own.to_json()),\n`,
  );
  const body =
    arms.length === 0
      ? `match *${argument} {}`
      : `match ${argument} {\n${arms.join("")}        }`;
  return `    fn ${method}(${argument}: &${name}) -> (&'static str, Json) {
        ${body}
    }
`;
};

/** The template's own type, and what its events, actions and answers are. */
export function templateTrait(template: Template, name: string): string {
  const own = pascal(wordsOf(name));
  const { events, actions } = template;
  const of = (side: "input" | "output"): Variant[] =>
    actions.map((action) => ({
      of: action,
      type: pascal(actionWords(name, action, side)),
    }));
  const post: Choice = {
    name: `${own}Post`,
    remark: "An event that the device posts.",
    variants: events.map((event) => ({
      of: event,
      type: pascal(eventWords(name, event)),
    })),
  };
  const call: Choice = {
    name: `${own}Call`,
    remark: "An action that the device is to do.",
    variants: of("input"),
  };
  const answer: Choice = {
    name: `${own}Answer`,
    remark: "What the device answers to an action that it has done.",
    variants: of("output"),
  };
  const calls = call.variants.map(
    ({ of: { id }, type }) =>
      `            ${quoted(id)} => ${type}::from_json(input).map(${call.name}::${variantName({ id, name: "", description: "" })}),\n`,
  );
  const called =
    calls.length === 0
      ? "None"
      : `match action {\n${calls.join("")}            _ => None,\n        }`;
  const mark = calls.length === 0 ? "_" : "";
  return `${[post, call, answer].map(declare).join("\n")}
/// The product's data template, as its types and limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ${own}Template;

impl Template for ${own}Template {
    type Properties = ${own}Properties;
    type Post = ${post.name};
    type Call = ${call.name};
    type Answer = ${answer.name};

    fn descriptor() -> &'static Descriptor {
        &DESCRIPTOR
    }

${parted("post", "post", post)}
    fn call(${mark}action: &str, ${mark}input: &Json) -> Option<${call.name}> {
        ${called}
    }

${parted("answer", "answer", answer)}}
`;
}
