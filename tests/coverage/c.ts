/** Branches of the C host that its tests take on this machine: gcov's own count of them. */

import { readdirSync } from "node:fs";
import { prepareTests } from "../../host/wamr/test/prepare.js";
import { run } from "../device/build.js";
import { root } from "../mutation/compile.js";
import { playProgram, programs } from "./cprograms.js";
import type { FileCoverage } from "./gaps.js";

/** What is measured, each of its files or a reason in exceptions.json. Code that is generated is not: tables, and the core. */
const sources = /host\/wamr\/(?:src|engine|port)\/.*\.[ch]$/;

interface Line {
  readonly line_number: number;
  readonly branches: readonly { readonly count: number }[];
}

interface Report {
  readonly files: readonly {
    readonly file: string;
    readonly lines: readonly Line[];
  }[];
}

/** What gcov tells of each source of a program that has run in this folder. */
function reportsOf(folder: string): readonly Report[] {
  const counts = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\/(?:src|engine|port\/\w+)\/\w+\.c\.gcda$/.test(name))
    .map((name) => `${folder}/${name}`);
  return run("gcov", ["-b", "-t", "--json-format", ...counts])
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** Whether each branch was taken, in any program. */
type Taken = Map<string, boolean[][]>;

function merge(into: Taken, report: Report): void {
  for (const { file, lines } of report.files) {
    const name = sources.exec(file)?.[0];
    if (name === undefined) continue;
    const known = into.get(name) ?? [];
    into.set(name, known);
    for (const { line_number, branches } of lines) {
      known[line_number] ??= [];
      for (const [place, { count }] of branches.entries())
        known[line_number][place] ||= count > 0;
    }
  }
}

/** What is compiled, and so has to be measured or to have a reason. */
export const cSources = (): string[] =>
  ["src", "engine", "port"].flatMap((folder) =>
    readdirSync(`${root}host/wamr/${folder}`, {
      recursive: true,
      encoding: "utf8",
    })
      .filter((name) => name.endsWith(".c"))
      .map((name) => `host/wamr/${folder}/${name}`),
  );

/** Measures it; builds and runs each program. */
export async function measureC(): Promise<FileCoverage[]> {
  prepareTests();
  const taken: Taken = new Map();
  for (const program of programs)
    for (const report of reportsOf(await playProgram(program)))
      merge(taken, report);
  return [...taken]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([file, lines]) => {
      const missed: Record<number, number> = {};
      let all = 0;
      for (const [line, branches = []] of lines.entries()) {
        all += branches.length;
        const count = branches.filter((was) => !was).length;
        if (count > 0) missed[line] = count;
      }
      return { file, all, missed };
    });
}
