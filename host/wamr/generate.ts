/** Writes generated/release and generated/session: what firmware needs of the core, so that its build needs nothing of ours. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { imageFiles, imageNames } from "./image.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Every file, and what of the modules in build/ it is made of now. */
function outputs(): [path: string, text: string][] {
  return imageNames.flatMap((name) => {
    const files = imageFiles(
      readFileSync(join(root, `build/${name}.wasm`)),
      name,
    );
    return Object.entries(files).map(([file, text]): [string, string] => [
      `host/wamr/generated/${name}/${file}`,
      text,
    ]);
  });
}

/** Those that are not what the modules in build/ give. @throws {CoreError} without wasm2c; {BlockError} without wasm-objdump */
export function staleImages(): string[] {
  return outputs()
    .filter(([path, text]) => {
      try {
        return readFileSync(join(root, path), "utf8") !== text;
      } catch {
        return true;
      }
    })
    .map(([path]) => path);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of outputs()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
