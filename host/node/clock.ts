/** Time as a client sees it; tests pass their own. */
export interface Clock {
  /** Milliseconds since any moment; never goes back. */
  now(): number;
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** Node sleeps no longer at once. */
const LONGEST_SLEEP = 2 ** 31 - 1;

/** The process's own time. */
export const systemClock: Clock = {
  now: () => Math.floor(performance.now()),
  setTimeout: (callback, milliseconds) =>
    setTimeout(callback, Math.min(milliseconds, LONGEST_SLEEP)),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
};
