/** The binding and the core as C under the flags of those who compile them: warnings, standards, processors, C libraries. */

import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Result } from "../stage.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const host = join(root, "host/wamr");
const work = join(root, "build/compilers");

/** All that a firmware with the core as C compiles. */
const sources = ["src", "generated", "generated/release", "generated/session"]
  .flatMap((folder) =>
    readdirSync(join(host, folder)).map((name) => `${folder}/${name}`),
  )
  .filter((path) => path.endsWith(".c"))
  .concat("engine/wasm2c.c")
  .map((path) => join(host, path));

/** Code that `tcat model` has made, which wants the headers on its path. */
const made = ["light", "thermostat"].map((name) =>
  join(host, `examples/generated/${name}.c`),
);
const paths = ["include", "generated"].flatMap((folder) => [
  "-I",
  join(host, folder),
]);

/** The quick start, and a board for it that has nothing. */
const application = [
  join(host, "examples/quickstart.c"),
  join(root, "tests/packaging/board.c"),
];

const words = (text: string): string[] => text.split(/\s+/);

const STRICT =
  "-pedantic -Wall -Wextra -Werror -Wconversion -Wshadow -Wundef -Wswitch-enum";

/** What ESP-IDF gives a component, less the exceptions that it makes of -Werror. */
const ESP_IDF =
  "-ffunction-sections -fdata-sections -Wall -Wextra -Werror -Wno-unused-parameter -Wno-sign-compare -Wno-enum-conversion -Wno-old-style-declaration -Wwrite-strings -fno-jump-tables -fno-tree-switch-conversion -fstrict-volatile-bitfields -D_GNU_SOURCE -DESP_PLATFORM -ggdb";

const ZEPHYR =
  "-ffreestanding -fno-common -fno-asynchronous-unwind-tables -fno-strict-overflow -ffunction-sections -fdata-sections -Wall -Wformat -Wformat-security -Wno-format-zero-length -Wno-main -Wno-pointer-sign -Wpointer-arith -Wexpansion-to-defined -Wno-address-of-packed-member -Wdouble-promotion -Wno-unused-but-set-variable -Werror=implicit-int -Wimplicit-fallthrough=2 -Wold-style-definition -Wvla -Wredundant-decls -Wmissing-prototypes -Wextra -Werror -D__ZEPHYR__=1";

/** Compiled, and nothing kept of it. */
const syntax = (name: string, compiler: string, flags: string): Row => ({
  name,
  compiler,
  flags: words(`-fsyntax-only ${flags}`),
});

const processor = (name: string, compiler: string, flags: string): Row => ({
  name,
  compiler,
  flags: words(`-c -std=c99 -O1 -Wall -Wextra -Werror ${flags}`),
});

interface Row {
  readonly name: string;
  readonly compiler: string;
  readonly flags: readonly string[];
}

const images = ["-DTCAT_SESSION=1", "-DTCAT_SESSION=0"];
const ARM = "-mthumb -ffunction-sections -fdata-sections";
const cpus = ["cortex-m0plus", "cortex-m3", "cortex-m4"];

/** Compilers that warn as much as they can, and build systems with the flags that they give. */
const warnings: readonly Row[] = images.flatMap((image) => [
  syntax(`gcc, all warnings, ${image}`, "gcc", `-std=c99 ${STRICT} ${image}`),
  syntax(
    `clang, all warnings, ${image}`,
    "clang",
    `-std=c99 ${STRICT} ${image}`,
  ),
  syntax(`g++, C++17, ${image}`, "g++", `-x c++ -std=c++17 ${STRICT} ${image}`),
  syntax(
    `clang++, C++17, ${image}`,
    "clang++",
    `-x c++ -std=c++17 ${STRICT} ${image}`,
  ),
  syntax(
    `without GNU's words, C11, ${image}`,
    "gcc",
    `-std=c11 -pedantic-errors -Wall -Werror -DTCAT_GNU=0 -DTCAT_BUILTIN_JUMP=0 -Wno-unused ${image}`,
  ),
  syntax(
    `ESP-IDF 5.1 to 5.5, ${image}`,
    "riscv64-unknown-elf-gcc",
    `-march=rv32imc -mabi=ilp32 --specs=picolibc.specs -std=gnu17 ${ESP_IDF} ${image}`,
  ),
  syntax(
    `ESP-IDF master, ${image}`,
    "riscv64-unknown-elf-gcc",
    `-march=rv32imc -mabi=ilp32 --specs=picolibc.specs -std=gnu2x ${ESP_IDF} ${image}`,
  ),
  syntax(
    `Zephyr, C99, ${image}`,
    "arm-none-eabi-gcc",
    `-mcpu=cortex-m3 -mthumb -std=c99 ${ZEPHYR} ${image}`,
  ),
  syntax(
    `Zephyr, C17, ${image}`,
    "arm-none-eabi-gcc",
    `-mcpu=cortex-m3 -mthumb -std=c17 ${ZEPHYR} ${image}`,
  ),
]);

const processors: readonly Row[] = [
  ...cpus.flatMap((cpu) =>
    ["nano", "picolibc"].map((library) =>
      processor(
        `${cpu}, ${library}`,
        "arm-none-eabi-gcc",
        `-mcpu=${cpu} ${ARM} --specs=${library}.specs`,
      ),
    ),
  ),
  processor(
    "RISC-V, picolibc",
    "riscv64-unknown-elf-gcc",
    "-march=rv32imac -mabi=ilp32 --specs=picolibc.specs",
  ),
];

