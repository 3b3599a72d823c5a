import { Command } from "commander";
import { errorTables } from "../../../assembly/protocol/errors.js";
import type { ErrorEntry } from "../../../assembly/protocol/types.js";
import { UserFault } from "./fault.js";

const texts = {
  description: "explain an error code; without one, list all six tables",
  code: "a code such as 202 or -108",
  json: "one JSON object a row",
  after: "\nExamples:\n  tcat errors 202\n  tcat errors -108 --json",
};

const row = (entry: ErrorEntry): string =>
  `${String(entry.code).padStart(6)}  ${entry.en}\n        ${entry.zh}${entry.name === "" ? "" : `\n        ${entry.name}`}`;

function errors(code: string | undefined, { json }: { json?: boolean }): void {
  if (code !== undefined && !/^-?\d{1,9}$/.test(code))
    throw new UserFault(`${code} is no error code: give a whole number`);
  const wanted = code === undefined ? undefined : Number(code);
  let found = 0;
  for (const table of errorTables) {
    const rows = table.entries.filter(
      (entry) => wanted === undefined || entry.code === wanted,
    );
    if (rows.length === 0) continue;
    found += rows.length;
    if (!json) console.log(`${table.id} (${table.section}): ${table.doc}`);
    for (const entry of rows)
      console.log(
        json ? JSON.stringify({ table: table.id, ...entry }) : row(entry),
      );
  }
  if (found === 0)
    throw new UserFault(`no table of the document has the code ${code}`);
}

/** `tcat errors [CODE]`: the document's tables, or every match of one code. */
export function errorsCommand(): Command {
  return new Command("errors")
    .description(texts.description)
    .argument("[code]", texts.code)
    .option("--json", texts.json)
    .addHelpText("after", texts.after)
    .allowExcessArguments(false)
    .action(errors);
}
