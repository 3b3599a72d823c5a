#!/usr/bin/env node
import { createRequire } from "node:module";
import { Command, CommanderError } from "commander";
import { CoreError } from "../core.js";
import { AtError } from "../error.js";
import { RecordError } from "../replay/record.js";
import { RemoteError } from "../replay/remote.js";
import { cloudCommand } from "./cloud.js";
import { consoleCommand } from "./console.js";
import { decodeCommand } from "./decode.js";
import { demoCommand } from "./demo.js";
import { emulateCommand } from "./emulate.js";
import { errorsCommand } from "./errors.js";
import { EXIT_FAULT, UserFault } from "./fault.js";
import { phoneCommand } from "./phone.js";
import { replayCommand } from "./replay.js";

const { version } = createRequire(import.meta.url)(
  "../../../../package.json",
) as { version: string };

const program = new Command("tcat")
  .description("AT client for the Tencent Cloud IoT command set")
  .version(version)
  .exitOverride()
  .configureHelp({ showGlobalOptions: true });

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
  program.addCommand(make().exitOverride());

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
  await program.parseAsync();
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
