/** What is covered, judged; and the C host's branches as a part of the tests. Rust's are measured by `npm run coverage` alone, which writes score.json. */

import { fileURLToPath } from "node:url";
import { type Result, sum } from "../stage.js";
import { cSources, measureC } from "./c.js";
import {
  type FileCoverage,
  goneExceptions,
  judge,
  LEAST_PERCENT,
} from "./gaps.js";
import { measureRust, rustSources } from "./rust.js";
import { checkScore, writeScore } from "./score.js";

type Log = (line: string) => void;

/** How a language is judged. */
interface Manner {
  /** A busy machine takes ways that an idle one does not: an exception that is covered now and then is told, and fails nothing. */
  readonly varies?: boolean;
  /** What is to be measured, where the tool tells only of what has run. */
  readonly wanted?: readonly string[];
  /** What else was counted in the same files: an exception may be of that. */
  readonly beside?: readonly FileCoverage[];
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
  { varies = false, wanted, beside = [] }: Manner = {},
): Result {
  const isOurs = (file: string) => sources.test(file);
  const judged = judge(files, isOurs, wanted);
  const { all, taken, percent, gaps, unmeasured } = judged;
  const { idle, stale } =
    beside.length > 0 ? judge([...files, ...beside], isOurs) : judged;
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
export const coverC = async (log: Log): Promise<Result> =>
  judgeLanguage(
    "branches of the C host",
    /^host\/wamr\//,
    await measureC(),
    log,
    { wanted: cSources() },
  );

const isRust = (file: string): boolean => file.endsWith(".rs");

/** Measures the Rust crate, which takes a minute of a processor, judges it, and writes its score where that holds. */
export function coverRust(log: Log): Result {
  const { branches, regions } = measureRust();
  const result = sum([
    judgeLanguage("branches of the Rust crate", /\.rs$/, branches, log, {
      beside: regions,
    }),
    judgeLanguage("regions of the Rust crate", /\.rs$/, regions, log, {
      beside: branches,
    }),
  ]);
  if (result.failed === 0)
    writeScore("rust", rustSources(), branches, judge(branches, isRust));
  return result;
}

/** Judges the Rust crate by its score in git. */
function checkRust(log: Log): Result {
  const { said, faults } = checkScore("rust", rustSources());
  log(said);
  const gone = goneExceptions(isRust).map(
    ({ file, line }) => `exceptions.json: \`${line}\` of ${file} is not there`,
  );
  const all = [...faults, ...gone];
  for (const fault of all) log(`failed: ${fault}`);
  return { passed: all.length === 0 ? 1 : 0, failed: all.length };
}

/** The C host, measured, and the Rust crate by its score. */
export const runCoverage = async (log: Log): Promise<Result> =>
  sum([checkRust(log), await coverC(log)]);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await runCoverage(console.log);
  process.exitCode = failed === 0 ? 0 : 1;
}
