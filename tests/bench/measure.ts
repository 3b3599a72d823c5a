import { setImmediate } from "node:timers/promises";
import { type Item, subjects, type Wrong } from "./subject.js";
import { type Workload, workloads } from "./workload.js";

/** How one subject did on one workload: its median, or what it does wrong. */
export type Result = {
  readonly name: string;
  readonly subject: string;
} & (
  | {
      /** Nanoseconds for one item. */
      readonly ns: number;
    }
  | Wrong
);

interface Runner {
  readonly name: string;
  readonly subject: string;
  readonly item: Item;
  /** Items in one sample. */
  batch: number;
  readonly samples: number[];
}

/** How long one sample lasts: many ticks of the clock, few enough collections of garbage. */
const SAMPLE_NS = 1_000_000;
const WARM_UP_NS = 150_000_000;
const ROUNDS = 301;
const READINGS = 1_000;
const NS_PER_MS = 1e6;

/**
 * Runs `count` items; nanoseconds for one. A stream does part of its work in later ticks: the time
 * ends when these have had their turn, for every subject alike.
 */
async function sample({ before, run }: Item, count: number): Promise<number> {
  if (before !== undefined) return sampleEach(before, run, count) / count;
  const start = process.hrtime.bigint();
  for (let i = 0; i < count; i++) run();
  await setImmediate();
  return Number(process.hrtime.bigint() - start) / count;
}

/** The same where something stands between the items: nanoseconds for all, readings included. */
function sampleEach(before: () => void, run: () => void, count: number) {
  let ms = 0;
  for (let i = 0; i < count; i++) {
    before();
    const start = performance.now();
    run();
    ms += performance.now() - start;
  }
  return ms * NS_PER_MS;
}

/** What two readings of the clock cost: it is taken off where each item is timed alone. */
function readingCost(): number {
  const nothing = () => {};
  const costs = Array.from(
    { length: ROUNDS },
    () => sampleEach(nothing, nothing, READINGS) / READINGS,
  );
  return median(costs);
}

/** Lets the code be compiled, and finds how many items fill a sample. */
async function warmUp(runner: Runner): Promise<void> {
  const end = process.hrtime.bigint() + BigInt(WARM_UP_NS);
  while (process.hrtime.bigint() < end) {
    const ns = await sample(runner.item, runner.batch);
    runner.batch = Math.max(1, Math.round(SAMPLE_NS / ns));
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** What is measured of a workload, and what is wrong. */
function makeRunners(workload: Workload): (Runner | Result)[] {
  const { name } = workload;
  return subjects.map(({ name: subject, prepare }) => {
    const item = prepare(workload);
    return "wrong" in item
      ? { name, subject, ...item }
      : { name, subject, item, batch: 1, samples: [] };
  });
}

/**
 * Measures every subject on every workload, sample by sample in turn, so that what drifts (clock
 * rate, heat, other programs) meets all of them alike.
 */
export async function measure(): Promise<Result[]> {
  const made = workloads.flatMap(makeRunners);
  const runners = made.filter((one) => "item" in one);
  for (const runner of runners) await warmUp(runner);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { item, batch, samples } of runners) {
      samples.push(await sample(item, batch));
    }
  }
  const cost = readingCost();
  return made.map((one) => {
    if (!("item" in one)) return one;
    const { name, subject, item, samples } = one;
    const off = item.before === undefined ? 0 : cost;
    return { name, subject, ns: median(samples) - off };
  });
}
