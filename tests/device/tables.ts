/** footprint.json as the tables of the READMEs: written where their marks stand, and never by hand. */

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Result, single } from "../stage.js";
import type { Footprint } from "./footprint.js";
import type { Subject } from "./measure.js";
import { chinese, english, type Words } from "./tablewords.js";
import { targetsOf } from "./targets.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
/** Where all tables stand, and where those do that anybody asks for, who then reads the other page; in which words. */
const pages: readonly (readonly [string, Words, "all" | "some"])[] = [
  ["README.md", english, "some"],
  ["README.zh-CN.md", chinese, "some"],
  ["host/wamr/README.md", english, "all"],
  ["host/wamr/README.zh-CN.md", chinese, "all"],
];
const BEGIN = "<!-- footprint: made from footprint.json -->\n";
const END = "<!-- /footprint -->\n";

const engineNames: Readonly<Record<string, string>> = {
  classic: "WAMR classic",
  fast: "WAMR fast",
  wasm2c: "wasm2c",
};

const grouped = (value: number): string => value.toLocaleString("en-US");

/** What runs the core, and the core where it is not the one with the session. */
const nameOf = (
  { engine, image, remembered }: Subject,
  { noTable, coreAlone }: Words,
): string =>
  (engineNames[engine] ?? engine) +
  (remembered === undefined ? "" : noTable(remembered)) +
  (image === "session" ? "" : coreAlone);

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
function bySubject<T extends Subject>(
  list: readonly T[],
  words: Words,
): [string, T[]][] {
  const names = unique(list.map((row) => nameOf(row, words)));
  return names.map((name) => [
    name,
    list.filter((row) => nameOf(row, words) === name),
  ]);
}

function costTable({ instructionsPerByte }: Footprint, words: Words): string {
  const names = unique(instructionsPerByte.map(({ workload }) => workload));
  return table(
    [words.engine, ...names],
    1,
    bySubject(instructionsPerByte, words).map(([name, costs]) => [
      name,
      ...names.map((wanted) => {
        const cost = costs.find(({ workload }) => workload === wanted);
        return grouped(cost?.value ?? Number.NaN);
      }),
    ]),
  );
}

/** The dearest of all workloads and a realistic one. */
function rateTable(
  { instructionsPerByte, baud }: Footprint,
  words: Words,
): string {
  const clocks = [72, 168];
  return table(
    [
      words.engine,
      ...clocks.map(words.rates.worst),
      ...clocks.map((mhz) => words.rates.of("info-ok", mhz)),
      ...clocks.map((mhz) => words.rates.of("mix", mhz)),
    ],
    1,
    bySubject(instructionsPerByte, words).map(([name, costs]) => {
      const worst = costs.reduce((a, b) => (b.value > a.value ? b : a));
      return [
        name,
        ...[worst.workload, "info-ok", "mix"].flatMap((workload) =>
          clocks.map((mhz) => {
            const found = baud.find(
              (b) =>
                nameOf(b, words) === name &&
                b.workload === workload &&
                b.mhz === mhz,
            );
            return grouped((found?.baud ?? Number.NaN) / 1e3);
          }),
        ),
      ];
    }),
  );
}

function callTable({ longest }: Footprint, words: Words): string {
  const calls = unique(longest.map(({ call }) => call));
  return table(
    [words.engine, ...calls.map((call) => words.calls[call] ?? call)],
    1,
    bySubject(longest, words).map(([name, rows]) => [
      name,
      ...calls.map((call) => {
        const found = rows.find((row) => row.call === call);
        return found ? grouped(found.instructions) : "–";
      }),
    ]),
  );
}

function modelTable({ model }: Footprint, words: Words): string {
  return table(
    words.model,
    0,
    model.map((m) =>
      [m.model, m.tables, m.json, m.ram, m.room, m.report, m.reply].map(
        grouped,
      ),
    ),
  );
}

function sizeTable({ firmware }: Footprint, words: Words): string {
  return table(
    words.sizes,
    2,
    firmware.map((f) => [
      words.boards[f.board] ?? f.board,
      nameOf(f, words),
      ...[f.flash, f.ram, f.ramOf.application, f.stack].map(grouped),
    ]),
  );
}

function heldTable({ memory }: Footprint, words: Words): string {
  return table(
    words.held,
    1,
    memory.map((m) => [nameOf(m, words), ...[m.pool, m.linear].map(grouped)]),
  );
}

/** What was aimed at, and by how much of it each is missed. */
function targetTable(
  footprint: Footprint,
  words: Words,
  coreAlone: boolean,
): string {
  const shown = targetsOf(footprint).filter(
    ({ image }) => coreAlone || image === "session",
  );
  return table(
    words.targets.head,
    1,
    shown.map(({ figure, target, value, ...of }) => [
      `${nameOf(of, words)}${words.targets.comma}${words.targets.of[figure] ?? figure}`,
      grouped(target),
      grouped(value),
      value <= target ? "" : `${((value / target - 1) * 100).toFixed(1)} %`,
    ]),
  );
}

function tables(
  footprint: Footprint,
  words: Words,
  which: "all" | "some",
): string {
  const { about } = words;
  const all = which === "all";
  const costs = footprint.instructionsPerByte.filter(
    ({ image, remembered }) =>
      all || (image === "session" && remembered === undefined),
  );
  const shown = { ...footprint, instructionsPerByte: costs };
  const held = [about.held, heldTable(footprint, words)] as const;
  const calls = [about.calls, callTable(footprint, words)] as const;
  const parts: (readonly [string, string])[] = [
    [about.sizes, sizeTable(footprint, words)],
    ...(all ? [held] : []),
    [about.costs, costTable(shown, words)],
    [about.rates, rateTable(shown, words)],
    ...(all ? [calls] : []),
    [about.targets, targetTable(footprint, words, all)],
    [about.model, modelTable(footprint, words)],
  ];
  return parts.map(([before, rows]) => `${before}\n\n${rows}`).join("\n");
}

const inside = new RegExp(`${BEGIN}([^]*?)${END}`);

/** Writes the tables where the marks stand. */
export function writeTables(footprint: Footprint): void {
  for (const [file, words, which] of pages) {
    const text = readFileSync(root + file, "utf8");
    const made = `${BEGIN}\n${tables(footprint, words, which)}\n${END}`;
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
  const stale = pages
    .filter(
      ([file, words, which]) =>
        inside.exec(readFileSync(root + file, "utf8"))?.[1] !==
        `\n${tables(footprint, words, which)}\n`,
    )
    .map(([file]) => file);
  return single(
    stale.length === 0,
    `the figures of ${stale.join(" and ")} are not those of footprint.json: \`node build/tests/device.js --update\` writes them`,
    log,
  );
}
