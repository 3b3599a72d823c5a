import type { Result } from "./measure.js";

const NAME_WIDTH = 30;
const FIGURE_WIDTH = 12;
const RATIO_WIDTH = 10;

/** Whole nanoseconds, thousands apart. */
const figure = (ns: number): string => Math.round(ns).toLocaleString("en");

const row = (result: Result, first: Result | undefined): string => {
  const name = `  ${result.subject}`.padEnd(NAME_WIDTH);
  if ("wrong" in result) return `${name}  wrong: ${result.wrong}`;
  const { ns } = result;
  const ratio =
    first === undefined || first === result || "wrong" in first
      ? ""
      : `x ${(ns / first.ns).toFixed(2)}`.padStart(RATIO_WIDTH);
  return name + figure(ns).padStart(FIGURE_WIDTH) + ratio;
};

/** A block a workload, a line a subject: nanoseconds for one item and the ratio to the first. */
export function table(results: readonly Result[]): string {
  const names = [...new Set(results.map(({ name }) => name))];
  return names
    .map((name) => {
      const rows = results.filter((result) => result.name === name);
      return [name, ...rows.map((result) => row(result, rows[0]))].join("\n");
    })
    .join("\n");
}
