/** The score of what takes too long for every run of the tests, as it stands in git, and whether it is still of these sources. */

import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { root } from "../mutation/compile.js";
import { commitHere } from "../mutation/score.js";
import { type FileCoverage, type Judged, LEAST_PERCENT } from "./gaps.js";

const scoreFile = `${root}tests/coverage/score.json`;

/** More of the lines in files that have changed since than this part of all: it is measured again. */
const MOST_CHANGED = 0.25;

/** One file, as it was measured. */
interface FileScore {
  /** Of its text. */
  readonly digest: string;
  readonly all: number;
  readonly taken: number;
}

/** One host. */
export interface Score {
  /** The last commit that the measured sources came after. */
  readonly commit: string;
  /** Without the exceptions. */
  readonly all: number;
  readonly taken: number;
  /** What the exceptions have taken off. */
  readonly exceptions: number;
  readonly files: Readonly<Record<string, FileScore>>;
}

type Scores = Readonly<Record<string, Score>>;

const DIGEST_LENGTH = 12;

const textOf = (file: string): string => readFileSync(root + file, "utf8");

const digestOf = (file: string): string =>
  createHash("sha256")
    .update(textOf(file))
    .digest("hex")
    .slice(0, DIGEST_LENGTH);

const readScores = (): Scores =>
  existsSync(scoreFile) ? JSON.parse(readFileSync(scoreFile, "utf8")) : {};

/**
 * Writes a host's score.
 * @param sources all its files, those without a branch as well
 */
export function writeScore(
  host: string,
  sources: readonly string[],
  measured: readonly FileCoverage[],
  { all, taken }: Judged,
): void {
  const files: Record<string, FileScore> = {};
  let raw = 0;
  for (const file of [...sources].sort()) {
    const found = measured.find((each) => each.file === file);
    const missed = Object.values(found?.missed ?? {});
    const some = found?.all ?? 0;
    raw += some;
    files[file] = {
      digest: digestOf(file),
      all: some,
      taken: some - missed.reduce((sum, count) => sum + count, 0),
    };
  }
  const score: Score = {
    ...{ commit: commitHere(), all, taken, exceptions: raw - all },
    files,
  };
  const scores: Scores = { ...readScores(), [host]: score };
  writeFileSync(scoreFile, `${JSON.stringify(scores, null, 2)}\n`);
}

/** How a host stands by its score: in words, and each check that does not hold. */
export function checkScore(
  host: string,
  sources: readonly string[],
): { readonly said: string; readonly faults: readonly string[] } {
  const how = `npm run coverage -- --language ${host}`;
  const score = readScores()[host];
  if (!score)
    return { said: host, faults: [`score.json has no ${host}: ${how}`] };
  const { all, taken, commit, files } = score;
  const percent = (100 * taken) / all;
  const linesOf = (some: readonly string[]) =>
    some.reduce((sum, file) => sum + textOf(file).split("\n").length, 0);
  const changed = sources.filter(
    (file) => files[file]?.digest !== digestOf(file),
  );
  const part = linesOf(changed) / linesOf(sources);
  const faults: string[] = [];
  if (!(percent >= LEAST_PERCENT))
    faults.push(`${host}: less than ${LEAST_PERCENT} % in score.json`);
  if (!(part <= MOST_CHANGED))
    faults.push(
      `${host}: ${Math.round(100 * part)} % of the lines stand in files that have changed since ${commit}: ${how}`,
    );
  const since =
    changed.length > 0 ? `; changed since: ${changed.join(", ")}` : "";
  const said = `${host}: ${percent.toFixed(1)} %, ${taken} of ${all}, at ${commit}${since}`;
  return { said, faults };
}
