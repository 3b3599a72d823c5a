import { signal } from "@preact/signals";
import { fieldsOf, type Point } from "./fields.js";

/** Topics that are kept; of more the one that has been silent longest goes. */
const MOST_TOPICS = 500;
/** Messages of a topic that are kept; of more the oldest goes. */
const MOST_MESSAGES = 200;
/** Bytes of a payload that are kept; of more the beginning, and its length. */
export const KEPT_BYTES = 65_536;
/** Points of a field's line; of more the oldest goes. */
const MOST_POINTS = 500;
/** Fields of a topic that are drawn; what comes later is not. */
const MOST_FIELDS = 12;

/** A message that came. */
export interface Came {
  readonly id: number;
  readonly at: Date;
  readonly payload: Uint8Array;
  /** Bytes of all of it. */
  readonly length: number;
}

/** What came of one topic. */
export interface Topic {
  readonly name: string;
  readonly count: number;
  /** The latest first. */
  readonly messages: readonly Came[];
  /** The numbers in its JSON, by where they stand. */
  readonly fields: ReadonlyMap<string, readonly Point[]>;
}

/** By name, the one that a message came of last first. */
export const topics = signal<ReadonlyMap<string, Topic>>(new Map());

let next = 1;

function drawn(
  fields: Topic["fields"],
  payload: Uint8Array,
  at: Date,
): Topic["fields"] {
  const found = fieldsOf(payload);
  if (found.length === 0) return fields;
  const drawn = new Map(fields);
  for (const [path, value] of found) {
    const points = drawn.get(path);
    if (!points && drawn.size >= MOST_FIELDS) continue;
    const point = { at: at.getTime(), value };
    drawn.set(path, [...(points ?? []), point].slice(-MOST_POINTS));
  }
  return drawn;
}

/** Takes a message. */
export function keep(name: string, payload: Uint8Array, at = new Date()): void {
  const before = topics.value.get(name);
  const came: Came = {
    id: next++,
    at,
    payload: payload.slice(0, KEPT_BYTES),
    length: payload.length,
  };
  const topic: Topic = {
    name,
    count: (before?.count ?? 0) + 1,
    messages: [came, ...(before?.messages ?? [])].slice(0, MOST_MESSAGES),
    fields: drawn(before?.fields ?? new Map(), payload, at),
  };
  const others = [...topics.value].filter(([other]) => other !== name);
  topics.value = new Map(
    [[name, topic] as const, ...others].slice(0, MOST_TOPICS),
  );
}
