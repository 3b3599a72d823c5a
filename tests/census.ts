import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type Check,
  checkDebug,
  checkModule,
  checkShipped,
  type ModuleLimits,
} from "./modulechecks.js";
import type { Result } from "./stage.js";
import { constant, type Module, readModule } from "./wasmfile.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A module that is shipped, and the file that its census is kept in. */
interface Shipped extends ModuleLimits {
  readonly name: string;
  readonly census: string;
}

const shipped: readonly Shipped[] = [
  {
    name: "release",
    census: "assembly/census.txt",
    mostBytes: 9_216,
    mostMemory: 4_096,
  },
  {
    name: "session",
    census: "assembly/session/census.txt",
    mostBytes: 13_824,
    mostMemory: 5_120,
  },
];

/** The census as it is checked in: what a change of the module changes. */
function census(name: string, module: Module): string {
  const opcodes = [...module.opcodes].sort(([a], [b]) => (a < b ? -1 : 1));
  const total = opcodes.reduce((sum, [, count]) => sum + count, 0);
  return [
    `build/${name}.wasm; rewritten by \`node build/tests/census.js --update\``,
    "",
    `size           ${module.size}`,
    `linear memory  ${constant(module, "__heap_base")}`,
    `functions      ${module.functions.length}`,
    `globals        ${module.globals.length}`,
    `sections       ${module.sections.join(", ")}`,
    "",
    "imports",
    ...(module.imports.length > 0 ? module.imports : ["none"]).map(
      (line) => `  ${line}`,
    ),
    "",
    "exports",
    ...module.exports.map(({ name, type }) => `  ${name}: ${type}`),
    "",
    `opcodes, ${total} in all`,
    ...opcodes.map(([name, count]) => `  ${`${count}`.padStart(5)} ${name}`),
    "",
  ].join("\n");
}

function readCensus(file: string): string {
  try {
    return readFileSync(root + file, "utf8");
  } catch {
    return "";
  }
}

/** The lines that only one of two texts has. */
function difference(found: string, wanted: string): string[] {
  const lacks = (text: string, other: string, sign: string) => {
    const lines = new Set(other.split("\n"));
    return text
      .split("\n")
      .filter((line) => !lines.has(line))
      .map((line) => `${sign} ${line.trim()}`);
  };
  return [...lacks(wanted, found, "-"), ...lacks(found, wanted, "+")];
}

const named = (build: string, checks: readonly Check[]): Check[] =>
  checks.map((check) => ({ ...check, name: `${build}: ${check.name}` }));

/** A module that is shipped holds what the design says, and its census is the one that is kept. */
function checkOne(one: Shipped, log: (line: string) => void): Check[] {
  const module = readModule(`${root}build/${one.name}.wasm`);
  const found = census(one.name, module);
  const kept = readCensus(one.census);
  log(
    `${one.name}: ${module.size} bytes, ${constant(module, "__heap_base")} bytes of linear memory, ${module.functions.length} functions`,
  );
  return named(one.name, [
    ...checkModule(module),
    ...checkShipped(module, one),
    {
      name: `the census is that of ${one.census} (else \`node build/tests/census.js --update\`)`,
      holds: found === kept,
      found: difference(found, kept),
    },
  ]);
}

/** The modules that are shipped, and the build in which functions and globals have their names. */
export async function runCensus(log: (line: string) => void): Promise<Result> {
  const debug = readModule(`${root}build/debug.wasm`);
  const checks: readonly Check[] = [
    ...shipped.flatMap((one) => checkOne(one, log)),
    ...named("debug", [...checkModule(debug), ...checkDebug(debug)]),
  ];
  const faults = checks.filter(({ holds }) => !holds);
  for (const { name, found } of faults)
    log(`failed: ${name}: ${JSON.stringify(found)}`);
  log(`${checks.length} checks`);
  return { passed: checks.length - faults.length, failed: faults.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--update"))
    for (const { name, census: file } of shipped)
      writeFileSync(
        root + file,
        census(name, readModule(`${root}build/${name}.wasm`)),
      );
  const { passed, failed } = await runCensus(console.log);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
