/** The C host's mutants: killed by its tests under sanitizers, else by those that interrupt it at every instruction. */

import { readdirSync } from "node:fs";
import { prepareTests } from "../../host/wamr/test/prepare.js";
import { cEdits } from "./clike.js";
import { root } from "./compile.js";
import type { Mutant } from "./mutant.js";
import type { Part } from "./part.js";
import type { Verdict } from "./results.js";
import { Scratch } from "./scratch.js";

const folder = "host/wamr/src";

interface Program {
  readonly name: string;
  readonly options: readonly string[];
}

const settings = [
  ...["-DTCAT_ENGINE=wasm2c", "-DTCAT_BOARD=posix", "-DTCAT_SESSION=ON"],
  ...["-DTCAT_ERROR_TEXTS=1", "-DCMAKE_BUILD_TYPE=RelWithDebInfo"],
];

const sanitized: Program = {
  name: "sanitized",
  options: ["-DTCAT_SANITIZE=ON", "-DTCAT_LOG=ON", "-DTCAT_STATS=ON"],
};
/** With what needs a core without sanitizers: steps through it, and days of losses. */
const stepped: Program = { name: "stepped", options: [] };

/** What a test that failed is called. */
const FAILED = /^not ok (\S+?):/m;

/** The programs in a scratch copy. */
class Programs {
  readonly #scratch = new Scratch("wamr", ["host/wamr"]);

  constructor() {
    prepareTests();
    this.#scratch.bring("build/ctest");
    const { folder: top } = this.#scratch;
    for (const { name, options } of [sanitized, stepped])
      this.#must([
        ...["cmake", "-S", "host/wamr", "-B", name, ...settings, ...options],
        `-DTCAT_TEST_DIR=${top}build/ctest/`,
      ]);
    for (const program of [sanitized, stepped]) {
      const { outcome, killer } = this.#run(program);
      if (outcome !== "survived")
        throw new Error(
          `mutate: ${program.name} fails without a mutant: ${killer ?? outcome}`,
        );
    }
  }

  /** A mutant under one program. */
  judge({ file, source }: Mutant, program: Program): Verdict {
    const text = this.#scratch.read(file);
    this.#scratch.write(file, source);
    try {
      return this.#run(program);
    } finally {
      this.#scratch.write(file, text);
    }
  }

  #must(command: readonly string[]): void {
    const { status, stdout, stderr } = this.#scratch.run(command);
    if (status !== 0)
      throw new Error(`mutate: ${command.join(" ")}: ${stdout}${stderr}`);
  }

  #run({ name }: Program): Verdict {
    const make = ["cmake", "--build", name, "--target", "tcat-tests"];
    if (this.#scratch.run(make).status !== 0) return { outcome: "invalid" };
    const { status, signal, stdout } = this.#scratch.run([
      `./${name}/tcat-tests`,
    ]);
    if (status === 0) return { outcome: "survived" };
    const killer = FAILED.exec(stdout)?.[1] ?? `${signal ?? status}`;
    return { outcome: "killed", by: name, killer };
  }
}

/** The part of the C host. */
export function wamrPart(): Part {
  const programs = new Programs();
  return {
    files: readdirSync(root + folder)
      .filter((name) => name.endsWith(".c"))
      .map((name) => `${folder}/${name}`),
    edits: cEdits,
    judge: (mutant) => programs.judge(mutant, sanitized),
    judgeSurvivor: (mutant) => programs.judge(mutant, stepped),
  };
}
