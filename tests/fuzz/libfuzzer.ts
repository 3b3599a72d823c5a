/** A program that libFuzzer drives. */

import { spawn } from "node:child_process";
import { HANG_MS } from "../hang.js";
import type { Outcome } from "./fuzzer.js";

/** Seconds that one input may take, and memory in MB: far beyond any that holds. */
const INPUT_SECONDS = HANG_MS / 1_000;
const MEMORY_MB = 2048;
/** Lines of the report of an input that failed. */
const TAIL = 30;

const count = (output: string, what: RegExp): number | undefined => {
  const found = what.exec(output)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** Runs a program of libFuzzer's for so long, or until an input fails. */
export function runLibFuzzer(
  file: string,
  seconds: number,
  args: readonly string[],
): Promise<Outcome> {
  const limits = [
    ...[`-max_total_time=${seconds}`, "-print_final_stats=1"],
    ...[`-timeout=${INPUT_SECONDS}`, `-rss_limit_mb=${MEMORY_MB}`],
    // What takes long on a busy machine is no finding, and not kept as one.
    `-report_slow_units=${INPUT_SECONDS}`,
  ];
  const child = spawn(file, [...limits, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
  });
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
        executions:
          count(output, /^stat::number_of_executed_units: (\d+)$/m) ?? 0,
        polls: count(output, /^polls: (\d+)$/m),
        found: status === 0 ? [] : [reports.join("\n")],
      });
    });
  });
}
