/** The core's as-pect specs on a mutant, in a scratch copy. */

import { readdirSync } from "node:fs";
import { root } from "./compile.js";
import type { Mutant } from "./mutant.js";
import { Scratch } from "./scratch.js";

const folders = ["assembly", "assembly/session"];

const specs = folders.flatMap((folder) =>
  readdirSync(`${root}${folder}/__tests__`)
    .filter((name) => name.endsWith(".spec.ts"))
    .map((name) => `${folder}/__tests__/${name}`),
);

/** A file's own spec stands where as-pect finds it first. */
const specOf = (file: string): string =>
  file.replace(/(\w+)\.ts$/, "__tests__/$1.spec.ts");

/** as-pect without coverage, which a mutant does not need, on some specs. */
const config = (entries: readonly string[]): string =>
  `export default {
  entries: ${JSON.stringify(entries)},
  include: [],
  disclude: [/node_modules/],
  instantiate: (memory, createImports, instantiate, binary) =>
    instantiate(binary, createImports({ env: { memory } })),
};
`;

/** A scratch copy for the specs. */
export class Specs {
  readonly #scratch: Scratch;

  constructor(share: string) {
    this.#scratch = new Scratch(`specs${share}`, [
      "assembly",
      "as-pect.asconfig.json",
      "package.json",
    ]);
  }

  /** The spec that a mutant fails; nothing where it passes all. */
  async killer({ file, source }: Mutant): Promise<string | undefined> {
    const scratch = this.#scratch;
    const text = scratch.read(file);
    scratch.write(file, source);
    try {
      const own = specOf(file);
      const others = specs.filter((spec) => spec !== own);
      return (
        (await this.#fails([own])) || (await this.#fails(others)) || undefined
      );
    } finally {
      scratch.write(file, text);
    }
  }

  async #fails(entries: readonly string[]): Promise<string> {
    this.#scratch.write("as-pect.config.js", config(entries));
    const { status, stdout } = await this.#scratch.run([
      process.execPath,
      "node_modules/@as-pect/cli/lib/test.js",
      "--no-logo",
    ]);
    if (status === 0) return "";
    return /\[File\]: (\S+)/.exec(stdout)?.[1] ?? entries[0] ?? "";
  }
}
