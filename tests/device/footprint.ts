/** host/wamr/footprint.json: what a firmware takes and what the core costs, checked in and gated. */

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Result } from "../stage.js";
import {
  type Build,
  builds,
  examplesAlone,
  folderOf,
  measuredBuilds,
  nameOf,
} from "./build.js";
import {
  type Cost,
  count,
  type Longest,
  type Memory,
  memoryOf,
  type Subject,
} from "./measure.js";
import { type ModelCost, measureModel } from "./modelcost.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const file = `${root}host/wamr/footprint.json`;

/** A figure that is worse by more than this share fails; one that is better by as much is to be written down. */
const SHARE = 0.02;
/** A stack's depth depends on where an interrupt comes: so many bytes more or less are nothing. */
const STACK_SLACK = 160;
/** Decimals of a baud rate are of no use. */
const ROUND_BAUD = 1_000;
/**
 * What a DMA writes to, bytes: the rates are those of its halves. The emulated boards have no DMA, and the example none of
 * such a buffer; the sizes are to be of the same firmware as the rates.
 */
const DMA_BUFFER = 256;
/** Bits of a byte on the wire: 8N1. */
const BITS = 10;
const CLOCKS = [72, 168];

const parts = ["wamr", "core", "binding", "application", "library"] as const;
type Part = (typeof parts)[number];
type Split = Record<Part, number>;

/** One firmware: the example device, whole. Bytes. */
export interface Firmware extends Subject {
  readonly board: string;
  readonly flash: number;
  /** Data, pool, copy of the module, stack and a DMA's buffer. */
  readonly ram: number;
  readonly stack: number;
  readonly flashOf: Split;
  readonly ramOf: Split;
}

interface Baud extends Subject {
  readonly workload: string;
  readonly mhz: number;
  readonly baud: number;
}

export interface Footprint {
  readonly firmware: readonly Firmware[];
  readonly memory: readonly Memory[];
  readonly instructionsPerByte: readonly Cost[];
  readonly longest: readonly Longest[];
  readonly baud: readonly Baud[];
  readonly model: readonly ModelCost[];
}

/** Whose an input section is, by the file that it comes from and its own name. */
function partOf(section: string, from: string): Part {
  if (/^\.bss\.pool/.test(section)) return "wamr";
  if (/^\.bss\.copy/.test(section)) return "core";
  if (/^\.bss\.client/.test(section)) return "binding";
  if (/libtcat_wamr\.a/.test(from)) return "wamr";
  if (/tcat_image|tcat_blocks|tcat_core\.c/.test(from)) return "core";
  if (/libtcat\.a/.test(from)) return "binding";
  if (/lib(c|c_nano|gcc|m|nosys)[._]/.test(from) || /crt/.test(from))
    return "library";
  return "application";
}

interface Sizes {
  readonly flash: Split;
  readonly ram: Split;
}

const none = (): Split => ({
  wamr: 0,
  core: 0,
  binding: 0,
  application: 0,
  library: 0,
});

/** Reads a linker's map: every input section that was kept, its size and its file. */
function readMap(map: string): Sizes {
  const flash = none();
  const ram = none();
  const kept = map.slice(map.indexOf("Linker script and memory map"));
  const row =
    /^ (\.[\w.$*-]+|COMMON)\s+0x([0-9a-f]+)\s+0x([0-9a-f]+) (\S.*)$/gm;
  for (const [, section = "", at = "", size = "", from = ""] of kept.matchAll(
    row,
  )) {
    const bytes = Number.parseInt(size, 16);
    const isVectors = section.startsWith(".vectors");
    if (bytes === 0 || (Number.parseInt(at, 16) === 0 && !isVectors)) continue;
    if (/^\.(debug|comment|ARM\.attr|stab)/.test(section)) continue;
    const inRam = /^(\.bss|\.data|COMMON)/.test(section);
    const part = partOf(section, from);
    if (inRam) ram[part] += bytes;
    // What begins with a value stands in flash as well.
    if (!inRam || section.startsWith(".data")) flash[part] += bytes;
  }
  return { flash, ram };
}

const total = (split: Split): number =>
  parts.reduce((sum, part) => sum + split[part], 0);

/** The whole as the linked file tells it: sections' sizes by name. */
function linked(elf: string): { flash: number; ram: number } {
  const text = execFileSync("arm-none-eabi-size", ["-A", elf], {
    encoding: "utf8",
  });
  const size = (name: string) =>
    Number(new RegExp(`^\\.${name}\\s+(\\d+)`, "m").exec(text)?.[1] ?? 0);
  const data = size("data");
  return {
    flash: size("text") + size("ARM\\.exidx") + data,
    ram: data + size("bss"),
  };
}

