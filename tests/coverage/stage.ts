/** Branches of the C host as a part of the tests; the others' are measured by `npm run coverage` alone, which takes minutes. */

import { fileURLToPath } from "node:url";
import type { Result } from "../stage.js";
import { measureC } from "./c.js";
import { type FileCoverage, judge } from "./gaps.js";

type Log = (line: string) => void;

/** Of a hundred branches so many have to be taken. */
export const LEAST_PERCENT = 95;

/**
 * Tells how much of a language is covered, and what is not.
 * @param sources tells its files by their names, among the exceptions
 */
export function judgeLanguage(
  name: string,
  sources: RegExp,
  files: readonly FileCoverage[],
  log: Log,
): Result {
  const { all, taken, percent, gaps, idle } = judge(files, (file) =>
    sources.test(file),
  );
  log(`${name}: ${percent.toFixed(1)} %, ${taken} of ${all}`);
  const faults = idle.map(
    ({ file, line }) =>
      `exceptions.json: \`${line}\` of ${file} is covered, or is not there`,
  );
  if (!(percent >= LEAST_PERCENT))
    faults.push(
      `${name}: less than ${LEAST_PERCENT} %; not taken: ${gaps.join(", ")}`,
    );
  for (const fault of faults) log(`failed: ${fault}`);
  return { passed: files.length, failed: faults.length };
}

/** Measures the C host, which takes seconds, and judges it. */
export const runCoverage = (log: Log): Result =>
  judgeLanguage("branches of the C host", /\.[ch]$/, measureC(), log);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = runCoverage(console.log);
  process.exitCode = failed === 0 ? 0 : 1;
}
