import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where `npm run setup` puts Node in the versions that the package is tested with. */
export const NODES = fileURLToPath(new URL("../nodes", import.meta.url));

/** The versions: the oldest that the package asks for, and the newest of each later line. */
export const nodeVersions: readonly string[] = readFileSync(
  new URL("../../tests/nodes.txt", import.meta.url),
  "utf8",
)
  .split("\n")
  .filter(Boolean);

/** Node's program in one of the versions. */
export const nodeOf = (version: string, folder = NODES): string =>
  join(folder, version, "node");

/** Those of the versions that `folder` does not have, or has under another's name. */
export const missingNodes = (folder = NODES): string[] =>
  nodeVersions.filter((version) => {
    const { stdout } = spawnSync(nodeOf(version, folder), ["--version"], {
      encoding: "utf8",
    });
    return stdout?.trim() !== `v${version}`;
  });
