import { errorOf } from "./error.js";
import { Fifo } from "./fifo.js";

/** Whose way in it is. */
export interface EntryOwner {
  /** Takes what came in; `true` where nothing can follow from it. */
  receive(bytes: Uint8Array): boolean;
  /** Goes on where nothing else waits; whether there was anything to go on with. */
  next(): boolean;
  /** What was thrown. */
  fault(error: Error): void;
  /** Nothing is left to do. */
  rest(): void;
}

/** What is done in a dialogue: bytes that came in are no function of their own, which would cost each of them one. */
type Work = Uint8Array | (() => void);

/**
 * The way into a dialogue. A fault of the module ends the client instead of the process; what comes while the dialogue
 * is at work is taken at the end, so that answers to answers pile up no stack.
 */
export class Entry {
  readonly #owner: EntryOwner;
  #inside = false;
  #closed = false;
  readonly #waiting = new Fifo<Work>();

  constructor(owner: EntryOwner) {
    this.#owner = owner;
  }

  enter(work: Work): void {
    if (this.#closed) return;
    if (this.#inside) {
      this.#waiting.push(work);
      return;
    }
    const owner = this.#owner;
    this.#inside = true;
    try {
      // What came while it was at work is not left behind.
      if (this.#do(work) && this.#waiting.length === 0) return;
      while (!this.#closed) {
        const waiting = this.#waiting.shift();
        if (waiting) this.#do(waiting);
        else if (!owner.next()) break;
      }
    } catch (error) {
      owner.fault(errorOf(error));
    } finally {
      this.#inside = false;
    }
    if (!this.#closed) owner.rest();
  }

  /** Whether nothing can follow from it. */
  #do(work: Work): boolean {
    if (typeof work !== "function") return this.#owner.receive(work);
    work();
    return false;
  }

  /** Nothing of what waits is done, and nothing that comes. */
  close(): void {
    this.#closed = true;
    this.#waiting.clear();
  }
}
