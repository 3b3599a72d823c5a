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

/** Asked for once, where it is needed: Node's is a getter of the global object, which costs as much as the time itself. */
let watch: typeof performance | undefined;

const now = (): number => {
  watch ??= performance;
  return Math.floor(watch.now());
};

let recent: number | undefined;
const forget = (): void => {
  recent = undefined;
};

/** The process's own time. */
export const systemClock: Clock = {
  now,
  recent: () => {
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
