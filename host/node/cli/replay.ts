import { readFileSync } from "node:fs";
import { Command, Option } from "commander";
import { type Cut, parseCut, whole } from "../replay/cut.js";
import { RecordError } from "../replay/record.js";
import { Replay, replayText } from "../replay/replay.js";
import { UserFault } from "./fault.js";

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
async function replayInput(
  write: (line: string) => void,
  cut: Cut,
): Promise<void> {
  const replay = new Replay(write, cut);
  let rest = Buffer.alloc(0);
  for await (const chunk of process.stdin) {
    rest = Buffer.concat([rest, chunk as Buffer]);
    const end = rest.lastIndexOf(0x0a) + 1;
    replay.lines(rest.subarray(0, end));
    rest = rest.subarray(end);
  }
  replay.lines(rest);
}

/** `tcat replay`: transcripts in, what the core did out (REPLAY.md). */
export function replayCommand(): Command {
  return new Command("replay")
    .description("run transcripts on the core and print what it did")
    .argument("[files...]", "transcripts; standard input when none is named")
    .addOption(
      new Option("--runtime <name>", "what runs the core")
        .choices(["node"])
        .default("node"),
    )
    .option("--chunk <cut>", "cut received bytes: N or random:SEED")
    .action(async (files: string[], options: { chunk?: string }) => {
      const write = (line: string) => process.stdout.write(line);
      let cut = whole;
      try {
        if (options.chunk !== undefined) cut = parseCut(options.chunk);
      } catch (error) {
        throw new UserFault((error as Error).message);
      }
      if (files.length === 0) return replayInput(write, cut);
      for (const file of files) {
        try {
          replayText(read(file), write, cut);
        } catch (error) {
          if (!(error instanceof RecordError)) throw error;
          throw new RecordError(`${file}: ${error.message}`);
        }
      }
    });
}
