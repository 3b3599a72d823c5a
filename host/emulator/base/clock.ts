import { emulatorTexts } from "../../../assembly/protocol/texts/emulator.js";
import { text } from "../../javascript/language.js";

/** What a clock's `setTimeout` gives back; only ever handed to its `clearTimeout`. */
export type TimerHandle = unknown;

/** Time as the emulator sees it. Tests pass their own and move it by hand. */
export interface Clock {
  /** Milliseconds; only differences matter. */
  now(): number;
  setTimeout(run: () => void, ms: number): TimerHandle;
  clearTimeout(handle: TimerHandle): void;
}

/** The machine's own clock. */
export const realClock: Clock = {
  now: () => Date.now(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (handle) => clearTimeout(handle as NodeJS.Timeout),
};

/** The machine's own clock, `speed` times as fast. @throws RangeError unless `speed` is above 0 and at most 10,000 */
export function fastClock(speed: number): Clock {
  if (!(speed > 0 && speed <= FASTEST))
    throw new RangeError(text(emulatorTexts.speed, { most: FASTEST }));
  const start = Date.now();
  return {
    ...realClock,
    now: () => start + (Date.now() - start) * speed,
    setTimeout: (run, ms) => setTimeout(run, ms / speed),
  };
}

const FASTEST = 10_000;

/** A group of timers that can be stopped together, so that nothing outlives a restart or a close. */
export class Timers {
  private readonly running = new Set<TimerHandle>();

  constructor(private readonly clock: Clock) {}

  /** Milliseconds of the clock; only differences matter. */
  now(): number {
    return this.clock.now();
  }

  /** Runs `run` once after `ms` milliseconds; the result stops it. */
  after(ms: number, run: () => void): () => void {
    const handle = this.clock.setTimeout(() => {
      this.running.delete(handle);
      run();
    }, ms);
    this.running.add(handle);
    return () => {
      this.running.delete(handle);
      this.clock.clearTimeout(handle);
    };
  }

  /** Resolves after `ms` milliseconds; never, when the group is stopped first. */
  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /** `work`, or `late` when it has not settled within `ms` milliseconds. */
  within<T>(ms: number, work: Promise<T>, late: T): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = this.after(ms, () => resolve(late));
      work.then(resolve, reject).finally(stop);
    });
  }

  stop(): void {
    for (const handle of this.running) this.clock.clearTimeout(handle);
    this.running.clear();
  }
}
