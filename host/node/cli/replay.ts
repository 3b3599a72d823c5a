import { readFileSync } from "node:fs";
import { Command, Option } from "commander";
import { type Cut, parseCut, whole } from "../replay/cut.js";
import { RecordError } from "../replay/record.js";
import { Replay } from "../replay/replay.js";
import type { Runtime } from "../replay/runtime.js";
import { boardEngines, engines } from "./boards.js";
import { UserFault } from "./fault.js";
import { type RuntimeOptions, runtimes } from "./runtime.js";

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UserFault(
      `${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`,
    );
  }
}

/** Standard input as it comes, so that a program can talk through it line by line. */
async function replayInput(runtime: Runtime, cut: Cut): Promise<void> {
  const replay = new Replay(runtime, cut);
  let rest = Buffer.alloc(0);
  for await (const chunk of process.stdin) {
    rest = Buffer.concat([rest, chunk as Buffer]);
    const end = rest.lastIndexOf(0x0a) + 1;
    replay.lines(rest.subarray(0, end));
    rest = rest.subarray(end);
  }
  replay.lines(rest);
}

async function replayFile(
  file: string,
  runtime: Runtime,
  cut: Cut,
): Promise<void> {
  const text = read(file);
  try {
    new Replay(runtime, cut).lines(text);
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    throw new RecordError(`${file}: ${error.message}`);
  }
}

/** What was written before a fault stands: a transcript is ended in either case. */
async function run(
  files: readonly string[],
  runtime: Runtime,
  cut: Cut,
): Promise<void> {
  const ended = (work: Promise<void>) => work.finally(() => runtime.end());
  try {
    if (files.length === 0) await ended(replayInput(runtime, cut));
    for (const file of files) await ended(replayFile(file, runtime, cut));
  } finally {
    await runtime.close();
  }
}

function cutOf(chunk: string | undefined): Cut {
  try {
    return chunk === undefined ? whole : parseCut(chunk);
  } catch (error) {
    throw new UserFault((error as Error).message);
  }
}

interface ReplayOptions extends RuntimeOptions {
  readonly runtime: keyof typeof runtimes;
  readonly chunk?: string;
}

/** @throws {UserFault} for an option that the runtime does not take */
function checkOptions({ runtime, engine, board }: ReplayOptions): void {
  if (engine !== undefined && runtime !== "wamr" && runtime !== "firmware")
    throw new UserFault("--engine goes with --runtime wamr or firmware");
  if (board !== undefined && runtime !== "firmware")
    throw new UserFault("--board goes with --runtime firmware");
}

/** `tcat replay`: transcripts in, what the core did out (REPLAY.md). */
export function replayCommand(): Command {
  return new Command("replay")
    .description("run transcripts on the core and print what it did")
    .argument("[files...]", "transcripts; standard input when none is named")
    .addOption(
      new Option("--runtime <name>", "what runs the core")
        .choices(Object.keys(runtimes))
        .default("node"),
    )
    .addOption(
      new Option(
        "--engine <name>",
        "what runs the core under wamr and firmware",
      ).choices(engines),
    )
    .addOption(
      new Option("--board <name>", "the emulated board of firmware").choices(
        Object.keys(boardEngines),
      ),
    )
    .option("--chunk <cut>", "cut received bytes: N or random:SEED")
    .action(async (files: string[], options: ReplayOptions) => {
      checkOptions(options);
      const cut = cutOf(options.chunk);
      const write = (line: string) => process.stdout.write(line);
      await run(files, runtimes[options.runtime](write, options), cut);
    });
}
