import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Makes TypeDoc's pages of what the package exports. */
export function writeNode(root: string, site: string): void {
  execFileSync(
    process.execPath,
    [
      join(root, "node_modules", "typedoc", "bin", "typedoc"),
      ...["--entryPoints", "host/node/index.ts"],
      ...["--entryPoints", "host/javascript/index.ts"],
      ...["--entryPoints", "host/javascript/model/index.ts"],
      ...["--entryPoints", "host/emulator/index.ts"],
      ...["--name", "tcat", "--readme", "none", "--disableSources"],
      ...["--out", join(site, "node"), "--logLevel", "Warn"],
      // What the types are made of is no part of what the package promises.
      ...["--validation.notExported", "false", "--treatWarningsAsErrors"],
      "--skipErrorChecking",
    ],
    { cwd: root, stdio: ["ignore", "inherit", "inherit"] },
  );
}
