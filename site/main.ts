import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deadLinks } from "./links.js";
import { writePages } from "./pages.js";
import { writeNode } from "./typedoc.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const site = join(root, "build", "docs");

/** @throws {Error} where the tool is not there, or fails */
function run(command: string, args: readonly string[], folder = root): void {
  try {
    execFileSync(command, args, { cwd: folder, stdio: "inherit" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new Error(
        `${command} is not there: npm run setup says how to get it`,
      );
    throw error;
  }
}

function writeRust(): void {
  const target = process.env.CARGO_TARGET_DIR ?? join(root, "build", "cargo");
  const folder = join(root, "host", "wasmtime");
  run(
    "cargo",
    ["doc", "--no-deps", "--lib", "--all-features", "--target-dir", target],
    folder,
  );
  cpSync(join(target, "doc"), join(site, "rust"), { recursive: true });
}

rmSync(site, { recursive: true, force: true });
mkdirSync(site, { recursive: true });
writePages(root, site, ["node", "rust", "c"]);
writeNode(root, site);
run("doxygen", ["host/wamr/Doxyfile"]);
writeRust();
// The pages of doxygen and rustdoc are checked by these themselves.
const dead = deadLinks(site, (page) => !/^(?:rust|c)\//.test(page));
for (const one of dead) console.error(one);
if (dead.length > 0) process.exitCode = 1;
else console.log("build/docs/index.html is written, its links lead somewhere");
