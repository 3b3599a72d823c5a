/** Milliseconds from one beginning to the next, longer each time. */
const ROW = [0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000];

/** The row of pauses that beginnings take. */
export class Pauses {
  #taken = 0;

  /** The pause that is taken next. */
  get next(): number {
    return ROW[Math.min(this.#taken, ROW.length - 1)] ?? 0;
  }

  take(): number {
    const { next } = this;
    this.#taken++;
    return next;
  }

  /** The row begins anew. */
  reset(): void {
    this.#taken = 0;
  }
}
