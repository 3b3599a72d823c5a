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

/** A part and its tests. */
export interface Part extends Sources {
  /** The tests that are cheap and kill most. */
  judge(mutant: Mutant): Promise<Verdict> | Verdict;
  /** All others, on what survives those. */
  judgeSurvivor?(mutant: Mutant): Promise<Verdict> | Verdict;
}

/** Every mutant of a part, in the order of its files. */
export const mutantsOf = ({ files, edits }: Sources): Mutant[] =>
  files.flatMap((file) => {
    const text = readFileSync(root + file, "utf8");
    return edits(file, text).map((edit) => mutantOf(file, text, edit));
  });
