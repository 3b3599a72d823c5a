/** Makes build/tcat_image.c and build/tcat_core_size.h of the release module, for C hosts. */

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";
import { abiVersion } from "../../assembly/protocol/abi.js";

const build = fileURLToPath(new URL("../../", import.meta.url));
const BYTES_A_LINE = 16;

const heapBase = (module: Uint8Array<ArrayBuffer>): number => {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module));
  return Number((exports.__heap_base as WebAssembly.Global).value);
};

/** The module as the C file that `tcat.h` calls an image. */
export function imageSource(module: Uint8Array, symbol = "tcat_image"): string {
  const rows: string[] = [];
  for (let i = 0; i < module.length; i += BYTES_A_LINE)
    rows.push(`    ${[...module.subarray(i, i + BYTES_A_LINE)].join(", ")},\n`);
  const version = (abiVersion.major << 16) | abiVersion.minor;
  return `/* Made of release.wasm by \`npm run build\`. */

#include "tcat.h"

#if !TCAT_WASM2C
static const uint8_t bytes[] = {
${rows.join("")}};
#endif

const struct tcat_image ${symbol} = {
    .abi = ${version}u,
    .crc32 = 0x${crc32(module).toString(16)}u,
    .length = ${module.length}u,
#if !TCAT_WASM2C
    .bytes = bytes,
#endif
};
`;
}

/** Writes the two files of a module to a folder that `TCAT_IMAGE_DIR` may name. */
export function writeImage(module: Uint8Array, folder: string): void {
  writeFileSync(`${folder}tcat_image.c`, imageSource(module));
  writeFileSync(
    `${folder}tcat_core_size.h`,
    `/* Made of release.wasm by \`npm run build\`. */

/** Bytes of linear memory that the core declares. */
#define TCAT_CORE_MEMORY ${heapBase(new Uint8Array(module))}
`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeImage(readFileSync(`${build}release.wasm`), build);
