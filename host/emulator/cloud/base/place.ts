import { isObject } from "../../base/json.js";

/** A value inside a JSON document and where it stands, so that an error can name the place. Values are never repeated: they may be secrets. */
export class Place {
  constructor(
    private readonly value: unknown,
    private readonly path: string,
  ) {}

  fail(wanted: string): never {
    throw new RangeError(`${this.path} must be ${wanted}`);
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
    if (!isObject(value)) this.fail("an object");
    const strange = Object.keys(value).find(
      (key) => !(known as readonly string[]).includes(key),
    );
    if (strange !== undefined)
      throw new RangeError(
        `${this.path} has an unknown member; it takes ${known.join(", ")}`,
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
    if (!Array.isArray(value)) this.fail("a list");
    return value.map((item, i) => new Place(item, `${this.path}[${i}]`));
  }

  text(pattern: RegExp, wanted: string): string {
    const { value } = this;
    if (typeof value !== "string" || !pattern.test(value)) this.fail(wanted);
    return value;
  }

  /** One of `choices`; `missing` when it is left out and that is given. */
  choice<T extends string>(choices: readonly T[], missing?: T): T {
    const { value } = this;
    if (value === undefined && missing !== undefined) return missing;
    if (!(choices as readonly unknown[]).includes(value))
      this.fail(`one of ${choices.join(", ")}`);
    return value as T;
  }

  flag(): boolean {
    const { value } = this;
    if (value !== undefined && typeof value !== "boolean")
      this.fail("true or false");
    return value === true;
  }

  count(missing: number): number {
    const { value } = this;
    if (value === undefined) return missing;
    if (!Number.isSafeInteger(value) || (value as number) < 0)
      this.fail("a whole number, not below 0");
    return value as number;
  }
}
