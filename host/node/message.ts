import { QlobberTrue } from "qlobber";

/** A message of a subscribed topic. */
export class Message {
  readonly topic: string;
  /** The payload, byte for byte; small ones share memory, so copy what is to be kept for long. */
  readonly payload: Uint8Array;

  constructor(topic: string, payload: Uint8Array) {
    this.topic = topic;
    this.payload = payload;
  }

  /** The payload as UTF-8 text. */
  get text(): string {
    return Buffer.from(this.payload).toString("utf8");
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
}

/**
 * Whether a topic fits an MQTT filter; wildcards at its start do not match topics with `$`.
 * @throws {RangeError} when it is no filter
 */
export function topicMatcher(filter: string): (topic: string) => boolean {
  const matcher = new QlobberTrue({
    separator: "/",
    wildcard_one: "+",
    wildcard_some: "#",
    match_empty_levels: true,
  });
  matcher.add(filter);
  const levels = filter.split("/");
  const misplaced = levels.some(
    (level, i) =>
      (level.length > 1 && /[+#]/.test(level)) ||
      (level === "#" && i < levels.length - 1),
  );
  if (filter === "" || misplaced)
    throw new RangeError(
      `${JSON.stringify(filter)} is no MQTT filter: + and # stand for whole levels, # for the last`,
    );
  const wild = /^[+#]/.test(filter);
  return (topic) => !(wild && topic.startsWith("$")) && matcher.test(topic);
}

/** Messages that fit a filter, for `for await`; it only listens, it does not subscribe. */
export class MessageStream implements AsyncIterableIterator<Message> {
  /** How many messages were dropped because the reader was too slow. */
  dropped = 0;
  readonly #matches: (topic: string) => boolean;
  readonly #limit: number;
  readonly #waiting: Message[] = [];
  readonly #readers: ((result: IteratorResult<Message>) => void)[] = [];
  readonly #closed: () => void;
  #ended = false;

  constructor(filter: string, options: MessageOptions, closed: () => void) {
    this.#matches = topicMatcher(filter);
    const { signal, queue = MESSAGE_QUEUE } = options;
    if (!Number.isInteger(queue) || queue < 1)
      throw new RangeError(`queue is ${queue}, and no whole number from 1 on`);
    this.#limit = queue;
    const onAbort = () => this.end();
    this.#closed = () => {
      signal?.removeEventListener("abort", onAbort);
      closed();
    };
    if (signal?.aborted) this.end();
    else signal?.addEventListener("abort", onAbort, { once: true });
  }

  /** Takes a message, when it fits. */
  push(message: Message): void {
    if (this.#ended || !this.#matches(message.topic)) return;
    const reader = this.#readers.shift();
    if (reader) {
      reader({ value: message, done: false });
      return;
    }
    this.#waiting.push(message);
    if (this.#waiting.length > this.#limit) {
      this.#waiting.shift();
      this.dropped++;
    }
  }

  /** Ends the stream; what waits can still be read. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#closed();
    for (const reader of this.#readers.splice(0))
      reader({ value: undefined, done: true });
  }

  next(): Promise<IteratorResult<Message>> {
    const message = this.#waiting.shift();
    if (message) return Promise.resolve({ value: message, done: false });
    if (this.#ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.#readers.push(resolve));
  }

  return(): Promise<IteratorResult<Message>> {
    this.#waiting.length = 0;
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
