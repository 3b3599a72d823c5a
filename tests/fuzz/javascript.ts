/** The seeded attacks of the tests, with other seeds for as long as there is time: each in a process of its own. */

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { attackClient, STREAMS_OF_ONE } from "./attack.js";
import { keepSeed } from "./found.js";
import type { Fuzzer, Outcome } from "./fuzzer.js";
import { attackLines, INPUTS_OF_ONE } from "./lines.js";

const file = fileURLToPath(import.meta.url);
const SEEDS = 2 ** 31;

interface Attack {
  /** Inputs of one seed. */
  readonly inputs: number;
  run(seed: number): unknown;
}

const attacks: Readonly<Record<string, Attack>> = {
  client: { inputs: STREAMS_OF_ONE, run: attackClient },
  lines: { inputs: INPUTS_OF_ONE, run: attackLines },
};

async function attackFor(seconds: number, name: string): Promise<Outcome> {
  const attack = attacks[name];
  if (!attack) throw new Error(`there is no attack ${name}`);
  const end = Date.now() + seconds * 1000;
  let executions = 0;
  for (let seed = Date.now() % SEEDS; Date.now() < end; seed++) {
    try {
      await attack.run(seed);
    } catch (error) {
      const report = `seed ${seed}: ${(error as Error).stack}`;
      keepSeed(name, seed, report);
      return { executions, found: [report] };
    }
    executions += attack.inputs;
  }
  return { executions, found: [] };
}

const fuzzerOf = (name: string): Fuzzer => ({
  name: `javascript-${name}`,
  prepare: () => {},
  run: async (seconds) => {
    const args = [file, `${seconds}`, name];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return JSON.parse(stdout) as Outcome;
  },
});

export const javascriptFuzzers: readonly Fuzzer[] =
  Object.keys(attacks).map(fuzzerOf);

if (process.argv[1] === file) {
  const [, , seconds, name = ""] = process.argv;
  console.log(JSON.stringify(await attackFor(Number(seconds), name)));
}
