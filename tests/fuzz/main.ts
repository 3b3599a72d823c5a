/** `npm run fuzz -- --minutes M`: all fuzzers, with as many at a time as there are processors. */

import { availableParallelism } from "node:os";
import { Command, InvalidArgumentError, Option } from "commander";
import type { Fuzzer, Outcome } from "./fuzzer.js";
import { javascriptFuzzers } from "./javascript.js";
import { nativeFuzzers } from "./native/run.js";
import { rustFuzzer } from "./rust/run.js";

const fuzzers: readonly Fuzzer[] = [
  ...nativeFuzzers,
  rustFuzzer,
  ...javascriptFuzzers,
];
const names = fuzzers.map(({ name }) => name);

const positive = (text: string): number => {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError("It is a number above 0.");
  return value;
};

interface Settings {
  readonly minutes: number;
  readonly target?: readonly string[];
}

const { minutes, target = names } = new Command("fuzz")
  .description(
    "Tries inputs until the time is over or something does not hold.",
  )
  .option("--minutes <m>", "for all of them together", positive, 10)
  .addOption(new Option("--target <name...>", "some alone").choices(names))
  .parse()
  .opts<Settings>();

interface Row extends Outcome {
  readonly name: string;
}

const chosen = fuzzers.filter(({ name }) => target.includes(name));
for (const fuzzer of chosen) fuzzer.prepare();

const width = Math.min(availableParallelism(), chosen.length);
const seconds = Math.ceil((minutes * 60 * width) / chosen.length);
const waiting = [...chosen];
const rows: Row[] = [];

async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    console.log(`${next.name}: ${seconds} s`);
    rows.push({ name: next.name, ...(await next.run(seconds)) });
  }
}

await Promise.all(Array.from({ length: width }, work));

for (const { name, found } of rows)
  for (const report of found) console.log(`\n${name}:\n${report}`);
const grouped = (value: number): string => value.toLocaleString("en");
console.log(
  "\n| target | executions | polls | found |\n| --- | ---: | ---: | ---: |",
);
for (const { name, executions, polls, found } of rows)
  console.log(
    `| ${name} | ${grouped(executions)} | ${polls === undefined ? "" : grouped(polls)} | ${found.length} |`,
  );
process.exitCode = rows.some(({ found }) => found.length > 0) ? 1 : 0;
