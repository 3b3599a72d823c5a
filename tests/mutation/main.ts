/** `npm run mutate`: mutants of a part, and what kills them. */

import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError, Option } from "commander";
import { corePart } from "./core.js";
import { shuffled } from "./mutant.js";
import { mutantsOf, type Part } from "./part.js";
import { Results } from "./results.js";
import { rustPart } from "./rust.js";
import { rates, writeScore } from "./score.js";
import { scriptsPart } from "./scripts.js";
import { judgeAll } from "./share.js";
import { wamrPart } from "./wamr.js";

const parts: Readonly<Record<string, () => Part>> = {
  core: corePart,
  wamr: wamrPart,
  rust: rustPart,
  node: () => scriptsPart("node"),
  emulator: () => scriptsPart("emulator"),
};

interface Settings {
  readonly part: string;
  readonly sample: number;
  readonly seed: number;
  readonly minutes: number;
  readonly again: boolean;
  readonly jobs: number;
  readonly share?: number;
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
    "--jobs <n>",
    "how many are judged at a time; 0 only counts anew what has been judged",
    whole,
    availableParallelism(),
  )
  .option(
    "--again",
    "asks all tests again for those that the first tests have not killed",
    false,
  )
  .addOption(
    new Option("--share <n>", "one job's own").argParser(whole).hideHelp(),
  )
  .parse();

const { part: name, seed, jobs, share, ...settings } = program.opts<Settings>();
const part = (parts[name] ?? corePart)();
const all = mutantsOf(part);
const sample = shuffled(all, seed).slice(0, settings.sample);

/** Another process for each job: what judges the core has only its own processor. */
function runJob(job: number): Promise<void> {
  const script = fileURLToPath(import.meta.url);
  const args = [script, ...process.argv.slice(2), "--share", `${job}`];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      if (status === 0) resolve();
      else reject(new Error(`mutate: job ${job} ended with ${status}`));
    });
  });
}

if (share === undefined) {
  console.log(`${all.length} mutants, ${sample.length} of them in the sample`);
  if (jobs > 0) await part.measure?.(jobs);
  await Promise.all(Array.from({ length: jobs }, (_, job) => runJob(job)));
  const score = writeScore(
    { part: name, seed, all, sample },
    new Results(name),
  );
  console.log(`${score.sample} of ${sample.length} judged to their end`);
  if (score.killed + score.survived > 0) {
    const { killed, first } = rates(score);
    console.log(
      `${killed.toFixed(1)} % killed, ${first.toFixed(1)} % by the first tests`,
    );
  }
} else
  await judgeAll(
    sample.filter((_, place) => place % jobs === share),
    await part.prepare(`-${share}`),
    { part: name, ...settings },
  );
