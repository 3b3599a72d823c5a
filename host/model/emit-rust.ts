import type { Files } from "./emit-typescript.js";
import { pascal, snake, wordsOf } from "./names.js";
import { plainLine } from "./remark.js";
import { declareType, object } from "./rust/declare.js";
import { rustDescriptor } from "./rust/descriptor.js";
import { templateTrait } from "./rust/trait.js";
import { escapeDoc } from "./rust/types.js";
import type { Template } from "./template.js";
import { actionWords, allTypes, eventWords } from "./types.js";

/**
 * A product's template as Rust for `tcat::model`.
 * @param name what its types begin with: `light`
 * @param source the file that it was read from
 */
export function emitRust(
  template: Template,
  name: string,
  source: string,
): Files {
  const words = wordsOf(name);
  const { properties, events, actions } = template;
  const parts = [
    `// Made by "tcat model" of ${plainLine(source)}: what is changed here is lost when it is made again.

//! The product's data template: [\`${pascal(words)}Template\`] is what [\`DataTemplate\`](tcat::model::DataTemplate) takes.

// What the platform's ids are called is theirs, and a program need not use all of them.
#![allow(dead_code, non_camel_case_types, non_snake_case, clippy::enum_variant_names)]

use tcat::model::{self, Descriptor, Json, Template, Typed};
`,
    ...allTypes(template, name).map(declareType),
    object({
      name: `${pascal(words)}Properties`,
      remark: "The properties; those that are `None` are not meant.",
      words,
      members: properties,
      optional: true,
    }),
    ...events.map((event) =>
      object({
        name: pascal(eventWords(name, event)),
        remark: `What the event \`${event.id}\` tells. ${escapeDoc(event)}`,
        words: eventWords(name, event),
        members: event.params,
        optional: true,
      }),
    ),
    ...actions.flatMap((action) =>
      (["input", "output"] as const).map((side) =>
        object({
          name: pascal(actionWords(name, action, side)),
          remark: `What the action \`${action.id}\` ${side === "input" ? "is given" : "answers"}. ${escapeDoc(action)}`,
          words: actionWords(name, action, side),
          members: action[side],
          optional: side === "output",
        }),
      ),
    ),
    templateTrait(template, name),
    rustDescriptor(template),
  ];
  return { [`${snake(words)}.rs`]: parts.join("\n") };
}
