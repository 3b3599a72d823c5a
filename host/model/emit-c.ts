import { findCMistakes } from "./c/check.js";
import { writeHeader } from "./c/header.js";
import { writeSource } from "./c/source.js";
import { TemplateError } from "./mistake.js";
import { snake, wordsOf } from "./names.js";
import type { Template } from "./template.js";

/**
 * C for a template: files by their names.
 * @param source the template's file, for the head of the header
 * @throws {TemplateError} for a template that has no C
 */
export function emitC(
  template: Template,
  name: string,
  source: string,
): Record<string, string> {
  const mistakes = findCMistakes(template, name, source);
  if (mistakes.length > 0) throw new TemplateError(mistakes);
  const own = snake(wordsOf(name));
  const header = `${own}.h`;
  return {
    [header]: writeHeader(template, name, source),
    [`${own}.c`]: writeSource(template, name, header),
  };
}
