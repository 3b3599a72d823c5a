/** What is covered, judged; and the C host's branches as a part of the tests. Rust's regions are measured by `npm run coverage` alone, which takes minutes. */

import { fileURLToPath } from "node:url";
import type { Result } from "../stage.js";
import { cSources, measureC } from "./c.js";
import { type FileCoverage, judge, LEAST_PERCENT } from "./gaps.js";

type Log = (line: string) => void;

/** How a language is judged. */
interface Manner {
  /** A busy machine takes ways that an idle one does not: an exception that is covered now and then is told, and fails nothing. */
  readonly varies?: boolean;
  /** What is to be measured, where the tool tells only of what has run. */
  readonly wanted?: readonly string[];
}

/**
 * Tells how much of a language is covered, and what is not.
 * @param sources tells its files by their names, among the exceptions
 */
export function judgeLanguage(
  name: string,
  sources: RegExp,
  files: readonly FileCoverage[],
  log: Log,
  { varies = false, wanted }: Manner = {},
): Result {
  const { all, taken, percent, gaps, idle, stale, unmeasured } = judge(
    files,
    (file) => sources.test(file),
    wanted,
  );
  log(`${name}: ${percent.toFixed(1)} %, ${taken} of ${all}`);
  const faults = stale.map(
    ({ file, line }) => `exceptions.json: \`${line}\` of ${file} is not there`,
  );
  for (const file of unmeasured)
    faults.push(`${file}: not measured, and exceptions.json has no reason`);
  const covered = idle.map(({ file, line }) =>
    line === undefined
      ? `exceptions.json: nothing of ${file} is left out`
      : `exceptions.json: \`${line}\` of ${file} is covered`,
  );
  if (varies) for (const each of covered) log(each);
  else faults.push(...covered);
  if (!(percent >= LEAST_PERCENT))
    faults.push(
      `${name}: less than ${LEAST_PERCENT} %; not taken: ${gaps.join(", ")}`,
    );
  for (const fault of faults) log(`failed: ${fault}`);
  return { passed: files.length, failed: faults.length };
}

/** Measures the C host, which takes seconds, and judges it. */
export const runCoverage = async (log: Log): Promise<Result> =>
  judgeLanguage(
    "branches of the C host",
    /^host\/wamr\//,
    await measureC(),
    log,
    { wanted: cSources() },
  );

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await runCoverage(console.log);
  process.exitCode = failed === 0 ? 0 : 1;
}
