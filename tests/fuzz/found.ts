/** Seeds that ever failed, in git: found/NAME/SEED, with what was said. */

import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folderOf = (name: string): string =>
  fileURLToPath(new URL(`../../../tests/fuzz/found/${name}/`, import.meta.url));

/** Those of a fuzzer. */
export const foundSeeds = (name: string): number[] =>
  existsSync(folderOf(name)) ? readdirSync(folderOf(name)).map(Number) : [];

/** Keeps one more. */
export function keepSeed(name: string, seed: number, report: string): void {
  mkdirSync(folderOf(name), { recursive: true });
  writeFileSync(`${folderOf(name)}${seed}`, `${report}\n`);
}
