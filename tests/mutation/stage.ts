/** Mutants as a part of the tests: the scores in git are good enough and of these sources, and a handful of the core's are killed now. */

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Result } from "../stage.js";
import { root } from "./compile.js";
import { coreMutants, Transcripts } from "./core.js";
import { type Mutant, nameOf, shuffled } from "./mutant.js";
import { mutantsOf } from "./part.js";
import {
  rates,
  readScores,
  readSurvivors,
  type Score,
  type Scores,
  type Survivor,
} from "./score.js";
import { wamrPart } from "./wamr.js";

type Log = (line: string) => void;

/** What a part has to reach, in percent of the mutants that change behaviour. */
interface Wanted {
  readonly killed: number;
  /** By the transcripts alone, and so on every runtime. */
  readonly first?: number;
  /** Of how many mutants; where `score.json` wants fewer so far, that is told. */
  readonly sample: number;
}

const wanted: Readonly<Record<string, Wanted>> = {
  core: { killed: 98, first: 95, sample: 1000 },
  wamr: { killed: 98, sample: 543 },
  node: { killed: 85, sample: 300 },
  rust: { killed: 85, sample: 150 },
  emulator: { killed: 75, sample: 300 },
};

/** A file with so many mutants has some in any sample. */
const MANY = 20;

/** How many mutants of the core are made and killed here, and which. */
const HANDFUL = 20;
const SEED = 20_270;
/** Of them so many may need more than transcripts. */
const MOST_SURVIVORS = 1;

/** Each check that does not hold, in words. */
function faultsOf(
  scores: Scores,
  survivors: readonly Survivor[],
  log: Log,
): string[] {
  const faults: string[] = [];
  for (const [part, { killed, first = 0, sample }] of Object.entries(wanted)) {
    const score = scores[part];
    if (!score) {
      faults.push(`${part}: score.json has none of its mutants`);
      continue;
    }
    if (score.sample < score.wanted)
      faults.push(
        `${part}: ${score.sample} mutants judged, not ${score.wanted}: npm run mutate -- --part ${part} --sample ${score.wanted}`,
      );
    if (score.wanted < sample)
      log(
        `${part}: ${score.sample} mutants judged, of ${sample} that are to be`,
      );
    if (score.killed + score.survived === 0) continue;
    const found = rates(score);
    if (found.killed < killed)
      faults.push(
        `${part}: ${found.killed.toFixed(1)} % killed, not ${killed}`,
      );
    if (found.first < first)
      faults.push(
        `${part}: ${found.first.toFixed(1)} % killed by transcripts, not ${first}`,
      );
    const missing = Object.keys(score.files).filter(
      (file) => !existsSync(root + file),
    );
    if (missing.length > 0)
      faults.push(`${part}: ${missing.join(", ")} is not there`);
    const open = survivors.filter(
      (survivor) => survivor.part === part && survivor.reason === undefined,
    );
    if (open.length !== score.survived)
      faults.push(
        `${part}: ${open.length} survivors without a reason, ${score.survived} in the score`,
      );
  }
  const unjudged = unjudgedOf(coreMutants(), scores.core);
  if (unjudged.length > 0)
    faults.push(`core: no mutant of ${unjudged.join(", ")} was judged`);
  const later = unjudgedOf(mutantsOf(wamrPart()), scores.wamr);
  if (later.length > 0)
    log(`wamr: no mutant of ${later.join(", ")} has been judged`);
  const gone = survivors.filter(({ file, before }) => !stands(file, before));
  for (const { file, before } of gone)
    faults.push(
      `survivors.json: ${file} has no more \`${before}\`: run its part again`,
    );
  return faults;
}

/** Files with so many mutants that a sample has some, and of which none was judged. */
function unjudgedOf(
  mutants: readonly Mutant[],
  score: Score | undefined,
): string[] {
  const counts = new Map<string, number>();
  for (const { file } of mutants) counts.set(file, (counts.get(file) ?? 0) + 1);
  return [...counts]
    .filter(([file, count]) => count >= MANY && !score?.files[file])
    .map(([file]) => file);
}

/** Whether a survivor's lines are still those of its file. */
const stands = (file: string, lines: string): boolean =>
  existsSync(root + file) &&
  readFileSync(root + file, "utf8")
    .replace(/\s+/g, " ")
    .includes(lines);

async function killHandful(
  survivors: readonly Survivor[],
  log: Log,
): Promise<number> {
  const known = new Set(survivors.map(nameOf));
  const handful = shuffled(coreMutants(), SEED)
    .filter((mutant) => !known.has(nameOf(mutant)))
    .slice(0, HANDFUL);
  const transcripts = new Transcripts();
  let survived = 0;
  for (const mutant of handful) {
    if ((await transcripts.judge(mutant)).outcome !== "survived") continue;
    survived++;
    log(
      `survived the transcripts: ${mutant.file}:${mutant.line}\n  - ${mutant.before}\n  + ${mutant.after}`,
    );
  }
  return survived;
}

/** Checks the scores in git, and the transcripts on a handful of mutants. */
export async function runMutation(log: Log): Promise<Result> {
  const survivors = readSurvivors();
  const faults = faultsOf(readScores(), survivors, log);
  for (const fault of faults) log(`failed: ${fault}`);
  const survived = await killHandful(survivors, log);
  if (survived > MOST_SURVIVORS)
    log(`failed: ${survived} of ${HANDFUL} mutants survived the transcripts`);
  const failed = faults.length + (survived > MOST_SURVIVORS ? 1 : 0);
  return { passed: HANDFUL - survived, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await runMutation(console.log);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
