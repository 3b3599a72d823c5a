import { nextTurn } from "./eventloop.js";

/** A fault of what the program gave, a listener or a sink, is the program's own: it surfaces as uncaught. */
export function surfacing(work: () => void): void;
export function surfacing<T>(work: (value: T) => void, value: T): void;
export function surfacing<T>(work: (value?: T) => void, value?: T): void {
  try {
    work(value);
  } catch (error) {
    nextTurn(() => {
      throw error;
    });
  }
}
