/**
 * Milliseconds after which whatever has not ended hangs, on however busy a machine: the only limit by the clock that a
 * test has. What waits, waits for an event.
 */
export const HANG_MS = 600_000;
