/** Writes modules/: the modules in build/ as the crate takes them from a checkout in which nothing was built. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

const built = (name: string): Buffer =>
  readFileSync(join(root, `build/${name}.wasm`));

const kept = (name: string): string => `host/wasmtime/modules/${name}.wasm`;

const names: readonly string[] = ["release", "session"];

/** Those that are not the modules in build/. */
export function staleModules(): string[] {
  return names
    .filter((name) => {
      try {
        return !readFileSync(join(root, kept(name))).equals(built(name));
      } catch {
        return true;
      }
    })
    .map(kept);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const name of names) {
    mkdirSync(dirname(join(root, kept(name))), { recursive: true });
    writeFileSync(join(root, kept(name)), built(name));
    console.log(`wrote ${kept(name)}`);
  }
