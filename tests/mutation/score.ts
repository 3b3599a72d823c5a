/** The score of each part as it stands in git, and the survivors with what is known of them. */

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { root } from "./compile.js";
import { type Mutant, nameOf } from "./mutant.js";
import type { Kept, Results } from "./results.js";

const folder = `${root}tests/mutation/`;
const scoreFile = `${folder}score.json`;
const survivorsFile = `${folder}survivors.json`;

/** What became of the mutants of a file or of a part. */
export interface Count {
  killed: number;
  /** Of the killed, by the tests that are asked first: transcripts, in the core. */
  first: number;
  survived: number;
  /** The same program, or a change that has a reason why it changes nothing. */
  equivalent: number;
}

/** One part. */
export interface Score extends Count {
  /** All its mutants, those that do not compile among them. */
  readonly mutants: number;
  /** How many of them are to be judged at least; by hand, and never less than what was reached before. */
  readonly wanted: number;
  /** How many were judged, the first ones of the order that the seed gives, and in the sources of which commit. */
  readonly sample: number;
  readonly commit: string;
  readonly seed: number;
  readonly files: Readonly<Record<string, Count>>;
}

/** By part. */
export type Scores = Record<string, Score>;

/** A mutant that lived. */
export interface Survivor {
  readonly part: string;
  readonly file: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** Why it changes nothing; where there is none, it is a gap in the tests. */
  readonly reason?: string;
}

const read = <T>(file: string, none: T): T =>
  existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : none;

export const readScores = (): Scores => read(scoreFile, {});
export const readSurvivors = (): readonly Survivor[] => read(survivorsFile, []);

const none = (): Count => ({
  killed: 0,
  first: 0,
  survived: 0,
  equivalent: 0,
});

/** The part of mutants that change behaviour which is killed, and which is killed by the first tests, as percentages. */
export const rates = ({ killed, first, survived }: Count) => ({
  killed: (100 * killed) / (killed + survived),
  first: (100 * first) / (killed + survived),
});

/** What is asked of those alone that the first tests have not killed. */
const late: readonly (string | undefined)[] = [
  ...[
    "sessions",
    "specs",
    "replayed",
    "interpreted",
    "fast",
    "stepped",
    "dear tests",
  ],
];

/** Whether the tests that are asked first killed it. */
export const byFirst = ({ by }: Kept): boolean => !late.includes(by);

/** What no test has killed. */
const isAlive = ({ outcome }: Kept): boolean => outcome === "survived";

function count(into: Count, kept: Kept, reasoned: boolean): void {
  if (kept.outcome === "killed") {
    into.killed++;
    if (byFirst(kept)) into.first++;
  } else if (kept.outcome === "equivalent" || reasoned) into.equivalent++;
  else if (isAlive(kept)) into.survived++;
}

/** What a run was asked for. */
export interface Asked {
  readonly part: string;
  readonly seed: number;
  /** All mutants, and those that were judged. */
  readonly all: readonly Mutant[];
  readonly sample: readonly Mutant[];
}

const COMMIT_LENGTH = 12;

/** The checkout's last commit. */
export const commitHere = (): string =>
  execFileSync("git", ["rev-parse", `--short=${COMMIT_LENGTH}`, "HEAD"], {
    cwd: root,
    encoding: "utf8",
  }).trim();

const write = (file: string, value: unknown): void =>
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

/** Writes a part's score and its survivors; the reasons that stand there already stay. */
export function writeScore(
  { part, seed, all, sample }: Asked,
  results: Results,
): Score {
  const before = readSurvivors();
  const reasons = new Map(
    before.map((survivor) => [nameOf(survivor), survivor.reason]),
  );
  const total = none();
  const files: Record<string, Count> = {};
  const survivors: Survivor[] = [];
  let judged = 0;
  const seen = new Set<string>();
  for (const mutant of sample) {
    const kept = results.get(mutant.id);
    // The first ones in their order are a fair sample; those without the ones that take long are not.
    if (!kept || kept.outcome === "open") break;
    judged++;
    seen.add(nameOf(mutant));
    const { file, line, before, after } = mutant;
    const reason = isAlive(kept) ? reasons.get(nameOf(mutant)) : undefined;
    files[file] ??= none();
    for (const each of [total, files[file]])
      count(each, kept, reason !== undefined);
    if (isAlive(kept))
      survivors.push({
        ...{ part, file, line, before, after },
        ...(reason === undefined ? {} : { reason }),
      });
  }
  const names = Object.keys(files).sort();
  const scores = readScores();
  const wanted = scores[part]?.wanted ?? judged;
  const commit = commitHere();
  const score: Score = {
    ...{ mutants: all.length, wanted, sample: judged, commit, seed },
    ...total,
    files: Object.fromEntries(
      names.map((name) => [name, files[name] ?? none()]),
    ),
  };
  write(scoreFile, { ...scores, [part]: score });
  // A reason stays for those that a larger sample has again.
  const others = before.filter(
    (survivor) =>
      survivor.part !== part ||
      (survivor.reason !== undefined && !seen.has(nameOf(survivor))),
  );
  write(
    survivorsFile,
    [...others, ...survivors].sort(
      (a, b) =>
        a.part.localeCompare(b.part) ||
        a.file.localeCompare(b.file) ||
        a.line - b.line,
    ),
  );
  return score;
}
