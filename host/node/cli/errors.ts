import { Command } from "commander";
import { errorTables } from "../../../assembly/protocol/errors.js";
import { commandTexts } from "../../../assembly/protocol/texts/command.js";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import type {
  ErrorEntry,
  ErrorTable,
} from "../../../assembly/protocol/types.js";
import type { Explanation } from "../../javascript/errors.js";
import { codeText, explainErrCode } from "../../javascript/espat.js";
import { chosenLanguage, text } from "../../javascript/language.js";
import { UserFault } from "./fault.js";

/** A code with what it means, in the user's language first. */
function row(
  { code, name, en, zh }: ErrorEntry,
  shown = String(code).padStart(6),
): string {
  const texts = chosenLanguage() === "zh" ? [zh, en] : [en, zh];
  const [first, ...more] = [...texts, name].filter((said) => said !== "");
  return [`${shown}  ${first}`, ...more].join("\n        ");
}

/** What stands above a table's rows; the document's own title says it in Chinese. */
const titleOf = ({ id, section, doc }: ErrorTable): string =>
  chosenLanguage() === "zh"
    ? `${id}：${section}`
    : `${id} (${section}): ${doc}`;

/** What an `ERR CODE` line means; none of the document's tables has it. */
const errCodeRow = (found: Explanation): string =>
  `${found.table}\n${row(found, codeText("error", found.code))}`;

/** A code as the document writes it, or as an `ERR CODE` line does. */
const CODE = /^(?:-?\d{1,9}|0[xX][\da-fA-F]{1,8})$/;

function errors(code: string | undefined, { json }: { json?: boolean }): void {
  if (code !== undefined && !CODE.test(code))
    throw new UserFault(text(faultTexts.noCode, { code }));
  const wanted = code === undefined ? undefined : Number(code);
  const errCode = wanted === undefined ? undefined : explainErrCode(wanted);
  if (errCode) {
    console.log(json ? JSON.stringify(errCode) : errCodeRow(errCode));
    return;
  }
  let found = 0;
  for (const table of errorTables) {
    const rows = table.entries.filter(
      (entry) => wanted === undefined || entry.code === wanted,
    );
    if (rows.length === 0) continue;
    found += rows.length;
    if (!json) console.log(titleOf(table));
    for (const entry of rows)
      console.log(
        json ? JSON.stringify({ table: table.id, ...entry }) : row(entry),
      );
  }
  if (found === 0)
    throw new UserFault(text(faultTexts.unknownCode, { code: code ?? "" }));
}

/** `tcat errors [CODE]`: the document's tables, or every match of one code. */
export function errorsCommand(): Command {
  return new Command("errors")
    .description(text(commandTexts.errors))
    .argument("[code]", text(commandTexts.code))
    .option("--json", text(commandTexts.json))
    .addHelpText(
      "after",
      `\n${text(commandTexts.examples)}\n  tcat errors 202\n  tcat errors 0x01090000 --json`,
    )
    .allowExcessArguments(false)
    .action(errors);
}
