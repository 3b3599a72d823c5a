/** Compilers, standards, processors and C libraries that the C host is compiled with, and the flags of build systems. */

import { spawnSync } from "node:child_process";
import { BuildError } from "./build.js";

export const words = (text: string): string[] => text.split(/\s+/);

const STRICT =
  "-pedantic -Wall -Wextra -Werror -Wconversion -Wshadow -Wundef -Wswitch-enum";

/** What ESP-IDF gives a component, less the exceptions that it makes of -Werror. */
const ESP_IDF =
  "-ffunction-sections -fdata-sections -Wall -Wextra -Werror -Wno-unused-parameter -Wno-sign-compare -Wno-enum-conversion -Wno-old-style-declaration -Wwrite-strings -fno-jump-tables -fno-tree-switch-conversion -fstrict-volatile-bitfields -D_GNU_SOURCE -DESP_PLATFORM -ggdb";

const ZEPHYR =
  "-ffreestanding -fno-common -fno-asynchronous-unwind-tables -fno-strict-overflow -ffunction-sections -fdata-sections -Wall -Wformat -Wformat-security -Wno-format-zero-length -Wno-main -Wno-pointer-sign -Wpointer-arith -Wexpansion-to-defined -Wno-address-of-packed-member -Wdouble-promotion -Wno-unused-but-set-variable -Werror=implicit-int -Wimplicit-fallthrough=2 -Wold-style-definition -Wvla -Wredundant-decls -Wmissing-prototypes -Wextra -Werror -D__ZEPHYR__=1";

/** Read, and no code made of it. */
const syntax = (name: string, compiler: string, flags: string): Row => ({
  name,
  compiler,
  flags: words(`-fsyntax-only ${flags}`),
});

/** Compiled: what the optimiser finds is asked, too. */
const compiled = (name: string, compiler: string, flags: string): Row => ({
  name,
  compiler,
  flags: words(`-c ${flags}`),
});

const processor = (name: string, compiler: string, flags: string): Row =>
  compiled(name, compiler, `-std=c99 -O1 -Wall -Wextra -Werror ${flags}`);

/** What all sources are given to. */
export interface Row {
  readonly name: string;
  readonly compiler: string;
  readonly flags: readonly string[];
}

const images = ["-DTCAT_SESSION=1", "-DTCAT_SESSION=0"];
const ARM = "-mthumb -ffunction-sections -fdata-sections";
const RISCV = "-march=rv32imac -mabi=ilp32";
/** A processor that cannot compare and swap, as an ESP32-C3. */
const ESP32 = "-march=rv32imc -mabi=ilp32 --specs=picolibc.specs";

/** Compilers that warn as much as they can, and build systems with the flags that they give. */
export const warnings: readonly Row[] = images.flatMap((image) => [
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
  ...["c99", "c17"].map((standard) =>
    syntax(
      `Zephyr, ${standard}, ${image}`,
      "arm-none-eabi-gcc",
      `-mcpu=cortex-m3 -mthumb -std=${standard} ${ZEPHYR} ${image}`,
    ),
  ),
]);

/** Warnings that come of looking into the code; the core alone is a part of what is with the session. */
export const optimized: readonly Row[] = [
  ["gcc, all warnings", "gcc", `-std=c99 ${STRICT}`, "-O2"],
  ["clang, all warnings", "clang", `-std=c99 ${STRICT}`, "-O2"],
  [
    "ESP-IDF 5.1 to 5.5",
    "riscv64-unknown-elf-gcc",
    `${ESP32} -std=gnu17 ${ESP_IDF}`,
    "-Os",
  ],
  [
    "ESP-IDF master",
    "riscv64-unknown-elf-gcc",
    `${ESP32} -std=gnu2x ${ESP_IDF}`,
    "-O2",
  ],
].flatMap(([name, compiler = "", flags, level]) => [
  compiled(`${name}, ${level}`, compiler, `${level} ${flags}`),
  syntax(`${name}, the core alone`, compiler, `-DTCAT_SESSION=0 ${flags}`),
]);

/** Where the headers of a cross compiler's picolibc are. @throws {BuildError} where there are none */
function picolibc(compiler: string): string {
  const { stdout } = spawnSync(
    compiler,
    words("--specs=picolibc.specs -M -include string.h -x c /dev/null"),
    { encoding: "utf8" },
  );
  const [folder] = /\S+(?=\/string\.h)/.exec(stdout ?? "") ?? [];
  if (folder === undefined) throw new BuildError(`${compiler} has no picolibc`);
  return folder;
}

/** clang as a cross compiler, with the C library of GNU's. */
export const crossed = (): readonly Row[] => {
  const arm = picolibc("arm-none-eabi-gcc");
  const riscv = picolibc("riscv64-unknown-elf-gcc");
  return [
    ["cortex-m0plus", "thumbv6m-none-eabi -mcpu=cortex-m0plus", "c11", arm],
    ["cortex-m4", "thumbv7em-none-eabi -mcpu=cortex-m4", "c17", arm],
    ["RISC-V", "riscv32-none-elf -march=rv32imc -mabi=ilp32", "c99", riscv],
  ].map(([name, target, standard, headers]) =>
    compiled(
      `clang, ${name}, ${standard}`,
      "clang",
      `--target=${target} -std=${standard} -Os ${STRICT} -isystem ${headers}`,
    ),
  );
};

export const processors: readonly Row[] = [
  ...["cortex-m0plus", "cortex-m4"].map((cpu) =>
    processor(
      cpu,
      "arm-none-eabi-gcc",
      `-mcpu=${cpu} ${ARM} --specs=nano.specs`,
    ),
  ),
  processor(
    "RISC-V",
    "riscv64-unknown-elf-gcc",
    `${RISCV} --specs=picolibc.specs`,
  ),
];

const NANO = "--specs=nano.specs --specs=nosys.specs";
const PICOLIBC =
  "--specs=picolibc.specs --oslib=semihost -Wl,--defsym=__flash_size=0x40000";
const CORTEX_M3 = ["arm-none-eabi", `-mcpu=cortex-m3 ${ARM}`] as const;
const RV32 = [
  "riscv64-unknown-elf",
  `${RISCV} -ffunction-sections -fdata-sections`,
] as const;
/** Everything that is linked: its name, the compiler, the processor, the C library. */
export const firmwares = [
  ["newlib-nano", ...CORTEX_M3, NANO],
  ["newlib-nano, LTO", ...CORTEX_M3, `${NANO} -flto`],
  ["picolibc", ...CORTEX_M3, PICOLIBC],
  ["picolibc, LTO", ...CORTEX_M3, `${PICOLIBC} -flto`],
  ["RISC-V, picolibc, LTO", ...RV32, `${PICOLIBC} -flto`],
] as const;
/** One that is linked. */
export type Firmware = (typeof firmwares)[number];
