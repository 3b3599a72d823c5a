/** What a model of 30 properties costs on an emulated Cortex-M4: host/wamr/measure/model.c, the core as C. */

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { qemu } from "../../host/node/cli/boards.js";
import { HANG_MS } from "../hang.js";
import { type Build, BuildError, folderOf } from "./build.js";

/** Instructions of a tick: one takes a nanosecond under `-icount shift=0`, and the timer runs at 25 MHz. */
const INSTRUCTIONS_A_TICK = 40;

/** Bytes and instructions. */
export interface ModelCost {
  readonly properties: number;
  /** Flash of the reader and writer of JSON, of the model, and of the template's tables and functions. */
  readonly json: number;
  readonly model: number;
  readonly tables: number;
  /** The generated struct but for its room, and the room for what goes out. */
  readonly ram: number;
  readonly room: number;
  /** A report of 10 properties, and its reply. */
  readonly reportBytes: number;
  readonly report: number;
  readonly replyBytes: number;
  readonly reply: number;
}

export const modelBuild: Build = {
  board: "mps2-an386",
  engine: "wasm2c",
  image: "session",
};

/** Bytes of code and constants that a linker has kept of files whose names match. */
function flashOf(map: string, file: RegExp): number {
  const kept = map.slice(map.indexOf("Linker script and memory map"));
  const row =
    /^ (\.(?:text|rodata|data)[\w.$*-]*)\s+0x[0-9a-f]+\s+0x([0-9a-f]+) (\S.*)$/gm;
  return [...kept.matchAll(row)]
    .filter(([, , , from = ""]) => file.test(from))
    .reduce((sum, [, , size = ""]) => sum + Number.parseInt(size, 16), 0);
}

/** @throws {BuildError} where the firmware does not get through */
export function measureModel(): ModelCost {
  const folder = folderOf(modelBuild);
  const [program, ...args] = qemu(
    "mps2-an386",
    `${folder}/measure-model.elf`,
    "null",
    ...["-icount", "shift=0,sleep=off"],
  );
  const { stdout, stderr, status } = spawnSync(program, args, {
    encoding: "utf8",
    timeout: HANG_MS,
  });
  if (status !== 0)
    throw new BuildError(`measure-model.elf ended with ${status}`);
  const value = (name: string) =>
    Number(new RegExp(`^${name} (\\d+)$`, "m").exec(stdout + stderr)?.[1]);
  const map = readFileSync(`${folder}/measure-model.map`, "utf8");
  return {
    properties: 30,
    json: flashOf(map, /libtcat\.a\(json_/),
    model: flashOf(map, /libtcat\.a\((model|topic)/),
    tables: flashOf(map, /meter\.c/),
    ram: value("ram"),
    room: value("room"),
    reportBytes: value("bytes"),
    report: value("report") * INSTRUCTIONS_A_TICK,
    replyBytes: value("reply-bytes"),
    reply: value("reply") * INSTRUCTIONS_A_TICK,
  };
}
