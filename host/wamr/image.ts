/** The core as firmware takes it: as the bytes of an image, and as C. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";
import { abiVersion } from "../../assembly/protocol/abi.js";
import { blockSource } from "./blocks.js";
import { conditionOf, coreFiles } from "./core.js";

const wasmHeader = fileURLToPath(
  new URL("../../../host/wamr/engine/tcat_wasm.h", import.meta.url),
);
const BYTES_A_LINE = 16;

/** Which module an image is made of. */
export type ImageName = "release" | "session";

export const imageNames: readonly ImageName[] = ["release", "session"];

const heapBase = (module: Uint8Array<ArrayBuffer>): number => {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module));
  return Number((exports.__heap_base as WebAssembly.Global).value);
};

/** The module as the C file that `tcat.h` calls an image. */
export function imageSource(
  module: Uint8Array,
  name: ImageName,
  { symbol = "tcat_image", root = "../../" } = {},
): string {
  const rows: string[] = [];
  for (let i = 0; i < module.length; i += BYTES_A_LINE)
    rows.push(`    ${[...module.subarray(i, i + BYTES_A_LINE)].join(", ")},\n`);
  const version = (abiVersion.major << 16) | abiVersion.minor;
  return `/* Made of ${name}.wasm by \`npm run generate\`. */

#include "${root}include/tcat.h"

#if ${conditionOf(name)}
#if !TCAT_WASM2C
static const uint8_t bytes[] = {
${rows.join("")}};
#endif

const struct tcat_image ${symbol} = {
    ${version}u,
    0x${crc32(module).toString(16)}u,
    ${module.length}u,
#if TCAT_WASM2C
    NULL,
#else
    bytes,
#endif
};
#endif
`;
}

/**
 * All files of a folder that `TCAT_IMAGE_DIR` may name, by their names.
 * @param root the way from there to this folder
 */
export function imageFiles(
  module: Uint8Array,
  name: ImageName,
  root = "../../",
): Record<string, string> {
  const { source, header } = coreFiles(module, {
    name,
    memory: heapBase(new Uint8Array(module)),
    known: readFileSync(wasmHeader, "utf8"),
    root,
  });
  return {
    "tcat_image.c": imageSource(module, name, { root }),
    "tcat_blocks.c": blockSource(module, name, root),
    "tcat_core.h": header,
    "tcat_core.c": source,
  };
}
