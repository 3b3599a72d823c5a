/** Mutants of what runs under Node: the host and the emulator, killed by their own test files. */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import ts from "typescript";
import { HANG_MS } from "../hang.js";
import { inLanes } from "../lanes.js";
import { root } from "./compile.js";
import type { Mutant } from "./mutant.js";
import type { Part } from "./part.js";
import { Reach } from "./reach.js";
import type { Verdict } from "./results.js";
import { Scratch, scratchFolder } from "./scratch.js";
import { typescriptEdits } from "./typescript.js";

/** Processor seconds for a test file: ten times what the dearest takes. */
const MOST_SECONDS = 120;
/**
 * A test file hangs that takes so many times what it takes without a mutant, and so many milliseconds beside: what is
 * slow on a busy machine is no hang.
 */
const HANG_TIMES = 20;
const HANG_BESIDE_MS = 60_000;
/** What has used no processor for so many milliseconds waits for what the mutant keeps from coming. */
const IDLE_MS = 30_000;
/** What a file's output says once one of its tests has failed. */
const FAILED = /^ *not ok /m;

const { config } = ts.readConfigFile(
  `${root}tsconfig.json`,
  ts.sys.readFile,
) as { config: { compilerOptions: Record<string, string> } };
const { options } = ts.convertCompilerOptionsFromJson(
  // One file by itself does not tell what modules its package has.
  { ...config.compilerOptions, module: "ESNext", moduleResolution: "bundler" },
  root,
);

/** Types are not looked at: a mutant that the compiler would refuse is asked of the tests. */
const scriptOf = (source: string, fileName: string): string =>
  ts.transpileModule(source, { compilerOptions: options, fileName }).outputText;

