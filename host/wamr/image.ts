/** Makes tcat_image.c and tcat_core_size.h for C hosts: of the release module in build/, of the session's in build/session/. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";
import { abiVersion } from "../../assembly/protocol/abi.js";

const build = fileURLToPath(new URL("../../", import.meta.url));
const BYTES_A_LINE = 16;

const heapBase = (module: Uint8Array<ArrayBuffer>): number => {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module));
  return Number((exports.__heap_base as WebAssembly.Global).value);
};

/** Which module an image is made of. */
export type ImageName = "release" | "session";

/** Both images, and the folder of build/ that each stands in. */
export const images: Readonly<Record<ImageName, string>> = {
  release: "",
  session: "session/",
};

/** The module as the C file that `tcat.h` calls an image. */
export function imageSource(
  module: Uint8Array,
  name: ImageName,
  symbol = "tcat_image",
): string {
  const rows: string[] = [];
  for (let i = 0; i < module.length; i += BYTES_A_LINE)
    rows.push(`    ${[...module.subarray(i, i + BYTES_A_LINE)].join(", ")},\n`);
  const version = (abiVersion.major << 16) | abiVersion.minor;
  const has = name === "session" ? "TCAT_SESSION" : "!TCAT_SESSION";
  return `/* Made of ${name}.wasm by \`npm run build\`. */

#include "tcat.h"

#if ${has}
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
#endif
`;
}

/** Writes the two files of a module to a folder that `TCAT_IMAGE_DIR` may name. */
export function writeImage(
  module: Uint8Array,
  folder: string,
  name: ImageName = "release",
): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}tcat_image.c`, imageSource(module, name));
  writeFileSync(
    `${folder}tcat_core_size.h`,
    `/* Made of ${name}.wasm by \`npm run build\`. */

/** Bytes of linear memory that the core declares. */
#define TCAT_CORE_MEMORY ${heapBase(new Uint8Array(module))}
`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, folder] of Object.entries(images))
    writeImage(
      readFileSync(`${build}${name}.wasm`),
      build + folder,
      name as ImageName,
    );
