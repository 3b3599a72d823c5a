import { closeSync, openSync, writeSync } from "node:fs";
import { Command } from "commander";
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

const texts = {
  description: "run scripts of steps against a module, or an emulator of one",
  scripts: "scripts in YAML",
  port: "a serial port or tcp://HOST:PORT; an emulator is started where none is named",
  connect: "a module behind a TCP socket",
  baud: "baud rate of a serial port",
  tap: "print TAP",
  json: "print one JSON object a step",
  junit: "write JUnit's XML to this file as well",
  showSecrets: "print passwords and other texts of commands",
  after: `
Exits with 0 only when every step has held.

Examples:
  tcat run host/node/cli/examples/*.yaml
  tcat run --port /dev/ttyUSB0 --junit report.xml smoke.yaml`,
};

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
    throw new UserFault("--port and --connect exclude each other: give one");
  const name = connect === undefined ? port : `tcp://${connect}`;
  if (name === undefined) return undefined;
  return { name, showSecrets, ...(baud !== undefined && { baudRate: baud }) };
}

function reporterOf({ tap, json }: RunOptions): Reporter {
  if (tap && json)
    throw new UserFault("--tap and --json exclude each other: give one");
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
    const { code } = error as NodeJS.ErrnoException;
    throw new UserFault(`--junit: ${file} cannot be written: ${code}`);
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
    .description(texts.description)
    .argument("<scripts...>", texts.scripts)
    .option("--port <name>", texts.port)
    .option("--connect <host:port>", texts.connect)
    .option("--baud <rate>", texts.baud, parseBaudRate)
    .option("--tap", texts.tap)
    .option("--json", texts.json)
    .option("--junit <file>", texts.junit)
    .option("--show-secrets", texts.showSecrets)
    .addHelpText("after", texts.after)
    .action(run);
}
