import { Fifo } from "./fifo.js";
import type { Port } from "./port.js";

/** Told that the port has taken a chunk, and whether it did while the chunk was being sent. */
type Written = (atOnce: boolean) => void;

interface Chunk {
  readonly bytes: Uint8Array;
  readonly written: Written;
  readonly owner: object | undefined;
}

/**
 * The way out: one chunk at a time is in the port, which never gives back what it has. What waits behind a port that is
 * stuck can still be taken back.
 */
export class Outbox {
  readonly #port: Port;
  /** Told why a write failed. */
  readonly #failed: (cause: unknown) => void;
  #waiting = new Fifo<Chunk>();
  /** The chunk that is in the port. */
  #current: Chunk | undefined;

  constructor(port: Port, failed: (cause: unknown) => void) {
    this.#port = port;
    this.#failed = failed;
  }

  /** Whether something is on its way that the port has not taken. */
  get busy(): boolean {
    return this.#current !== undefined || this.#waiting.length > 0;
  }

  /**
   * @param written called when the port has taken it
   * @param owner who may take it back
   */
  send(bytes: Uint8Array, written: Written, owner?: object): void {
    const chunk = { bytes, written, owner };
    if (this.#current) this.#waiting.push(chunk);
    else if (this.#give(chunk)) written(true);
  }

  /** Takes back what the port has not got yet. */
  drop(owner: object): void {
    if (this.#waiting.length === 0) return;
    const kept = new Fifo<Chunk>();
    for (;;) {
      const chunk = this.#waiting.shift();
      if (!chunk) break;
      if (chunk.owner !== owner) kept.push(chunk);
    }
    this.#waiting = kept;
  }

  clear(): void {
    this.#waiting.clear();
  }

  /** Gives a chunk to the port; whether it has taken it already. */
  #give(chunk: Chunk): boolean {
    this.#current = chunk;
    try {
      const taking = this.#port.write(chunk.bytes);
      if (!taking) {
        this.#goOn();
        return true;
      }
      taking.then(this.#taken, this.#failed);
    } catch (error) {
      this.#failed(error);
    }
    return false;
  }

  readonly #taken = (): void => {
    const taken = this.#current;
    this.#goOn();
    taken?.written(false);
  };

  /** The port has what it was given: it may have what waits. */
  #goOn(): void {
    this.#current = undefined;
    const next = this.#waiting.shift();
    if (next && this.#give(next)) next.written(false);
  }
}
