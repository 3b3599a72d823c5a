import type { Wrong } from "./subject.js";

/** Which subject, on which workload. */
export interface Measured {
  readonly name: string;
  readonly subject: string;
}

/** One that is measured. */
export interface Runner extends Measured {
  /** Does so many items; nanoseconds for all of them. */
  run(count: number): Promise<number>;
}

/** How one subject did on one workload: its samples in brief, or what it does wrong. */
export type Result = Measured &
  (
    | {
        /** Nanoseconds for one item. */
        readonly ns: number;
        /** The same where nothing else held it up: one sample in ten takes less. */
        readonly least: number;
      }
    | Wrong
  );

/** How long one sample lasts: many ticks of the clock, few enough collections of garbage. */
const SAMPLE_NS = 1_000_000;
const WARM_UP_NS = 150_000_000;
const ROUNDS = 301;

/** Lets the code be compiled, and finds how many items fill a sample. */
async function warmUp({ run }: Runner): Promise<number> {
  const end = process.hrtime.bigint() + BigInt(WARM_UP_NS);
  let batch = 1;
  // One that was held up says nothing of the others.
  let fastest = Number.POSITIVE_INFINITY;
  while (process.hrtime.bigint() < end) {
    fastest = Math.min(fastest, (await run(batch)) / batch);
    batch = Math.max(1, Math.round(SAMPLE_NS / fastest));
  }
  return batch;
}

/** The value that this part of all is less than. */
function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number =>
  quantile(values, 0.5);

/**
 * Measures all, sample by sample in turn, so that what drifts (clock rate, heat, other programs)
 * meets all of them alike.
 */
export async function measure(
  prepared: readonly (Runner | (Measured & Wrong))[],
): Promise<Result[]> {
  const runners = prepared.filter((one) => "run" in one);
  const batches = new Map<Runner, number>();
  for (const runner of runners) batches.set(runner, await warmUp(runner));
  const samples = new Map<Measured, number[]>();
  for (const runner of runners) samples.set(runner, []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [runner, batch] of batches)
      samples.get(runner)?.push((await runner.run(batch)) / batch);
  return prepared.map((one): Result => {
    if ("wrong" in one) return one;
    const { name, subject } = one;
    const taken = samples.get(one) ?? [];
    return { name, subject, ns: median(taken), least: quantile(taken, 0.1) };
  });
}
