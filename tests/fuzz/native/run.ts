/** libFuzzer on the programs in C. */

import { mkdirSync } from "node:fs";
import { dictionaryFile } from "../dictionary.js";
import type { Fuzzer } from "../fuzzer.js";
import { runLibFuzzer } from "../libfuzzer.js";
import {
  build,
  foundOf,
  grownOf,
  INPUT_MOST,
  programOf,
  seedsOf,
  type Target,
  targets,
} from "./targets.js";

const fuzzerOf = (target: Target): Fuzzer => ({
  name: target.name,
  prepare: () => build(target, "libfuzzer"),
  run: (seconds) => {
    const folders = [grownOf(target), foundOf(target)];
    for (const folder of folders) mkdirSync(folder, { recursive: true });
    return runLibFuzzer(programOf(target, "libfuzzer"), seconds, [
      ...[`-max_len=${INPUT_MOST}`, `-dict=${dictionaryFile}`],
      `-artifact_prefix=${foundOf(target)}/`,
      ...[grownOf(target), ...seedsOf(target)],
    ]);
  },
});

export const nativeFuzzers: readonly Fuzzer[] = targets.map(fuzzerOf);
