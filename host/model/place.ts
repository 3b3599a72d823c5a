import { modelTexts } from "../../assembly/protocol/texts/model.js";
import { type Phrase, phrase } from "../javascript/language.js";
import type { Mistake } from "./mistake.js";
import { quoted } from "./remark.js";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Most characters of a member's name in a path; of a longer one the beginning. */
const NAME_CHARACTERS = 50;

/** How a path goes on to a member: what is no plain name stands in it as JSON has it. */
function stepTo(name: string): string {
  if (/^[\w-]+$/.test(name) && name.length <= NAME_CHARACTERS)
    return `.${name}`;
  const shown = quoted(name.slice(0, NAME_CHARACTERS));
  return `[${shown}${name.length > NAME_CHARACTERS ? "…" : ""}]`;
}

/**
 * A value of a template and where it stands. What is wrong with it goes to a list that all places share, and reading goes
 * on with something in its place: one run finds all mistakes.
 */
export class Place {
  constructor(
    private readonly value: unknown,
    readonly path: string,
    private readonly mistakes: Mistake[],
  ) {}

  fail(what: Phrase): void {
    this.mistakes.push({ path: this.path, what });
  }

  /** Wants one item at least of what was read here; where none could be read, that has been said. */
  wantsOne(items: readonly unknown[], what: Phrase): void {
    const isSaid = this.mistakes.some(({ path }) => path.startsWith(this.path));
    if (items.length === 0 && !isSaid) this.fail(what);
  }

  get present(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  /** Whether it is an object; a mistake where it is none. */
  isObject(): boolean {
    const is = isObject(this.value);
    if (!is) this.fail(phrase(modelTexts.anObject));
    return is;
  }

  /** A member, which need not be there. */
  member(name: string): Place {
    const value =
      isObject(this.value) && Object.hasOwn(this.value, name)
        ? this.value[name]
        : undefined;
    return new Place(value, this.path + stepTo(name), this.mistakes);
  }

  /** Items of a list; none where it is left out. */
  items(): Place[] {
    if (!this.present) return [];
    if (!Array.isArray(this.value)) {
      this.fail(phrase(modelTexts.aList));
      return [];
    }
    return this.value.map(
      (item, i) => new Place(item, `${this.path}[${i}]`, this.mistakes),
    );
  }

  /** Members under names of the template's own; none where it is left out. */
  entries(): [string, Place][] {
    if (!this.present || !this.isObject()) return [];
    return Object.keys(this.value as object).map((name) => [
      name,
      this.member(name),
    ]);
  }

  /** A text; "" where it is left out. */
  text(): string {
    if (typeof this.value === "string") return this.value;
    if (this.present) this.fail(phrase(modelTexts.aText));
    return "";
  }

  /** Whether it is true; what is left out is not. */
  flag(): boolean {
    if (this.present && typeof this.value !== "boolean")
      this.fail(phrase(modelTexts.aFlag));
    return this.value === true;
  }

  /** One of `choices`; `missing` where it is left out and that is given. */
  choice<T extends string>(choices: readonly T[], missing?: T): T | undefined {
    if (!this.present && missing !== undefined) return missing;
    const found = choices.find((choice) => choice === this.value);
    if (found === undefined)
      this.fail(phrase(modelTexts.choice, { choices: choices.join(", ") }));
    return found;
  }

  /** A number, or one written as a text, as the platform has it; undefined where it is left out or empty. */
  number(): number | undefined {
    if (!this.present || this.value === "") return undefined;
    const { value } = this;
    const number =
      typeof value === "string" && /^\s*[-+]?\d/.test(value)
        ? Number(value)
        : value;
    if (typeof number === "number" && Number.isFinite(number)) return number;
    this.fail(phrase(modelTexts.aNumber));
    return undefined;
  }

  /** The same, whole. */
  whole(): number | undefined {
    const number = this.number();
    if (number === undefined || Number.isInteger(number)) return number;
    this.fail(phrase(modelTexts.aWholeNumber));
    return undefined;
  }
}
