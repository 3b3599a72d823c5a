#!/usr/bin/env node
import { createRequire } from "node:module";
import { Command, CommanderError } from "commander";
import { usageTexts } from "../../../assembly/protocol/texts/usage.js";
import { CoreError } from "../coreerror.js";
import { AtError } from "../error.js";
import { text } from "../language.js";
import { RecordError } from "../replay/record.js";
import { RemoteError } from "../replay/remote.js";
import { cloudCommand } from "./cloud.js";
import { consoleCommand } from "./console.js";
import { decodeCommand } from "./decode.js";
import { demoCommand } from "./demo.js";
import { emulateCommand } from "./emulate.js";
import { errorsCommand } from "./errors.js";
import { EXIT_FAULT, UserFault } from "./fault.js";
import { chooseFrom, speaking } from "./language.js";
import { phoneCommand } from "./phone.js";
import { replayCommand } from "./replay.js";

const { version } = createRequire(import.meta.url)(
  "../../../../package.json",
) as { version: string };

/** The program with all its commands, in the language that was chosen. */
function makeProgram(): Command {
  const program = speaking(new Command("tcat"))
    .description(text(usageTexts.program))
    .version(version, "-V, --version", text(usageTexts.version))
    .helpCommand("help [command]", text(usageTexts.help))
    .exitOverride();
  for (const make of [
    demoCommand,
    emulateCommand,
    cloudCommand,
    phoneCommand,
    consoleCommand,
    decodeCommand,
    replayCommand,
    errorsCommand,
  ])
    program.addCommand(speaking(make()).exitOverride());
  return program;
}

/** Faults that the user can mend; anything else is a fault of ours and shows its stack. */
function isExpected(error: unknown): error is Error {
  return (
    error instanceof UserFault ||
    error instanceof RecordError ||
    error instanceof RemoteError ||
    error instanceof AtError ||
    error instanceof CoreError ||
    (error instanceof Error && "syscall" in error)
  );
}

// A reader that stops early, such as `head`, is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  chooseFrom(process.argv.slice(2));
  await makeProgram().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has printed its line.
    process.exitCode = error.exitCode === 0 ? 0 : EXIT_FAULT;
  } else if (isExpected(error)) {
    process.stderr.write(`tcat: ${error.message}\n`);
    process.exitCode = EXIT_FAULT;
  } else {
    throw error;
  }
}
