/** Where a module's blocks end, as a table: WAMR's classic interpreter looks for it in the code, at every branch. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { conditionOf } from "./core.js";

/** Bytes of a module for which the table says where their marks begin, as engine/tcat_blocks.h has it. */
const PAGE = 16;
/** Bits of a mark that tell a place within a page; those above tell the way to the end. */
const PLACE_BITS = 4;
/** The first way that has no room in a mark. */
const FAR = 2 ** (16 - PLACE_BITS);
/** Numbers on a line of the C file. */
const COLUMNS = 24;

/** What could not be read of a module. */
export class BlockError extends Error {
  override readonly name = "BlockError";
}

/** A place in a module and what belongs to it, both counted in bytes from its beginning. */
export interface Mark {
  /** The byte behind `block` or `if`, which is the block's type; or an `else`. */
  readonly at: number;
  /** The `end` of the block; the `else` of an `if` that has one. */
  readonly to: number;
}

function disassembled(module: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "tcat-blocks-"));
  try {
    const wasm = join(folder, "core.wasm");
    writeFileSync(wasm, module);
    const { status, error, stdout, stderr } = spawnSync(
      "wasm-objdump",
      ["-d", wasm],
      { encoding: "utf8", maxBuffer: 2 ** 28 },
    );
    if (error)
      throw new BlockError("wasm-objdump is missing: it comes with wabt");
    if (status !== 0) throw new BlockError(`wasm-objdump: ${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every block and `if` of a module, and every `else`, in their order. @throws {BlockError} */
export function marksOf(module: Uint8Array): Mark[] {
  const marks: Mark[] = [];
  /** Those that are open: where they are known by, undefined for a loop, whose beginning is its target. */
  let open: (number | undefined)[] = [];
  for (const line of disassembled(module).split("\n")) {
    if (/^[0-9a-f]+ func\[/.test(line)) open = [];
    const [, place = "", name = ""] =
      /^ ([0-9a-f]+): .*\| *(block|loop|if|else|end)\b/.exec(line) ?? [];
    const at = Number.parseInt(place, 16);
    if (name === "loop") open.push(undefined);
    if (name === "block" || name === "if") {
      if ((module[at + 1] ?? 0) < 0x40)
        throw new BlockError(
          `the block at ${at} has a type of more than a byte, which WAMR looks up elsewhere`,
        );
      open.push(at + 1);
    }
    if (name !== "else" && name !== "end") continue;
    const from = open.pop();
    if (from !== undefined) marks.push({ at: from, to: at });
    if (name === "else") open.push(at);
  }
  return marks.sort((a, b) => a.at - b.at);
}

/** The table: of each page its first mark, and the marks. A block too long for one is left to WAMR's search. */
export function blockTable(
  marks: readonly Mark[],
  length: number,
): { pages: number[]; words: number[] } {
  const pages: number[] = [];
  const words: number[] = [];
  const pageBefore = (end: number) => {
    while (pages.length * PAGE < end) pages.push(words.length);
  };
  for (const { at, to } of marks.filter(({ at, to }) => to - at < FAR)) {
    pageBefore(at + 1);
    words.push(((to - at) << PLACE_BITS) | (at % PAGE));
  }
  pageBefore(length);
  pages.push(words.length);
  return { pages, words };
}

const array = (name: string, numbers: readonly number[]): string => {
  const lines = Array.from(
    { length: Math.ceil(numbers.length / COLUMNS) },
    (_, i) =>
      `    ${numbers.slice(i * COLUMNS, (i + 1) * COLUMNS).join(", ")},\n`,
  );
  return `const uint16_t tcat_block_${name}[] = {\n${lines.join("")}};\n`;
};

/** The table as a C file. @throws {BlockError} */
export function blockSource(
  module: Uint8Array,
  name: string,
  root = "../../",
): string {
  const { pages, words } = blockTable(marksOf(module), module.length);
  return `/* Made of ${name}.wasm by \`npm run generate\`: where its blocks end (engine/tcat_blocks.h). */

#include "${root}engine/tcat_blocks.h"

#if !TCAT_WASM2C && ${conditionOf(name)}
const uint32_t tcat_block_crc32 = 0x${crc32(module).toString(16)}u;
const uint32_t tcat_block_length = ${module.length}u;

${array("pages", pages)}
${array("marks", words)}#endif
`;
}
