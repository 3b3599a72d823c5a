import { Lane, type Pace } from "./lane.js";
import { plugKinds } from "./plug.js";
import { buildPrograms } from "./programs.js";
import { growthOf, recordOf, type SoakRecord } from "./record.js";
import { tableOf } from "./report.js";
import { Sampler } from "./sampler.js";

/** As devices have it. */
export const REAL: Pace = {
  interval: 1_000,
  check: 30_000,
  mishap: 30_000,
  calm: 30_000,
};
/** For a look whether all of it works: everything at its fastest. */
export const BRIEF: Pace = {
  interval: 200,
  check: 1_000,
  mishap: 1_500,
  calm: 500,
};
/** Points of a plot, and how often a look is at most. */
const POINTS = 360;
const LEAST_LOOK_MS = 1_000;

export interface SoakOptions {
  /** Each mishap happens once at least, however short. */
  readonly forMs: number;
  readonly seed: number;
  readonly pace: Pace;
}

export interface Soaked {
  readonly record: SoakRecord;
  readonly table: string;
  /** What must not have been, in words. */
  readonly faults: readonly string[];
}

/** Runs every host at every port side by side. */
export async function soak({
  forMs,
  seed,
  pace,
}: SoakOptions): Promise<Soaked> {
  const lanes = await Promise.all(
    buildPrograms().flatMap((program, i) =>
      plugKinds.map((kind, j) =>
        Lane.start(program, kind, pace, seed * 100 + i * 10 + j),
      ),
    ),
  );
  const begun = performance.now();
  const look = Math.max(LEAST_LOOK_MS, forMs / POINTS);
  const sampler = new Sampler(lanes, begun, look);
  const over = () => performance.now() - begun >= forMs;
  await Promise.all(lanes.map((lane) => lane.run(begun, over)));
  sampler.stop();
  const record = recordOf(sampler, lanes);
  const faults = lanes.flatMap(({ name, ledger }) => {
    const samples = record.samples.filter(({ lane }) => lane === name);
    const all = [...ledger.faults, ...growthOf(samples)];
    return all.map((fault) => `${name}: ${fault}`);
  });
  const table = tableOf(lanes, performance.now() - begun);
  return { record, table, faults };
}
