/** Branches of the C host that its tests take on this machine: gcov's own count of them. */

import { readdirSync, rmSync } from "node:fs";
import { prepareTests, testFolder } from "../../host/wamr/test/prepare.js";
import { run } from "../device/build.js";
import { replayModels } from "../model-protocol/replay.js";
import { root } from "../mutation/compile.js";
import type { FileCoverage } from "./gaps.js";

const sources = "host/wamr/src/";

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

/** A program, and whether it has models, whose transcripts are replayed. */
interface Program {
  readonly name: string;
  readonly options: readonly string[];
  readonly models?: boolean;
}

/** With every hook; and with a core that traps, alone. */
const programs: readonly Program[] = [
  {
    name: "hooked",
    models: true,
    options: ["-DTCAT_SESSION=ON", "-DTCAT_LOG=ON", "-DTCAT_STATS=ON"],
  },
  {
    name: "trap",
    options: [
      ...["-DTCAT_SESSION=OFF", "-DTCAT_LOG=ON", "-DTCAT_STATS=ON"],
      ...["-DTCAT_TRAP_CORE=ON", `-DTCAT_IMAGE_DIR=${testFolder}trap`],
    ],
  },
];

/** Builds one program, runs it, and gives what gcov tells of each source. */
function measure({ name, options, models }: Program): readonly Report[] {
  const folder = `${root}build/coverage/c-${name}`;
  // Counts of an older run would be added to.
  rmSync(folder, { recursive: true, force: true });
  run("cmake", [
    ...["-S", `${root}host/wamr`, "-B", folder],
    ...["-DTCAT_ENGINE=wasm2c", "-DTCAT_BOARD=posix", "-DTCAT_STEPPED=OFF"],
    ...[`-DTCAT_TEST_DIR=${testFolder}`, "-DTCAT_ERROR_TEXTS=1"],
    ...["-DCMAKE_C_FLAGS=--coverage -O0", "-DCMAKE_CXX_FLAGS=--coverage"],
    ...["-DCMAKE_BUILD_TYPE=None", ...options],
  ]);
  const targets = ["tcat-tests", ...(models ? ["tcat-model-replay"] : [])];
  run("cmake", ["--build", folder, "--target", ...targets]);
  run(`${folder}/tcat-tests`, []);
  // What it says is judged where the C host is tested; here its ways count.
  if (models) replayModels(`${folder}/tcat-model-replay`, () => {});
  const objects = `${folder}/CMakeFiles/tcat.dir/src`;
  return readdirSync(objects)
    .filter((file) => file.endsWith(".gcda"))
    .map((file) =>
      JSON.parse(
        run("gcov", ["-b", "-t", "--json-format", `${objects}/${file}`]),
      ),
    );
}

/** Whether each branch was taken, in any program. */
type Taken = Map<string, boolean[][]>;

function merge(into: Taken, report: Report): void {
  for (const { file, lines } of report.files) {
    const at = file.indexOf(sources);
    if (at < 0) continue;
    const name = file.slice(at);
    const known = into.get(name) ?? [];
    into.set(name, known);
    for (const { line_number, branches } of lines) {
      known[line_number] ??= [];
      for (const [place, { count }] of branches.entries())
        known[line_number][place] ||= count > 0;
    }
  }
}

/** Measures it; builds and runs two programs. */
export function measureC(): FileCoverage[] {
  prepareTests();
  const taken: Taken = new Map();
  for (const program of programs)
    for (const report of measure(program)) merge(taken, report);
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
