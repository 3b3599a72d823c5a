/** The C host: its programs and firmware built, its own tests; its packages, the compilers that take it. */

import { buildCTests, runCTests } from "./ctests.js";
import {
  BuildError,
  buildDevice,
  examplesAlone,
  measuredBuilds,
  wamrSource,
} from "./device/build.js";
import { runCompilers } from "./device/compilers.js";
import { replayFuzzed } from "./fuzz/native/stage.js";
import { runPackaging } from "./packaging.js";
import { runPosixPort } from "./posixport.js";
import { type Result, sum } from "./stage.js";
import { runThings } from "./things.js";

/** Builds every program and firmware that this stage and others run. @throws {BuildError} with what a tool printed */
export function buildCHost(): void {
  buildDevice();
  buildDevice(measuredBuilds, "measure");
  buildDevice(examplesAlone, "device");
}

/** A build that fails is a failed test, told with what a tool printed. */
async function orBuildError(
  log: (line: string) => void,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    log(`failed: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

/** Builds and tests all of it, but the transcripts. */
export const runCHost = (log: (line: string) => void): Promise<Result> =>
  orBuildError(log, async () => {
    buildCHost();
    buildCTests(wamrSource());
    return sum([
      await runCTests(log),
      replayFuzzed(log),
      await runPosixPort(log),
      await runThings(log),
    ]);
  });

/** Builds it as its users do, in projects of their own and with their compilers: nothing of it is for other stages. */
export const runPackages = (log: (line: string) => void): Promise<Result> =>
  orBuildError(log, async () =>
    sum([runPackaging(log), await runCompilers(log)]),
  );
