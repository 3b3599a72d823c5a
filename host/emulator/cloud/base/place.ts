import { registryTexts } from "../../../../assembly/protocol/texts/platform.js";
import { type Phrase, phrase, say } from "../../../javascript/language.js";
import { isObject } from "../../base/json.js";

/** A value inside a JSON document and where it stands, so that an error can name the place. Values are never repeated: they may be secrets. */
export class Place {
  constructor(
    private readonly value: unknown,
    private readonly path: string,
  ) {}

  fail(wanted: Phrase): never {
    const { path } = this;
    throw new RangeError(say(phrase(registryTexts.must, { path, wanted })));
  }

  /** What another reader makes of it, which is told the value and where it stands. */
  handTo<T>(read: (value: unknown, path: string) => T): T {
    return read(this.value, this.path);
  }

  get present(): boolean {
    return this.value !== undefined;
  }

  /** Members by name. @throws Error for one that is not among `known`. */
  members<K extends string>(known: readonly K[]): Record<K, Place> {
    const { value } = this;
    if (!isObject(value)) this.fail(phrase(registryTexts.object));
    const strange = Object.keys(value).find(
      (key) => !(known as readonly string[]).includes(key),
    );
    if (strange !== undefined)
      throw new RangeError(
        say(
          phrase(registryTexts.unknown, {
            path: this.path,
            names: known.join(", "),
          }),
        ),
      );
    const member = (key: K) => new Place(value[key], `${this.path}.${key}`);
    return Object.fromEntries(known.map((key) => [key, member(key)])) as Record<
      K,
      Place
    >;
  }

  /** Items of a list, none when it is left out. */
  items(): Place[] {
    const { value } = this;
    if (value === undefined) return [];
    if (!Array.isArray(value)) this.fail(phrase(registryTexts.list));
    return value.map((item, i) => new Place(item, `${this.path}[${i}]`));
  }

  text(pattern: RegExp, wanted: Phrase): string {
    const { value } = this;
    if (typeof value !== "string" || !pattern.test(value)) this.fail(wanted);
    return value;
  }

  /** One of `choices`; `missing` when it is left out and that is given. */
  choice<T extends string>(choices: readonly T[], missing?: T): T {
    const { value } = this;
    if (value === undefined && missing !== undefined) return missing;
    if (!(choices as readonly unknown[]).includes(value))
      this.fail(phrase(registryTexts.choice, { names: choices.join(", ") }));
    return value as T;
  }

  flag(): boolean {
    const { value } = this;
    if (value !== undefined && typeof value !== "boolean")
      this.fail(phrase(registryTexts.boolean));
    return value === true;
  }

  count(missing: number): number {
    const { value } = this;
    if (value === undefined) return missing;
    if (!Number.isSafeInteger(value) || (value as number) < 0)
      this.fail(phrase(registryTexts.count));
    return value as number;
  }
}
