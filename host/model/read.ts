import type { Limits } from "./limits.js";
import { type Mistake, TemplateError } from "./mistake.js";
import { Place } from "./place.js";
import { readField, readList, readMembers } from "./readfield.js";
import type { Template } from "./template.js";

const MODES = ["r", "w", "rw"] as const;
const EVENT_TYPES = ["info", "alert", "fault"] as const;

/**
 * Reads a data template as the platform exports it; what has no part in messages is passed over.
 * @param source what paths in messages begin with: the file's name
 * @throws {TemplateError} with every mistake in it
 */
export function readTemplate(
  json: unknown,
  source: string,
  limits: Limits,
): Template {
  const mistakes: Mistake[] = [];
  const at = new Place(json, source, mistakes);
  at.isObject();
  const template: Template = {
    productId: at.member("profile").member("ProductId").text() || undefined,
    properties: readList(at.member("properties"), (place, described) => ({
      ...described,
      mode: place.member("mode").choice(MODES, "rw") ?? "rw",
      required: place.member("required").flag(),
      field: readField(place.member("define"), limits),
    })),
    events: readList(at.member("events"), (place, described) => ({
      ...described,
      type: place.member("type").choice(EVENT_TYPES, "info") ?? "info",
      params: readMembers(place.member("params"), limits),
    })),
    actions: readList(at.member("actions"), (place, described) => ({
      ...described,
      input: readMembers(place.member("input"), limits),
      output: readMembers(place.member("output"), limits),
    })),
  };
  if (mistakes.length > 0) throw new TemplateError(mistakes);
  return template;
}
