/** The core's mutants: killed by transcripts, else by sessions of the model, else by specs. */

import { readdirSync } from "node:fs";
import { LocalRuntime } from "../../host/node/replay/local.js";
import type { Image } from "../../host/node/replay/runtime.js";
import { cutOf, Subject } from "../model/comparison.js";
import { sessionOf } from "../model/session.js";
import { compileToCompare, compileToRun, root } from "./compile.js";
import type { Mutant } from "./mutant.js";
import { mutantsOf, type Part, type Tests } from "./part.js";
import { Replays } from "./replays.js";
import type { Verdict } from "./results.js";
import { Specs } from "./specs.js";
import { typescriptEdits } from "./typescript.js";

/** As many as `npm test` compares. */
const SESSIONS = 3000;
const SEED = 20_270;

/** Both modules are of these files but for one entry each. */
const images: readonly Image[] = ["session", "release"];

/** The core's sources. */
export const coreFiles: readonly string[] = [
  "assembly",
  "assembly/session",
].flatMap((folder) =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`),
);

/** Every mutant of the core. */
export const coreMutants = (): Mutant[] =>
  mutantsOf({ files: coreFiles, edits: typescriptEdits });

/** The transcript that kills a mutant, in either image. */
export class Transcripts {
  readonly #replays = images.map(
    (image) => [image, new Replays(image)] as const,
  );

  async judge(mutant: Mutant): Promise<Verdict> {
    for (const [image, replays] of this.#replays) {
      const module = await compileToRun(image, mutant);
      if (!module) return { outcome: "invalid" };
      const killer = replays.killer(module);
      if (killer !== undefined)
        return {
          outcome: "killed",
          by: "transcripts",
          killer: image === "release" ? `${killer}, release` : killer,
        };
    }
    return { outcome: "survived" };
  }
}

let originals: Promise<(Uint8Array | undefined)[]> | undefined;

/** Whether the compiler makes the same modules of it. */
async function isSame(mutant: Mutant): Promise<boolean> {
  originals ??= Promise.all(images.map((image) => compileToCompare(image)));
  for (const [place, original] of (await originals).entries()) {
    const module = await compileToCompare(images[place] as Image, mutant);
    if (!original || !module) return false;
    if (Buffer.compare(original, module) !== 0) return false;
  }
  return true;
}

/** The session of the model in which a mutant does otherwise. */
async function differingSession(mutant: Mutant): Promise<string | undefined> {
  const bytes = await compileToRun("session", mutant);
  if (!bytes) return undefined;
  const module = new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>);
  const subject = new Subject((write) => new LocalRuntime(write, module));
  for (let seed = SEED; seed < SEED + SESSIONS; seed++) {
    const { records, expected } = sessionOf(seed);
    if ((await subject.output(records, cutOf(seed))) !== expected)
      return `seed ${seed}`;
  }
  return undefined;
}

/** The core's tests. */
function testsOf(share: string): Tests {
  const transcripts = new Transcripts();
  let specs: Specs | undefined;
  return {
    judge: (mutant) => transcripts.judge(mutant),
    async judgeSurvivor(mutant) {
      const seed = await differingSession(mutant);
      if (seed) return { outcome: "killed", by: "sessions", killer: seed };
      if (await isSame(mutant)) return { outcome: "equivalent" };
      specs ??= new Specs(share);
      const spec = await specs.killer(mutant);
      return spec
        ? { outcome: "killed", by: "specs", killer: spec }
        : { outcome: "survived" };
    },
  };
}

/** The part of the core. */
export const corePart = (): Part => ({
  files: coreFiles,
  edits: typescriptEdits,
  prepare: async (share) => testsOf(share),
});
