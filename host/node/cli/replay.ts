import { createReadStream } from "node:fs";
import { Command, Option } from "commander";
import { commandTexts } from "../../../assembly/protocol/texts/command.js";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import { text } from "../../javascript/language.js";
import { RecordError } from "../../log/transcript/record.js";
import { type Cut, parseCut, whole } from "../replay/cut.js";
import { Replay } from "../replay/replay.js";
import type { Runtime } from "../replay/runtime.js";
import { boardEngines, engines } from "./boards.js";
import { UserFault } from "./fault.js";
import { type RuntimeOptions, runtimes } from "./runtime.js";

/** A transcript as it comes, so that a program can talk through standard input line by line. */
async function replayFrom(
  input: AsyncIterable<Uint8Array>,
  runtime: Runtime,
  cut: Cut,
): Promise<void> {
  const replay = new Replay(runtime, cut);
  for await (const piece of input) replay.piece(piece);
  replay.end();
}

async function replayFile(
  file: string,
  runtime: Runtime,
  cut: Cut,
): Promise<void> {
  try {
    await replayFrom(createReadStream(file), runtime, cut);
  } catch (error) {
    if (error instanceof RecordError)
      throw new RecordError(`${file}: ${error.message}`);
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new UserFault(text(faultTexts.notRead, { file, why: code ?? "" }));
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
    if (files.length === 0)
      await ended(replayFrom(process.stdin, runtime, cut));
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
    throw new UserFault(text(faultTexts.engineOption));
  if (board !== undefined && runtime !== "firmware")
    throw new UserFault(text(faultTexts.boardOption));
}

/** `tcat replay`: transcripts in, what the core did out (tests/replay/README.md). */
export function replayCommand(): Command {
  return new Command("replay")
    .description(text(commandTexts.replay))
    .argument("[files...]", text(commandTexts.transcripts))
    .addOption(
      new Option("--runtime <name>", text(commandTexts.runtime))
        .choices(Object.keys(runtimes))
        .default("node"),
    )
    .addOption(
      new Option("--engine <name>", text(commandTexts.engine)).choices(engines),
    )
    .addOption(
      new Option("--board <name>", text(commandTexts.board)).choices(
        Object.keys(boardEngines),
      ),
    )
    .option("--chunk <cut>", text(commandTexts.chunk))
    .addHelpText(
      "after",
      `
${text(commandTexts.examples)}
  tcat replay tests/replay/publish-*.in.ndjson
  tcat replay --runtime wamr --engine fast --chunk random:7 trace.ndjson`,
    )
    .action(async (files: string[], options: ReplayOptions) => {
      checkOptions(options);
      const cut = cutOf(options.chunk);
      const write = (line: string) => process.stdout.write(line);
      await run(files, runtimes[options.runtime](write, options), cut);
    });
}
