import type { Result } from "./measure.js";

const NAME_WIDTH = 18;
const COLUMN_WIDTH = 30;

/** Whole nanoseconds, thousands apart. */
const figure = (ns: number): string => Math.round(ns).toLocaleString("en");

/** A line a workload, a column a subject: nanoseconds for one item and the ratio to the first. */
export function table(results: readonly Result[]): string {
  const names = [...new Set(results.map(({ name }) => name))];
  const columns = [...new Set(results.map(({ subject }) => subject))];
  const line = (first: string, cells: readonly string[]) =>
    first.padEnd(NAME_WIDTH) +
    cells.map((cell) => cell.padStart(COLUMN_WIDTH)).join("");
  const rows = names.map((name) => {
    const row = results.filter((result) => result.name === name);
    const ours = row[0]?.ns ?? Number.NaN;
    return line(
      name,
      row.map(({ ns }, i) =>
        i === 0 ? figure(ns) : `${figure(ns)}  (x ${(ns / ours).toFixed(1)})`,
      ),
    );
  });
  return [line("ns for one item", columns), ...rows].join("\n");
}
