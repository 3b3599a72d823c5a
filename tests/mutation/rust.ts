/** The Rust crate's mutants: those that cargo-mutants makes, killed by the crate's own tests. */

import { spawnSync } from "node:child_process";
import { CARGO_MS } from "../hang.js";
import { root } from "./compile.js";
import type { Edit, Mutant } from "./mutant.js";
import type { Part } from "./part.js";
import type { Verdict } from "./results.js";
import { type Ended, type Limits, Scratch } from "./scratch.js";

const crate = "host/wasmtime";
const VERSION = "27.1.0";
/** Of a build, which may be the first: ten times what it takes of the processor. */
const BUILD: Limits = { seconds: 1200, ms: CARGO_MS };
/** Of a program of tests: three times what the dearest takes; none waits for the clock so long. */
const TESTS: Limits = { seconds: 60, idleMs: 60_000 };
/** Far more tests at a time than processors: the cheap ones, which kill most, need not wait for the dear ones. */
const THREADS = 16;

type Tested = readonly string[];
/** One program to link, the one whose tests know most of a file; then all of them. */
const all: Tested = ["--lib", "--tests"];
const firstOf = (file: string): Tested => {
  if (/\/src\/model\b/.test(file)) return ["--test", "model"];
  if (/\/src\/tokio\b/.test(file)) return ["--test", "waited"];
  if (/\/src\/bin\b/.test(file)) return ["--test", "replay"];
  if (/\/src\/language\b/.test(file)) return ["--test", "language"];
  return ["--test", "host"];
};

/** A test that failed. */
const FAILED = /^test (\S+) \.\.\. FAILED$/m;
/** What cargo says of a program of tests that was ended. */
const ENDED = /\(signal: \d+, (\w+)/;

interface Place {
  readonly line: number;
  readonly column: number;
}

/** What cargo-mutants says of one. */
interface Listed {
  readonly file: string;
  readonly genre: string;
  readonly replacement: string;
  readonly span: { readonly start: Place; readonly end: Place };
}

/** @throws when the tool is not there */
function list(): readonly Listed[] {
  const { status, stdout, stderr, error } = spawnSync(
    "cargo",
    ["mutants", "--list", "--json", "--exclude", "src/generated/*"],
    { cwd: root + crate, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (status !== 0)
    throw new Error(
      `mutate: cargo mutants: ${error?.message ?? stderr}\nIt comes with cargo install cargo-mutants --version ${VERSION} --locked`,
    );
  return JSON.parse(stdout);
}

/** Lines and columns count from 1, columns in characters. */
function offsetOf(lines: readonly string[], { line, column }: Place): number {
  const before = lines.slice(0, line - 1).join("\n").length;
  return before + (line > 1 ? 1 : 0) + column - 1;
}

/** The crate's tests in a scratch copy. */
class CrateTests {
  readonly #scratch: Scratch;

  constructor(share: string) {
    this.#scratch = new Scratch(`rust${share}`, [
      crate,
      "tests/replay",
      "tests/model-protocol",
      "tests/resend.json",
    ]);
  }

  /** @throws when the crate fails without a mutant */
  async prepare(): Promise<void> {
    const { outcome, killer } = await this.#run(all);
    if (outcome !== "survived")
      throw new Error(`mutate: the crate fails without a mutant: ${killer}`);
  }

  async judge({ file, source }: Mutant, tests: Tested): Promise<Verdict> {
    const text = this.#scratch.read(file);
    this.#scratch.write(file, source);
    try {
      return await this.#run(tests);
    } finally {
      this.#scratch.write(file, text);
    }
  }

  #cargo(limits: Limits, ...args: readonly string[]): Promise<Ended> {
    const manifest = ["--manifest-path", `${crate}/Cargo.toml`];
    const { folder } = this.#scratch;
    return this.#scratch.run(
      [
        ...["env", `CARGO_TARGET_DIR=${folder}target`],
        // Nobody looks for the line of a mutant: half of a link's time.
        "CARGO_PROFILE_DEV_DEBUG=0",
        ...["cargo", "test", ...manifest, "--locked", "--all-features"],
        ...args,
      ],
      limits,
    );
  }

  async #run(tests: Tested): Promise<Verdict> {
    const built = await this.#cargo(BUILD, ...tests, "--no-run");
    if (built.signal !== null)
      throw new Error(`mutate: cargo test --no-run was ended: ${built.signal}`);
    if (built.status !== 0) return { outcome: "invalid" };
    const limits = { ...TESTS, fails: FAILED };
    const threads = ["--", `--test-threads=${THREADS}`];
    const ended = await this.#cargo(limits, ...tests, ...threads);
    const { status, signal, stdout, stderr } = ended;
    if (status === 0) return { outcome: "survived" };
    const killer = (FAILED.exec(stdout) ?? ENDED.exec(stderr))?.[1];
    return {
      outcome: "killed",
      by: "tests",
      killer: killer ?? `${signal ?? status}`,
    };
  }
}

/** The part of the Rust crate. */
export function rustPart(): Part {
  const listed = list();
  const files = [...new Set(listed.map(({ file }) => file))];
  return {
    files: files.map((file) => `${crate}/${file}`),
    edits(file, text): Edit[] {
      const lines = text.split("\n");
      return listed
        .filter((each) => `${crate}/${each.file}` === file)
        .map(({ genre, replacement, span }) => ({
          start: offsetOf(lines, span.start),
          end: offsetOf(lines, span.end),
          // Without its field a struct takes what it is filled up with.
          text: replacement,
          operator: genre,
        }));
    },
    async prepare(share) {
      const tests = new CrateTests(share);
      await tests.prepare();
      return {
        judge: (mutant) => tests.judge(mutant, firstOf(mutant.file)),
        judgeSurvivor: (mutant) => tests.judge(mutant, all),
      };
    },
  };
}
