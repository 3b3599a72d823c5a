/** The corpus, and every input that ever failed, once more: built with gcc alone. */

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Result, single, sum } from "../../stage.js";
import {
  build,
  foundOf,
  programOf,
  seedsOf,
  type Target,
  targets,
} from "./targets.js";

/** Fewer would mean that the corpus is not there. */
const LEAST = 100;

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => `${folder}/${name}`)
    : [];

function replay(target: Target, log: (line: string) => void): Result {
  const files = [...seedsOf(target), foundOf(target)].flatMap(filesIn);
  build(target, "replay");
  const { status, stdout, stderr } = spawnSync(
    programOf(target, "replay"),
    files,
    {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    },
  );
  const ran = stdout.trim() === `${files.length} inputs`;
  return single(
    status === 0 && ran && files.length >= LEAST,
    `fuzzed inputs on ${target.name}, ${files.length} of them:\n${stderr.slice(-4000)}`,
    log,
  );
}

/** Replays them on each program. @throws {BuildError} where one is not built */
export function replayFuzzed(log: (line: string) => void): Result {
  const results = targets.map((target) => replay(target, log));
  log(`fuzzed inputs on ${targets.map(({ name }) => name).join(", ")}`);
  return sum(results);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = replayFuzzed(console.log);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
