import { setImmediate } from "node:timers/promises";
import { type Item, subjects, type Wrong } from "./subject.js";
import { workloads } from "./workload.js";

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

/**
 * A stream does part of its work in later ticks: the time ends when these have had their turn, for
 * every subject alike.
 */
async function runItems(item: Item, count: number): Promise<number> {
  const start = process.hrtime.bigint();
  for (let i = 0; i < count; i++) item();
  await setImmediate();
  return Number(process.hrtime.bigint() - start);
}

/** The subjects of this process on every workload, and what is wrong. */
export async function prepareHere(): Promise<(Runner | (Measured & Wrong))[]> {
  const prepared: (Runner | (Measured & Wrong))[] = [];
  for (const workload of workloads)
    for (const { name: subject, prepare } of subjects) {
      const { name } = workload;
      const item = await prepare(workload);
      prepared.push(
        "wrong" in item
          ? { name, subject, ...item }
          : { name, subject, run: (count) => runItems(item, count) },
      );
    }
  return prepared;
}

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
