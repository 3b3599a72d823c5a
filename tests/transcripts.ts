import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Cut, parseCut, whole } from "../host/node/replay/cut.js";
import { LocalRuntime } from "../host/node/replay/local.js";
import { Replay } from "../host/node/replay/replay.js";
import type { Image, Runtime, Write } from "../host/node/replay/runtime.js";
import { builtModule } from "./modules.js";
import type { Result } from "./stage.js";

const root = fileURLToPath(new URL("../../tests/replay/", import.meta.url));
const INPUT = ".in.ndjson";

/** Transcripts that stand in one folder. */
export interface TranscriptSet {
  readonly name: string;
  readonly folder: string;
  /** Fewer would mean that the folder was not found whole. */
  readonly least: number;
}

/** Commands alone, for either image; lives with sessions, for the image that has them. */
export const commandTranscripts: TranscriptSet = {
  name: "transcripts",
  folder: root,
  least: 600,
};
export const sessionTranscripts: TranscriptSet = {
  name: "session transcripts",
  folder: `${root}session/`,
  least: 450,
};

/** What is replayed with an image: each transcript that it can take. */
export const transcriptsOf = (image: Image): readonly TranscriptSet[] =>
  image === "release"
    ? [commandTranscripts]
    : [commandTranscripts, sessionTranscripts];

/** Cuts by their names; random ones by the transcript's place, so that they differ and repeat. */
const cuts: Readonly<Record<string, (place: number) => Cut>> = {
  whole: () => whole,
  "byte by byte": () => parseCut("1"),
  "7 bytes": () => parseCut("7"),
  "random cuts": (place) => parseCut(`random:${place}`),
  "other random cuts": (place) => parseCut(`random:${place + 100_000}`),
};

/** The names of a set's transcripts, sorted. */
export const transcriptNames = ({ folder }: TranscriptSet): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(INPUT))
    .map((name) => name.slice(0, -INPUT.length))
    .sort();

/** Where a transcript stands. */
export const transcriptFiles = ({ folder }: TranscriptSet, name: string) => ({
  input: `${folder}${name}${INPUT}`,
  output: `${folder}${name}.out.ndjson`,
});

function firstDifference(got: string, wanted: string): string {
  const a = got.split("\n");
  const b = wanted.split("\n");
  const line = a.findIndex((text, i) => text !== b[i]);
  const at = line < 0 ? a.length : line;
  return `output line ${at + 1}\n    got    ${a[at] ?? "nothing"}\n    wanted ${b[at] ?? "nothing"}`;
}

/** Every runtime takes all of them. */
export const allCuts = Object.keys(cuts);

/**
 * Replays every transcript of a set at each of some cuts, one after the other, on one runtime.
 * @param open makes the runtime, which writes its records to what it is given
 */
export async function replayAll(
  set: TranscriptSet,
  open: (write: Write) => Runtime,
  cutNames: readonly string[],
  log: (line: string) => void,
): Promise<Result> {
  const names = transcriptNames(set);
  let passed = 0;
  let failed = 0;
  if (names.length < set.least) {
    log(`failed: only ${names.length} ${set.name} were found`);
    failed++;
  }
  let lines: string[] = [];
  const runtime = open((line) => lines.push(line));
  try {
    for (const [place, name] of names.entries()) {
      const files = transcriptFiles(set, name);
      const input = readFileSync(files.input);
      const wanted = readFileSync(files.output, "utf8");
      for (const cut of cutNames) {
        lines = [];
        new Replay(runtime, cuts[cut]?.(place)).lines(input);
        await runtime.end();
        const got = lines.join("");
        if (got === wanted) {
          passed++;
          continue;
        }
        failed++;
        log(`failed: ${name}, ${cut}: ${firstDifference(got, wanted)}`);
      }
    }
  } catch (error) {
    // A core elsewhere that fails takes the rest of the transcripts with it.
    failed++;
    log(`failed: ${(error as Error).message}`);
  } finally {
    await runtime.close();
  }
  log(`${names.length} ${set.name} at ${cutNames.length} cuts`);
  return { passed, failed };
}

/** Replays every transcript at every cut in this process, with each image. */
export async function runTranscripts(
  log: (line: string) => void,
): Promise<Result> {
  const images: [Image, Uint8Array][] = [
    ["release", builtModule("release")],
    ["session", builtModule("session")],
  ];
  let passed = 0;
  let failed = 0;
  for (const [image, bytes] of images)
    for (const set of transcriptsOf(image)) {
      const result = await replayAll(
        set,
        (write) => new LocalRuntime(write, bytes),
        allCuts,
        (line) => log(`${image}: ${line}`),
      );
      passed += result.passed;
      failed += result.failed;
    }
  return { passed, failed };
}
