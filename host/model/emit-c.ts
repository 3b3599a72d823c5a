import { writeHeader } from "./c/header.js";
import { writeSource } from "./c/source.js";
import { snake, wordsOf } from "./names.js";
import type { Template } from "./template.js";

/** C for a template: files by their names. @param source the template's file, for the head of the header */
export function emitC(
  template: Template,
  name: string,
  source: string,
): Record<string, string> {
  const own = snake(wordsOf(name));
  const header = `${own}.h`;
  return {
    [header]: writeHeader(template, name, source),
    [`${own}.c`]: writeSource(template, name, header),
  };
}
