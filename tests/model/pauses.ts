/** Milliseconds from one beginning to the next, longer each time. */
const ROW = [0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000];

/** So often `ready` leads to the beginning at once before the row begins anew. */
const READIES = 1000;

/** The row of pauses that beginnings take. */
export class Pauses {
  #taken = 0;
  #readies = 0;

  /** The pause that is taken next. */
  get next(): number {
    return ROW[Math.min(this.#taken, ROW.length - 1)] ?? 0;
  }

  take(): number {
    const { next } = this;
    this.#taken++;
    return next;
  }

  /** Whether one more `ready` leads to the beginning at once. */
  takeReady(): boolean {
    return this.#readies++ < READIES;
  }

  /** The row begins anew. */
  reset(): void {
    this.#taken = 0;
    this.#readies = 0;
  }
}
