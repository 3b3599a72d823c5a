/** The model as a part of the tests: it says what the transcripts say, and every core what it says. */

import { fileURLToPath } from "node:url";
import { LocalRuntime } from "../../host/node/replay/local.js";
import { builtModule } from "../modules.js";
import { type Result, sum } from "../stage.js";
import { differenceOf, type Open } from "./comparison.js";
import { corpus } from "./corpus.js";
import { modelOutput } from "./model.js";
import { textOf } from "./record.js";
import { compareSessions, type Selection } from "./sessions.js";

type Log = (line: string) => void;

/** Changed when other sessions are wanted; `npm run differential` takes any. */
const SEED = 20_270;
/** In this process. */
const SESSIONS = 3000;
/** On each other runtime. */
const SESSIONS_ELSEWHERE = 300;

/** Sessions on one runtime beside the model; the image without a session takes those of commands alone. */
export async function compareWithModel(
  open: Open,
  log: Log,
  {
    sessions = SESSIONS_ELSEWHERE,
    commandsAlone = false,
  }: Partial<Selection> = {},
): Promise<Result> {
  const selection = { sessions, seed: SEED, commandsAlone };
  const { compared, different } = await compareSessions(open, selection, log);
  log(`${compared} sessions from seed ${SEED} beside the model`);
  return { passed: compared - different, failed: different };
}

/** The model itself, beside the transcripts, which were written before it. */
function checkModel(log: Log): Result {
  const faults = corpus().flatMap(({ name, records, output }) => {
    const difference = differenceOf(textOf(modelOutput(records)), output);
    return difference ? [{ name, ...difference }] : [];
  });
  for (const { name, at, got, wanted } of faults)
    log(`failed: ${name}, record ${at}: the model writes ${got} for ${wanted}`);
  const failed = faults.length;
  return { passed: corpus().length - failed, failed };
}

/** Compares the model with the transcripts, and both images in this process with the model. */
export async function runModel(log: Log): Promise<Result> {
  const release = builtModule("release");
  return sum([
    checkModel(log),
    await compareWithModel((write) => new LocalRuntime(write), log, {
      sessions: SESSIONS,
    }),
    await compareWithModel((write) => new LocalRuntime(write, release), log, {
      sessions: SESSIONS,
      commandsAlone: true,
    }),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await runModel(console.log);
  process.exitCode = failed === 0 ? 0 : 1;
}
