import {
  cmeErrors,
  errorTables,
  ordinaryTables,
  tablesByCommand,
} from "../../assembly/protocol/errors.js";
import type { ErrorEntry, ErrorTable } from "../../assembly/protocol/types.js";

/** A code's row and the table that it stands in. */
export interface Explanation extends ErrorEntry {
  /** Id of the table: server, execution, cme, registration, provisioning or gateway; `esp-at` for an `ERR CODE`. */
  readonly table: string;
}

type Rows = ReadonlyMap<number, Explanation>;

const explanations = new Map(
  errorTables.map(({ id, entries }) => [
    id,
    entries.map((entry) => Object.freeze({ ...entry, table: id })),
  ]),
);

/** The rows of tables by their code; of two with one code the first speaks. */
function rowsOf(tables: readonly ErrorTable[]): Rows {
  const rows = new Map<number, Explanation>();
  for (const { id } of tables)
    for (const row of explanations.get(id) ?? [])
      if (!rows.has(row.code)) rows.set(row.code, row);
  return rows;
}

const cmeRows = rowsOf([cmeErrors]);
const ordinaryRows = rowsOf(ordinaryTables);
const rowsByCommand: ReadonlyMap<string, Rows> = new Map(
  Object.entries(tablesByCommand).map(([command, tables]) => [
    command,
    rowsOf(tables),
  ]),
);

/** Every row of a code, for the six tables overlap. */
export function allExplanations(code: number): Explanation[] {
  return errorTables.flatMap((table) =>
    table.entries
      .filter((entry) => entry.code === code)
      .map((entry) => ({ ...entry, table: table.id })),
  );
}

/**
 * The row that speaks for a code.
 * @param command the command that failed, or the name of the URC
 * @param cme whether the code came with `+CME ERROR`
 */
export function explain(
  code: number,
  command = "",
  cme = false,
): Explanation | undefined {
  const rows = cme ? cmeRows : (rowsByCommand.get(command) ?? ordinaryRows);
  return rows.get(code);
}
