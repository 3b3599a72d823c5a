const SECOND = 1000;

/** Milliseconds from the beginning, as seconds. */
export const timeText = (t: number): string => (t / SECOND).toFixed(3);

/** How long something took: in milliseconds, or in seconds where it is long. */
export const durationText = (ms: number): string =>
  ms < 10 * SECOND ? `${Math.round(ms)} ms` : `${(ms / SECOND).toFixed(1)} s`;
