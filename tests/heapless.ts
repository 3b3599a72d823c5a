/** What the library for firmware asks of its C library: no memory. */

import { spawnSync } from "node:child_process";
import { type Result, single } from "./stage.js";

/** The library, with the core as C in it where that is the engine. */
const ARCHIVE = "libtcat.a";
/** What takes memory from a heap, gives it back, or does so behind the caller's back. */
const HEAP =
  /^_*(?:malloc|calloc|realloc|reallocarray|free|cfree|aligned_alloc|posix_memalign|memalign|valloc|strn?dup|v?asprintf|s?brk|mmap|_Zn[aw]m|_Zd[al]Pv?m?)$/;

/** Names that an archive uses and does not define. */
function used(archive: string): string[] {
  const { status, stdout, error } = spawnSync("nm", ["-u", archive], {
    encoding: "utf8",
  });
  if (error)
    throw new Error("nm is missing: binutils has it", { cause: error });
  if (status !== 0) throw new Error(`nm cannot read ${archive}`);
  return [...stdout.matchAll(/^\s+[Uw] (\S+)$/gm)].map(([, name = ""]) => name);
}

/**
 * Checks that no heap can be left behind by the library in a folder, since it has none: not by a thousand losses nor by
 * anything else.
 */
export function checkNoHeap(
  folder: string,
  log: (line: string) => void,
): Result {
  const names = used(`${folder}/${ARCHIVE}`);
  const heap = names.filter((name) => HEAP.test(name));
  return single(
    names.includes("memcpy") && heap.length === 0,
    heap.length > 0
      ? `${folder}: the library uses ${heap.join(", ")}, which firmware has no heap for`
      : `${folder}: no library with names in it`,
    log,
  );
}
