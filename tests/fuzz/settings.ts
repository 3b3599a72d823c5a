import type { Parameters } from "fast-check";

/** A counterexample is made smaller no longer than this; a property that holds takes a second. */
const LONGEST_MS = 20_000;

/** A property's settings; seed and counterexample are printed when it fails. */
export const settings = <T>(seed: number, numRuns: number): Parameters<T> => ({
  seed,
  numRuns,
  interruptAfterTimeLimit: LONGEST_MS,
});
