import {
  clientTexts,
  subjectTexts,
} from "../../assembly/protocol/texts/client.js";
import { addAbort, removeAbort } from "./abortlisteners.js";
import { copyOf, textOf } from "./bytes.js";
import { Fifo } from "./fifo.js";
import { checkBoolean, sortOf, stringOf } from "./given.js";
import { phrase, text } from "./language.js";

/** A message of a subscribed topic. */
export class Message {
  readonly topic: string;
  /** The payload, byte for byte; small ones share memory, so copy what is to be kept for long. */
  readonly payload: Uint8Array;

  constructor(topic: string, payload: Uint8Array) {
    this.topic = topic;
    this.payload = payload;
  }

  /** The same, fit to wait for long: what waits keeps no more memory alive than its own. */
  kept(): Message {
    return new Message(this.topic, copyOf(this.payload));
  }

  /** The payload as UTF-8 text. */
  get text(): string {
    return textOf(this.payload);
  }

  /**
   * The payload as JSON.
   * @throws {SyntaxError} when it is none
   */
  json(): unknown {
    return JSON.parse(this.text);
  }
}

/** Messages that wait for a slow reader; beyond it the oldest is dropped and counted. */
export const MESSAGE_QUEUE = 1000;

export interface MessageOptions {
  /** How many messages wait at most, 1 or more. */
  readonly queue?: number;
  /** Ends the loop. */
  readonly signal?: AbortSignal;
  /** Ends the loop as if all were well when the stream fails; where left out it ends with the error. */
  readonly quietEnd?: boolean;
}

/**
 * Whether a topic fits an MQTT filter; wildcards at its start do not match topics with `$`. Any number
 * of levels: a topic of 65,535 bytes may have 65,536.
 * @throws {RangeError} when it is no filter
 * @throws {AtError} when it is no text
 */
export function topicMatcher(filter: string): (topic: string) => boolean {
  const levels = stringOf(filter, phrase(subjectTexts.filter)).split("/");
  const misplaced = levels.some(
    (level, i) =>
      (level.length > 1 && /[+#]/.test(level)) ||
      (level === "#" && i < levels.length - 1),
  );
  if (filter === "" || misplaced)
    throw new RangeError(
      text(clientTexts.noFilter, { filter: JSON.stringify(filter) }),
    );
  const wild = /^[+#]/.test(filter);
  const open = levels.at(-1) === "#";
  // `a/#` fits `a`, too.
  const fixed = open ? levels.slice(0, -1) : levels;
  return (topic) => {
    if (wild && topic.startsWith("$")) return false;
    const given = topic.split("/");
    if (open ? given.length < fixed.length : given.length !== fixed.length)
      return false;
    return fixed.every((level, i) => level === "+" || level === given[i]);
  };
}

interface Reader {
  resolve(result: IteratorResult<Message>): void;
  reject(error: Error): void;
}

const OVER = { value: undefined, done: true } as const;

/** Messages that fit a filter, for `for await`; it only listens, it does not subscribe. */
export class MessageStream implements AsyncIterableIterator<Message> {
  /** How many messages were dropped because the reader was too slow. */
  dropped = 0;
  readonly #matches: (topic: string) => boolean;
  readonly #limit: number;
  readonly #quietEnd: boolean;
  readonly #waiting = new Fifo<Message>();
  readonly #readers = new Fifo<Reader>();
  readonly #closed: () => void;
  #ended = false;
  #fault: Error | undefined;

  /** @param open those that have not ended, this one among them while it has not */
  constructor(
    filter: string,
    options: MessageOptions,
    open: Set<MessageStream>,
  ) {
    this.#matches = topicMatcher(filter);
    const { signal, queue = MESSAGE_QUEUE, quietEnd = false } = options;
    checkBoolean(quietEnd, "quietEnd");
    this.#quietEnd = quietEnd;
    if (!Number.isInteger(queue) || queue < 1)
      throw new RangeError(
        text(clientTexts.noCount, {
          what: "queue",
          sort: sortOf(queue),
          least: 1,
        }),
      );
    this.#limit = queue;
    const onAbort = () => this.end();
    this.#closed = () => {
      removeAbort(signal, onAbort);
      open.delete(this);
    };
    open.add(this);
    if (signal?.aborted) this.end();
    else addAbort(signal, onAbort);
  }

  /** Takes a message, when it fits. */
  push(message: Message): void {
    if (this.#ended || !this.#matches(message.topic)) return;
    const reader = this.#readers.shift();
    if (reader) {
      reader.resolve({ value: message, done: false });
      return;
    }
    this.#waiting.push(message.kept());
    if (this.#waiting.length > this.#limit) {
      this.#waiting.shift();
      this.dropped++;
    }
  }

  /** Ends the stream, with an error where there is one; what waits can still be read. */
  end(error?: Error): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#fault = this.#quietEnd ? undefined : error;
    this.#closed();
    for (let r = this.#readers.shift(); r; r = this.#readers.shift()) {
      const fault = this.#takeFault();
      if (fault) r.reject(fault);
      else r.resolve(OVER);
    }
  }

  /** The error is thrown once, as by any iterator. */
  #takeFault(): Error | undefined {
    const fault = this.#fault;
    this.#fault = undefined;
    return fault;
  }

  /** @throws {AtError} `closed` when the stream has failed */
  async next(): Promise<IteratorResult<Message>> {
    const message = this.#waiting.shift();
    if (message) return { value: message, done: false };
    const fault = this.#takeFault();
    if (fault) throw fault;
    if (this.#ended) return OVER;
    return new Promise((resolve, reject) =>
      this.#readers.push({ resolve, reject }),
    );
  }

  return(): Promise<IteratorResult<Message>> {
    this.#waiting.clear();
    this.#fault = undefined;
    this.end();
    return Promise.resolve(OVER);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
