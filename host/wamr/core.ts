/** The core as C: what wasm2c makes of a module, less what wasm2c takes for given of a desktop. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What `core.ts` is written for; another version's C may look otherwise. */
export const WASM2C = "1.0.32";

/** What could not be translated, and what to do. */
export class CoreError extends Error {
  override readonly name = "CoreError";
}

function wasm2c(args: readonly string[]): string {
  const { status, error, stdout, stderr } = spawnSync("wasm2c", args, {
    encoding: "utf8",
  });
  if (error) throw new CoreError(`wasm2c is missing: install wabt ${WASM2C}`);
  if (status !== 0) throw new CoreError(`wasm2c: ${stderr}`);
  return stdout;
}

/** What wasm2c writes for a module. */
function translated(module: Uint8Array): { source: string; header: string } {
  const found = wasm2c(["--version"]).trim();
  if (found !== WASM2C)
    throw new CoreError(
      `wasm2c is ${found}: the generated C is that of wabt ${WASM2C}`,
    );
  const folder = mkdtempSync(join(tmpdir(), "tcat-core-"));
  try {
    const wasm = join(folder, "core.wasm");
    writeFileSync(wasm, module);
    wasm2c([wasm, "-n", "tcat", "-o", join(folder, "core.c")]);
    return {
      source: readFileSync(join(folder, "core.c"), "utf8"),
      header: readFileSync(join(folder, "core.h"), "utf8"),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text from one place to the next. @throws {CoreError} */
function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start + from.length);
  if (start < 0 || end < 0)
    throw new CoreError(`wasm2c ${WASM2C} wrote no \`${from}\` … \`${to}\``);
  return text.slice(start, end);
}

const OURS: readonly (readonly [RegExp, string])[] = [
  [/ {2}FUNC_(PROLOGUE|EPILOGUE);\n/g, ""],
  [/Z_tcat_instance_t ?\*/g, "struct tcat_core *"],
  [/struct tcat_core \* ?instance/g, "struct tcat_core *core"],
  [/instance->/g, "core->"],
  [/(\bw2c_\w+\()instance\b/g, "$1core"],
  [/&core->w2c_memory, \(u64\)\((\w+)\) \+ (\d+u)/g, "core, $1, $2"],
  [/&core->w2c_memory, \(u64\)\((\w+)\)/g, "core, $1, 0u"],
  [/\b([us])(8|16|32|64)\b/g, "$1int$2_t"],
  [/\bsint(\d+)_t\b/g, "int$1_t"],
  [/[ \t]+$/gm, ""],
];

const rewrite = (text: string): string =>
  OURS.reduce((now, [from, to]) => now.replace(from, to), text);

/** The module's exports that are functions, as the header declares them: what they return, their name, their arguments. */
const exportsOf = (header: string): string[][] =>
  [
    ...header.matchAll(/^(\w+) Z_tcatZ_(\w+)\(Z_tcat_instance_t\*(.*)\);$/gm),
  ].map(([, result = "", name = "", rest = ""]) => [result, name, rest]);

/** Those that the C calls and engine/tcat_wasm.h does not have. */
function unknownCalls(body: string, known: string): string[] {
  const called = [...body.matchAll(/\b([A-Za-z]\w*)\(/g)].map(
    ([, n]) => n ?? "",
  );
  return [...new Set(called)].filter(
    (name) =>
      !/^(if|w2c_\w+|tcat_core_\w+)$/.test(name) &&
      !new RegExp(`\\b${name}\\(`).test(known),
  );
}

const made = (name: string): string =>
  `/* Made of ${name}.wasm by \`npm run generate\`, by way of wasm2c ${WASM2C}. */\n`;

/** Whether this module is the build's, for the preprocessor: files of both are compiled where no CMake chooses. */
export const conditionOf = (name: string): string =>
  name === "session" ? "TCAT_SESSION" : "!TCAT_SESSION";

/** What is known of a module, and of the place that its C is for. */
export interface CoreOptions {
  /** release or session, which is what `TCAT_SESSION` tells apart where both are compiled. */
  readonly name: string;
  /** Bytes of linear memory that it declares. */
  readonly memory: number;
  /** The text of engine/tcat_wasm.h. */
  readonly known: string;
  /** The way from the C to this folder. */
  readonly root?: string;
}

/** The core's memory and globals, and what it exports, as a header. */
function headerOf(
  header: string,
  { name, memory, root = "../../" }: CoreOptions,
): string {
  const globals = [...header.matchAll(/^ {2}u32 (w2c_g\d+);$/gm)];
  const members = globals.map(([, global]) => `  uint32_t ${global};\n`);
  const functions = exportsOf(header).map(
    ([result, export_, rest]) =>
      `${rewrite(result ?? "")} tcat_core_${export_}(struct tcat_core *core${rewrite(rest ?? "")});\n`,
  );
  return `${made(name)}
#ifndef TCAT_CORE_H
#define TCAT_CORE_H

#include <stdint.h>

#include "${root}include/tcat_compiler.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Bytes of linear memory that the core declares, not a whole page. */
#define TCAT_CORE_MEMORY ${memory}u

/** An instance: its globals and its linear memory. */
struct tcat_core {
${members.join("")}  uint64_t memory[(TCAT_CORE_MEMORY + 7u) / 8u];
};

/** Where a trap goes: the engine's. */
TCAT_NORETURN void tcat_core_trap(const char *why);

/** Makes it a fresh instance. */
void tcat_core_init(struct tcat_core *core);

${functions.join("")}
#ifdef __cplusplus
}
#endif

#endif
`;
}

/** An export's function is what wasm2c calls by its own name; the header declares it. */
const exported = (text: string, names: readonly string[]): string =>
  names.reduce(
    (now, name) =>
      now
        .replace(new RegExp(`^static \\w+ w2c_${name}\\(.*;\n`, "m"), "")
        .replace(new RegExp(`^static (?=\\w+ w2c_${name}\\()`, "m"), "")
        .replaceAll(new RegExp(`\\bw2c_${name}\\(`, "g"), `tcat_core_${name}(`),
    text,
  );

/** Globals that begin as 0 need no line. */
const beginnings = (globals: string): string =>
  [...globals.matchAll(/^ {2}instance->(w2c_g\d+) = ([1-9]\d*u);$/gm)]
    .map(([, global, value]) => `  core->${global} = ${value};\n`)
    .join("");

const fills = (memories: string): string =>
  [
    ...memories.matchAll(
      /LOAD_DATA\(instance->w2c_memory, (\d+u), (\w+), (\d+)\);/g,
    ),
  ]
    .map(([, at, data, count]) => `  fill(core, ${at}, ${data}, ${count}u);\n`)
    .join("");

/** The two files of a module. @throws {CoreError} */
export function coreFiles(
  module: Uint8Array,
  options: CoreOptions,
): { source: string; header: string } {
  const { name, known, root = "../../" } = options;
  const { source, header } = translated(module);
  if (
    /^ {2}(?!u32 w2c_|wasm_rt_memory_t)\w+ \w+;$/m.test(
      between(header, "typedef struct Z_", "}"),
    )
  )
    throw new CoreError("a global of the core is no 32-bit number");
  const names = exportsOf(header).map(([, export_ = ""]) => export_);
  const declarations = between(
    source,
    "\nstatic ",
    "\nstatic void init_globals",
  );
  const at = declarations.lastIndexOf("}\n") + 2;
  const body = exported(
    rewrite(
      declarations.slice(at) +
        between(
          source,
          "static const u8 data_segment",
          "static void init_memories",
        ) +
        between(
          source,
          "static void init_data_instances",
          "/* export: ",
        ).replace(/^static void init_data_instances[^}]*}\n/, ""),
    ),
    names,
  );
  const unknown = unknownCalls(body, known);
  if (unknown.length > 0)
    throw new CoreError(
      `engine/tcat_wasm.h has no ${unknown.join(", ")}, which the core now uses`,
    );
  return {
    header: headerOf(header, options),
    source: `${made(name)}
#include "${root}include/tcat_configuration.h"

#if TCAT_WASM2C && ${conditionOf(name)}

#include "tcat_core.h"
#include "${root}engine/tcat_wasm.h"

${body.trim()}

void tcat_core_init(struct tcat_core *core) {
  memset(core, 0, sizeof *core);
${beginnings(between(source, "static void init_globals", "\n}\n"))}${fills(between(source, "static void init_memories", "\n}\n"))}}

#else
typedef int tcat_core_is_elsewhere;
#endif
`,
  };
}
