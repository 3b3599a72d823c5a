/** Memory is taken in pieces of this many bytes: one of its own for each payload costs three times as much. */
const SLAB = 65_536;
/** A longer payload gets memory of its own. */
const LONGEST = 8_192;

/**
 * Memory for payloads. A payload that is kept keeps its slab, as Node's own small buffers do; copy
 * what is to be kept for long. What is handed out has not been cleared.
 */
export class Pool {
  readonly #allocate: (length: number) => Uint8Array;
  #slab: Uint8Array = new Uint8Array();
  #used = 0;

  constructor(allocate: (length: number) => Uint8Array) {
    this.#allocate = allocate;
  }

  take(length: number): Uint8Array {
    if (length > LONGEST) return this.#allocate(length);
    if (this.#used + length > this.#slab.length) {
      this.#slab = this.#allocate(SLAB);
      this.#used = 0;
    }
    const start = this.#used;
    this.#used += length;
    return this.#slab.subarray(start, this.#used);
  }
}
