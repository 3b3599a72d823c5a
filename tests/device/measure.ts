/** What the core costs on an emulated Cortex-M4, counted: host/wamr/measure/measure.c on mps2-an386. */

import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { forms } from "../../assembly/protocol/abi.js";
import { commands } from "../../assembly/protocol/commands.js";
import type { InputRecord } from "../../host/log/transcript/record.js";
import { qemu } from "../../host/node/cli/boards.js";
import { frame, words } from "../../host/node/replay/frames.js";
import { HANG_MS } from "../hang.js";
import { workloads, worstInputs } from "../workloads.js";
import { type Build, BuildError, folderOf } from "./build.js";

/** Where measure.c looks for the frames, and for the pool's size to try. */
const WORKLOAD_AT = 0x21000000;
const POOL_AT = 0x21f00000;
/** Instructions of a tick: one takes a nanosecond under `-icount shift=0`, and the timer runs at 25 MHz. */
const INSTRUCTIONS_A_TICK = 40;
/** Bytes that measure.c gives to `tcat_rx` to count one. */
const TIMES = 200;

const numbers = new Map(commands.map((c, i) => [c.name, i + 1]));

function framesOf(records: readonly InputRecord[]): Buffer {
  const parts: Buffer[] = [];
  for (const record of records) {
    if ("rx" in record)
      parts.push(frame("R", Buffer.from(record.rx, "latin1")));
    if (!("call" in record) || "line" in record.call) continue;
    const { command, form } = record.call;
    parts.push(frame("C", Buffer.of(numbers.get(command) ?? 0, forms[form])));
    parts.push(frame("S", words(0, -1)));
  }
  const bytes = Buffer.concat(parts);
  return Buffer.concat([words(bytes.length), bytes]);
}

/** What a run of measure.c tells. */
export interface Measured {
  readonly ticks: number;
  readonly bytes: number;
  readonly linear: number;
  /** Ticks of the longest `tcat_poll`. */
  readonly poll: number;
  /** Ticks of {@link TIMES} bytes through `tcat_rx`. */
  readonly rx: number;
  /** Ticks of a command's start, its line nearly full. */
  readonly start: number;
  /** Ticks of a session's start, and of the longest `tcat_poll` on its way up; none where the core has no session. */
  readonly engage: number;
  readonly step: number;
  /** Ticks of the longest `tcat_poll` over a full ring without a FIFO, and of one that starts a request; none where the pool was too small for a second client. */
  readonly ring: number;
  readonly turn: number;
}

