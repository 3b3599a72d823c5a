/** One job's share of a part's mutants, judged one after the other. */

import { type Mutant, nameOf } from "./mutant.js";
import type { Tests } from "./part.js";
import { type Kept, Results, type Verdict } from "./results.js";
import { byFirst, readSurvivors } from "./score.js";

/** How a share is judged. */
export interface Manner {
  readonly part: string;
  /** None is begun after so many. */
  readonly minutes: number;
  /** Those that the first tests have not killed are judged once more. */
  readonly again: boolean;
}

/** Whether more tests could not change it. */
const isSettled = (kept: Kept): boolean =>
  kept.outcome === "invalid" ||
  kept.outcome === "equivalent" ||
  (kept.outcome === "killed" && byFirst(kept));

/** Judges those of which nothing is known yet, and keeps what became of them. */
export async function judgeAll(
  mutants: readonly Mutant[],
  tests: Tests,
  { part, minutes, again }: Manner,
): Promise<void> {
  const results = new Results(part);
  const end = performance.now() + minutes * 60_000;
  const isLate = (): boolean => performance.now() > end;
  const survivors: Mutant[] = [];

  function keep(mutant: Mutant, verdict: Verdict): void {
    results.keep(mutant, verdict);
    if (verdict.outcome !== "survived") return;
    const { file, line, before, after } = mutant;
    console.log(`survived: ${file}:${line}\n  - ${before}\n  + ${after}`);
  }

  for (const mutant of mutants) {
    const known = results.get(mutant.id);
    if (known && (isSettled(known) || !again)) {
      if (known.outcome === "open") survivors.push(mutant);
      continue;
    }
    if (isLate()) break;
    const verdict = await tests.judge(mutant);
    if (verdict.outcome === "survived" && tests.judgeSurvivor) {
      keep(mutant, { outcome: "open" });
      survivors.push(mutant);
    } else keep(mutant, verdict);
  }
  // What is dear comes last, so that a run that is cut short has seen as many as can be.
  const explained = new Set(
    readSurvivors()
      .filter(({ reason }) => reason !== undefined)
      .map(nameOf),
  );
  for (const mutant of survivors) {
    if (isLate() || !tests.judgeSurvivor) break;
    if (explained.has(nameOf(mutant))) keep(mutant, { outcome: "survived" });
    else keep(mutant, await tests.judgeSurvivor(mutant));
  }
}
