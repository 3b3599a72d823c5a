/**
 * Writes the modules in build/ where hosts take them from without building one: as files of the crate, and as text of
 * the Node package, which bundlers carry along without being told.
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

const built = (name: string): Buffer =>
  readFileSync(join(root, `build/${name}.wasm`));

const asText = (): Buffer =>
  Buffer.from(`// Made by \`npm run generate\`: do not edit.

/** The core with the session, as base64. */
export const sessionModule: string =
  "${built("session").toString("base64")}";
`);

/** Every file and what stands in it. */
const outputs: Readonly<Record<string, () => Buffer>> = {
  "host/wasmtime/modules/release.wasm": () => built("release"),
  "host/wasmtime/modules/session.wasm": () => built("session"),
  "host/javascript/generated/module.ts": asText,
};

/** Those that are not the modules in build/. */
export function staleModules(): string[] {
  return Object.entries(outputs)
    .filter(([path, bytes]) => {
      try {
        return !readFileSync(join(root, path)).equals(bytes());
      } catch {
        return true;
      }
    })
    .map(([path]) => path);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, bytes] of Object.entries(outputs)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes());
    console.log(`wrote ${path}`);
  }
