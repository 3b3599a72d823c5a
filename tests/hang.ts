/**
 * Milliseconds after which whatever has not ended hangs, on however busy a machine: the only limit by the clock that a
 * test has. What waits, waits for an event.
 */
export const HANG_MS = 600_000;

/** For cargo, which fetches and compiles a hundred crates the first time. */
export const CARGO_MS = 10 * HANG_MS;
