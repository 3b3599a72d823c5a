/** `npm run mutate`: mutants of a part, and what kills them. */

import { Command, InvalidArgumentError, Option } from "commander";
import { corePart } from "./core.js";
import { type Mutant, shuffled } from "./mutant.js";
import { mutantsOf, type Part } from "./part.js";
import { type Kept, Results, type Verdict } from "./results.js";
import { rustPart } from "./rust.js";
import { byFirst, nameOf, rates, readSurvivors, writeScore } from "./score.js";
import { scriptsPart } from "./scripts.js";
import { wamrPart } from "./wamr.js";

const parts: Readonly<Record<string, () => Part>> = {
  core: corePart,
  wamr: wamrPart,
  rust: rustPart,
  node: () => scriptsPart("node", "host/node"),
  emulator: () => scriptsPart("emulator", "host/emulator"),
};

interface Settings {
  readonly part: string;
  readonly sample: number;
  readonly seed: number;
  readonly minutes: number;
  readonly again: boolean;
}

const whole = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 2 ** 31 - 1)
    throw new InvalidArgumentError("It is a whole number up to 2^31 - 1.");
  return value;
};

const program = new Command("mutate")
  .description("Changes a part in many small ways and asks its tests.")
  .addOption(
    new Option("--part <name>", "what is changed")
      .choices(Object.keys(parts))
      .makeOptionMandatory(),
  )
  .option("--sample <n>", "how many of all mutants", whole, 1000)
  .option("--seed <n>", "of the sample's order", whole, 1)
  .option("--minutes <n>", "none is begun after so many", whole, 60)
  .option(
    "--again",
    "asks all tests again for those that the first tests have not killed",
    false,
  )
  .parse();

const settings = program.opts<Settings>();
const part = (parts[settings.part] ?? corePart)();
const all = mutantsOf(part);
const sample = shuffled(all, settings.seed).slice(0, settings.sample);
const results = new Results(settings.part);
const end = performance.now() + settings.minutes * 60_000;
console.log(`${all.length} mutants, ${sample.length} of them in the sample`);

const isLate = (): boolean => performance.now() > end;
const survivors: Mutant[] = [];
let judged = 0;

function keep(mutant: Mutant, verdict: Verdict): void {
  results.keep(mutant, verdict);
  judged++;
  if (verdict.outcome !== "survived") return;
  const { file, line, before, after } = mutant;
  console.log(`survived: ${file}:${line}\n  - ${before}\n  + ${after}`);
}

/** Whether more tests could not change it. */
const isSettled = (kept: Kept): boolean =>
  kept.outcome === "invalid" ||
  kept.outcome === "equivalent" ||
  (kept.outcome === "killed" && byFirst(kept));

for (const mutant of sample) {
  const known = results.get(mutant.id);
  if (known && (isSettled(known) || !settings.again)) {
    if (known.outcome === "open") survivors.push(mutant);
    continue;
  }
  if (isLate()) break;
  const verdict = await part.judge(mutant);
  if (verdict.outcome === "survived" && part.judgeSurvivor) {
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
  if (isLate() || !part.judgeSurvivor) break;
  if (explained.has(nameOf(mutant))) keep(mutant, { outcome: "survived" });
  else keep(mutant, await part.judgeSurvivor(mutant));
}
const asked = { part: settings.part, seed: settings.seed, all, sample };
const score = writeScore(asked, results);
const { killed, first } = rates(score);
console.log(
  `${judged} judged now, ${score.sample} of ${sample.length} in all: ${killed.toFixed(1)} % killed, ${first.toFixed(1)} % by the first tests`,
);
