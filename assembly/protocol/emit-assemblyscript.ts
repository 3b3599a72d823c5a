import * as abi from "./abi.js";
import { commands } from "./commands.js";
import { banner, constantName } from "./text.js";
import type { Argument, Command, End } from "./types.js";

/**
 * Numbers of the ends in the core's tables. Up to `both` data lines belong to the command; from
 * `both` on a `FAIL` behind its name ends it.
 */
const ends: Readonly<Record<End | "test", number>> = {
  ok: 0,
  lines: 1,
  test: 2,
  list: 3,
  both: 4,
  result: 5,
  prompt: 6,
  "second-ok": 7,
};

const ARGUMENT_ROW = 8;
const COMMAND_ROW = 4;
/** In place of a step: a string without `+` and `#`. */
const NO_WILDCARDS = 128;
/** Marks a string whose length is limited by the command line alone. */
const NO_LENGTH = 0x7fffffff;

const little = (value: number, size: number): number[] =>
  Array.from({ length: size }, (_, i) => (value >>> (8 * i)) & 0xff);

const step = (argument: Argument): number => {
  if (argument.type === "number") return 1 + Math.log2(argument.step ?? 1);
  return argument.noWildcards ? NO_WILDCARDS : 0;
};

/** Least value in 24 bits, above it what `step` tells; most. */
const argumentRow = (argument: Argument): number[] => [
  ...little(argument.min, 3),
  step(argument),
  ...little(argument.max ?? NO_LENGTH, 4),
];

const constants = (
  prefix: string,
  values: Readonly<Record<string, number>>,
): string =>
  Object.entries(values)
    .map(
      ([name, value]) =>
        `export const ${prefix}_${constantName(name)}: u32 = ${value};\n`,
    )
    .join("");

const offsets = (prefix: string, words: readonly string[]): string =>
  words
    .map(
      (name, i) =>
        `export const ${prefix}_${constantName(name)}: usize = ${i * 4};\n`,
    )
    .join("");

/** Every constant byte of the core in one piece; a text that stands in it already is found there. */
class Blob {
  #bytes = Buffer.alloc(0);

  place(values: Uint8Array): number {
    const found = this.#bytes.indexOf(values);
    if (found >= 0) return found;
    this.#bytes = Buffer.concat([this.#bytes, values]);
    return this.#bytes.length - values.length;
  }

  constant(name: string, doc: string, values: Uint8Array): string {
    return `/** ${doc} */\nexport const ${name}: usize = DATA + ${this.place(values)};\n`;
  }

  text(name: string, value: string): string {
    const constant = `TEXT_${constantName(name)}`;
    return `${this.constant(constant, JSON.stringify(value), Buffer.from(value, "latin1"))}export const ${constant}_LENGTH: u32 = ${value.length};\n`;
  }

  emit(): string {
    return `const DATA: usize = memory.data<u8>([${[...this.#bytes].join(", ")}]);\n`;
  }
}

/** Each text behind its length, a zero at the end. */
const list = (items: readonly string[]): Buffer =>
  Buffer.from(
    `${items.map((item) => String.fromCharCode(item.length) + item).join("")}\0`,
    "latin1",
  );

const formMask = (command: Command): number =>
  Object.entries(abi.forms).reduce(
    (mask, [form, number]) =>
      command[form as keyof typeof abi.forms] ? mask | (1 << number) : mask,
    0,
  );

/** The core's constants and tables, as one AssemblyScript file. */
export function emitAssemblyScript(): string {
  const kinds: string[] = [];
  const kindRows: number[] = [];
  const argumentKinds: number[] = [];
  const names: number[] = [];
  const rows: number[] = [];
  for (const command of commands) {
    for (const argument of command.arguments) {
      const row = argumentRow(argument);
      const key = row.join();
      if (!kinds.includes(key)) {
        kinds.push(key);
        kindRows.push(...row);
      }
      argumentKinds.push(kinds.indexOf(key));
    }
    const last = command.set ?? command.exec;
    const required = command.arguments.filter((a) => !a.optional).length;
    rows.push(
      command.name.length,
      formMask(command) | (required << 4),
      ends[command.read?.end ?? "ok"] | (ends[last?.end ?? "ok"] << 4),
      command.arguments.length,
    );
    names.push(...Buffer.from(command.name, "latin1"));
  }
  const blob = new Blob();
  const tables = [
    blob.constant(
      "COMMANDS",
      "A row a command: length of its name; bits of its forms and, above them, required arguments; end of read and, above it, of set or exec; arguments. Names and arguments stand in the order of the rows.",
      Buffer.from(rows),
    ),
    blob.constant(
      "ARGUMENT_KINDS",
      "A row a kind: least (3 bytes), 0 for a string, NO_WILDCARDS for one without `+` and `#`, else 1 and the step's power of two, most (4 bytes).",
      Buffer.from(kindRows),
    ),
    blob.constant(
      "ARGUMENTS",
      "A byte an argument: its row in ARGUMENT_KINDS.",
      Buffer.from(argumentKinds),
    ),
    blob.constant(
      "NAMES",
      "The commands' names, one after the other.",
      Buffer.from(names),
    ),
    ...Object.entries(abi.textLists).map(([name, items]) =>
      blob.constant(
        `LIST_${constantName(name)}`,
        JSON.stringify(items),
        list(items),
      ),
    ),
    ...Object.entries(abi.heads).map(([name, pattern]) =>
      blob.constant(
        `HEAD_${constantName(name)}`,
        JSON.stringify(pattern),
        Buffer.from(pattern, "latin1"),
      ),
    ),
    ...Object.entries(abi.texts).map(([name, value]) => blob.text(name, value)),
  ];
  return [
    banner("//"),
    constants("ABI", abi.abiVersion),
    constants("FORM", abi.forms),
    constants("EVENT", abi.events),
    constants("REASON", abi.reasons),
    constants("REFUSAL", abi.refusals),
    constants("FLAG", abi.flags),
    constants("FIELD", abi.fields),
    constants("OPTION", abi.options),
    offsets("LAYOUT", abi.layoutWords),
    `export const LAYOUT_BYTES: usize = ${abi.layoutWords.length * 4};\n`,
    offsets("RECORD", abi.eventWords),
    `export const RECORD_BYTES: usize = ${abi.eventWords.length * 4};\n`,
    constants("LIMIT", abi.limits),
    constants("SIZE", abi.sizes),
    constants("END", ends),
    `/** Command numbers of plain ESP-AT commands and of \`line\` calls. */
export const COMMAND_PLAIN: u32 = 0;
export const COMMAND_LINE: u32 = ${commands.length + 1};
export const COMMAND_COUNT: u32 = ${commands.length};
`,
    commands
      .map((c, i) => `export const COMMAND_${c.name}: u32 = ${i + 1};\n`)
      .join(""),
    `export const COMMAND_ROW: usize = ${COMMAND_ROW};
export const ARGUMENT_ROW: usize = ${ARGUMENT_ROW};
export const NO_LENGTH: i32 = ${NO_LENGTH};
export const NO_WILDCARDS: u32 = ${NO_WILDCARDS};
`,
    blob.emit(),
    ...tables,
  ].join("\n");
}
