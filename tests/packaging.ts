import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { writeBundle } from "../host/wamr/bundle.js";
import { wamrSource } from "./device/build.js";
import { projects } from "./packaging/projects.js";
import type { Result } from "./stage.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const source = join(root, "host/wamr");
const work = join(root, "build/packaging");
const MAIN = join(root, "tests/packaging/main.c");

/** A build that takes longer hangs. Milliseconds. */
const BUILD_LIMIT_MS = 180_000;

function run(program: string, words: readonly string[]): void {
  const { status, error, stdout, stderr } = spawnSync(program, words, {
    encoding: "utf8",
    timeout: BUILD_LIMIT_MS,
  });
  if (error) throw error;
  if (status === 0) return;
  const said = `${stdout}${stderr}`.trim().split("\n").slice(-12).join("\n");
  throw new Error(`${program} ${words[0] ?? ""}: status ${status}\n${said}`);
}

/** Configures, builds and runs a project of one CMakeLists.txt. */
function buildProject(name: string, text: string): void {
  const folder = join(work, name.replaceAll(/\W+/g, "-"));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "CMakeLists.txt"), text);
  const out = join(folder, "out");
  run("cmake", ["-S", folder, "-B", out]);
  run("cmake", ["--build", out]);
  run(join(out, "app"), []);
}

const read = (path: string): string => readFileSync(path, "utf8");
const json = (path: string) => JSON.parse(read(path));

/** The files of a folder with this ending. */
const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

/** What PlatformIO would compile of the bundle, with the flags that its how-to names. */
function buildAsPlatformio(bundle: string): void {
  const { build } = json(join(bundle, "library.json"));
  const files = (build.srcFilter as string[]).flatMap((filter) => {
    const [, folder, name] = /^\+<([\w/]+)\/\*?([\w.]+)>$/.exec(filter) ?? [];
    const found = filesOf(
      join(bundle, build.srcDir, folder ?? "?"),
      name ?? "",
    );
    if (found.length === 0) throw new Error(`${filter} finds no file`);
    return found;
  });
  const out = join(work, "platformio");
  const include = join(bundle, build.includeDir);
  for (const session of ["0", "1"]) {
    const image = `-DTCAT_SESSION=${session}`;
    const words = ["-DTCAT_WASM2C=1", image, "-I", include, MAIN, ...files];
    run("cc", [...words, ...build.flags, "-o", out]);
    run(out, []);
  }
}

function checkManifests(bundle: string): void {
  const { version } = json(join(root, "package.json"));
  const library = json(join(bundle, "library.json"));
  const component = parse(read(join(bundle, "idf_component.yml")));
  const module = parse(read(join(bundle, "zephyr/module.yml")));
  for (const other of [library.version, component.version])
    if (other !== version) throw new Error(`${other} is not ${version}`);
  for (const header of library.headers as string[])
    if (!existsSync(join(bundle, "include", header)))
      throw new Error(`${header} is not there`);
  for (const path of [
    `${module.build.cmake}/CMakeLists.txt`,
    module.build.kconfig,
  ])
    if (!existsSync(join(bundle, path)))
      throw new Error(`${path} is not there`);
}

/** A misspelt option would be one that is never set. */
function checkOptions(bundle: string): void {
  const all = (paths: readonly string[], pattern: RegExp) =>
    new Set(
      paths.flatMap((path) =>
        [...read(join(bundle, path)).matchAll(pattern)].map(([, name]) => name),
      ),
    );
  const declared = all(
    ["Kconfig", "Kconfig.sizes", "zephyr/Kconfig"],
    /^(?:menu)?config (TCAT\w*)$/gm,
  );
  const used = all(
    [
      "cmake/embedded.cmake",
      "cmake/esp-idf.cmake",
      "zephyr/CMakeLists.txt",
      "README.md",
    ],
    /CONFIG_(TCAT\w*)/g,
  );
  const defaults = new Set(["TCAT_ENGINE_WAMR", "TCAT_ENGINE_CLASSIC"]);
  for (const name of used)
    if (!declared.has(name)) throw new Error(`${name} is used, not declared`);
  for (const name of declared)
    if (!used.has(name) && !defaults.has(name ?? ""))
      throw new Error(`${name} is declared, not used`);
}

/** ESP-IDF first runs a component's file as a script, to ask for its requirements alone. */
function checkEarlyExpansion(bundle: string): void {
  const script = join(work, "early.cmake");
  writeFileSync(
    script,
    `macro(idf_component_register)
  return()
endmacro()
set(ESP_PLATFORM 1)
set(CMAKE_BUILD_EARLY_EXPANSION 1)
include("${bundle}/CMakeLists.txt")
`,
  );
  run("cmake", ["-P", script]);
}

/** Every C block of the page stands in an example that is built, and every file that it links is there. */
function checkPage(): void {
  const page = read(join(source, "README.md"));
  const examples = filesOf(join(source, "examples"), ".c").map(read).join("\n");
  const blocks = [...page.matchAll(/^```c\n([\s\S]*?)^```$/gm)];
  if (blocks.length === 0) throw new Error("the page has no C block");
  for (const [, block = ""] of blocks)
    if (!examples.includes(block))
      throw new Error(`no example has this block:\n${block}`);
  for (const [, link = ""] of page.matchAll(/\]\(([^)#:]+)\)/g))
    if (!existsSync(join(source, link)))
      throw new Error(`${link} is not there`);
}

/** Builds the C binding as its users do, each in a project of their own. */
export function runPackaging(
  log: (line: string) => void,
  wamr: string = wamrSource(),
): Result {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  let passed = 0;
  let failed = 0;
  const check = (name: string, body: () => void) => {
    try {
      body();
      passed++;
    } catch (error) {
      failed++;
      log(`failed: ${name}: ${(error as Error).message}`);
    }
  };
  const bundle = join(work, "tcat");
  check("the bundle is written", () => writeBundle(bundle));
  const all = projects({ source, bundle, wamr, main: MAIN });
  for (const [name, text] of Object.entries(all))
    check(name, () => buildProject(name, text));
  check("PlatformIO's files", () => buildAsPlatformio(bundle));
  check("manifests", () => checkManifests(bundle));
  check("Kconfig's options", () => checkOptions(bundle));
  check("ESP-IDF's early expansion", () => checkEarlyExpansion(bundle));
  check("README.md", checkPage);
  log(`${Object.keys(all).length} projects were built and run`);
  return { passed, failed };
}
