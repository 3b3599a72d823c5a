/** Mutants of what runs under Node: the host and the emulator, killed by their own test files. */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import ts from "typescript";
import { root } from "./compile.js";
import type { Mutant } from "./mutant.js";
import type { Part } from "./part.js";
import { Reach } from "./reach.js";
import type { Verdict } from "./results.js";
import { Scratch } from "./scratch.js";
import { typescriptEdits } from "./typescript.js";

/** Processor seconds for a test file: ten times what the dearest takes. */
const MOST_SECONDS = 120;
/** Milliseconds after which one test hangs: ten times what the longest takes. */
const TEST_LIMIT_MS = 120_000;

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
const FAILED = -1;

interface Test {
  readonly file: string;
  readonly ms: number;
  readonly reach: Reach;
}

const scriptName = (file: string): string =>
  `build/${file.replace(/\.ts$/, ".js")}`;

/** The compiled project in a scratch copy. */
class Scripts {
  readonly #scratch: Scratch;
  /** Of the sources: another one's coverage tells nothing of these. */
  readonly #digest: string;
  readonly #tests: readonly Test[];

  constructor(part: string, files: readonly string[], tests: string) {
    this.#scratch = new Scratch(part, [
      "package.json",
      "README.md",
      "host",
      "tests",
      "assembly",
    ]);
    for (const name of ["host", "tests", "assembly"])
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
    this.#tests = readdirSync(root + tests)
      .filter((name) => name.endsWith(".test.ts"))
      .flatMap((name) => this.#measure(scriptName(`${tests}/${name}`)))
      .sort((a, b) => a.ms - b.ms);
    if (this.#tests.length === 0)
      throw new Error(`mutate: every test of ${tests} fails without a mutant`);
  }

  /** Runs a test file on what is no mutant; one that fails here can kill none. */
  #measure(file: string): Test[] {
    const { folder } = this.#scratch;
    const state = `coverage/${this.#digest}/${file.replaceAll("/", "-")}`;
    const coverage = folder + state;
    // What a run before this one has measured of the same scripts stands.
    if (!existsSync(`${coverage}/ms`)) {
      mkdirSync(coverage, { recursive: true });
      const since = performance.now();
      const passes = this.#passes(file, coverage);
      const ms = passes ? Math.round(performance.now() - since) : FAILED;
      this.#scratch.write(`${state}/ms`, `${ms}`);
    }
    const ms = Number(this.#scratch.read(`${state}/ms`));
    if (ms === FAILED)
      console.log(`${file} fails without a mutant, and is left out`);
    return ms === FAILED
      ? []
      : [{ file, ms, reach: new Reach(coverage, folder) }];
  }

  #passes(file: string, coverage?: string): boolean {
    const { status } = this.#scratch.run(
      [
        ...(coverage ? ["env", `NODE_V8_COVERAGE=${coverage}`] : []),
        process.execPath,
        "--test",
        `--test-timeout=${TEST_LIMIT_MS}`,
        file,
      ],
      MOST_SECONDS,
    );
    return status === 0;
  }

  /** The test files that reach the mutant's place, the quick ones first. */
  judge({ file, source }: Mutant): Verdict {
    const script = scriptName(file);
    const original = this.#scratch.read(script);
    const mutated = scriptOf(source, file);
    if (mutated === original) return { outcome: "equivalent" };
    const at = parting(original, mutated);
    const tests = this.#tests.filter(({ reach }) => reach.has(script, at));
    if (tests.length === 0) return { outcome: "survived", by: "not reached" };
    this.#scratch.write(script, mutated);
    try {
      const killer = tests.find((test) => !this.#passes(test.file));
      return killer
        ? { outcome: "killed", by: "tests", killer: killer.file }
        : { outcome: "survived" };
    } finally {
      this.#scratch.write(script, original);
    }
  }
}

/** A folder's sources; nothing that is generated, and no tests. */
const sourcesOf = (folder: string): string[] =>
  readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .filter(
      (name) =>
        name.endsWith(".ts") &&
        !/(^|\/)(generated|__tests__)\//.test(name) &&
        !name.endsWith(".d.ts"),
    )
    .map((name) => `${folder}/${name}`)
    .sort();

/** The part of a folder under host/, whose tests are in its `__tests__`. */
export function scriptsPart(part: string, folder: string): Part {
  const files = sourcesOf(folder);
  const scripts = new Scripts(part, files, `${folder}/__tests__`);
  return {
    files,
    edits: typescriptEdits,
    judge: (mutant) => scripts.judge(mutant),
  };
}
