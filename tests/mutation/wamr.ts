/**
 * The C host's mutants: killed by its tests under sanitizers, else by the model protocol's transcripts, else under
 * either interpreter, else by those that interrupt it at every instruction.
 */

import { readdirSync } from "node:fs";
import { prepareTests } from "../../host/wamr/test/prepare.js";
import { wamrSource } from "../device/build.js";
import { cEdits } from "./clike.js";
import { root } from "./compile.js";
import type { Mutant } from "./mutant.js";
import type { Part } from "./part.js";
import type { Verdict } from "./results.js";
import { type Limits, Scratch } from "./scratch.js";

const folder = "host/wamr/src";

interface Program {
  readonly name: string;
  options(): readonly string[];
  /** Of the processor, that its tests may use: many times what they take. */
  readonly seconds: number;
}

const settings = [
  ...["-DTCAT_BOARD=posix", "-DTCAT_SESSION=ON", "-DTCAT_ERROR_TEXTS=1"],
  "-DCMAKE_BUILD_TYPE=RelWithDebInfo",
];
const watched = ["-DTCAT_SANITIZE=ON", "-DTCAT_LOG=ON", "-DTCAT_STATS=ON"];

const sanitized: Program = {
  name: "sanitized",
  options: () => ["-DTCAT_ENGINE=wasm2c", ...watched],
  seconds: 10,
};
/** With what needs an interpreter: the image is checked and loaded, the core can trap. */
const interpreted: Program = {
  name: "interpreted",
  options: () => [
    ...["-DTCAT_ENGINE=classic", "-DTCAT_METERING=1000000", ...watched],
    `-DTCAT_WAMR_DIR=${wamrSource()}`,
  ],
  seconds: 30,
};
/** With an interpreter that runs the image where it stands: here alone is `tcat_load` given no copy. */
const fast: Program = {
  name: "fast",
  options: () => [
    "-DTCAT_ENGINE=fast",
    ...watched,
    `-DTCAT_WAMR_DIR=${wamrSource()}`,
  ],
  seconds: 30,
};
/** With what needs a core without sanitizers: steps through it, and days of losses. */
const stepped: Program = {
  name: "stepped",
  options: () => ["-DTCAT_ENGINE=wasm2c"],
  seconds: 200,
};
/** What a test that failed is called, and a transcript. */
const FAILED = /^not ok (\S+?):/m;
const UNLIKE = /^failed: ([^,:]+)[,:]/m;

const REPLAY = "tcat-model-replay";
/** Of the processor, for the program and for what tells it each cut of each transcript. */
const REPLAY_SECONDS = 120;

/** What makes assembler text of one file, to be compared. */
const assembler = [
  ...["cc", "-O2", "-S", "-o", "-", "-std=c99"],
  ...["-Ihost/wamr/include", "-Ihost/wamr/generated"],
  ...["-DTCAT_WASM2C=1", "-DTCAT_SESSION=1", "-DTCAT_ERROR_TEXTS=1"],
  ...["-DTCAT_LOG=1", "-DTCAT_STATS=1"],
];

/** The programs in a scratch copy. */
class Copy {
  readonly #scratch: Scratch;
  readonly #ready = new Set<Program>();

  constructor(share: string) {
    this.#scratch = new Scratch(`wamr${share}`, ["host/wamr"]);
    prepareTests(`${this.#scratch.folder}build/ctest/`);
  }

  /** A mutant under one program. */
  async judge(mutant: Mutant, program: Program): Promise<Verdict> {
    await this.#prepare(program);
    return this.#with(mutant, () => this.#run(program));
  }

  /** A mutant, of which the tests have nothing to say, under the model protocol's transcripts. */
  async replay(mutant: Mutant): Promise<Verdict> {
    await this.#prepare(sanitized);
    return this.#with(mutant, () => this.#replay());
  }

  /** Whether the compiler makes the same of it. */
  async isSame(mutant: Mutant): Promise<boolean> {
    const original = await this.#must([...assembler, mutant.file]);
    const changed = await this.#with(mutant, () =>
      this.#must([...assembler, mutant.file]),
    );
    return original === changed;
  }

  async #with<T>({ file, source }: Mutant, run: () => Promise<T>): Promise<T> {
    const text = this.#scratch.read(file);
    this.#scratch.write(file, source);
    try {
      return await run();
    } finally {
      this.#scratch.write(file, text);
    }
  }

  /** @throws when the tests fail without a mutant */
  async #prepare(program: Program): Promise<void> {
    if (this.#ready.has(program)) return;
    const { name, options } = program;
    await this.#must([
      ...["cmake", "-S", "host/wamr", "-B", name, ...settings, ...options()],
      `-DTCAT_TEST_DIR=${this.#scratch.folder}build/ctest/`,
    ]);
    const { outcome, killer } = await this.#run(program);
    if (outcome !== "survived")
      throw new Error(
        `mutate: ${name} fails without a mutant: ${killer ?? outcome}`,
      );
    this.#ready.add(program);
  }

  async #must(command: readonly string[]): Promise<string> {
    const { status, stdout, stderr } = await this.#scratch.run(command);
    if (status !== 0)
      throw new Error(`mutate: ${command.join(" ")}: ${stdout}${stderr}`);
    return stdout;
  }

  async #builds({ name }: Program, target: string): Promise<boolean> {
    const make = ["cmake", "--build", name, "--target", target];
    return (await this.#scratch.run(make)).status === 0;
  }

  async #run(program: Program): Promise<Verdict> {
    const { name, seconds } = program;
    if (!(await this.#builds(program, "tcat-tests")))
      return { outcome: "invalid" };
    return this.#ask(
      [`./${name}/tcat-tests`],
      { seconds, fails: FAILED },
      name,
    );
  }

  async #replay(): Promise<Verdict> {
    if (!(await this.#builds(sanitized, REPLAY))) return { outcome: "invalid" };
    const player = `${root}build/tests/model-protocol/replay.js`;
    return this.#ask(
      [process.execPath, player, `./${sanitized.name}/${REPLAY}`],
      { seconds: REPLAY_SECONDS, fails: UNLIKE },
      "replayed",
    );
  }

  async #ask(
    command: readonly string[],
    limits: Limits & { readonly fails: RegExp },
    by: string,
  ): Promise<Verdict> {
    const { status, signal, stdout } = await this.#scratch.run(command, limits);
    if (status === 0) return { outcome: "survived" };
    const killer = limits.fails.exec(stdout)?.[1] ?? `${signal ?? status}`;
    return { outcome: "killed", by, killer };
  }
}

/** The part of the C host. */
export const wamrPart = (): Part => ({
  files: readdirSync(root + folder)
    .filter((name) => name.endsWith(".c"))
    .map((name) => `${folder}/${name}`),
  edits: cEdits,
  async prepare(share) {
    const copy = new Copy(share);
    return {
      judge: (mutant) => copy.judge(mutant, sanitized),
      async judgeSurvivor(mutant) {
        if (await copy.isSame(mutant)) return { outcome: "equivalent" };
        let verdict = await copy.replay(mutant);
        for (const program of [interpreted, fast, stepped])
          if (verdict.outcome === "survived")
            verdict = await copy.judge(mutant, program);
        return verdict;
      },
    };
  },
});
