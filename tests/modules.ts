/** The modules that `npm run build` made: the core, and the core with the session. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const places = {
  release: new URL("../release.wasm", import.meta.url),
  session: new URL("../session.wasm", import.meta.url),
} as const;

/** The bytes of one. */
export const builtModule = (name: keyof typeof places): Buffer =>
  readFileSync(fileURLToPath(places[name]));
