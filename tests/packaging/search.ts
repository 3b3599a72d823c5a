/** Who finds the ends of blocks for WAMR's classic interpreter: the table in flash, or WAMR's own search. */

import { run } from "./checkout.js";

const SEARCH = "wasm_loader_find_block_addr";
const TABLE = `__wrap_${SEARCH}`;

/** Checks a program's calls. @throws Error where they do not go where `table` says */
export function checkSearch(program: string, table: boolean): void {
  const functions = run("objdump", ["-d", "--no-show-raw-insn", program])
    .split(/\n(?=[0-9a-f]+ <)/)
    .map((text) => ({ name: /<(.*)>:/.exec(text)?.[1] ?? "", text }));
  const callers = (name: string): string[] =>
    functions
      .filter(({ text }) => text.includes(`<${name}>\n`))
      .map((caller) => caller.name);
  if (!table) {
    if (callers(TABLE).length > 0)
      throw new Error("the table was not asked for");
    return;
  }
  if (callers(TABLE).length === 0)
    throw new Error("nothing asks the table of block ends");
  const past = callers(SEARCH).filter((name) => name !== TABLE);
  if (past.length > 0)
    throw new Error(`${past.join(", ")} searches without the table`);
}
