import type { Lane } from "./lane.js";
import type { Sample, Sampler } from "./sampler.js";

/** What a run was like, to be plotted and kept. */
export interface SoakRecord {
  readonly samples: readonly Sample[];
  /** How long the emulators' process was held up at most between two looks: seconds, milliseconds. */
  readonly holdUps: readonly { readonly at: number; readonly lag: number }[];
  /** Seconds at which something went wrong on purpose. */
  readonly mishaps: readonly number[];
}

/** Memory may be so many times as much at the end: what is less is a heap that breathes. */
const MEMORY_GROWTH = 1.5;

export const recordOf = (
  { samples, holdUps }: Sampler,
  lanes: readonly Lane[],
): SoakRecord => ({
  samples,
  holdUps,
  mishaps: lanes.flatMap(({ befallen }) => befallen.map(({ at }) => at / 1e3)),
});

const medianOf = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** What has grown from the first quarter of a program's samples to the last, in words. */
export function growthOf(samples: readonly Sample[]): string[] {
  const quarter = Math.ceil(samples.length / 4);
  const first = samples.slice(0, quarter);
  const last = samples.slice(-quarter);
  const [before, after] = [first, last].map((some) => ({
    memory: medianOf(some.map(({ memory }) => memory)),
    descriptors: medianOf(some.map(({ descriptors }) => descriptors)),
  }));
  const grown: string[] = [];
  if (!before || !after) return grown;
  if (after.memory > before.memory * MEMORY_GROWTH)
    grown.push(
      `memory grew from ${before.memory.toFixed(1)} to ${after.memory.toFixed(1)} MB`,
    );
  if (after.descriptors > before.descriptors)
    grown.push(
      `open descriptors grew from ${before.descriptors} to ${after.descriptors}`,
    );
  return grown;
}
