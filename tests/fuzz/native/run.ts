/** libFuzzer on the programs in C. */

import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import type { Fuzzer, Outcome } from "../fuzzer.js";
import {
  build,
  corpusFolder,
  dictionary,
  foundOf,
  grownOf,
  INPUT_MOST,
  programOf,
  type Target,
  targets,
} from "./targets.js";

/** Seconds that one input may take, and memory in MB: far beyond any that holds. */
const INPUT_SECONDS = 30;
const MEMORY_MB = 2048;
/** Lines of the report of an input that failed. */
const TAIL = 30;

const count = (output: string, what: RegExp): number =>
  Number(what.exec(output)?.[1] ?? 0);

function execute(file: string, args: readonly string[]): Promise<Outcome> {
  const child = spawn(file, args, { stdio: ["ignore", "ignore", "pipe"] });
  let output = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      const reports = output
        .split("\n")
        .filter((line) => !/^#\d+\s/.test(line))
        .slice(-TAIL);
      resolve({
        executions: count(output, /^stat::number_of_executed_units: (\d+)$/m),
        polls: count(output, /^polls: (\d+)$/m),
        found: status === 0 ? [] : [reports.join("\n")],
      });
    });
  });
}

const fuzzerOf = (target: Target): Fuzzer => ({
  name: target.name,
  prepare: () => build(target, "libfuzzer"),
  run: (seconds) => {
    const folders = [grownOf(target), foundOf(target)];
    for (const folder of folders) mkdirSync(folder, { recursive: true });
    return execute(programOf(target, "libfuzzer"), [
      ...[`-max_total_time=${seconds}`, `-max_len=${INPUT_MOST}`],
      ...[`-timeout=${INPUT_SECONDS}`, `-rss_limit_mb=${MEMORY_MB}`],
      ...["-print_final_stats=1", `-dict=${dictionary}`],
      `-artifact_prefix=${foundOf(target)}/`,
      ...[grownOf(target), corpusFolder],
    ]);
  },
});

export const nativeFuzzers: readonly Fuzzer[] = targets.map(fuzzerOf);
