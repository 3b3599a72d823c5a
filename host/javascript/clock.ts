import { nextTurn } from "./eventloop.js";

/** Time as a client sees it; tests pass their own. */
export interface Clock {
  /** Milliseconds since any moment; never goes back. */
  now(): number;
  /** The same, or what it was earlier in this turn of the event loop: for a clock that costs something to read. */
  recent?(): number;
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** No timer takes more. */
const LONGEST_SLEEP = 2 ** 31 - 1;

let watch: typeof performance | undefined;
/** When its turn began, in this turn of the event loop. */
let recent: number | undefined;
/** The timers that both belong to. */
let timers: typeof setTimeout | undefined;

const forget = (): void => {
  recent = undefined;
};

/**
 * The getter of Node's global object costs as much as the time itself: it is asked for once, and again where the timers
 * are others. Tests put a time of their own in place of both, and take it away again.
 */
function current(): typeof performance {
  if (watch && timers === setTimeout) return watch;
  timers = setTimeout;
  watch = performance;
  // What would forget it belongs to the timers that are gone.
  recent = undefined;
  return watch;
}

const now = (): number => Math.floor(current().now());

/** The process's own time. */
export const systemClock: Clock = {
  now,
  recent: () => {
    current();
    if (recent === undefined) {
      recent = now();
      nextTurn(forget);
    }
    return recent;
  },
  setTimeout: (callback, milliseconds) =>
    setTimeout(callback, Math.min(milliseconds, LONGEST_SLEEP)),
  clearTimeout: (timer) =>
    clearTimeout(timer as Parameters<typeof clearTimeout>[0]),
};
