/** Every transcript of the model protocol, and every text that is JSON or not, in C: each message cut behind each byte. */

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Result, single, sum } from "../stage.js";
import {
  type Cut,
  expectedOf,
  framesOf,
  judgeFrame,
  readLine,
} from "./frames.js";
import {
  folder,
  isInput,
  messageBytes,
  readTranscript,
  type Transcript,
} from "./transcript.js";

const JSON_CASES = "json.ndjson";
/** Longer messages are cut at their beginning, and behind each byte at once. */
const CUT_MOST = 1024;
/** All cuts of a transcript stand in memory together: those of a megabyte are fewer. */
const BYTES_MOST = 2 ** 26;
/** Cuts of a text by itself. */
const JSON_CUTS: readonly Cut[] = ["whole", "each", 1, 2, 3];

type Log = (line: string) => void;

function say(program: string, input: Buffer): { lines: string[]; why: string } {
  const { stdout, stderr, status, error } = spawnSync(program, [], {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (error) throw error;
  const why = status === 0 ? "" : `status ${status}: ${stderr.slice(-2000)}`;
  return { lines: stdout.split("\n").slice(0, -1), why };
}

/** All cuts that tell anything about a transcript. */
function cutsOf({ lines }: Transcript): Cut[] {
  const lengths = lines.map((line) => {
    const message = isInput(line) ? (line.message ?? line.damaged) : undefined;
    return message === undefined ? 0 : messageBytes(message).length;
  });
  const all = lengths.reduce((sum, length) => sum + length, 1);
  const most = Math.min(
    Math.max(0, ...lengths),
    CUT_MOST,
    Math.floor(BYTES_MOST / all),
  );
  const behind = Array.from({ length: most }, (_, i) => i + 1);
  return ["whole", "each", ...behind];
}

/** A line in the transcripts' words; one that is none of theirs as it stands. */
function normal(line: string): string {
  try {
    return readLine(line);
  } catch {
    return line;
  }
}

/** The first line that is not as the transcript has it. */
function firstDifference(
  expected: readonly string[],
  lines: readonly string[],
): string | undefined {
  const most = Math.max(expected.length, lines.length);
  for (let i = 0; i < most; i++) {
    const line = lines[i];
    const said = line === undefined ? "nothing" : normal(line);
    const right = expected[i] ?? "nothing";
    if (said !== right) return `says ${said}\nin the place of ${right}`;
  }
  return undefined;
}

function playOne(program: string, name: string, log: Log): Result {
  const transcript = readTranscript(folder + name);
  const cuts = cutsOf(transcript);
  const input = Buffer.concat(cuts.map((cut) => framesOf(transcript, cut)));
  const { lines, why } = say(program, input);
  const expected = expectedOf(transcript);
  // What one cut says right, the others say in the same words.
  let right: string | undefined;
  let at = 0;
  for (const cut of cuts) {
    const end = lines.indexOf("end", at);
    const own = lines.slice(at, end < 0 ? lines.length : end);
    const said = own.join("\n");
    at = end + 1;
    if (end >= 0 && said === right) continue;
    const difference =
      end < 0 ? `ends early, ${why}` : firstDifference(expected, own);
    if (difference !== undefined)
      return single(false, `${name}, cut ${cut}: ${difference}`, log);
    right = said;
  }
  return single(true, name, log);
}

interface Case {
  readonly accept: boolean;
  readonly text?: string;
  readonly hex?: string;
}

function judge(program: string, log: Log): Result {
  const cases = readFileSync(folder + JSON_CASES, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Case);
  const asked = cases.flatMap((one) => JSON_CUTS.map((cut) => ({ one, cut })));
  const frames = asked.map(({ one: { text, hex }, cut }) =>
    judgeFrame(Buffer.from(text ?? hex ?? "", hex ? "hex" : "utf8"), cut),
  );
  const { lines, why } = say(program, Buffer.concat(frames));
  const wrong = asked.find(
    ({ one }, i) => lines[i] !== (one.accept ? "accepted" : "refused"),
  );
  const what = wrong && `${JSON.stringify(wrong.one)}, cut ${wrong.cut}`;
  return single(wrong === undefined, `JSON in C: ${what} ${why}`, log);
}

/** Replays all of it on a program that stands for the model in C. */
export function replayModels(program: string, log: Log): Result {
  const names = readdirSync(folder).filter(
    (name) => name.endsWith(".ndjson") && name !== JSON_CASES,
  );
  return sum([
    judge(program, log),
    ...names.map((name) => playOne(program, name, log)),
  ]);
}

// By itself, for a program that it is given.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = replayModels(process.argv[2] ?? "", console.log);
  process.exitCode = failed === 0 ? 0 : 1;
}
