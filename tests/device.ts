/** The C host's programs and firmware: every transcript on each, the example end to end, the figures. */

import { fileURLToPath } from "node:url";
import { runtimes } from "../host/node/cli/runtime.js";
import { programLink } from "../host/node/replay/program.js";
import { RemoteRuntime } from "../host/node/replay/remote.js";
import type { Write } from "../host/node/replay/runtime.js";
import { buildCHost } from "./chost.js";
import {
  type Build,
  BuildError,
  builds,
  examplesAlone,
  folderOf,
  nameOf,
} from "./device/build.js";
import { runEndToEnd } from "./device/endtoend.js";
import {
  compareFootprint,
  measureFootprint,
  readFootprint,
  writeFootprint,
} from "./device/footprint.js";
import { checkTables, writeTables } from "./device/tables.js";
import { compareWithModel } from "./model/stage.js";
import { type Result, sum } from "./stage.js";
import { allCuts, replayAll, transcriptsOf } from "./transcripts.js";

type Log = (line: string) => void;

/** Where every transcript is replayed, at every cut. */
const replayed = builds.filter(({ board }) => board !== "mps2-an386");
/** Where the example runs. */
const examples = [
  ...replayed.filter(({ board }) => board !== "posix"),
  ...examplesAlone,
];

const replayOn = async (build: Build, log: Log): Promise<Result> => {
  const named = (line: string) => log(`${nameOf(build)}: ${line}`);
  const { board, engine, image } = build;
  const results: Result[] = [];
  if (board !== "posix") {
    const open = (write: Write) => runtimes.firmware(write, { board, engine });
    for (const set of transcriptsOf(image))
      results.push(await replayAll(set, open, allCuts, named));
    results.push(await compareWithModel(open, named));
    return sum(results);
  }
  for (const program of ["tcat-replay", "tcat-replay-fifo"]) {
    const file = `${folderOf(build)}/${program}`;
    const open = (write: Write) =>
      new RemoteRuntime(
        programLink({ file, how: "npm run build:wamr" }),
        write,
      );
    const told = (line: string) => named(`${program}: ${line}`);
    for (const set of transcriptsOf(image))
      results.push(await replayAll(set, open, allCuts, told));
    const commandsAlone = image === "release";
    results.push(await compareWithModel(open, told, { commandsAlone }));
  }
  return sum(results);
};

/** Runs what has been built, or `builds` it first; figures that have changed are written where `update` says so. */
export async function runDevice(
  log: Log,
  { builds: buildsFirst = false, update = false } = {},
): Promise<Result> {
  try {
    if (buildsFirst) buildCHost();
    const results: Result[] = [];
    for (const build of replayed) results.push(await replayOn(build, log));
    const stacks = new Map<string, number>();
    // Each waits for its own clock most of the time.
    const runs = examples.map(async (build) => {
      const { result, stack } = await runEndToEnd(build, log);
      results.push(result);
      stacks.set(nameOf(build), stack);
    });
    await Promise.all(runs);
    log(`the example on ${examples.map(nameOf).join(", ")}`);
    const footprint = measureFootprint(stacks);
    if (update) {
      writeFootprint(footprint);
      writeTables(footprint);
    }
    results.push(compareFootprint(footprint, log));
    results.push(checkTables(readFootprint(), log));
    return sum(results);
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    log(`failed: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await runDevice(console.log, {
    builds: true,
    update: process.argv.includes("--update"),
  });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
