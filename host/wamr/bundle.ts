/** Writes build/tcat: the C binding as one folder that a firmware project adds, with nothing left to make. */

import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ImageName, images } from "./image.js";

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

/** What stands in an image's folder is chosen by `TCAT_SESSION`, for build systems that compile both. */
function translate(to: string, name: ImageName): void {
  const folder = join(to, "image", images[name]);
  const core = join(folder, "tcat_core.c");
  const { status, error, stderr } = spawnSync(
    "wasm2c",
    [join(build, `${name}.wasm`), "-n", "tcat", "-o", core],
    { encoding: "utf8" },
  );
  if (error)
    throw new Error("the bundle needs wasm2c and its wasm-rt.h: install wabt");
  if (status !== 0) throw new Error(`wasm2c: ${stderr}`);
  const has = name === "session" ? "TCAT_SESSION" : "!TCAT_SESSION";
  writeFileSync(core, `#if ${has}\n${readFileSync(core, "utf8")}\n#endif\n`);
}

function writeImages(to: string): void {
  const header = RUNTIME_HEADERS.find((path) => existsSync(path));
  if (header === undefined)
    throw new Error("the bundle needs wasm2c and its wasm-rt.h: install wabt");
  cpSync(header, join(to, "include/wasm-rt.h"));
  for (const [name, folder] of Object.entries(images)) {
    mkdirSync(join(to, "image", folder), { recursive: true });
    for (const file of ["tcat_image.c", "tcat_core_size.h"])
      cpSync(join(build, folder, file), join(to, "image", folder, file));
    translate(to, name as ImageName);
  }
  for (const file of ["tcat_core.h", "tcat_core_size.h"])
    writeFileSync(
      join(to, "include", file),
      `#if TCAT_SESSION
#include "../image/session/${file}"
#else
#include "../image/${file}"
#endif
`,
    );
}

/** Writes the folder anew. @throws Error where wasm2c or a part that `npm run build` makes is missing. */
export function writeBundle(to = join(build, "tcat")): string {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const part of PARTS)
    cpSync(join(source, part), join(to, part), { recursive: true });
  gatherHeaders(to);
  cpSync(join(root, "LICENSE"), join(to, "LICENSE"));
  writeImages(to);
  return to;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(writeBundle());
}
