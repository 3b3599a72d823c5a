import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { writeBundle } from "../host/wamr/bundle.js";
import { wamrSource } from "./device/build.js";
import {
  checkOut,
  cleanPath,
  findPackage,
  quickStarts,
  run,
} from "./packaging/checkout.js";
import {
  buildAsArduino,
  buildAsPlatformio,
  filesOf,
} from "./packaging/listed.js";
import { projects, takesTable } from "./packaging/projects.js";
import {
  checkSampleProjects,
  compileLook,
  compileSamples,
  sampleFiles,
} from "./packaging/samples.js";
import { checkSearch } from "./packaging/search.js";
import type { Result } from "./stage.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const source = join(root, "host/wamr");
const work = join(root, "build/packaging");
const MAIN = join(root, "tests/packaging/main.c");
const SYSTEMS = join(root, "tests/packaging/systems");
const BOARD = join(root, "tests/packaging/board.c");

/** The quick start is no longer than this, lines of code counted. */
const QUICK_START_LINES = 30;
/** The example firmware is an application and no more: all else is the library's. */
const EXAMPLE_LINES = 150;

/** Configures, builds and runs a project of one CMakeLists.txt. */
function buildProject(name: string, text: string): void {
  const folder = join(work, name.replaceAll(/\W+/g, "-"));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "CMakeLists.txt"), text);
  const out = join(folder, "out");
  run("cmake", ["-S", folder, "-B", out]);
  run("cmake", ["--build", out]);
  run(join(out, "app"), []);
  checkSearch(join(out, "app"), takesTable(text));
}

const read = (path: string): string => readFileSync(path, "utf8");

/** An interpreter is fetched by the component manager where one is chosen, and nothing for the core as C. */
function checkFetched(component: {
  dependencies: Record<
    string,
    string | { version: string; rules?: { if: string }[] }
  >;
}): void {
  const wamr = component.dependencies["espressif/wasm-micro-runtime"];
  const rules = typeof wamr === "object" ? wamr.rules : undefined;
  const kconfig = read(join(source, "Kconfig"));
  const asked = /\$CONFIG\{(\w+)\} == True/.exec(rules?.[0]?.if ?? "")?.[1];
  if (!asked || !kconfig.includes(`config ${asked}\n`))
    throw new Error("WAMR is fetched where nothing asks for it");
  const linux = parse(
    read(join(source, "esp-idf/wasm-micro-runtime/idf_component.yml")),
  );
  if (typeof wamr !== "object" || linux.version !== wamr.version)
    throw new Error(
      `the target linux has WAMR ${linux.version}, which nothing asks for`,
    );
}

const json = (path: string) => JSON.parse(read(path));

/** Every manifest says the same version, and what it names is there. */
function checkManifests(checkout: string): void {
  const { version } = json(join(root, "package.json"));
  const library = json(join(checkout, "library.json"));
  const component = parse(read(join(checkout, "host/wamr/idf_component.yml")));
  const module = parse(read(join(checkout, "zephyr/module.yml")));
  const cmake = /VERSION ([\d.]+) LANG/.exec(
    read(join(checkout, "host/wamr/CMakeLists.txt")),
  );
  const arduino = /^version=(.*)$/m.exec(
    read(join(checkout, "host/wamr/library.properties")),
  );
  for (const other of [library, component].map((one) => one.version))
    if (other !== version) throw new Error(`${other} is not ${version}`);
  for (const found of [cmake, arduino])
    if (found?.[1] !== version)
      throw new Error(`${found?.[1]} is not ${version}`);
  checkFetched(component);
  for (const path of [
    `${module.build.cmake}/CMakeLists.txt`,
    module.build.kconfig,
  ])
    if (!existsSync(join(checkout, path)))
      throw new Error(`${path} is not there`);
}

/** A misspelt option would be one that is never set. */
function checkOptions(bundle: string, wamr: string): void {
  const all = (paths: readonly string[], pattern: RegExp) =>
    new Set(
      paths.flatMap((path) =>
        [...read(join(bundle, path)).matchAll(pattern)].map(([, name]) => name),
      ),
    );
  const files = ["Kconfig", "Kconfig.sizes", "zephyr/Kconfig"];
  const declared = all(files, /^(?:menu)?config (TCAT\w*)$/gm);
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
  const theirs = read(join(wamr, "build-scripts/esp-idf/wamr/Kconfig"));
  const conditions = all(files, /^\s+(?:depends on|default \S+ if) (.*)$/gm);
  for (const name of [...conditions].join(" ").match(/\b(TCAT|WAMR)_\w+/g) ??
    [])
    if (!declared.has(name) && !theirs.includes(`config ${name}\n`))
      throw new Error(`${name} is a condition, and not declared`);
}

