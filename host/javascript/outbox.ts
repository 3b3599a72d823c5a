import { Fifo } from "./fifo.js";
import type { Port } from "./port.js";

/** Told that the port has taken a chunk, and whether it did while the chunk was being sent. */
type Written<Owner> = (owner: Owner, atOnce: boolean) => void;

interface Chunk {
  readonly bytes: Uint8Array;
  readonly written: Written<unknown>;
  readonly owner: unknown;
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
  /** Whether the port has one that it has not taken. */
  #given = false;

  constructor(port: Port, failed: (cause: unknown) => void) {
    this.#port = port;
    this.#failed = failed;
  }

  /** Whether something is on its way that the port has not taken. */
  get busy(): boolean {
    return this.#given || this.#waiting.length > 0;
  }

  /**
   * @param written called when the port has taken it
   * @param owner who may take it back
   */
  send<Owner>(bytes: Uint8Array, written: Written<Owner>, owner: Owner): void {
    const told = written as Written<unknown>;
    if (this.#given) this.#waiting.push({ bytes, written: told, owner });
    else if (this.#give(bytes, told, owner)) written(owner, true);
  }

  /** Takes back what the port has not got yet. */
  drop(owner: unknown): void {
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
  #give(bytes: Uint8Array, written: Written<unknown>, owner: unknown): boolean {
    this.#given = true;
    try {
      const taking = this.#port.write(bytes);
      if (!taking) {
        this.#goOn();
        return true;
      }
      this.#await(taking, written, owner);
    } catch (error) {
      this.#failed(error);
    }
    return false;
  }

  #await(
    taking: PromiseLike<void>,
    written: Written<unknown>,
    owner: unknown,
  ): void {
    taking.then(() => {
      this.#goOn();
      written(owner, false);
    }, this.#failed);
  }

  /** The port has what it was given: it may have what waits. */
  #goOn(): void {
    this.#given = false;
    const next = this.#waiting.shift();
    if (!next) return;
    const { bytes, written, owner } = next;
    if (this.#give(bytes, written, owner)) written(owner, false);
  }
}
