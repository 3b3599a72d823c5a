import { Fifo } from "./fifo.js";
import type { Port } from "./port.js";

interface Chunk {
  readonly bytes: Uint8Array;
  readonly written: () => void;
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
  send(bytes: Uint8Array, written: () => void, owner?: object): void {
    const chunk = { bytes, written, owner };
    if (this.#current) this.#waiting.push(chunk);
    else this.#write(chunk);
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

  #write(chunk: Chunk): void {
    this.#current = chunk;
    try {
      const taking = this.#port.write(chunk.bytes);
      if (taking) taking.then(this.#take, this.#failed);
      else this.#take();
    } catch (error) {
      this.#failed(error);
    }
  }

  readonly #take = (): void => {
    const taken = this.#current;
    this.#current = undefined;
    const next = this.#waiting.shift();
    if (next) this.#write(next);
    taken?.written();
  };
}