/** ESP-IDF first runs a component's file as a script, to ask for its requirements alone. */
function checkEarlyExpansion(bundle: string, wamr: string): void {
  const script = join(work, "early.cmake");
  for (const component of [bundle, `${bundle}/esp-idf/wasm-micro-runtime`]) {
    writeFileSync(
      script,
      `macro(idf_component_register)
  return()
endmacro()
set(ESP_PLATFORM 1)
set(ENV{WAMR_PATH} "${wamr}")
set(CMAKE_BUILD_EARLY_EXPANSION 1)
include("${component}/CMakeLists.txt")
`,
    );
    run("cmake", ["-P", script]);
  }
}

/** Every C block of the page stands in an example that is built, and every file that it links is there. */
function checkPage(): void {
  const page = read(join(source, "README.md"));
  const examples = sampleFiles(source).map(read).join("\n");
  const blocks = [...page.matchAll(/^```c\n([\s\S]*?)^```$/gm)];
  const first = (blocks[0]?.[1] ?? "").match(/\S.*\n/g)?.length ?? 0;
  if (first === 0 || first > QUICK_START_LINES)
    throw new Error(`the quick start has ${first} lines of code`);
  for (const [, block = ""] of blocks)
    if (!examples.includes(block))
      throw new Error(`no example has this block:\n${block}`);
  for (const [, link = ""] of page.matchAll(/\]\(([^)#:]+)\)/g))
    if (!existsSync(join(source, link)))
      throw new Error(`${link} is not there`);
}

/** What the example firmware needs more lines for than this belongs into the library. */
function checkExample(): void {
  const lines = read(join(source, "firmware/device.c")).split("\n").length - 1;
  if (lines === 0 || lines >= EXAMPLE_LINES)
    throw new Error(`firmware/device.c has ${lines} lines`);
}

/** A client may be called before it is open: a test tries each function that the headers have by hand. */
function checkUnopened(): void {
  const test = read(join(source, "test/unopened.c"));
  const headers = filesOf(join(source, "include"), ".h").map(read).join("\n");
  const declared = /^[\w *]*\b(tcat_\w+)\((?:const )?struct tcat \*\w/gm;
  const all = [...headers.matchAll(declared)].map(([, name = ""]) => name);
  if (all.length === 0) throw new Error("the headers have no function");
  for (const name of all)
    if (!new RegExp(`\\b${name}\\(`).test(test))
      throw new Error(`unopened.c does not call ${name}`);
}

/** Every comment of the public headers is one that Doxygen understands, every name in it one that is there. */
function checkDocs(): void {
  run("npm", ["run", "--silent", "docs:c"], { cwd: root });
  if (!existsSync(join(root, "build/docs/c/index.html")))
    throw new Error("there is no page");
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
  const checkout = join(work, "checkout");
  const path = cleanPath(join(work, "bin"));
  check("the bundle is written", () => writeBundle(bundle));
  check("a checkout", () => checkOut(root, checkout));
  for (const [name, body] of Object.entries(
    quickStarts(work, checkout, path, BOARD),
  ))
    check(name, body);
  const installation = { work, checkout, path, main: MAIN, wamr };
  for (const engine of ["wasm2c", "classic", "fast"])
    check(`find_package behind an installation, ${engine}`, () =>
      checkSearch(findPackage(installation, engine), engine === "classic"),
    );
  const all = projects({ source: checkout, bundle, wamr, main: MAIN });
  for (const [name, text] of Object.entries(all))
    check(name, () => buildProject(name, text));
  for (const library of [checkout, bundle])
    check(`PlatformIO's files in ${library}`, () =>
      buildAsPlatformio(library, work, MAIN),
    );
  for (const library of [join(checkout, "host/wamr"), bundle])
    check(`Arduino's files in ${library}`, () => buildAsArduino(library, work));
  check("manifests", () => checkManifests(checkout));
  check("Kconfig's options", () => checkOptions(bundle, wamr));
  check("ESP-IDF's early expansion", () => checkEarlyExpansion(bundle, wamr));
  check("the samples for operating systems", () =>
    compileSamples(source, SYSTEMS),
  );
  check("the samples' projects", () => checkSampleProjects(source));
  check("the log and the counters", () => compileLook(source));
  check("README.md", checkPage);
  check("the example's length", checkExample);
  check("functions of a client that is not open", checkUnopened);
  check("Doxygen's page", checkDocs);
  log(`${Object.keys(all).length} projects were built and run`);
  return { passed, failed };
}