/** Where two texts part. */
function parting(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

const DIGEST_LENGTH = 16;
/** In the place of a time. */
const FAILED_MS = -1;

interface Test {
  readonly file: string;
  /** Milliseconds that it takes without a mutant. */
  readonly ms: number;
  readonly reach: Reach;
  /** Mutants of each file that it has killed. */
  readonly kills: Map<string, number>;
}

/** A test file that takes so many milliseconds is asked of those alone that survive the others. */
const DEAR_MS = 10_000;

const stemOf = (file: string): string => basename(file).replace(/\..*/, "");

/** The nearest and cheapest first: what a test file costs for each of a file's mutants that it has killed. */
function priceOf({ file, ms, kills }: Test, source: string): number {
  const near = stemOf(file) === stemOf(source) ? 1 : 0;
  return ms / (1 + near + (kills.get(source) ?? 0));
}

const scriptName = (file: string): string =>
  `build/${file.replace(/\.ts$/, ".js")}`;

/** The compiled project in a scratch copy. */
class Scripts {
  readonly #scratch: Scratch;
  /** Of the sources: another one's coverage tells nothing of these. */
  readonly #digest: string;
  readonly #tests: Test[] = [];

  constructor(part: string, files: readonly string[]) {
    this.#scratch = new Scratch(part, [
      "package.json",
      "README.md",
      "host",
      "tests",
      "assembly",
      "tsconfig.json",
    ]);
    for (const name of ["host", "tests", "assembly", "web"])
      this.#scratch.bring(`build/${name}`);
    for (const name of ["release", "session", "debug"])
      this.#scratch.bring(`build/${name}.wasm`);
    for (const file of files)
      this.#scratch.write(
        scriptName(file),
        scriptOf(this.#scratch.read(file), file),
      );
    const digest = createHash("sha256");
    for (const file of files) digest.update(this.#scratch.read(file));
    this.#digest = digest.digest("hex").slice(0, DIGEST_LENGTH);
  }

  /** Runs each test file on what is no mutant, as many at a time as there are jobs. */
  async measure(tests: readonly string[], jobs: number): Promise<void> {
    await inLanes(
      tests.map((name) => ({ name })),
      jobs,
      ({ name }) => this.#measure(name),
    );
  }

  async #measure(file: string): Promise<void> {
    const state = this.#stateOf(file);
    const coverage = this.#scratch.folder + state;
    // What a run before this one has measured of the same scripts stands.
    if (existsSync(`${coverage}/ms`)) return;
    mkdirSync(coverage, { recursive: true });
    const since = performance.now();
    const passes = await this.#passes(file, HANG_MS, coverage);
    const ms = Math.round(performance.now() - since);
    this.#scratch.write(`${state}/ms`, `${passes ? ms : FAILED_MS}`);
  }

  #stateOf = (file: string): string =>
    `coverage/${this.#digest}/${file.replaceAll("/", "-")}`;

  /**
   * Reads what another copy has measured; a test file that fails there can kill none.
   * @throws when there is no test that passes without a mutant
   */
  read(tests: readonly string[], measured: string): void {
    for (const file of tests) {
      const coverage = measured + this.#stateOf(file);
      const ms = Number(readFileSync(`${coverage}/ms`, "utf8"));
      if (ms === FAILED_MS)
        console.log(`${file} fails without a mutant, and is left out`);
      else {
        const reach = new Reach(coverage, measured);
        this.#tests.push({ file, ms, reach, kills: new Map() });
      }
    }
    if (this.#tests.length === 0)
      throw new Error("mutate: every test fails without a mutant");
  }

  async #passes(
    file: string,
    limit: number,
    coverage?: string,
  ): Promise<boolean> {
    const { status } = await this.#scratch.run(
      [
        ...(coverage ? ["env", `NODE_V8_COVERAGE=${coverage}`] : []),
        ...[process.execPath, "--test-reporter=tap", file],
      ],
      { seconds: MOST_SECONDS, ms: limit, idleMs: IDLE_MS, fails: FAILED },
    );
    return status === 0;
  }

  /** The test files of a kind that reach the mutant's place, one after the other until one fails. */
  async judge(
    { file, source, operator }: Mutant,
    dear: boolean,
  ): Promise<Verdict> {
    const script = scriptName(file);
    const original = this.#scratch.read(script);
    const mutated = scriptOf(source, file);
    if (mutated === original) return { outcome: "equivalent" };
    // Of a word between two conditions the place is the first one's end: what it leads to may never have run.
    const at = parting(original, mutated) - (operator === "boolean" ? 1 : 0);
    const tests = this.#tests
      .filter(
        ({ ms, reach }) => ms >= DEAR_MS === dear && reach.has(script, at),
      )
      .sort((a, b) => priceOf(a, file) - priceOf(b, file));
    this.#scratch.write(script, mutated);
    try {
      for (const test of tests) {
        if (
          await this.#passes(test.file, HANG_TIMES * test.ms + HANG_BESIDE_MS)
        )
          continue;
        test.kills.set(file, (test.kills.get(file) ?? 0) + 1);
        const by = dear ? "dear tests" : "tests";
        return { outcome: "killed", by, killer: test.file };
      }
      return { outcome: "survived" };
    } finally {
      this.#scratch.write(script, original);
    }
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name}`)
    .sort();

/** A folder's sources; nothing that is generated, and no tests. */
const sourcesOf = (folder: string): string[] =>
  filesIn(folder).filter(
    (name) =>
      name.endsWith(".ts") &&
      !/\/(generated|__tests__)\//.test(name) &&
      !name.endsWith(".d.ts"),
  );

/** The folders that a part is made of, with its tests in every `__tests__` there, and folders with tests alone. */
const folders = {
  node: ["host/javascript", "host/log", "host/node"],
  emulator: ["host/emulator"],
} as const;
const testFolders = { node: ["tests/model-protocol"], emulator: [] } as const;
/** Of the tests from end to end those that take seconds: a mutant that survives is asked of all. */
const endToEnd = [
  ...["acceptance", "applicationnotes", "firmware", "gateway", "inprocess"],
  ...["life", "losses", "model", "queue", "session", "update"],
].map((name) => `tests/end-to-end/${name}.test.ts`);

/** Programs that end with a status other than 0 where something does not hold. */
const programs = {
  node: ["tests/mutation/played.ts", ...endToEnd],
  emulator: [],
} as const;

/** The part of these folders. */
export function scriptsPart(part: keyof typeof folders): Part {
  const files = folders[part].flatMap(sourcesOf);
  const tests = [...folders[part], ...testFolders[part]]
    .flatMap(filesIn)
    .filter((name) => name.endsWith(".test.ts"))
    .concat(programs[part])
    .map(scriptName);
  const measured = `${part}-measured`;
  return {
    files,
    edits: typescriptEdits,
    measure: (jobs) => new Scripts(measured, files).measure(tests, jobs),
    async prepare(share) {
      const scripts = new Scripts(part + share, files);
      scripts.read(tests, scratchFolder(measured));
      return {
        judge: (mutant) => scripts.judge(mutant, false),
        judgeSurvivor: (mutant) => scripts.judge(mutant, true),
      };
    },
  };
}
