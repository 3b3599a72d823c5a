import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where `npm run setup` puts paho-mqtt and pyserial. */
export const PYTHON_PACKAGES = fileURLToPath(
  new URL("../python", import.meta.url),
);

/** Names and versions, one a line, as pip takes them. */
const wanted = new URL("../../tests/pythonpackages.txt", import.meta.url);

const VERSIONS = `
import sys
from importlib.metadata import PackageNotFoundError, version
for wanted in sys.argv[1:]:
    name = wanted.split("==")[0]
    try:
        print(name + "==" + version(name))
    except PackageNotFoundError:
        pass
`;

/** Those of the packages that `folder` does not have, in their version; all when there is no Python. */
export function missingPackages(folder = PYTHON_PACKAGES): string[] {
  const names = readFileSync(wanted, "utf8").split("\n").filter(Boolean);
  // The machine's own are others, whatever their version.
  const { stdout } = spawnSync("python3", ["-S", "-c", VERSIONS, ...names], {
    env: { ...process.env, PYTHONPATH: folder },
    encoding: "utf8",
  });
  const found = (stdout ?? "").split("\n");
  return names.filter((name) => !found.includes(name));
}
