/** The repository's files as its documents speak of them. */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the repository stands. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The text of a file, by its path in the repository. */
export const textOf = (path: string): string =>
  readFileSync(join(root, path), "utf8");

/** Paths of all files that the repository has or is about to have. */
export const paths = (): string[] =>
  execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard"],
    { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 },
  )
    .split("\n")
    .filter((path) => path !== "");
