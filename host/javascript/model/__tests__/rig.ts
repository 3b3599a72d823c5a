import { Message } from "../../message.js";
import type { ModelClient, ModelSession } from "../driver.js";

type Listener = (message: Message) => void;
type Event = "message" | "close";

/** What a client has been asked to publish, and how the test says it ends. */
export interface Published {
  readonly topic: string;
  readonly json: Record<string, unknown>;
  ok(): void;
  fail(): void;
}

/** A client and its session that a test plays. */
export class Rig implements ModelClient {
  readonly published: Published[] = [];
  closed = false;
  readonly #listeners: Readonly<Record<Event, Set<Listener>>> = {
    message: new Set(),
    close: new Set(),
  };
  readonly session: ModelSession & {
    readonly status: { doing: string };
    emit(event: string): void;
    count(): number;
  };

  constructor() {
    const heard = new Map<string, Set<() => void>>();
    const of = (event: string) => {
      const set = heard.get(event) ?? new Set();
      heard.set(event, set);
      return set;
    };
    this.session = {
      status: { doing: "idle" },
      on: (event, listener) => of(event).add(listener),
      off: (event, listener) => of(event).delete(listener),
      emit: (event) => {
        for (const listener of [...of(event)]) listener();
      },
      count: () => [...heard.values()].reduce((sum, set) => sum + set.size, 0),
    };
  }

  get listeners(): number {
    const { message, close } = this.#listeners;
    return message.size + close.size + this.session.count();
  }

  on(event: Event, listener: Listener): void {
    this.#listeners[event].add(listener);
  }

  off(event: Event, listener: Listener): void {
    this.#listeners[event].delete(listener);
  }

  /** It is closed for good. */
  close(): void {
    this.closed = true;
    for (const over of [...this.#listeners.close]) (over as () => void)();
  }

  publish(topic: string, payload: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.published.push({
        topic,
        json: JSON.parse(payload),
        ok: resolve,
        fail: () => reject(new Error("not published")),
      });
    });
  }

  /** A message comes. */
  hear(topic: string, json: unknown): void {
    const text = typeof json === "string" ? json : JSON.stringify(json);
    const message = new Message(topic, new TextEncoder().encode(text));
    for (const listener of [...this.#listeners.message]) listener(message);
  }
}
