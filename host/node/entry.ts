import { Fifo } from "./fifo.js";

/** Whose way in it is. */
export interface EntryOwner {
  readonly closed: boolean;
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
  readonly #waiting = new Fifo<() => void>();

  constructor(owner: EntryOwner) {
    this.#owner = owner;
  }

  enter(work: () => void): void {
    const owner = this.#owner;
    if (owner.closed) return;
    if (this.#inside) {
      this.#waiting.push(work);
      return;
    }
    this.#inside = true;
    try {
      work();
      while (!owner.closed) {
        const next = this.#waiting.shift();
        if (next) next();
        else if (!owner.next()) break;
      }
    } catch (error) {
      owner.fault(error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.#inside = false;
    }
    if (!owner.closed) owner.rest();
  }

  /** Nothing of what waits is done. */
  clear(): void {
    this.#waiting.clear();
  }
}
