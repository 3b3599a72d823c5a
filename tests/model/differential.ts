/** `npm run differential`: sessions on a runtime beside the model, as many as one likes. */

import { Command, InvalidArgumentError, Option } from "commander";
import { boardEngines, engines } from "../../host/node/cli/boards.js";
import { type RuntimeOptions, runtimes } from "../../host/node/cli/runtime.js";
import { type Kind, makers } from "./session.js";
import { compareSessions } from "./sessions.js";

interface Settings extends RuntimeOptions {
  readonly sessions: number;
  readonly seed: number;
  readonly runtime: keyof typeof runtimes;
  readonly kind?: Kind;
}

const whole = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 2 ** 31 - 1)
    throw new InvalidArgumentError("It is a whole number up to 2^31 - 1.");
  return value;
};

const among = (flags: string, what: string, names: readonly string[]) =>
  new Option(flags, what).choices(names);

const program = new Command("differential")
  .description("Compares cores with the model of the contract.")
  .option("--sessions <n>", "how many", whole, 1000)
  .option("--seed <n>", "of the first one; the others follow", whole, 1)
  .addOption(
    among("--runtime <name>", "what runs them", Object.keys(runtimes)).default(
      "node",
    ),
  )
  .addOption(among("--engine <name>", "of wamr and of firmware", engines))
  .addOption(among("--board <name>", "of firmware", Object.keys(boardEngines)))
  .addOption(
    among("--kind <name>", "sessions of one kind alone", Object.keys(makers)),
  )
  .parse();

const { sessions, seed, runtime, kind, ...options } = program.opts<Settings>();
const begun = performance.now();
const { compared, different } = await compareSessions(
  (write) => runtimes[runtime](write, options),
  { sessions, seed, kind },
  console.log,
);
const seconds = ((performance.now() - begun) / 1000).toFixed(1);
console.log(
  `${compared} sessions from seed ${seed} on ${runtime} in ${seconds} s, ${different} different`,
);
process.exitCode = different === 0 ? 0 : 1;
