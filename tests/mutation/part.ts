/** A part of the project that mutants are made of, and what judges them. */

import { readFileSync } from "node:fs";
import { root } from "./compile.js";
import { type Edit, type Mutant, mutantOf } from "./mutant.js";
import type { Verdict } from "./results.js";

/** What mutants are made of. */
export interface Sources {
  readonly files: readonly string[];
  edits(file: string, text: string): Edit[];
}

/** The tests of a part. */
export interface Tests {
  /** Those that are cheap and kill most. */
  judge(mutant: Mutant): Promise<Verdict>;
  /** All others, on what survives those. */
  judgeSurvivor?(mutant: Mutant): Promise<Verdict>;
}

/** A part and its tests. */
export interface Part extends Sources {
  /** What all jobs need to know of the tests, found out before them, so many at a time. */
  measure?(jobs: number): Promise<void>;
  /**
   * Tests in scratch copies of their own.
   * @param share is behind the copies' names
   */
  prepare(share: string): Promise<Tests>;
}

/** Every mutant of a part, in the order of its files. */
export const mutantsOf = ({ files, edits }: Sources): Mutant[] =>
  files.flatMap((file) => {
    const text = readFileSync(root + file, "utf8");
    return edits(file, text).map((edit) => mutantOf(file, text, edit));
  });