/** Writes a workload for {@link run}. */
function writeWorkload(folder: string, name: string, frames: Buffer): string {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${name}.bin`;
  writeFileSync(file, frames);
  return file;
}

/** Runs one file; undefined when the firmware did not get through. */
function run(build: Build, file: string, pool = 0): Measured | undefined {
  const [program, ...args] = qemu(
    "mps2-an386",
    `${folderOf(build)}/measure.elf`,
    "null",
    ...["-icount", "shift=0,sleep=off"],
    ...["-device", `loader,file=${file},addr=${WORKLOAD_AT},force-raw=on`],
    ...["-device", `loader,addr=${POOL_AT},data=${pool},data-len=4`],
  );
  const { stdout, stderr, status } = spawnSync(program, args, {
    encoding: "utf8",
    timeout: HANG_MS,
  });
  if (status !== 0) return undefined;
  const value = (name: string) =>
    Number(new RegExp(`^${name} (\\d+)$`, "m").exec(stdout + stderr)?.[1]);
  return {
    ticks: value("ticks"),
    bytes: value("bytes"),
    linear: value("linear"),
    poll: value("poll"),
    rx: value("rx"),
    start: value("start"),
    engage: value("engage"),
    step: value("step"),
    ring: value("ring"),
    turn: value("turn"),
  };
}

function need(build: Build, name: string, measured: Measured | undefined) {
  if (measured === undefined || !(measured.ticks > 0 && measured.bytes > 0))
    throw new BuildError(
      `measure.elf of ${build.engine} does not get through ${name}`,
    );
  return measured;
}

/** Which core a figure is of, and what runs it. */
export interface Subject {
  readonly engine: string;
  readonly image: string;
  /** Ends of blocks that classic remembers, in the place of the table. */
  readonly remembered?: number;
}

const subjectOf = ({ engine, image, remembered }: Build): Subject => ({
  engine,
  image,
  ...(remembered === undefined ? {} : { remembered }),
});

/** Instructions for each received byte of a workload. */
export interface Cost extends Subject {
  readonly workload: string;
  readonly value: number;
  /** Instructions of the longest `tcat_poll` that it took; inside a payload none is looked for. */
  readonly poll?: number;
}

const TOPIC = "ABCDEFGHIJ/device-01/control";
/** A message of so many bytes, in reads of 128. */
function messageOf(length: number): InputRecord[] {
  const rx = `+TCMQTTRCVPUB:"${TOPIC}",${length},"${"x".repeat(length)}"\r\n`;
  return Array.from({ length: Math.ceil(rx.length / 128) }, (_, i) => ({
    t: 0,
    rx: rx.slice(i * 128, (i + 1) * 128),
  }));
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The payload's own bytes: what 16 KB cost more than 2 KB, head and end left out. */
function insidePayload(build: Build, folder: string): Cost {
  const [short, long] = [2_048, 16_384].map((length) => {
    const file = writeWorkload(
      folder,
      `payload-${length}`,
      framesOf(messageOf(length)),
    );
    return need(build, "a payload", run(build, file));
  }) as [Measured, Measured];
  const value =
    ((long.ticks - short.ticks) * INSTRUCTIONS_A_TICK) /
    (long.bytes - short.bytes);
  return { ...subjectOf(build), workload: "in-payload", value: round(value) };
}

/** The most instructions that one call of the binding has taken. */
export interface Longest extends Subject {
  readonly call: string;
  readonly instructions: number;
}

/** What the core costs in the long run, and what a single call takes at the most. */
export interface Counted {
  readonly costs: readonly Cost[];
  readonly longest: readonly Longest[];
}

function longestOf(subject: Subject, runs: readonly Measured[]): Longest[] {
  const most = (ticks: (run: Measured) => number, calls = 1) =>
    Math.round((Math.max(...runs.map(ticks)) * INSTRUCTIONS_A_TICK) / calls);
  const calls: readonly (readonly [string, number])[] = [
    ["tcat_rx", most(({ rx }) => rx, TIMES)],
    ["tcat_poll", most(({ poll }) => poll)],
    ["tcat_start", most(({ start }) => start)],
    ["tcat_poll-request", most(({ turn }) => turn)],
    ["tcat_session_start", most(({ engage }) => engage)],
    ["tcat_poll-session", most(({ step }) => step)],
    ["tcat_poll-ring", most(({ ring }) => ring)],
  ];
  // The core alone has no session.
  return calls
    .filter(([, instructions]) => !Number.isNaN(instructions))
    .map(([call, instructions]) => ({ ...subject, call, instructions }));
}

/** Costs on the workloads, in their order, then within a payload; and the longest calls in all of them. */
export function count(build: Build): Counted {
  const folder = `${folderOf(build)}/workloads`;
  const runs = [...workloads, ...worstInputs].map(({ name, records }) => {
    const file = writeWorkload(folder, name, framesOf(records));
    return { name, run: need(build, name, run(build, file)) };
  });
  const costs = runs.map(({ name, run: { ticks, bytes, poll } }) => ({
    ...subjectOf(build),
    workload: name,
    value: round((ticks * INSTRUCTIONS_A_TICK) / bytes),
    poll: poll * INSTRUCTIONS_A_TICK,
  }));
  return {
    costs: [...costs, insidePayload(build, folder)],
    longest: longestOf(
      subjectOf(build),
      runs.map(({ run }) => run),
    ),
  };
}

/** What a client takes under an engine, in bytes. */
export interface Memory extends Subject {
  readonly linear: number;
  readonly pool: number;
}

export const memoryOf = (build: Build): Memory => ({
  ...subjectOf(build),
  ...measureMemory(build),
});

/** Bytes of linear memory as the engine tells it, and the smallest pool on which a client runs. */
function measureMemory(build: Build): { linear: number; pool: number } {
  const [first] = workloads;
  if (first === undefined) throw new RangeError("there are no workloads");
  const folder = `${folderOf(build)}/workloads`;
  const file = writeWorkload(folder, first.name, framesOf(first.records));
  const { linear } = need(build, first.name, run(build, file));
  if (build.engine === "wasm2c") return { linear, pool: 0 };
  let enough = 98_304;
  let little = 1_024;
  while (enough - little > 64) {
    const tried = Math.round((enough + little) / 16) * 8;
    if (run(build, file, tried)) enough = tried;
    else little = tried;
  }
  return { linear, pool: enough };
}
