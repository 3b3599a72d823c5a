import { errorOf } from "./error.js";
import { Fifo } from "./fifo.js";

/** Whose way in it is. */
export interface EntryOwner {
  /** Goes on where nothing else waits; whether there was anything to go on with. */
  next(): boolean;
  /** What was thrown. */
  fault(error: Error): void;
  /** Nothing is left to do. */
  rest(): void;
}

/**
 * The way into a dialogue. A fault of the module ends the client instead of the process; what comes while the dialogue
 * is at work is taken at the end, so that answers to answers pile up no stack.
 */
export class Entry {
  readonly #owner: EntryOwner;
  #inside = false;
  #closed = false;
  readonly #waiting = new Fifo<() => void>();

  constructor(owner: EntryOwner) {
    this.#owner = owner;
  }

  /**
   * @param work returns `true` where nothing can follow from it
   * @param value what the work is done with: it costs less than a function for each
   */
  enter<T>(work: (value: T) => unknown, value: T): void {
    if (this.#closed) return;
    if (this.#inside) {
      this.#wait(work, value);
      return;
    }
    const owner = this.#owner;
    this.#inside = true;
    try {
      // What came while it was at work is not left behind.
      if (work(value) === true && this.#waiting.length === 0) return;
      while (!this.#closed) {
        if (this.#waiting.length > 0) this.#waiting.shift()?.();
        else if (!owner.next()) break;
      }
    } catch (error) {
      owner.fault(errorOf(error));
    } finally {
      this.#inside = false;
    }
    if (!this.#closed) owner.rest();
  }

  /** By itself: a function that holds what `enter` is given would cost each call memory. */
  #wait<T>(work: (value: T) => unknown, value: T): void {
    this.#waiting.push(() => work(value));
  }

  /** Nothing of what waits is done, and nothing that comes. */
  close(): void {
    this.#closed = true;
    this.#waiting.clear();
  }
}
