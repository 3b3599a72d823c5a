import { type Phrase, say } from "../javascript/language.js";

/** Something wrong in a template: where, and what is right there. */
export interface Mistake {
  /** JSON path, such as `light.json.properties[0].define.min`. */
  readonly path: string;
  readonly what: Phrase;
}

/** Everything that is wrong in a template. Values are never repeated. */
export class TemplateError extends RangeError {
  override readonly name = "TemplateError";

  constructor(readonly mistakes: readonly Mistake[]) {
    super(
      mistakes.map(({ path, what }) => `${path} ${say(what, "en")}`).join("\n"),
    );
  }
}
