/** The binding and the core as C under the flags of those who compile them: warnings, standards, processors, C libraries. */

import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Result } from "../stage.js";
import {
  crossed,
  type Firmware,
  firmwares,
  optimized,
  processors,
  type Row,
  warnings,
  words,
} from "./compilerflags.js";

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

/** What has a session has models. */
const withModel = (flags: readonly string[]): readonly string[] =>
  flags.includes("-DTCAT_SESSION=0") ? [] : made;

/** Runs a compiler; what it says where it fails. */
const said = (
  compiler: string,
  args: readonly string[],
  cwd: string,
): Promise<string> =>
  new Promise((resolve) => {
    execFile(compiler, args, { cwd }, (error, stdout, stderr) =>
      resolve(error ? `${stdout}${stderr}` || error.message : ""),
    );
  });

/** Compiles all sources; what the compiler says where it says anything. */
function compile({ compiler, flags }: Row, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  return said(
    compiler,
    [...flags, ...paths, ...sources, ...withModel(flags)],
    folder,
  );
}

/** What a firmware of the binding and the core as C has no call of. */
const ABSENT =
  /^_*(malloc|free|calloc|realloc|sbrk|v?f?i?s?n?i?printf|assert|assert_func|setjmp|longjmp|abort|puts|fopen)(_r)?$/;

/** Links the quick start; what stands in its way. */
async function link([
  name,
  tools,
  processor,
  flags,
]: Firmware): Promise<string> {
  const out = join(work, `${name.replaceAll(/\W+/g, "-")}.elf`);
  const failure = await said(
    `${tools}-gcc`,
    [
      ...words(`${processor} -std=c99 -Os -Wall -Wextra -Werror`),
      ...words(`-nostartfiles -Wl,-e,main -Wl,--gc-sections ${flags}`),
      ...["include", "generated", "examples"].flatMap((folder) => [
        "-I",
        join(host, folder),
      ]),
      ...[...application, ...sources, "-o", out],
    ],
    work,
  );
  if (failure) return failure;
  const nm = spawnSync(`${tools}-nm`, [out], { encoding: "utf8" });
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
  const rows = [...warnings, ...optimized, ...crossed(), ...processors];
  const next = [
    ...firmwares.map((firmware) => async () => {
      const what = `${firmware[0]}: no heap, stdio, assert or setjmp.h`;
      take(what, await link(firmware));
    }),
    ...rows.map((row, i) => async () => {
      take(row.name, await compile(row, join(work, `${i}`)));
    }),
  ].values();
  const worker = async (): Promise<void> => {
    for (const work of next) await work();
  };
  await Promise.all([worker(), worker()]);
  take("names in C++", sharedNames().join(", "));
  take("GNU's words in one header", foreignWords().join(", "));
  log(`${rows.length} compilations, ${firmwares.length} firmwares`);
  return { passed, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await runCompilers(console.log);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
