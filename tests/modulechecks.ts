import { CYCLE, cycleOf } from "./callcycle.js";
import { constant, type Global, type Module } from "./wasmfile.js";

/** WAMR shrinks the memory when the heap begins at or above the data's end rounded up to this. */
const PADDING = 16;

/** One thing that must hold of a module, and what was found. */
export interface Check {
  readonly name: string;
  readonly holds: boolean;
  readonly found: unknown;
}

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

/** What is true of either build: nothing comes in, nothing starts, nothing grows, and one page is enough. */
export function checkModule(module: Module): Check[] {
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

/** What a module that is shipped may cost. */
export interface ModuleLimits {
  readonly mostBytes: number;
  readonly mostMemory: number;
}

/** What is asked of a module that is shipped. */
export function checkShipped(
  module: Module,
  { mostBytes, mostMemory }: ModuleLimits,
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
export function checkDebug(module: Module): Check[] {
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
