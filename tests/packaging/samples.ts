/** The samples for operating systems, compiled against headers of our own that declare what they use of each. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./checkout.js";

/** One sample: its file, and where its system's headers are beside those of all. */
interface Sample {
  readonly file: string;
  readonly standard: string;
  readonly headers?: string;
  /** Options of Kconfig that are on, beside the sizes. */
  readonly options?: readonly string[];
}

const samples: readonly Sample[] = [
  ...[
    ["TCAT_ENGINE_WASM2C"],
    ["TCAT_ENGINE_WAMR", "WAMR_INTERP_CLASSIC"],
    ["TCAT_ENGINE_WAMR", "WAMR_INTERP_FAST"],
  ].map((options) => ({
    file: "examples/esp-idf/main/main.c",
    standard: "gnu17",
    options,
  })),
  {
    file: "examples/freertos/main.c",
    standard: "c99",
    headers: "freertos",
  },
  { file: "examples/stm32-hal/main.c", standard: "c99" },
  ...["main", "engine", "link_async", "link_interrupt"].map((name) => ({
    file: `zephyr/sample/src/${name}.c`,
    standard: "gnu17",
  })),
];

const compilers: readonly (readonly string[])[] = [
  ["cc"],
  ["arm-none-eabi-gcc", "-mcpu=cortex-m4", "-mthumb"],
];

const strict = ["-Wall", "-Wextra", "-Werror", "-fsyntax-only"];

/** Compiles each sample for this machine and for a Cortex-M. */
export function compileSamples(source: string, systems: string): void {
  const sizes = [
    "-DCONFIG_TCAT_FIFO_SIZE=512",
    "-DCONFIG_TCAT_STACK_SIZE=2048",
    "-DCONFIG_TCAT_POOL_SIZE=81920",
    ...["PRODUCT_ID", "DEVICE_NAME", "DEVICE_SECRET", "SSID", "PASSWORD"].map(
      (name) => `-DCONFIG_SAMPLE_${name}="${name}"`,
    ),
  ];
  for (const { file, standard, headers = "", options = [] } of samples)
    for (const [compiler = "cc", ...processor] of compilers)
      run(compiler, [
        ...[...processor, `-std=${standard}`, ...strict, ...sizes],
        ...options.map((name) => `-DCONFIG_${name}=1`),
        ...["include", "generated", "examples"].flatMap((folder) => [
          "-I",
          join(source, folder),
        ]),
        ...["-I", join(systems, headers), "-I", systems],
        join(source, file),
      ]);
}

/** The log and the counters as the page shows them, which are no part of a build that does not ask for them. */
export function compileLook(source: string): void {
  const places = ["include", "generated", "examples"].flatMap((folder) => [
    "-I",
    join(source, folder),
  ]);
  run("cc", [
    ...["-std=c99", ...strict, "-DTCAT_LOG=1", "-DTCAT_STATS=1", ...places],
    join(source, "examples/look.c"),
  ]);
}

/** What a sample's build files name is there, and every option of ours that a prj.conf sets is declared. */
export function checkSampleProjects(source: string): void {
  const read = (path: string): string =>
    readFileSync(join(source, path), "utf8");
  for (const folder of ["examples/esp-idf", "zephyr/sample"]) {
    const text = read(`${folder}/CMakeLists.txt`);
    for (const [, path = ""] of text.matchAll(
      /\$\{CMAKE_CURRENT_LIST_DIR\}\/([\w./-]+)/g,
    ))
      if (!existsSync(join(source, folder, path)))
        throw new Error(`${folder}/CMakeLists.txt: ${path} is not there`);
  }
  const declared = ["Kconfig", "Kconfig.sizes", "zephyr/Kconfig"]
    .map(read)
    .join("\n");
  const conf = read("zephyr/sample/prj.conf");
  for (const [, option = ""] of conf.matchAll(/^CONFIG_(TCAT\w*)=/gm))
    if (!new RegExp(`config ${option}$`, "m").test(declared))
      throw new Error(`prj.conf: ${option} is not declared`);
}

/** All C files of the examples, folders of systems and of Zephyr included. */
export function sampleFiles(source: string): string[] {
  return ["examples", "zephyr/sample"].flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".c"))
      .map((name) => join(source, folder, name)),
  );
}
