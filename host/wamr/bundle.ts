/** Writes build/tcat: the C binding as one folder, for those who want no checkout of everything in their project. */

import {
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const source = join(root, "host/wamr");

/** Copied as they are. */
const PARTS = [
  "include",
  "src",
  "engine",
  "generated",
  "zephyr",
  "port",
  "firmware",
  "examples",
  "cmake/sources.cmake",
  "cmake/blocks.cmake",
  "cmake/embedded.cmake",
  "cmake/esp-idf.cmake",
  "cmake/install.cmake",
  "cmake/wamr.cmake",
  "cmake/wasm2c.cmake",
  "cmake/posix.cmake",
  "esp-idf/wasm-micro-runtime",
  "CMakeLists.txt",
  "Kconfig",
  "Kconfig.sizes",
  "idf_component.yml",
  "library.properties",
  "README.md",
  "MISRA.md",
];

/** Manifests that stand at a repository's root, and name everything from there. */
const MANIFESTS = ["library.json", "zephyr/module.yml"];

/** Writes the folder anew. */
export function writeBundle(to = join(root, "build/tcat")): string {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const part of PARTS)
    cpSync(join(source, part), join(to, part), { recursive: true });
  for (const manifest of MANIFESTS) {
    const text = readFileSync(join(root, manifest), "utf8");
    mkdirSync(dirname(join(to, manifest)), { recursive: true });
    writeFileSync(
      join(to, manifest),
      text.replaceAll("host/wamr/", "").replaceAll("host/wamr", "."),
    );
  }
  // The sample finds the module at the root of what it stands in.
  const sample = join(to, "zephyr/sample/CMakeLists.txt");
  writeFileSync(
    sample,
    readFileSync(sample, "utf8").replace("/../../../..)", "/../..)"),
  );
  cpSync(join(root, "LICENSE"), join(to, "LICENSE"));
  return to;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(writeBundle());
}
