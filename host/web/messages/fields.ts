/** A number and when it came. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

/** Bytes of JSON that are looked into. */
const MOST_BYTES = 65_536;
/** Levels that are looked into. */
const DEEPEST = 4;
/** Numbers of one message that are taken. */
const MOST_NUMBERS = 50;

/** JSON in a payload: an object or a list; `undefined` for anything else. */
export function jsonOf(payload: Uint8Array): object | undefined {
  if (payload.length > MOST_BYTES) return undefined;
  try {
    const value: unknown = JSON.parse(
      new TextDecoder("utf-8", { fatal: true }).decode(payload),
    );
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function* numbersIn(
  value: object,
  head: string,
  depth: number,
): Generator<[path: string, value: number]> {
  for (const [name, part] of Object.entries(value)) {
    const path = head === "" ? name : `${head}.${name}`;
    if (typeof part === "number") yield [path, part];
    else if (typeof part === "object" && part !== null && depth < DEEPEST)
      yield* numbersIn(part, path, depth + 1);
  }
}

/** The numbers in a payload's JSON, each with where it stands. */
export function fieldsOf(payload: Uint8Array): [string, number][] {
  const json = jsonOf(payload);
  if (!json) return [];
  const found: [string, number][] = [];
  for (const field of numbersIn(json, "", 1)) {
    if (found.length >= MOST_NUMBERS) break;
    found.push(field);
  }
  return found;
}
