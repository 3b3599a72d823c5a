import type { Result } from "../stage.js";
import { single } from "../stage.js";
import { plot } from "./plot.js";
import { BRIEF, soak } from "./soak.js";

/** Every mishap once for every host at every port, at its fastest. */
export async function runSoak(log: (line: string) => void): Promise<Result> {
  const { record, table, faults } = await soak({
    forMs: 0,
    seed: 1,
    pace: BRIEF,
  });
  log(table);
  for (const fault of faults) log(`failed: ${fault}`);
  const names = [...plot(record).matchAll(/>(Node|Rust|C)<\/text>/g)];
  const plotted = single(
    new Set(names.map(([, name]) => name)).size === 3,
    "the plot does not name each host",
    log,
  );
  return {
    passed: record.mishaps.length + plotted.passed,
    failed: faults.length + plotted.failed,
  };
}
