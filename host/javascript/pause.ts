import { addAbort, removeAbort } from "./abortlisteners.js";
import type { Clock } from "./clock.js";
import { AtError } from "./error.js";

/**
 * Waits for a time.
 * @param name stands in the error for what is waited for
 * @throws {AtError} when the signal fires
 */
export function pause(
  clock: Clock,
  milliseconds: number,
  signal: AbortSignal | undefined,
  name = "",
): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clock.clearTimeout(timer);
      reject(new AtError(name, "aborted", { cause: signal?.reason }));
    };
    const timer = clock.setTimeout(() => {
      removeAbort(signal, onAbort);
      resolve();
    }, milliseconds);
    if (signal?.aborted) onAbort();
    else addAbort(signal, onAbort);
  });
}
