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

/**
 * What has grown from the first quarter of a program's samples to the last, in words. A port that is being opened anew
 * makes one descriptor more or less: only what never comes down again has grown.
 */
export function growthOf(samples: readonly Sample[]): string[] {
  const quarter = Math.ceil(samples.length / 4);
  const first = samples.slice(0, quarter);
  const last = samples.slice(-quarter);
  const [before = 0, after = 0] = [first, last].map((some) =>
    medianOf(some.map(({ memory }) => memory)),
  );
  const most = Math.max(...first.map(({ descriptors }) => descriptors));
  const least = Math.min(...last.map(({ descriptors }) => descriptors));
  const grown: string[] = [];
  if (after > before * MEMORY_GROWTH)
    grown.push(
      `memory grew from ${before.toFixed(1)} to ${after.toFixed(1)} MB`,
    );
  if (samples.length > 1 && least > most)
    grown.push(`open descriptors grew from ${most} to ${least} at least`);
  return grown;
}
