/** The Rust crate's mutants: those that cargo-mutants makes, killed by the crate's own tests. */

import { spawnSync } from "node:child_process";
import type { Edit, Mutant } from "./mutant.js";
import type { Part } from "./part.js";
import type { Verdict } from "./results.js";
import { Scratch } from "./scratch.js";

const crate = "host/wasmtime";
const VERSION = "27.1.0";
/** Processor seconds of a build, which may be the first, and of the tests: ten times what they take. */
const MOST_SECONDS = 1200;

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
function list(folder: string): readonly Listed[] {
  const { status, stdout, stderr, error } = spawnSync(
    "cargo",
    ["mutants", "--list", "--json", "--exclude", "src/generated/*"],
    { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 },
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
class Tests {
  readonly #scratch: Scratch;
  readonly listed: readonly Listed[];

  constructor() {
    this.#scratch = new Scratch("rust", [crate, "tests/replay"]);
    this.listed = list(`${this.#scratch.folder}${crate}`);
    const { outcome, killer } = this.#run();
    if (outcome !== "survived")
      throw new Error(`mutate: the crate fails without a mutant: ${killer}`);
  }

  judge({ file, source }: Mutant): Verdict {
    const text = this.#scratch.read(file);
    this.#scratch.write(file, source);
    try {
      return this.#run();
    } finally {
      this.#scratch.write(file, text);
    }
  }

  #cargo(...args: readonly string[]) {
    const manifest = ["--manifest-path", `${crate}/Cargo.toml`];
    const all = ["--locked", "--all-features", "--quiet"];
    const { folder } = this.#scratch;
    return this.#scratch.run(
      [
        ...["env", `CARGO_TARGET_DIR=${folder}target`],
        ...["cargo", "test", ...manifest, ...all, "--lib", "--tests", ...args],
      ],
      MOST_SECONDS,
    );
  }

  #run(): Verdict {
    if (this.#cargo("--no-run").status !== 0) return { outcome: "invalid" };
    const { status, signal, stdout } = this.#cargo();
    if (status === 0) return { outcome: "survived" };
    const killer = /^---- (\S+) std/m.exec(stdout)?.[1];
    return {
      outcome: "killed",
      by: "tests",
      killer: killer ?? `${signal ?? status}`,
    };
  }
}

/** The part of the Rust crate. */
export function rustPart(): Part {
  const tests = new Tests();
  const files = [...new Set(tests.listed.map(({ file }) => file))];
  return {
    files: files.map((file) => `${crate}/${file}`),
    edits(file, text): Edit[] {
      const lines = text.split("\n");
      return tests.listed
        .filter((listed) => `${crate}/${listed.file}` === file)
        .map(({ genre, replacement, span }) => ({
          start: offsetOf(lines, span.start),
          end: offsetOf(lines, span.end),
          // Without its field a struct takes what it is filled up with.
          text: replacement,
          operator: genre,
        }));
    },
    judge: (mutant) => tests.judge(mutant),
  };
}
