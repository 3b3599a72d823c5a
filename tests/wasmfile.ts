import { readFileSync } from "node:fs";
import binaryen from "binaryen";
import { cycleOf } from "./callcycle.js";

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

export interface Global {
  readonly name: string;
  readonly type: string;
  readonly mutable: boolean;
  /** Undefined where it does not begin with a constant. */
  readonly value: number | undefined;
}

export interface Export {
  readonly name: string;
  readonly type: string;
  /** The value of a global. */
  readonly value?: number | undefined;
}

/** All that the checks and the census want to know of a module. */
export interface Module {
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

/** Reads a module and closes it again. */
export function readModule(path: string): Module {
  const bytes = readFileSync(path);
  const compiled = new WebAssembly.Module(bytes);
  const module = binaryen.readBinary(bytes);
  try {
    const globals = readGlobals(module);
    const { initial, max } = module.getMemoryInfo();
    const text = module.emitText();
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
      opcodes: countOpcodes(text),
      cycle: cycleOf(text),
    };
  } finally {
    module.dispose();
  }
}

/** The value of an exported global that never changes; NaN where there is none. */
export const constant = (module: Module, name: string): number => {
  const found = module.exports.find((one) => one.name === name);
  return found?.type === "global i32"
    ? (found.value ?? Number.NaN)
    : Number.NaN;
};
