import type { Parameters } from "fast-check";
import { HANG_MS } from "../hang.js";

/** A property's settings; seed and counterexample are printed when it fails. One that was not tried in all cases has failed. */
export const settings = <T>(seed: number, numRuns: number): Parameters<T> => ({
  seed,
  numRuns,
  interruptAfterTimeLimit: HANG_MS,
  markInterruptAsFailure: true,
});
