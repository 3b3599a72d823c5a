import type { Duplex } from "node:stream";
import { Fifo } from "./fifo.js";

interface Chunk {
  readonly bytes: Uint8Array;
  readonly written: () => void;
  readonly owner: object | undefined;
}

/**
 * The way out: one chunk at a time is in the stream, which never gives back what it has. What waits
 * behind a port that is stuck can still be taken back.
 */
export class Outbox {
  readonly #stream: Duplex;
  #waiting = new Fifo<Chunk>();
  /** The chunk that is in the stream. */
  #current: Chunk | undefined;
  /** Calls to come for chunks that were seen to be taken. */
  #early = 0;

  constructor(stream: Duplex) {
    this.#stream = stream;
  }

  /** Whether something is on its way that the port has not taken. */
  get busy(): boolean {
    return this.#current !== undefined || this.#waiting.length > 0;
  }

  /**
   * @param written called when the port has taken it; a write that failed is followed by the stream's own error
   * @param owner who may take it back
   */
  send(bytes: Uint8Array, written: () => void, owner?: object): void {
    const chunk = { bytes, written, owner };
    if (this.#current) this.#waiting.push(chunk);
    else this.#write(chunk);
  }

  /** Takes back what the stream has not got yet. */
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
    this.#stream.write(chunk.bytes, this.#written);
    // A stream that took it at once says so only at the next turn.
    if (this.#stream.writableLength > 0 || this.#stream.destroyed) return;
    if (this.#current !== chunk) return;
    this.#early++;
    this.#take();
  }

  /** The same function each time: Node then counts the calls to come instead of keeping each. */
  readonly #written = (error?: Error | null): void => {
    if (error) return;
    if (this.#early > 0) this.#early--;
    else this.#take();
  };

  #take(): void {
    const taken = this.#current;
    this.#current = undefined;
    const next = this.#waiting.shift();
    if (next) this.#write(next);
    taken?.written();
  }
}
