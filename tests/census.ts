import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import binaryen from "binaryen";
import type { Result } from "./stage.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A module that is shipped, the file that its census is kept in, and what it may cost. */
interface Shipped {
  readonly name: string;
  readonly census: string;
  readonly mostBytes: number;
  readonly mostMemory: number;
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
/** WAMR shrinks the memory when the heap begins at or above the data's end rounded up to this. */
const PADDING = 16;

/** Ids of a module's sections (WebAssembly specification, "Modules"). */
const SECTIONS = [
  "custom",
  "type",
  "import",
  "function",
  "table",
  "memory",
  "global",
  "export",
  "start",
  "element",
  "code",
  "data",
  "data count",
  "tag",
] as const;

interface Global {
  readonly name: string;
  readonly type: string;
  readonly mutable: boolean;
  /** Undefined where it does not begin with a constant. */
  readonly value: number | undefined;
}

interface Export {
  readonly name: string;
  readonly type: string;
  /** The value of a global. */
  readonly value?: number | undefined;
}

/** All that the checks and the census want to know of a module. */
interface Module {
  readonly size: number;
  readonly sections: readonly string[];
  readonly imports: readonly string[];
  readonly exports: readonly Export[];
  readonly globals: readonly Global[];
  /** Their names, where the module has them. */
  readonly functions: readonly string[];
  readonly memory: { readonly initial: number; readonly max?: number };
  /** Where the data ends that the module brings along. */
  readonly dataEnd: number;
  readonly opcodes: ReadonlyMap<string, number>;
  /** The functions that call themselves, by whichever way around. */
  readonly cycle: readonly string[];
}

interface Check {
  readonly name: string;
  readonly holds: boolean;
  readonly found: unknown;
}

const typeNames = new Map<number, string>([
  [binaryen.none, ""],
  [binaryen.i32, "i32"],
  [binaryen.i64, "i64"],
  [binaryen.f32, "f32"],
  [binaryen.f64, "f64"],
]);

const typeName = (type: number): string => typeNames.get(type) ?? `${type}`;

function readSections(bytes: Uint8Array): string[] {
  const sections: string[] = [];
  // Behind the magic number and the version.
  let at = 8;
  while (at < bytes.length) {
    const id = bytes[at++] ?? 0;
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      size += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    at += size;
    sections.push(SECTIONS[id] ?? `section ${id}`);
  }
  return sections;
}

/** What stands in a function of binaryen's text and is no instruction. */
const NO_OPCODES = new Set([
  "func",
  "type",
  "param",
  "result",
  "local",
  "then",
  "else",
]);

/** Counts the instructions of all functions in binaryen's text, where each opens a parenthesis. */
function countOpcodes(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  // Strings hold parentheses, comments may.
  const bare = text.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/;;.*$/gm, "");
  let depth = 0;
  let inFunction = false;
  for (const [token, name = ""] of bare.matchAll(/\(([\w.]*)|\)/g)) {
    if (token === ")") {
      depth--;
      continue;
    }
    depth++;
    if (depth === 2) inFunction = name === "func";
    else if (depth > 2 && inFunction && !NO_OPCODES.has(name))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Two functions that call each other, a way to them, and one that they call. */
const CYCLE = ` (func $a (param i32)
  (call $b))
 (func $b
  (call $c)
  (call $d))
 (func $c (call $b))
 (func $d)`;

/** Which functions each one calls, in binaryen's text. */
function callsOf(text: string): Map<string, string[]> {
  const calls = new Map<string, string[]>();
  for (const part of text.split(/^ \(func (?=\$)/m).slice(1)) {
    const name = part.slice(0, part.search(/[\s)]/));
    const called = [...part.matchAll(/\(call (\$[^\s)]+)/g)];
    calls.set(
      name,
      called.map(([, other = ""]) => other),
    );
  }
  return calls;
}

/** The functions from which a way of calls leads back to them. */
function cycleOf(text: string): string[] {
  const calls = callsOf(text);
  const reached = (from: string): Set<string> => {
    const seen = new Set<string>();
    const open = [...(calls.get(from) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(calls.get(next) ?? []));
    }
    return seen;
  };
  return [...calls.keys()].filter((name) => reached(name).has(name));
}

function readGlobals(module: binaryen.Module): Global[] {
  return Array.from({ length: module.getNumGlobals() }, (_, i) => {
    const info = binaryen.getGlobalInfo(module.getGlobalByIndex(i));
    // An imported one has no beginning of its own.
    const init = info.init === 0 ? undefined : readConstant(info.init);
    return {
      name: info.name,
      type: typeName(info.type),
      mutable: info.mutable,
      value: init,
    };
  });
}

function readConstant(expression: number): number | undefined {
  const info = binaryen.getExpressionInfo(expression) as binaryen.ConstInfo;
  return info.id === binaryen.ConstId ? Number(info.value) : undefined;
}

function readExports(
  module: binaryen.Module,
  globals: readonly Global[],
): Export[] {
  return Array.from({ length: module.getNumExports() }, (_, i): Export => {
    const info = binaryen.getExportInfo(module.getExportByIndex(i));
    if (info.kind === binaryen.ExternalFunction) {
      const { params, results } = binaryen.getFunctionInfo(
        module.getFunction(info.value),
      );
      const list = binaryen.expandType(params).map(typeName).join(", ");
      const result =
        results === binaryen.none ? "" : ` -> ${typeName(results)}`;
      return { name: info.name, type: `function (${list})${result}` };
    }
    if (info.kind === binaryen.ExternalMemory)
      return { name: info.name, type: "memory" };
    const global = globals.find(({ name }) => name === info.value);
    if (!global) return { name: info.name, type: `kind ${info.kind}` };
    const type = `${global.mutable ? "mutable " : ""}global ${global.type}`;
    return { name: info.name, type, value: global.value };
  });
}

function readModule(file: string): Module {
  const bytes = readFileSync(root + file);
  const compiled = new WebAssembly.Module(bytes);
  const module = binaryen.readBinary(bytes);
  try {
    const globals = readGlobals(module);
    const { initial, max } = module.getMemoryInfo();
    let dataEnd = 0;
    for (let i = 0; i < module.getNumMemorySegments(); i++) {
      const segment = module.getMemorySegmentInfo(`${i}`);
      dataEnd = Math.max(dataEnd, segment.offset + segment.data.byteLength);
    }
    return {
      size: bytes.length,
      sections: readSections(bytes),
      imports: WebAssembly.Module.imports(compiled).map(
        ({ module: from, name, kind }) => `${from}.${name}: ${kind}`,
      ),
      exports: readExports(module, globals),
      globals,
      functions: Array.from(
        { length: module.getNumFunctions() },
        (_, i) => binaryen.getFunctionInfo(module.getFunctionByIndex(i)).name,
      ),
      memory: max === undefined ? { initial } : { initial, max },
      dataEnd,
      opcodes: countOpcodes(module.emitText()),
      cycle: cycleOf(module.emitText()),
    };
  } finally {
    module.dispose();
  }
}

/** The value of an exported global that never changes; NaN where there is none. */
const constant = (module: Module, name: string): number => {
  const found = module.exports.find((one) => one.name === name);
  return found?.type === "global i32"
    ? (found.value ?? Number.NaN)
    : Number.NaN;
};

/** That a list of what should not be is empty. */
const none = (name: string, found: readonly unknown[]): Check => ({
  name,
  holds: found.length === 0,
  found,
});

const sectionsOf = (module: Module, ...names: readonly string[]): string[] =>
  module.sections.filter((section) => names.includes(section));

/** Those among some instructions that the module has. */
const opcodesOf = (module: Module, ...names: readonly string[]): string[] =>
  names.filter((name) => module.opcodes.has(name));

/** WAMR takes such a global for the C stack pointer, and traps on writes above it. */
const begunElsewhere = (module: Module): Global[] =>
  module.globals.filter(
    ({ type, mutable, value }) => mutable && type === "i32" && value !== 0,
  );

/** DESIGN.md, "What always holds", 1: what is true of either build. */
function checkModule(module: Module): Check[] {
  const { initial, max } = module.memory;
  const dataEnd = constant(module, "__data_end");
  const heapBase = constant(module, "__heap_base");
  return [
    none("it imports nothing", module.imports),
    none("it has no start function", sectionsOf(module, "start")),
    none(
      "it has no section that plain WAMR rejects",
      sectionsOf(module, "data count", "tag"),
    ),
    none(
      "it neither grows its memory nor asks for its size",
      opcodesOf(module, "memory.grow", "memory.size"),
    ),
    none(
      "it calls no function by reference",
      opcodesOf(module, "call_indirect", "call_ref"),
    ),
    none("no function calls itself, by whichever way around", module.cycle),
    {
      name: "a cycle of calls would be seen",
      holds: cycleOf(CYCLE).join() === "$b,$c",
      found: cycleOf(CYCLE),
    },
    {
      name: "its instructions were counted",
      holds: opcodesOf(module, "call", "i32.load", "local.get").length === 3,
      found: [...module.opcodes.keys()],
    },
    {
      name: "its memory is one page, at first and at most",
      holds: initial === 1 && max === 1,
      found: module.memory,
    },
    {
      name: "it tells where its data ends and its heap begins",
      holds: dataEnd > 0 && heapBase > 0,
      found: { dataEnd, heapBase },
    },
    {
      name: `its heap begins behind its data, rounded up to ${PADDING}`,
      holds: Math.ceil(dataEnd / PADDING) * PADDING <= heapBase,
      found: { dataEnd, heapBase },
    },
    {
      name: "its data ends where it says",
      holds: module.dataEnd > 0 && module.dataEnd <= dataEnd,
      found: module.dataEnd,
    },
  ];
}

/** What is asked of a module that is shipped. */
function checkShipped(
  module: Module,
  { mostBytes, mostMemory }: Shipped,
): Check[] {
  const memory = constant(module, "__heap_base");
  return [
    none("it has no table", sectionsOf(module, "table", "element")),
    none("every mutable i32 global begins at 0", begunElsewhere(module)),
    {
      name: `it has ${mostBytes} bytes at most`,
      holds: module.size <= mostBytes,
      found: module.size,
    },
    {
      name: `its linear memory has ${mostMemory} bytes at most`,
      holds: memory <= mostMemory,
      found: memory,
    },
  ];
}

/** The compiler writes it into every build that is not optimized. */
const STACK_POINTER = "~lib/memory/__stack_pointer";

/** What is asked of the build in which functions and globals have their names. */
function checkDebug(module: Module): Check[] {
  return [
    none(
      "every function is the core's own, none of the runtime's",
      module.functions.filter((name) => !name.startsWith("assembly/")),
    ),
    none(
      "every mutable i32 global begins at 0 but the compiler's own",
      begunElsewhere(module).filter(({ name }) => name !== STACK_POINTER),
    ),
  ];
}

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
  const module = readModule(`build/${one.name}.wasm`);
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
  const debug = readModule("build/debug.wasm");
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
        census(name, readModule(`build/${name}.wasm`)),
      );
  const { passed, failed } = await runCensus(console.log);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
