/** Branches and regions that no test takes, and those that none can: with a reason each, in exceptions.json. */

import { existsSync, readFileSync } from "node:fs";
import { root } from "../mutation/compile.js";

/** Of a hundred so many have to be taken. */
export const LEAST_PERCENT = 95;

/** What the tests reached in one file. */
export interface FileCoverage {
  readonly file: string;
  /** Branches or regions. */
  readonly all: number;
  /** Lines with some that were not taken, from 1, and how many on each. */
  readonly missed: Readonly<Record<number, number>>;
}

/** A line some of whose branches are never taken. */
export interface Exception {
  readonly file: string;
  /** The line's text without the blanks around it: it may move. Without one nothing of the file, or of what is in the folder, is measured. */
  readonly line?: string;
  readonly reason: string;
}

const exceptions: readonly Exception[] = JSON.parse(
  readFileSync(`${root}tests/coverage/exceptions.json`, "utf8"),
);

/** Whether an exception's file is there, and its line in it. */
const stands = ({ file, line }: Exception): boolean =>
  existsSync(root + file) &&
  (line === undefined ||
    readFileSync(root + file, "utf8")
      .split("\n")
      .some((text) => text.trim() === line));

/** Of those of some files the ones whose line is not there. */
export const goneExceptions = (
  isOurs: (file: string) => boolean,
): readonly Exception[] =>
  exceptions.filter((each) => isOurs(each.file) && !stands(each));

/** What is left of a language when its exceptions are taken off. */
export interface Judged {
  readonly all: number;
  readonly taken: number;
  readonly percent: number;
  /** `FILE:LINE` of each gap, and how many branches it is. */
  readonly gaps: readonly string[];
  /** Exceptions whose line is covered after all, or whose file is measured. */
  readonly idle: readonly Exception[];
  /** Exceptions whose line is not there. */
  readonly stale: readonly Exception[];
  /** Sources that were not measured, without a reason. */
  readonly unmeasured: readonly string[];
}

/** Whether a source is this file, or in this folder. */
const holds = (file: string, source: string): boolean =>
  source === file || source.startsWith(`${file}/`);

/**
 * Takes the exceptions off what was measured.
 * @param isOurs tells the files that the exceptions may name
 * @param sources those that are to be measured, where the tool tells only of those that have run
 */
export function judge(
  files: readonly FileCoverage[],
  isOurs: (file: string) => boolean,
  sources: readonly string[] = [],
): Judged {
  const used = new Set<Exception>();
  const gaps: string[] = [];
  let all = 0;
  let missing = 0;
  for (const { file, all: some, missed } of files) {
    all += some;
    const lines = readFileSync(root + file, "utf8").split("\n");
    for (const [line, count] of Object.entries(missed)) {
      const text = lines[Number(line) - 1]?.trim();
      const found = exceptions.find(
        (each) => each.file === file && each.line === text,
      );
      if (found) {
        used.add(found);
        all -= count;
        continue;
      }
      missing += count;
      gaps.push(`${file}:${line} (${count})`);
    }
  }
  const unmeasured = sources
    .filter((source) => !files.some(({ file }) => file === source))
    .filter((source) => {
      const found = exceptions.find(
        ({ file, line }) => line === undefined && holds(file, source),
      );
      if (found) used.add(found);
      return !found;
    });
  const unused = exceptions.filter(
    (each) => isOurs(each.file) && !used.has(each),
  );
  const idle = unused.filter(stands);
  const stale = unused.filter((each) => !stands(each));
  const taken = all - missing;
  const percent = (100 * taken) / all;
  return { all, taken, percent, gaps, idle, stale, unmeasured };
}
