/**
 * Transcripts as inputs of the fuzzed programs in C. `node build/tests/fuzz/native/seeds.js` makes the corpora in git
 * anew: of all transcripts, and of what earlier runs came to, those inputs that add something.
 */

import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { commands } from "../../../assembly/protocol/commands.js";
import { urcs } from "../../../assembly/protocol/urcs.js";
import { optionBits } from "../../../host/javascript/dialogueoptions.js";
import type { InputRecord } from "../../../host/log/transcript/record.js";
import {
  callFrames,
  sessionFrames,
} from "../../../host/node/replay/callframes.js";
import { run } from "../../device/build.js";
import { corpus } from "../../model/corpus.js";
import { dictionaryFile, writeDictionary } from "../dictionary.js";
import {
  build,
  grownOf,
  ownFolder,
  programOf,
  scriptFolder,
  type Target,
  targets,
} from "./targets.js";

/** As in script.h. */
const ESCAPE = 0x1b;
const NO_PAYLOAD = 0xffff;
const QUIET_UNIT_MS = 10;
const CHECK_UNIT_MS = 100;
const WORD_MOST = 0xffff;
/** A longer pause is as good as these. */
const PAUSES_MOST = 8;
const HEAD = 3;
/** Longer transcripts are left out: what they reach, short ones do. */
const SEED_MOST = 700;
/** The steps of script.h. */
const letters = "OtdxcplsnoSaBKNDFWiAh";

const seedFolder = fileURLToPath(
  new URL("../../../fuzz/seeds", import.meta.url),
);

const step = (letter: string, ...operands: number[]): Buffer =>
  Buffer.from([ESCAPE, letter.charCodeAt(0), ...operands]);

const short = (value: number): [number, number] => {
  const low = Math.min(value, WORD_MOST);
  return [low & 0xff, low >> 8];
};

/** A text cannot hold an ESC; on the wire it stands twice. */
const text = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.filter((byte) => byte !== ESCAPE));

const received = (rx: string): Buffer =>
  Buffer.from(rx.replaceAll("\x1b", "\x1b\x1b"), "latin1");

function pause(ms: number): Buffer[] {
  const pauses: Buffer[] = [];
  for (
    let left = ms;
    left > 0 && pauses.length < PAUSES_MOST;
    left -= WORD_MOST
  )
    pauses.push(step("t", ...short(left)));
  return pauses;
}

/** A frame of the replay's program (host/wamr/replay/replay.h) as a step. */
function ofFrame(bytes: Uint8Array): Buffer {
  const body = Buffer.from(bytes.subarray(HEAD));
  const type = String.fromCharCode(bytes[0] ?? 0);
  switch (type) {
    case "C":
      return step("c", ...body.subarray(0, 2));
    case "P":
      return Buffer.concat([step("p", body[0] ?? 0), text(body.subarray(1))]);
    case "L":
      return Buffer.concat([step("l"), text(body)]);
    case "s":
      return Buffer.concat([step("s"), text(body)]);
    case "n":
      return step("n", ...body);
    case "x":
      return step("o");
    case "S": {
      const told = body.readInt32LE(4);
      return step(
        "S",
        ...short(told < 0 ? NO_PAYLOAD : told),
        ...short(body.readUInt32LE(0)),
      );
    }
    case "B":
    case "K":
      return step(type, body[0] ?? 0);
    case "N":
      return step(
        "N",
        body[0] ?? 0,
        ...short(body.readUInt32LE(1) / CHECK_UNIT_MS),
      );
    case "D":
      return step("D");
    default:
      throw new Error(`a frame of type ${type} has no step in script.h`);
  }
}

function ofRecord(record: InputRecord): Buffer[] {
  if ("options" in record) {
    const bits = optionBits(record.options);
    return [
      step("O", bits & 0xff, Math.min((bits >>> 16) / QUIET_UNIT_MS, 0xff)),
    ];
  }
  if ("call" in record) return callFrames(record.call).map(ofFrame);
  if ("session" in record) return sessionFrames(record.session, 0).map(ofFrame);
  if ("rx" in record) return [received(record.rx)];
  if ("lost" in record) return [step("x", Math.min(record.lost, 0xff))];
  return "abort" in record ? [step("a")] : [];
}

/** A transcript as an input. */
export function seedOf(records: readonly InputRecord[]): Buffer {
  let now = 0;
  const parts = records.flatMap((record) => {
    const before = pause(record.t - now);
    now = record.t;
    return [...before, ...ofRecord(record)];
  });
  return Buffer.concat(parts);
}

function writeSeeds(): void {
  for (const { name, records } of corpus()) {
    const seed = seedOf(records as readonly InputRecord[]);
    if (seed.length <= SEED_MOST) writeFileSync(`${seedFolder}/${name}`, seed);
  }
}

/** Words of the wire, and the steps of script.h with common operands. */
function words(): string[] {
  const names = commands.map(({ name }) => name);
  const said = urcs.map(({ example }) => example);
  const answers = [
    "OK",
    "ERROR",
    "ready",
    "busy p...",
    "+CME ERROR:",
    "+CME ERR:",
    "ERR CODE:0x",
    "+++",
  ];
  const steps = [...letters].map((letter) => `\x1b${letter}`);
  const begun = commands.map((_, i) =>
    String.fromCharCode(ESCAPE, 0x63, i + 1, 2),
  );
  return [
    ...new Set([...answers, "\r\n", ">", "FAIL", ...said, ...steps, ...begun]),
    ...names.flatMap((name) => [`+${name}:`, `AT+${name}`]),
  ];
}

function makeDictionary(): void {
  writeFileSync(
    dictionaryFile,
    `# Made by native/seeds.ts of the description.\n${writeDictionary(words())}`,
  );
}

/** Of a folder's inputs the fewest that reach all that they reach. */
function pick(target: Target, from: string, to: string, most: number): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  run(programOf(target, "libfuzzer"), [
    ...["-set_cover_merge=1", `-max_len=${most}`, to, from],
  ]);
}

/** Transcripts, picked with the program that knows all of their steps. */
function makeScripts(target: Target): void {
  rmSync(seedFolder, { recursive: true, force: true });
  mkdirSync(seedFolder, { recursive: true });
  writeSeeds();
  pick(target, seedFolder, scriptFolder, SEED_MOST);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  makeDictionary();
  for (const target of targets) {
    build(target, "libfuzzer");
    if (target.name === "core-session") makeScripts(target);
    if (target.ownMost > 0 && existsSync(grownOf(target)))
      pick(target, grownOf(target), ownFolder(target), target.ownMost);
  }
}
