/** footprint.json as the tables of the READMEs: written where their marks stand, and never by hand. */

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Result, single } from "../stage.js";
import type { Footprint } from "./footprint.js";
import type { Subject } from "./measure.js";

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

/** What runs the core, and the core where it is not the one with the session. */
const nameOf = ({ engine, image, remembered }: Subject): string =>
  (engineNames[engine] ?? engine) +
  (remembered === undefined ? "" : `, no table, ${remembered} ends`) +
  (image === "session" ? "" : ", core alone");

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

/** The rows of a list, those of one subject together and in their order. */
function bySubject<T extends Subject>(list: readonly T[]): [string, T[]][] {
  const names = unique(list.map(nameOf));
  return names.map((name) => [
    name,
    list.filter((row) => nameOf(row) === name),
  ]);
}

function costTable({ instructionsPerByte }: Footprint): string {
  const names = unique(instructionsPerByte.map(({ workload }) => workload));
  return table(
    ["engine", ...names],
    1,
    bySubject(instructionsPerByte).map(([name, costs]) => [
      name,
      ...names.map((wanted) => {
        const cost = costs.find(({ workload }) => workload === wanted);
        return grouped(cost?.value ?? Number.NaN);
      }),
    ]),
  );
}

/** The dearest of all workloads and a realistic one. */
function rateTable({ instructionsPerByte, baud }: Footprint): string {
  const clocks = [72, 168];
  return table(
    [
      "engine",
      ...clocks.map((mhz) => `kbaud, worst input, ${mhz} MHz`),
      ...clocks.map((mhz) => `kbaud, info-ok, ${mhz} MHz`),
      ...clocks.map((mhz) => `kbaud, mix, ${mhz} MHz`),
    ],
    1,
    bySubject(instructionsPerByte).map(([name, costs]) => {
      const worst = costs.reduce((a, b) => (b.value > a.value ? b : a));
      return [
        name,
        ...[worst.workload, "info-ok", "mix"].flatMap((workload) =>
          clocks.map((mhz) => {
            const found = baud.find(
              (b) =>
                nameOf(b) === name && b.workload === workload && b.mhz === mhz,
            );
            return grouped((found?.baud ?? Number.NaN) / 1e3);
          }),
        ),
      ];
    }),
  );
}

function callTable({ longest }: Footprint): string {
  const calls = unique(longest.map(({ call }) => call));
  return table(
    ["engine", ...calls.map((call) => `\`${call}\``)],
    1,
    bySubject(longest).map(([name, rows]) => [
      name,
      ...calls.map((call) => {
        const found = rows.find((row) => row.call === call);
        return grouped(found?.instructions ?? Number.NaN);
      }),
    ]),
  );
}

function tables(footprint: Footprint): string {
  const sizes = table(
    ["board", "engine", "flash", "RAM", "of it the application's", "stack"],
    2,
    footprint.firmware.map((f) => [
      boardNames[f.board] ?? f.board,
      engineNames[f.engine] ?? f.engine,
      ...[f.flash, f.ram, f.ramOf.application, f.stack].map(grouped),
    ]),
  );
  const held = table(
    ["engine", "pool", "linear memory"],
    1,
    footprint.memory.map((m) => [
      nameOf(m),
      ...[m.pool, m.linear].map(grouped),
    ]),
  );
  return `The example firmware, whole, in bytes, with the session, the queue of requests and the update. RAM is its data, the pool, the classic
interpreter's copy of the module and the deepest stack; the application's are a FIFO of 512 bytes, on the STM32F405 2,048 each for a message
and a piece of firmware, on the STM32F100 48 and 64, and its reports. Reception is by interrupt: a DMA's buffer, 256 bytes, would come on top:

${sizes}
What an engine needs for a client, the pool the smallest that works, with the session and with the core alone:

${held}
Instructions for each received byte on a Cortex-M4, from a DMA's blocks of 128 bytes through a FIFO of 512 to the handler, on the workloads
of \`tests/workloads.ts\` and inside a payload alone. From blank-lines on they are worst inputs, which fill the FIFO at once: ends of lines,
lines of a letter, the shortest messages of a module, one line, and an answer of many lines:

${costTable(footprint)}
The rate that a part sustains which does nothing else, at one instruction a cycle: with the dearest input, with answers of one line, and with
a realistic mix. Reception by an interrupt for each byte adds \`tcat_rx\` and the interrupt itself:

${rateTable(footprint)}
Instructions of single calls: \`tcat_rx\` with a FIFO, for one byte that finds room; the longest \`tcat_poll\` of all workloads, the worst
inputs among them; the start of a command whose line is nearly full:

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
