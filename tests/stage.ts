/** How one part of the tests went. */
export interface Result {
  readonly passed: number;
  readonly failed: number;
}

/** One part of the tests. */
export interface Stage {
  readonly name: string;
  /** Those that have ended before it begins. */
  readonly after?: readonly string[];
  run(log: (line: string) => void): Promise<Result> | Result;
}

/** Parts together. */
export const sum = (results: readonly Result[]): Result => ({
  passed: results.reduce((n, { passed }) => n + passed, 0),
  failed: results.reduce((n, { failed }) => n + failed, 0),
});

/** A part of one check only. */
export const single = (
  held: boolean,
  why: string,
  log: (line: string) => void,
): Result => {
  if (held) return { passed: 1, failed: 0 };
  log(`failed: ${why}`);
  return { passed: 0, failed: 1 };
};
