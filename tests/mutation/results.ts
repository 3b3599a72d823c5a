/** What became of mutants, kept under build/ so that a run goes on where another was stopped. */

import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { root } from "./compile.js";
import type { Mutant } from "./mutant.js";

/** What became of one. */
export interface Verdict {
  /**
   * `open`: it survived the first tests, the others have not been asked. `invalid`: it does not compile.
   * `equivalent`: the compiler makes the same program of it.
   */
  readonly outcome: "killed" | "survived" | "open" | "invalid" | "equivalent";
  /** What killed it: a kind of tests, and which of them. */
  readonly by?: string;
  readonly killer?: string;
}

/** A mutant and what became of it; the text that it has is in its file and its id alone. */
export type Kept = Verdict & Omit<Mutant, "source">;

/** One part's results: the last one of a mutant counts. */
export class Results {
  readonly #file: string;
  readonly #kept = new Map<string, Kept>();

  constructor(part: string) {
    this.#file = `${root}build/mutation/${part}.ndjson`;
    if (!existsSync(this.#file)) return;
    for (const line of readFileSync(this.#file, "utf8").split("\n")) {
      // The last line of a run that was ended may be cut off.
      if (!line.endsWith("}")) continue;
      const kept = JSON.parse(line) as Kept;
      this.#kept.set(kept.id, kept);
    }
  }

  get(id: string): Kept | undefined {
    return this.#kept.get(id);
  }

  keep({ source: _, ...mutant }: Mutant, verdict: Verdict): void {
    const kept: Kept = { ...mutant, ...verdict };
    this.#kept.set(mutant.id, kept);
    mkdirSync(dirname(this.#file), { recursive: true });
    appendFileSync(this.#file, `${JSON.stringify(kept)}\n`);
  }
}
