/** A plain checkout, and a machine for it that has compilers and CMake and nothing else: no Node, no npm, no wabt, no Python. */

import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { HANG_MS } from "../hang.js";

/** What a firmware's build finds on its path; of cross compilers all that begins with their name. */
const TOOLS =
  /^(sh|cmake|g?make|uname|cc|gcc|c\+\+|g\+\+|as|ld|ar|nm|ranlib|objcopy|strip|arm-none-eabi-.*|riscv64-unknown-elf-.*)$/;

/** Bytes that a program may print: a disassembly is long. */
const PRINTED = 64 * 1024 * 1024;

/** Runs a program to its end, in a folder and with a path of its own. @throws Error with the end of what it printed */
export function run(
  program: string,
  words: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; timeout?: number } = {},
): string {
  const { status, error, stdout, stderr } = spawnSync(program, words, {
    timeout: HANG_MS,
    maxBuffer: PRINTED,
    ...options,
    encoding: "utf8",
  });
  if (error) throw error;
  if (status === 0) return stdout;
  const said = `${stdout}${stderr}`.trim().split("\n").slice(-12).join("\n");
  throw new Error(`${program} ${words.join(" ")}: status ${status}\n${said}`);
}

/** What git hands out for the C library. */
const C_LIBRARY = ["host/wamr", "library.json", "zephyr", "LICENSE"];

/** Copies what git would hand out: files that it knows or would take, nothing that was built. */
export function checkOut(
  root: string,
  to: string,
  parts: readonly string[] = C_LIBRARY,
): void {
  const listed = run("git", [
    ...["-C", root, "ls-files", "--cached", "--others", "--exclude-standard"],
    ...["--", ...parts],
  ]);
  for (const path of new Set(listed.split("\n"))) {
    if (path === "" || !existsSync(join(root, path))) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyFileSync(join(root, path), join(to, path));
  }
}

/** A folder with those tools alone, to be the whole path. */
export function cleanPath(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const place of (process.env.PATH ?? "").split(":")) {
    if (!existsSync(place)) continue;
    for (const name of readdirSync(place))
      if (TOOLS.test(name) && !existsSync(join(folder, name)))
        symlinkSync(join(place, name), join(folder, name));
  }
  for (const name of ["node", "npm", "wasm2c", "python3"])
    if (existsSync(join(folder, name))) throw new Error(`${name} is there`);
  return folder;
}

/** What a processor's compiler wants to be told. */
interface Target {
  readonly name: string;
  readonly compiler: string;
  readonly flags: string;
  readonly link: string;
  /** Whether what is built runs here. */
  readonly runs: boolean;
}

const targets: readonly Target[] = [
  { name: "Linux", compiler: "cc", flags: "", link: "", runs: true },
  {
    name: "Cortex-M4",
    compiler: "arm-none-eabi-gcc",
    flags: "-mcpu=cortex-m4 -mthumb",
    link: "--specs=nano.specs --specs=nosys.specs",
    runs: false,
  },
  {
    name: "RISC-V",
    compiler: "riscv64-unknown-elf-gcc",
    flags: "-march=rv32imac -mabi=ilp32 --specs=picolibc.specs",
    link: "--oslib=semihost -Wl,--defsym=__flash_size=0x40000",
    runs: false,
  },
];

/** Stops where a folder that was added makes a target whose name is not ours: the application may have one of that name. */
export const ownTargets = (folder: string): string =>
  `get_property(targets DIRECTORY "${folder}" PROPERTY BUILDSYSTEM_TARGETS)
if(NOT targets)
  message(FATAL_ERROR "no targets")
endif()
foreach(target \${targets})
  if(NOT target MATCHES "^tcat")
    message(FATAL_ERROR "a target of no name of ours: \${target}")
  endif()
endforeach()
`;

/** The quick start as an application of its own: its file, a board, the library. */
const project = (checkout: string, board: string, link: string): string =>
  `cmake_minimum_required(VERSION 3.21)
project(app LANGUAGES C)
set(CMAKE_C_STANDARD 99)
add_subdirectory("${checkout}/host/wamr" tcat)
add_executable(app "${checkout}/host/wamr/examples/quickstart.c" "${board}")
target_include_directories(app PRIVATE "${checkout}/host/wamr/examples")
target_link_libraries(app PRIVATE tcat::tcat)
target_link_options(app PRIVATE ${link})
${ownTargets(`${checkout}/host/wamr`)}`;

/** Builds the quick start for each processor, by name of what is checked. */
export function quickStarts(
  work: string,
  checkout: string,
  path: string,
  board: string,
): Readonly<Record<string, () => void>> {
  const env = { PATH: path };
  const build = ({ name, compiler, flags, link, runs }: Target) => {
    const folder = join(work, `quickstart-${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, "CMakeLists.txt"),
      project(checkout, board, link),
    );
    const cross = runs
      ? []
      : [
          "-DCMAKE_SYSTEM_NAME=Generic",
          "-DCMAKE_TRY_COMPILE_TARGET_TYPE=STATIC_LIBRARY",
        ];
    const out = join(folder, "out");
    run(
      "cmake",
      [
        ...["-S", folder, "-B", out, `-DCMAKE_C_COMPILER=${compiler}`],
        ...[`-DCMAKE_C_FLAGS=${flags} -Werror`],
        ...["-DCMAKE_BUILD_TYPE=MinSizeRel", ...cross],
      ],
      { env },
    );
    run("cmake", ["--build", out], { env });
    if (runs) run(join(out, "app"), []);
  };
  return Object.fromEntries(
    targets.map((target) => [
      `the quick start for ${target.name} without Node`,
      () => build(target),
    ]),
  );
}

/** What finds an installation: where it is put, what it is of, and the application. */
interface Installation {
  readonly work: string;
  readonly checkout: string;
  readonly path: string;
  readonly main: string;
  /** WAMR's source. */
  readonly wamr: string;
}

/** Nothing that is installed names a folder of the machine that built it. */
function checkRelocatable(prefix: string, foreign: readonly string[]): void {
  const folder = join(prefix, "lib/cmake/tcat");
  for (const name of readdirSync(folder))
    for (const place of foreign)
      if (readFileSync(join(folder, name), "utf8").includes(place))
        throw new Error(`${name} names ${place}, which others do not have`);
}

/** Installs the library with one engine and builds an application that finds it. @returns what was built and has run */
export function findPackage(
  { work, checkout, path, main, wamr }: Installation,
  engine: string,
): string {
  const env = { PATH: path };
  const [built, prefix, folder] = ["built", "prefix", "found"].map((name) =>
    join(work, `install-${engine}-${name}`),
  ) as [string, string, string];
  run(
    "cmake",
    [
      ...["-S", join(checkout, "host/wamr"), "-B", built],
      ...[`-DTCAT_ENGINE=${engine}`, `-DTCAT_WAMR_DIR=${wamr}`],
    ],
    { env },
  );
  run("cmake", ["--build", built, "--target", "tcat"], { env });
  run("cmake", ["--install", built, "--prefix", prefix], { env });
  checkRelocatable(prefix, [checkout, built, wamr]);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "CMakeLists.txt"),
    `cmake_minimum_required(VERSION 3.21)
project(app LANGUAGES C)
find_package(tcat 0.2 REQUIRED)
add_executable(app "${main}")
target_link_libraries(app PRIVATE tcat::tcat)
`,
  );
  const out = join(folder, "out");
  run("cmake", ["-S", folder, "-B", out, `-DCMAKE_PREFIX_PATH=${prefix}`], {
    env,
  });
  run("cmake", ["--build", out], { env });
  run(join(out, "app"), []);
  return join(out, "app");
}
