/** A session's deadlines; of those at one instant the first of these comes first. */
const names = [
  ...(["row", "reconnect", "pause", "sleep", "address"] as const),
  ...(["damage", "check", "wifi", "listen"] as const),
];

/** What a deadline is for. */
export type Timer = (typeof names)[number];

/** A deadline. */
export interface Due {
  readonly at: number;
  readonly timer: Timer;
}

/** Deadlines by what they are for. */
export class Timers {
  readonly #times = new Map<Timer, number>();

  set(timer: Timer, at: number): void {
    this.#times.set(timer, at);
  }

  /** Keeps the time that is set already. */
  setFirst(timer: Timer, at: number): void {
    if (!this.#times.has(timer)) this.#times.set(timer, at);
  }

  /** Whether it was set. */
  delete(timer: Timer): boolean {
    return this.#times.delete(timer);
  }

  clear(): void {
    this.#times.clear();
  }

  /** The next one, `check` at its time among them. */
  next(check: number | undefined): Due | undefined {
    let next: Due | undefined;
    for (const timer of names) {
      const at = timer === "check" ? check : this.#times.get(timer);
      if (at !== undefined && (!next || at < next.at)) next = { at, timer };
    }
    return next;
  }
}
