/** A value of JSON as it was read: objects keep the order of their members, and those that stand twice. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export class JsonObject {
  constructor(readonly members: readonly (readonly [string, Json])[]) {}

  /** The first member of a name. */
  get(name: string): Json | undefined {
    return this.members.find(([own]) => own === name)?.[1];
  }

  /** The same, where it is a text. */
  text(name: string): string | undefined {
    const value = this.get(name);
    return typeof value === "string" ? value : undefined;
  }

  /** The same, where it is an object. */
  object(name: string): JsonObject | undefined {
    const value = this.get(name);
    return value instanceof JsonObject ? value : undefined;
  }

  /** Whether one of these names stands here more than once. */
  doubles(names: readonly string[]): boolean {
    return names.some(
      (name) => this.members.filter(([own]) => own === name).length > 1,
    );
  }

  /** Where the first member of a name stands; -1 for none. */
  indexOf(name: string): number {
    return this.members.findIndex(([own]) => own === name);
  }
}

/** The value as plain objects and lists; of members that stand twice the last one counts, as `JSON.parse` has it. */
export function plain(json: Json): unknown {
  if (Array.isArray(json)) return json.map(plain);
  if (!(json instanceof JsonObject)) return json;
  return Object.fromEntries(
    json.members.map(([name, value]) => [name, plain(value)]),
  );
}
