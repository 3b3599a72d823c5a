import fc from "fast-check";
import { random, whole } from "../host/node/replay/cut.js";
import { Replay } from "../host/node/replay/replay.js";
import type { Runtime, Write } from "../host/node/replay/runtime.js";
import { steps } from "./fuzz/arbitrary.js";
import { outputText, records } from "./fuzz/transcript.js";
import { type Result, single } from "./stage.js";

const TRANSCRIPTS = 300;
const SEED = 20_264;

/** Anything that may happen gives the same output as in Node, on the runtime that `open` makes. */
export async function replayRandom(
  open: (write: Write) => Runtime,
  log: (line: string) => void,
): Promise<Result> {
  let got = "";
  const runtime = open((line) => {
    got += line;
  });
  const different: string[] = [];
  const samples = fc.sample(steps, { seed: SEED, numRuns: TRANSCRIPTS });
  try {
    for (const [seed, made] of samples.entries()) {
      const input = records(made);
      const wanted = outputText(input);
      for (const cut of [whole, random(seed)]) {
        got = "";
        const replay = new Replay(runtime, cut);
        for (const record of input) replay.line(JSON.stringify(record));
        await runtime.end();
        if (got !== wanted) different.push(JSON.stringify(input));
      }
    }
  } finally {
    await runtime.close();
  }
  log(`${samples.length} random transcripts beside Node`);
  return single(
    different.length === 0,
    `output other than Node's for\n${different.join("\n")}`,
    log,
  );
}
