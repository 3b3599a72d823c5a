/** footprint.json as the tables of the READMEs: written where their marks stand, and never by hand. */

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Result, single } from "../stage.js";
import type { Footprint } from "./footprint.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const files = ["README.md", "host/wamr/README.md"];
const BEGIN = "<!-- footprint: made from footprint.json -->\n";
const END = "<!-- /footprint -->\n";

const engineNames: Readonly<Record<string, string>> = {
  classic: "WAMR classic",
  fast: "WAMR fast",
  wasm2c: "wasm2c",
};
const boardNames: Readonly<Record<string, string>> = {
  netduinoplus2: "STM32F405",
  stm32vldiscovery: "STM32F100, 8 KB of RAM",
};

const grouped = (value: number): string => value.toLocaleString("en-US");
const nameOf = (engine: string): string => engineNames[engine] ?? engine;

function table(
  head: readonly string[],
  numbersFrom: number,
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const rule = head.map((_, i) => (i < numbersFrom ? "---" : "---:"));
  return [head, rule, ...rows].map(line).join("");
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

function costTable({ instructionsPerByte, baud }: Footprint): string {
  const names = unique(instructionsPerByte.map(({ workload }) => workload));
  const engines = unique(instructionsPerByte.map(({ engine }) => engine));
  const kbaud = (engine: string, workload: string, mhz: number) => {
    const found = baud.find(
      (b) => b.engine === engine && b.workload === workload && b.mhz === mhz,
    );
    return grouped((found?.baud ?? 0) / 1e3);
  };
  const rates = ["info-ok", "mix"].flatMap((workload) =>
    [72, 168].map((mhz) => ({ workload, mhz })),
  );
  return table(
    [
      "engine",
      ...names,
      ...rates.map(({ workload, mhz }) => `kbaud of ${workload}, ${mhz} MHz`),
    ],
    1,
    engines.map((engine) => [
      nameOf(engine),
      ...names.map((name) => {
        const cost = instructionsPerByte.find(
          (c) => c.engine === engine && c.workload === name,
        );
        return grouped(cost?.value ?? Number.NaN);
      }),
      ...rates.map(({ workload, mhz }) => kbaud(engine, workload, mhz)),
    ]),
  );
}

function callTable({ longest }: Footprint): string {
  const calls = unique(longest.map(({ call }) => call));
  const engines = unique(longest.map(({ engine }) => engine));
  return table(
    ["engine", ...calls.map((call) => `\`${call}\``)],
    1,
    engines.map((engine) => [
      nameOf(engine),
      ...calls.map((call) => {
        const found = longest.find(
          (l) => l.engine === engine && l.call === call,
        );
        return grouped(found?.instructions ?? Number.NaN);
      }),
    ]),
  );
}

function tables(footprint: Footprint): string {
  const sizes = table(
    ["board", "engine", "flash", "RAM", "pool", "linear memory", "stack"],
    2,
    footprint.firmware.map((f) => [
      boardNames[f.board] ?? f.board,
      nameOf(f.engine),
      ...[f.flash, f.ram, f.pool, f.linear, f.stack].map(grouped),
    ]),
  );
  return `The example firmware, whole, in bytes. RAM is its data, the pool, the classic interpreter's copy of the module and the deepest stack;
the pool is the smallest that works:

${sizes}
Instructions for each received byte on a Cortex-M4, from a DMA's blocks of 128 bytes through a FIFO of 512 to the handler, on the workloads
of \`tests/workloads.ts\` and inside a payload alone; and the rate in kbaud that a part sustains which does nothing else, at one instruction
a cycle, with the slowest workload and a realistic one. Reception by an interrupt for each byte adds \`tcat_rx\` and the interrupt itself:

${costTable(footprint)}
Instructions of single calls: \`tcat_rx\` with a FIFO, for one byte that finds room; the longest \`tcat_poll\` of these workloads; the start of
a command whose line is nearly full:

${callTable(footprint)}`;
}

const inside = new RegExp(`${BEGIN}([^]*?)${END}`);

/** Writes the tables where the marks stand. */
export function writeTables(footprint: Footprint): void {
  for (const file of files) {
    const text = readFileSync(root + file, "utf8");
    const made = `${BEGIN}\n${tables(footprint)}\n${END}`;
    writeFileSync(
      root + file,
      text.replace(inside, () => made),
    );
  }
}

/** The READMEs tell what footprint.json does. */
export function checkTables(
  footprint: Footprint,
  log: (line: string) => void,
): Result {
  const wanted = `\n${tables(footprint)}\n`;
  const stale = files.filter(
    (file) => inside.exec(readFileSync(root + file, "utf8"))?.[1] !== wanted,
  );
  return single(
    stale.length === 0,
    `the figures of ${stale.join(" and ")} are not those of footprint.json: \`node build/tests/device.js --update\` writes them`,
    log,
  );
}
