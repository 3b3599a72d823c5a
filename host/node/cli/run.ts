import { closeSync, openSync, writeSync } from "node:fs";
import { Command } from "commander";
import { commandTexts } from "../../../assembly/protocol/texts/command.js";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import { runTexts } from "../../../assembly/protocol/texts/run.js";
import { text } from "../../javascript/language.js";
import { EXIT_FAILURE, EXIT_LOST } from "./exit.js";
import { UserFault } from "./fault.js";
import { parseBaudRate } from "./port.js";
import { junit } from "./run/junit.js";
import { play } from "./run/play.js";
import { readScript } from "./run/readscript.js";
import {
  jsonReporter,
  type Outcome,
  plainReporter,
  type Reporter,
  tapReporter,
} from "./run/report.js";
import type { ModulePlace } from "./run/rig.js";
import { hasColours } from "./terminal.js";

interface RunOptions {
  readonly port?: string;
  readonly connect?: string;
  readonly baud?: number;
  readonly tap?: boolean;
  readonly json?: boolean;
  readonly junit?: string;
  readonly showSecrets?: boolean;
}

/** @throws {UserFault} for options that do not go together */
function placeOf(options: RunOptions): ModulePlace | undefined {
  const { port, connect, baud, showSecrets = false } = options;
  if (port !== undefined && connect !== undefined)
    throw new UserFault(
      text(runTexts.exclude, { one: "--port", other: "--connect" }),
    );
  const name = connect === undefined ? port : `tcp://${connect}`;
  if (name === undefined) return undefined;
  return { name, showSecrets, ...(baud !== undefined && { baudRate: baud }) };
}

function reporterOf({ tap, json }: RunOptions): Reporter {
  if (tap && json)
    throw new UserFault(
      text(runTexts.exclude, { one: "--tap", other: "--json" }),
    );
  const write = (line: string) => console.log(line);
  if (tap) return tapReporter(write);
  return json ? jsonReporter(write) : plainReporter(write, hasColours());
}

/** Opened before the first step: a file that cannot be written is known then. */
function openReport(file: string | undefined): number | undefined {
  if (file === undefined) return undefined;
  try {
    return openSync(file, "w");
  } catch (error) {
    const { code: why = "" } = error as NodeJS.ErrnoException;
    throw new UserFault(
      text(faultTexts.notWritten, { option: "--junit", file, why }),
    );
  }
}

async function run(files: readonly string[], options: RunOptions) {
  const place = placeOf(options);
  const reporter = reporterOf(options);
  const scripts = files.map((file) => readScript(file, place === undefined));
  const report = openReport(options.junit);
  const outcomes: Outcome[] = [];
  let isLost = false;
  reporter.begin(scripts.reduce((sum, { steps }) => sum + steps.length, 0));
  try {
    for (const script of scripts) {
      const played = await play(script, place, reporter);
      outcomes.push(...played.outcomes);
      isLost ||= played.isLost;
    }
    reporter.end(outcomes);
  } finally {
    if (report !== undefined) {
      writeSync(report, junit(outcomes));
      closeSync(report);
    }
  }
  if (isLost) process.exitCode = EXIT_LOST;
  else if (outcomes.some(({ state }) => state === "failed"))
    process.exitCode = EXIT_FAILURE;
}

/** `tcat run`: scripts of a test engineer. */
export function runCommand(): Command {
  return new Command("run")
    .description(text(runTexts.description))
    .argument("<scripts...>", text(runTexts.scripts))
    .option("--port <name>", text(runTexts.port))
    .option("--connect <host:port>", text(runTexts.connect))
    .option("--baud <rate>", text(runTexts.baud), parseBaudRate)
    .option("--tap", text(runTexts.tap))
    .option("--json", text(runTexts.json))
    .option("--junit <file>", text(runTexts.junit))
    .option("--show-secrets", text(commandTexts.printSecrets))
    .addHelpText(
      "after",
      `\n${text(runTexts.exits)}\n\n${text(commandTexts.examples)}
  tcat run messages.yaml update.yaml
  tcat run --port /dev/ttyUSB0 --junit report.xml smoke.yaml`,
    )
    .action(run);
}
