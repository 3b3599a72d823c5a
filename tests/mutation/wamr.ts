/** The C host's mutants: killed by its tests under sanitizers, else under an interpreter, else by those that interrupt it at every instruction. */

import { readdirSync } from "node:fs";
import { prepareTests } from "../../host/wamr/test/prepare.js";
import { wamrSource } from "../device/build.js";
import { cEdits } from "./clike.js";
import { root } from "./compile.js";
import type { Mutant } from "./mutant.js";
import type { Part } from "./part.js";
import type { Verdict } from "./results.js";
import { Scratch } from "./scratch.js";

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
/** With what needs a core without sanitizers: steps through it, and days of losses. */
const stepped: Program = {
  name: "stepped",
  options: () => ["-DTCAT_ENGINE=wasm2c"],
  seconds: 200,
};
/** What a test that failed is called. */
const FAILED = /^not ok (\S+?):/m;

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

  async #run({ name, seconds }: Program): Promise<Verdict> {
    const make = ["cmake", "--build", name, "--target", "tcat-tests"];
    if ((await this.#scratch.run(make)).status !== 0)
      return { outcome: "invalid" };
    const { status, signal, stdout } = await this.#scratch.run(
      [`./${name}/tcat-tests`],
      { seconds, fails: FAILED },
    );
    if (status === 0) return { outcome: "survived" };
    const killer = FAILED.exec(stdout)?.[1] ?? `${signal ?? status}`;
    return { outcome: "killed", by: name, killer };
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
        const verdict = await copy.judge(mutant, interpreted);
        return verdict.outcome === "survived"
          ? copy.judge(mutant, stepped)
          : verdict;
      },
    };
  },
});
