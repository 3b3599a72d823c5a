/** Writes build/tcat: the C binding as one folder that a firmware project adds, with nothing left to make. */

import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const build = join(root, "build");
const source = join(root, "host/wamr");

/** Where Debian and others keep the header of the C that wasm2c makes. */
const RUNTIME_HEADERS = [
  "/usr/include/wasm-rt.h",
  "/usr/local/include/wasm-rt.h",
  "/opt/homebrew/include/wasm-rt.h",
];

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
  "cmake/embedded.cmake",
  "cmake/esp-idf.cmake",
  "cmake/wamr.cmake",
  "cmake/wasm2c.cmake",
  "cmake/posix.cmake",
  "CMakeLists.txt",
  "Kconfig",
  "Kconfig.sizes",
  "idf_component.yml",
  "library.json",
  "README.md",
];

/** All headers stand in include/: some build systems know one folder only. */
function gatherHeaders(to: string): void {
  for (const folder of ["engine", "generated"]) {
    for (const name of readdirSync(join(source, folder))) {
      if (name.endsWith(".h"))
        copyFileSync(join(source, folder, name), join(to, "include", name));
    }
  }
}

function translate(to: string): void {
  const { status, error, stderr } = spawnSync(
    "wasm2c",
    [
      join(build, "release.wasm"),
      "-n",
      "tcat",
      "-o",
      `${to}/image/tcat_core.c`,
    ],
    { encoding: "utf8" },
  );
  const header = RUNTIME_HEADERS.find((path) => existsSync(path));
  if (error || header === undefined)
    throw new Error("the bundle needs wasm2c and its wasm-rt.h: install wabt");
  if (status !== 0) throw new Error(`wasm2c: ${stderr}`);
  cpSync(`${to}/image/tcat_core.h`, `${to}/include/tcat_core.h`);
  rmSync(`${to}/image/tcat_core.h`);
  cpSync(header, `${to}/include/wasm-rt.h`);
}

/** Writes the folder anew. @throws Error where wasm2c or a part that `npm run build` makes is missing. */
export function writeBundle(to = join(build, "tcat")): string {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(join(to, "image"), { recursive: true });
  for (const part of PARTS)
    cpSync(join(source, part), join(to, part), { recursive: true });
  gatherHeaders(to);
  cpSync(join(root, "LICENSE"), join(to, "LICENSE"));
  cpSync(join(build, "tcat_image.c"), join(to, "image/tcat_image.c"));
  cpSync(join(build, "tcat_core_size.h"), join(to, "include/tcat_core_size.h"));
  translate(to);
  return to;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(writeBundle());
}
