/** `npm run mutate`: mutants of a part, and what kills them. */

import { Command, InvalidArgumentError, Option } from "commander";
import { corePart } from "./core.js";
import { shuffled } from "./mutant.js";
import { mutantsOf, type Part } from "./part.js";
import { Results } from "./results.js";

const parts: Readonly<Record<string, () => Part>> = { core: corePart };

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
  .option("--again", "asks again for those that have survived", false)
  .parse();

const settings = program.opts<Settings>();
const part = (parts[settings.part] ?? corePart)();
const all = mutantsOf(part);
const sample = shuffled(all, settings.seed).slice(0, settings.sample);
const results = new Results(settings.part);
const end = performance.now() + settings.minutes * 60_000;
console.log(`${all.length} mutants, ${sample.length} of them in the sample`);

let judged = 0;
for (const mutant of sample) {
  const known = results.get(mutant.id);
  if (known && !(settings.again && known.outcome === "survived")) continue;
  if (performance.now() > end) break;
  const verdict = await part.judge(mutant);
  results.keep(mutant, verdict);
  judged++;
  if (verdict.outcome === "survived")
    console.log(
      `survived: ${mutant.file}:${mutant.line}\n  - ${mutant.before}\n  + ${mutant.after}`,
    );
}
const known = sample.filter(({ id }) => results.get(id)).length;
console.log(
  `${judged} judged now, ${known} of ${sample.length} in all; npm run mutate:score counts them`,
);
