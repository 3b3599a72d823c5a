/** Branches that no test takes, and those that none can: with a reason each, in exceptions.json. */

import { existsSync, readFileSync } from "node:fs";
import { root } from "../mutation/compile.js";

/** What the tests reached in one file. */
export interface FileCoverage {
  readonly file: string;
  /** Branches, or regions where the tool tells no branches. */
  readonly all: number;
  /** Lines with some that were not taken, from 1, and how many on each. */
  readonly missed: Readonly<Record<number, number>>;
}

/** A line some of whose branches are never taken. */
export interface Exception {
  readonly file: string;
  /** The line's text without the blanks around it: it may move. */
  readonly line: string;
  readonly reason: string;
}

const exceptions: readonly Exception[] = JSON.parse(
  readFileSync(`${root}tests/coverage/exceptions.json`, "utf8"),
);

/** What is left of a language when its exceptions are taken off. */
export interface Judged {
  readonly all: number;
  readonly taken: number;
  readonly percent: number;
  /** `FILE:LINE` of each gap, and how many branches it is. */
  readonly gaps: readonly string[];
  /** Exceptions whose line is covered after all. */
  readonly idle: readonly Exception[];
  /** Exceptions whose line is not there. */
  readonly stale: readonly Exception[];
}

/**
 * Takes the exceptions off what was measured.
 * @param isOurs tells the files that the exceptions may name
 */
export function judge(
  files: readonly FileCoverage[],
  isOurs: (file: string) => boolean,
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
  const unused = exceptions.filter(
    (each) => isOurs(each.file) && !used.has(each),
  );
  const stands = ({ file, line }: Exception) =>
    existsSync(root + file) &&
    readFileSync(root + file, "utf8")
      .split("\n")
      .some((text) => text.trim() === line);
  const idle = unused.filter(stands);
  const stale = unused.filter((each) => !stands(each));
  const taken = all - missing;
  return { all, taken, percent: (100 * taken) / all, gaps, idle, stale };
}
