import {
  cmeErrors,
  errorTables,
  ordinaryTables,
  tablesByCommand,
} from "../../assembly/protocol/errors.js";
import type { ErrorEntry } from "../../assembly/protocol/types.js";

/** A code's row and the table that it stands in. */
export interface Explanation extends ErrorEntry {
  /** Id of the table: server, execution, cme, registration, provisioning or gateway; `esp-at` for an `ERR CODE`. */
  readonly table: string;
}

/** The rows of each table by their code; of two with one code the first speaks. */
const rows = new Map(
  errorTables.map(({ id, entries }) => [
    id,
    new Map(
      [...entries]
        .reverse()
        .map((entry) => [entry.code, Object.freeze({ ...entry, table: id })]),
    ),
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
  const own =
    typeof command === "string" && Object.hasOwn(tablesByCommand, command)
      ? tablesByCommand[command]
      : undefined;
  const tables = cme ? [cmeErrors] : (own ?? ordinaryTables);
  for (const table of tables) {
    const row = rows.get(table.id)?.get(code);
    if (row) return row;
  }
  return undefined;
}
