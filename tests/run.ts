/**
 * `npm test`: all stages, as many at a time as there are processors, each in a process of its own; what one prints stands
 * together. `node build/tests/run.js "style"` runs the named ones here, one after the other.
 */

import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { inLanes } from "./lanes.js";
import type { Result, Stage } from "./stage.js";
import { stages } from "./stages.js";

const self = fileURLToPath(import.meta.url);

interface Ended extends Result {
  readonly text: string;
}

const secondsSince = (since: number): string =>
  `in ${Math.round((performance.now() - since) / 1_000)} s`;

/** Runs a stage in a process of its own; one that ends without a result has failed. */
function runApart({ name }: Stage): Promise<Ended> {
  const child = fork(self, [name], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (more: string) => {
      text += more;
    });
  let result: Result | undefined;
  child.on("message", (told: Result) => {
    result = told;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      if (result) resolve({ ...result, text });
      else
        resolve({
          passed: 0,
          failed: 1,
          text: `${text}failed: it ended with ${status} and no result\n`,
        });
    });
  });
}

/** Runs all of them, and tells of each when it has ended. */
async function runAll(): Promise<Result> {
  const sum = { passed: 0, failed: 0 };
  await inLanes(stages, availableParallelism(), async (stage) => {
    const since = performance.now();
    const { passed, failed, text } = await runApart(stage);
    console.log(
      `\n== ${stage.name}\n${text}   ${passed} passed, ${failed} failed here, ${secondsSince(since)}`,
    );
    sum.passed += passed;
    sum.failed += failed;
  });
  return sum;
}

/** Runs the named ones here, one after the other. */
async function runHere(named: readonly Stage[]): Promise<Result> {
  const sum = { passed: 0, failed: 0 };
  for (const stage of named) {
    const { passed, failed } = await stage.run(console.log);
    sum.passed += passed;
    sum.failed += failed;
  }
  process.send?.(sum);
  return sum;
}

/** The stage of this name; where there is none it says so and ends. */
function stageOf(name: string): Stage {
  const stage = stages.find((one) => one.name === name);
  if (stage) return stage;
  const names = stages.map((one) => one.name).join("; ");
  console.error(`there is no stage "${name}", but these: ${names}`);
  process.exit(2);
}

const begun = performance.now();
const named = process.argv.slice(2).map(stageOf);
const { passed, failed } = await (named.length > 0 ? runHere(named) : runAll());
if (process.send) process.disconnect();
else {
  console.log(`\nall of it ${secondsSince(begun)}`);
  console.log(`${passed} passed, ${failed} failed`);
}
process.exitCode = failed === 0 ? 0 : 1;
