import type { Clock } from "../../../host/node/index.js";

/** Turns of the event loop without anything happening after which nothing more will: ten times the longest pause in a chain of callbacks here. */
const QUIET_TURNS = 10;

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/**
 * Time for everything in one process that talks through memory alone: it moves on when all that can happen now has
 * happened. With no socket and no thread in between, the same programme runs the same way each time.
 */
export class SimulatedTime implements Clock {
  private time = 0;
  private readonly timers = new Map<number, Timer>();
  private made = 0;
  private events = 0;

  now(): number {
    return this.time;
  }

  setTimeout(callback: () => void, ms: number): number {
    this.events++;
    this.timers.set(++this.made, { at: this.time + ms, callback });
    return this.made;
  }

  clearTimeout(timer: unknown): void {
    this.timers.delete(timer as number);
  }

  /** Timers that are set. */
  get pending(): number {
    return this.timers.size;
  }

  /** Something has happened, and something else may follow from it. */
  stir(): void {
    this.events++;
  }

  /** Moves time to `end`; each timer fires at its own time, the older of two first. */
  async advanceTo(end: number): Promise<void> {
    await this.quiet();
    for (;;) {
      const next = this.next(end);
      if (next === undefined) break;
      const [id, { at, callback }] = next;
      this.timers.delete(id);
      this.time = Math.max(this.time, at);
      callback();
      await this.quiet();
    }
    this.time = end;
  }

  private next(end: number): [number, Timer] | undefined {
    let first: [number, Timer] | undefined;
    for (const entry of this.timers)
      if (
        entry[1].at <= (first?.[1].at ?? end) &&
        entry[1].at !== first?.[1].at
      )
        first = entry;
    return first;
  }

  private async quiet(): Promise<void> {
    for (let turns = 0, seen = this.events; turns < QUIET_TURNS; turns++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (seen === this.events) continue;
      seen = this.events;
      turns = 0;
    }
  }
}
