import { emitC } from "./emit-c.js";
import { emitRust } from "./emit-rust.js";
import { emitTypescript, type Files } from "./emit-typescript.js";
import type { Template } from "./template.js";

/**
 * Makes code of a template.
 * @param name what files and types are named for
 * @param source the file that the template was read from
 */
export type Emit = (template: Template, name: string, source: string) => Files;

/** What makes code, by the language of the code. */
export const emitters = {
  c: emitC,
  rust: emitRust,
  typescript: emitTypescript,
} as const satisfies Record<string, Emit>;

/** A language that code is made in. */
export type CodeLanguage = keyof typeof emitters;
