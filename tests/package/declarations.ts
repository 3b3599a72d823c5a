/**
 * The last step of `prepack`: of the types under build/, those stay that a public name speaks of; of the programs all that
 * have anything to run.
 */

import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** Where packed types stand, from where this runs: the package's folder. */
const FOLDERS = ["build/assembly", "build/host"];
const DECLARATION = /\.d\.ts$/;
const PROGRAM = /\.js$/;
/** All that is left of a file of types, which nothing imports any more. */
const NOTHING = /^export\s*\{\s*\};\s*$/;
/** What one file of types takes from another of the package. */
const TAKEN = /(?:\bfrom|\bimport\()\s*"(\.[^"]+)\.js"/g;

interface Manifest {
  readonly exports: Readonly<Record<string, string | { types: string }>>;
}

const { exports } = JSON.parse(
  readFileSync("package.json", "utf8"),
) as Manifest;

const spokenOf = new Set<string>();

function reach(file: string): void {
  if (spokenOf.has(file)) return;
  // A file that is missing is one that its readers would miss, too.
  if (!existsSync(file)) throw new Error(`prepack: there is no ${file}`);
  spokenOf.add(file);
  for (const [, path = ""] of readFileSync(file, "utf8").matchAll(TAKEN))
    reach(join(dirname(file), `${path}.d.ts`));
}

const isNothing = (file: string): boolean =>
  NOTHING.test(readFileSync(file, "utf8"));

for (const entry of Object.values(exports))
  if (typeof entry !== "string") reach(normalize(entry.types));

for (const folder of FOLDERS)
  for (const name of readdirSync(folder, {
    recursive: true,
    encoding: "utf8",
  })) {
    const file = join(folder, name);
    const unspoken = DECLARATION.test(file) && !spokenOf.has(file);
    if (unspoken || (PROGRAM.test(file) && isNothing(file))) rmSync(file);
  }
