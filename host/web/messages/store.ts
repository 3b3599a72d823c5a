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

/** Messages that are drawn at once. */
const PAGE = 20;

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

/** Messages by topic, and what of them is looked at. */
export class TopicStore {
  /** By name, the one that a message came of last first. */
  readonly topics = signal<ReadonlyMap<string, Topic>>(new Map());
  /** The topic that was chosen; the latest where none was. */
  readonly #chosen = signal<string | undefined>(undefined);
  /** Messages that are drawn at once; more where they are asked for. */
  readonly drawn = signal(PAGE);
  #next = 1;

  /** The topic that is looked at. */
  get topic(): Topic | undefined {
    const name = this.#chosen.value ?? this.topics.value.keys().next().value;
    return name === undefined ? undefined : this.topics.value.get(name);
  }

  choose(name: string): void {
    this.#chosen.value = name;
    this.drawn.value = PAGE;
  }

  more(): void {
    this.drawn.value += PAGE;
  }

  /** Takes a message. */
  keep(name: string, payload: Uint8Array, at = new Date()): void {
    const before = this.topics.value.get(name);
    const came: Came = {
      id: this.#next++,
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
    const others = [...this.topics.value].filter(([other]) => other !== name);
    this.topics.value = new Map(
      [[name, topic] as const, ...others].slice(0, MOST_TOPICS),
    );
  }

  /** Forgets all of them. */
  clear(): void {
    this.topics.value = new Map();
    this.#chosen.value = undefined;
    this.drawn.value = PAGE;
  }
}
