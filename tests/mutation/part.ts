/** A part of the project that mutants are made of, and what judges them. */

import { readFileSync } from "node:fs";
import { root } from "./compile.js";
import { type Edit, type Mutant, mutantOf } from "./mutant.js";
import type { Verdict } from "./results.js";

/** What a part has. */
export interface Part {
  readonly files: readonly string[];
  edits(file: string, text: string): Edit[];
  judge(mutant: Mutant): Promise<Verdict> | Verdict;
}

/** Every mutant of a part, in the order of its files. */
export const mutantsOf = ({ files, edits }: Part): Mutant[] =>
  files.flatMap((file) => {
    const text = readFileSync(root + file, "utf8");
    return edits(file, text).map((edit) => mutantOf(file, text, edit));
  });
