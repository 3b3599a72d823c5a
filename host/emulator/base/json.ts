import { controlTexts } from "../../../assembly/protocol/texts/emulator.js";
import { phrase } from "../../javascript/language.js";

/** Objects and lists in each other, the outermost counted: JSON nested deeper is taken for none. */
const JSON_DEPTH = 32;

/** A JSON object that came from outside: nothing about it is sure. */
export type Json = Record<string, unknown>;

/** A JSON object, neither null nor a list. */
export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What {@link parseObject} has not found, for messages. */
export const NO_OBJECT = phrase(controlTexts.noObject, { levels: JSON_DEPTH });

/** The JSON object in `bytes`, of at most {@link JSON_DEPTH} levels; undefined for anything else. The parser's message is dropped: it quotes the text. */
export function parseObject(bytes: Uint8Array): Json | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
    return isObject(value) && isShallow(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Goes level by level: whatever comes in must not exhaust the stack, here or where it is used. */
function isShallow(object: Json): boolean {
  let level: object[] = [object];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > JSON_DEPTH) return false;
    level = level
      .flatMap((outer): unknown[] => Object.values(outer))
      .filter(
        (inner): inner is object => typeof inner === "object" && inner !== null,
      );
  }
  return true;
}

/** Members of the list at `key`, those that are objects; undefined when there is no list. */
export function objectsIn(parent: unknown, key: string): Json[] | undefined {
  const list = isObject(parent) ? parent[key] : undefined;
  return Array.isArray(list) ? list.filter(isObject) : undefined;
}

/** Text of a member, "" when it is no text. */
export function textOf(parent: Json, key: string): string {
  const value = parent[key];
  return typeof value === "string" ? value : "";
}
