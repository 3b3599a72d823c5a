import type { Result } from "./measure.js";
import { workloads } from "./workload.js";

const WIRE = "tcat-wire";
const DIALOGUE = "tcat-dialogue";

const NAME_WIDTH = 18;

/** What a wire is to cost at most, its dialogue taken for one. */
const TARGET = 1.3;
/** What more it may: to a command it adds a promise, a queue, a limit, two readings of the clock and what is remembered of secrets. */
const LIMITS: Readonly<Record<string, number>> = { "info-ok": 1.9 };

/** What a wire costs beside its dialogue on one workload. */
export interface WireCost {
  readonly name: string;
  readonly ratio: number;
  readonly limit: number;
}

/** On each workload, of the samples that nothing else held up. */
export function wireCosts(results: readonly Result[]): WireCost[] {
  const least = (name: string, subject: string): number => {
    const found = results.find(
      (one) => one.name === name && one.subject === subject,
    );
    return found && "least" in found ? found.least : Number.NaN;
  };
  return workloads.map(({ name }) => ({
    name,
    ratio: least(name, WIRE) / least(name, DIALOGUE),
    limit: LIMITS[name] ?? TARGET,
  }));
}

/** Whether a ratio is beyond its limit, or none. */
export const isDear = ({ ratio, limit }: WireCost): boolean =>
  !(ratio <= limit);

function row(cost: WireCost): string {
  const { name, ratio, limit } = cost;
  const line = `  ${name.padEnd(NAME_WIDTH)}${ratio.toFixed(2)}, ${limit} at most`;
  if (isDear(cost)) return `${line}: too dear`;
  return ratio <= TARGET ? line : `${line}; ${TARGET} is the target`;
}

/** A line a workload. */
export const wireTable = (costs: readonly WireCost[]): string =>
  costs.map(row).join("\n");