/** What has a session has models. */
const withModel = (flags: readonly string[]): readonly string[] =>
  flags.includes("-DTCAT_SESSION=0") ? [] : made;

/** Compiles all sources; what the compiler says where it says anything. */
function compile({ compiler, flags }: Row, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  return new Promise((resolve) => {
    execFile(
      compiler,
      [...flags, ...paths, ...sources, ...withModel(flags)],
      { cwd: folder },
      (error, stdout, stderr) =>
        resolve(error ? `${stdout}${stderr}` || error.message : ""),
    );
  });
}

/** What a firmware of the binding and the core as C has no call of. */
const ABSENT =
  /^_*(malloc|free|calloc|realloc|sbrk|v?f?i?s?n?i?printf|assert|assert_func|setjmp|longjmp|abort|puts|fopen)(_r)?$/;

/** Links the quick start; what stands in its way. */
function link(name: string, flags: string): string {
  const out = join(work, `${name.replaceAll(/\W+/g, "-")}.elf`);
  const { status, error, stderr } = spawnSync(
    "arm-none-eabi-gcc",
    [
      ...words(`-mcpu=cortex-m3 ${ARM} -std=c99 -Os -Wall -Wextra -Werror`),
      ...words(`-nostartfiles -Wl,-e,main -Wl,--gc-sections ${flags}`),
      ...["include", "generated", "examples"].flatMap((folder) => [
        "-I",
        join(host, folder),
      ]),
      ...[...application, ...sources, "-o", out],
    ],
    { encoding: "utf8" },
  );
  if (error || status !== 0) return error?.message ?? stderr;
  const nm = spawnSync("arm-none-eabi-nm", [out], { encoding: "utf8" });
  const there = nm.stdout
    .split("\n")
    .map((line) => line.split(" ").at(-1) ?? "");
  if (!there.includes("main")) return "nothing was linked";
  return there.filter((symbol) => ABSENT.test(symbol)).join(", ");
}

/** Names that are a function's as well as a structure's or an enumeration's. */
function sharedNames(): string[] {
  const { stdout } = spawnSync(
    "gcc",
    [
      ...words("-E -P -x c"),
      ...["include/tcat_session.h", "include/tcat_update.h"],
      ...["include/tcat_model.h", "include/tcat_shadow.h"],
      ...["generated/tcat_commands.h", "generated/tcat_errors.h"],
      ...["include/tcat_log.h", "include/tcat_stats.h"],
    ]
      .flatMap((word) =>
        word.endsWith(".h") ? ["-include", join(host, word)] : [word],
      )
      .concat("/dev/null"),
    { encoding: "utf8" },
  );
  const tags = new Set(
    [...stdout.matchAll(/\b(?:struct|enum|union) (tcat\w*)/g)].map(
      ([, n]) => n,
    ),
  );
  const functions = [...stdout.matchAll(/\b(tcat\w*)\(/g)].map(
    ([, name = ""]) => name,
  );
  if (tags.size === 0 || functions.length === 0) return ["no names were read"];
  return [...new Set(functions)].filter((name) => tags.has(name));
}

/** Files beside include/tcat_compiler.h in which a word stands that GNU's compilers alone know. */
const foreignWords = (): string[] =>
  ["include", "src", "engine", "generated"]
    .flatMap((folder) =>
      readdirSync(join(host, folder), { recursive: true }).map(
        (name) => `${folder}/${name}`,
      ),
    )
    .filter(
      (path) =>
        /\.[ch]$/.test(path) &&
        path !== "include/tcat_compiler.h" &&
        /__(builtin|attribute|asm|atomic|typeof|extension)/.test(
          readFileSync(join(host, path), "utf8"),
        ),
    );

/** Compiles everything in every way. */
export async function runCompilers(
  log: (line: string) => void,
): Promise<Result> {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  let passed = 0;
  let failed = 0;
  const take = (name: string, said: string) => {
    if (said === "") passed++;
    else {
      failed++;
      log(`failed: ${name}: ${said.split("\n").slice(0, 12).join("\n")}`);
    }
  };
  const rows = [...warnings, ...processors];
  const next = rows.entries();
  const worker = async (): Promise<void> => {
    for (const [i, row] of next)
      take(row.name, await compile(row, join(work, `${i}`)));
  };
  await Promise.all([worker(), worker()]);
  const links = [
    ["newlib-nano", "--specs=nano.specs --specs=nosys.specs"],
    ["newlib-nano, LTO", "--specs=nano.specs --specs=nosys.specs -flto"],
    [
      "picolibc",
      "--specs=picolibc.specs --oslib=semihost -Wl,--defsym=__flash_size=0x40000",
    ],
  ] as const;
  for (const [name, flags] of links)
    take(`${name}: no heap, stdio, assert or setjmp.h`, link(name, flags));
  take("names in C++", sharedNames().join(", "));
  take("GNU's words in one header", foreignWords().join(", "));
  log(`${rows.length} compilations, ${links.length} firmwares`);
  return { passed, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await runCompilers(console.log);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
