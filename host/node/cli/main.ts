#!/usr/bin/env node
import { createRequire } from "node:module";
import { Command, CommanderError } from "commander";
import { usageTexts } from "../../../assembly/protocol/texts/usage.js";
import { followLanguage, text } from "../../javascript/language.js";
import { environmentLanguage } from "../environment.js";
import { EXIT_LOST, EXIT_USAGE } from "./exit.js";
import { UserFault } from "./fault.js";
import { chooseFrom, speaking } from "./language.js";
import { wasInterrupted } from "./signals.js";

const { version } = createRequire(import.meta.url)(
  "../../../../package.json",
) as { version: string };

/** The commands in the order in which the help lists them. Each loads what it needs when it is the one. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  demo: async () => (await import("./demo.js")).demoCommand(),
  emulate: async () => (await import("./emulate.js")).emulateCommand(),
  cloud: async () => (await import("./cloud.js")).cloudCommand(),
  phone: async () => (await import("./phone.js")).phoneCommand(),
  page: async () => (await import("./page.js")).pageCommand(),
  console: async () => (await import("./console.js")).consoleCommand(),
  run: async () => (await import("./run.js")).runCommand(),
  decode: async () => (await import("./decode.js")).decodeCommand(),
  replay: async () => (await import("./replay.js")).replayCommand(),
  model: async () => (await import("./model.js")).modelCommand(),
  errors: async () => (await import("./errors.js")).errorsCommand(),
  completion: async () =>
    (await import("./completion.js")).completionCommand(allCommands),
};

const loaded = async (load: () => Promise<Command>): Promise<Command> =>
  speaking(await load());

const allCommands = (): Promise<Command[]> =>
  Promise.all(Object.values(commands).map(loaded));

/** The command that is asked for; all where none is, for the help that names them. */
async function wantedCommands(): Promise<Command[]> {
  const name = process.argv
    .slice(2)
    .find((word) => Object.hasOwn(commands, word));
  const load = name === undefined ? undefined : commands[name];
  return load ? [await loaded(load)] : allCommands();
}

/** The program in the language that was chosen. */
async function makeProgram(): Promise<Command> {
  const program = speaking(new Command("tcat"))
    .description(text(usageTexts.program))
    .version(version, "-V, --version", text(usageTexts.version))
    .helpCommand("help [command]", text(usageTexts.help))
    // Behind a command's name an option is the command's.
    .enablePositionalOptions()
    .exitOverride();
  for (const command of await wantedCommands())
    program.addCommand(command.exitOverride());
  return program;
}

/** Faults that the user can mend, by their names; anything else is a fault of ours and shows its stack. */
const expected = new Set([
  "UserFault",
  "RecordError",
  "RemoteError",
  "AtError",
  "CoreError",
]);

const isExpected = (error: unknown): error is Error =>
  error instanceof Error && (expected.has(error.name) || "syscall" in error);

/** A port that is lost is no mistake of the user's. */
const statusOf = (error: Error): number =>
  error instanceof UserFault
    ? error.status
    : "reason" in error && error.reason === "closed"
      ? EXIT_LOST
      : EXIT_USAGE;

// A reader that stops early, such as `head`, is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  followLanguage(environmentLanguage);
  chooseFrom(process.argv.slice(2));
  await (await makeProgram()).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has printed its line.
    process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
  } else if (isExpected(error)) {
    process.stderr.write(`tcat: ${error.message}\n`);
    process.exitCode = statusOf(error);
  } else {
    throw error;
  }
}
// Node would wait until somebody has read what is printed.
if (wasInterrupted()) process.exit();