/** Rounding and merged texts leave a few bytes that are nobody's: the application's then. */
function complete(split: Split, whole: number): Split {
  return { ...split, application: split.application + whole - total(split) };
}

function firmwareOf(build: Build, stack: number): Firmware {
  const folder = folderOf(build);
  const { flash, ram } = linked(`${folder}/device.elf`);
  const map = readMap(readFileSync(`${folder}/device.map`, "utf8"));
  return {
    board: build.board,
    engine: build.engine,
    image: build.image,
    flash,
    ram: ram + stack + DMA_BUFFER,
    stack,
    flashOf: complete(map.flash, flash),
    ramOf: complete(map.ram, ram + DMA_BUFFER),
  };
}

const baudOf = ({ value, poll, ...of }: Cost, mhz: number): Baud => ({
  ...of,
  mhz,
  baud: Math.floor((mhz * 1e6 * BITS) / value / ROUND_BAUD) * ROUND_BAUD,
});

/** Measures everything; `stacks` are the example's, by the build's name. */
export function measureFootprint(
  stacks: ReadonlyMap<string, number>,
): Footprint {
  const firmware = [...builds, ...examplesAlone]
    .filter((build) => stacks.has(nameOf(build)))
    .map((build) => firmwareOf(build, stacks.get(nameOf(build)) ?? 0));
  const measured = [
    ...builds.filter(({ board }) => board === "mps2-an386"),
    ...measuredBuilds,
  ];
  const counted = measured.map(count);
  const memory = measured.map(memoryOf);
  const costs = counted.flatMap(({ costs }) => costs);
  const longest = counted.flatMap(({ longest }) => longest);
  const baud = costs.flatMap((cost) => CLOCKS.map((mhz) => baudOf(cost, mhz)));
  const model = [measureModel()];
  return { firmware, memory, instructionsPerByte: costs, longest, baud, model };
}

export const readFootprint = (): Footprint =>
  JSON.parse(readFileSync(file, "utf8")) as Footprint;

/** A row a line, so that a change shows what has changed. */
export function writeFootprint(footprint: Footprint): void {
  const rows = (list: readonly object[]) =>
    list.map((row) => `    ${JSON.stringify(row)}`).join(",\n");
  const groups = Object.entries(footprint).map(
    ([name, list]) => `  ${JSON.stringify(name)}: [\n${rows(list)}\n  ]`,
  );
  writeFileSync(file, `{\n${groups.join(",\n")}\n}\n`);
}

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly slack: number;
}

function figures({
  firmware,
  memory,
  instructionsPerByte,
  longest,
  model,
}: Footprint): Figure[] {
  const named = ({ engine, image, remembered }: Subject) =>
    `${engine} ${image}${remembered === undefined ? "" : ` ${remembered}`}`;
  const sized = firmware.flatMap((f) =>
    (["flash", "ram", "stack"] as const).map((key) => ({
      name: `${f.board} ${named(f)}: ${key}`,
      value: f[key],
      slack: key === "stack" || key === "ram" ? STACK_SLACK : 0,
    })),
  );
  const held = memory.flatMap((m) =>
    (["pool", "linear"] as const).map((key) => ({
      name: `${named(m)}: ${key}`,
      value: m[key],
      slack: 0,
    })),
  );
  const costs = instructionsPerByte.map(({ workload, value, ...of }) => ({
    name: `${named(of)}: instructions a byte of ${workload}`,
    value,
    slack: 0,
  }));
  const calls = longest.map(({ call, instructions, ...of }) => ({
    name: `${named(of)}: instructions of ${call}`,
    value: instructions,
    slack: 0,
  }));
  const models = model.flatMap(({ properties, ...of }) =>
    Object.entries(of).map(([key, value]) => ({
      name: `a model of ${properties} properties: ${key}`,
      value,
      slack: 0,
    })),
  );
  return [...sized, ...held, ...costs, ...calls, ...models];
}

/** Holds what is measured against what is checked in. */
export function compareFootprint(
  found: Footprint,
  log: (line: string) => void,
): Result {
  const wanted = new Map(
    figures(readFootprint()).map((figure) => [figure.name, figure.value]),
  );
  let passed = 0;
  let failed = 0;
  for (const { name, value, slack } of figures(found)) {
    const known = wanted.get(name);
    const allowed = Math.max(slack, (known ?? 0) * SHARE);
    if (known !== undefined && Math.abs(value - known) <= allowed) {
      passed++;
      continue;
    }
    failed++;
    log(
      `failed: ${name} is ${value}, ${known ?? "nothing"} in footprint.json (else \`node build/tests/device.js --update\`)`,
    );
  }
  return { passed, failed };
}
