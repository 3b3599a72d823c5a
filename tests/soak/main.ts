/** `npm run soak -- --hours H`: sessions in real time with everything that befalls them. */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Command } from "commander";
import { plot } from "./plot.js";
import { BRIEF, REAL, soak } from "./soak.js";

const HOUR_MS = 3_600_000;

const program = new Command("soak")
  .description(
    "sessions of every host at every port, in real time, and everything that befalls them",
  )
  .requiredOption("--hours <number>", "how long; fractions are allowed", Number)
  .option("--seed <number>", "whole number that the mishaps follow", Number, 1)
  .option(
    "--brief",
    "messages, looks and mishaps faster than devices have them",
  )
  .option(
    "--out <path>",
    "what the plot (.svg), its data (.json) and the table (.md) are called",
    "build/soak",
  )
  .parse();
const { hours, seed, brief, out } = program.opts<{
  hours: number;
  seed: number;
  brief?: boolean;
  out: string;
}>();
if (!(hours > 0)) program.error("--hours must be a number above 0");
if (!Number.isInteger(seed)) program.error("--seed must be a whole number");

const { record, table, faults } = await soak({
  forMs: hours * HOUR_MS,
  seed,
  pace: brief ? BRIEF : REAL,
});
mkdirSync(dirname(out), { recursive: true });
writeFileSync(`${out}.json`, JSON.stringify(record));
writeFileSync(`${out}.md`, `${table}\n`);
writeFileSync(`${out}.svg`, plot(record));
console.log(`${table}\n\nplot: ${out}.svg`);
for (const fault of faults) console.error(`failed: ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
