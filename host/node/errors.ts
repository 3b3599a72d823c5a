import {
  cmeErrors,
  errorTables,
  gatewayErrors,
  provisioningErrors,
  registrationErrors,
  serverErrors,
} from "../../assembly/protocol/errors.js";
import { executionErrors } from "../../assembly/protocol/errors-execution.js";
import type { ErrorEntry, ErrorTable } from "../../assembly/protocol/types.js";

/** A code's row and the table that it stands in. */
export interface Explanation extends ErrorEntry {
  /** Id of the table: server, execution, cme, registration, provisioning or gateway. */
  readonly table: string;
}

/** Tables in the order in which they speak for a command's later `FAIL` or URC. */
const ordinary = [cmeErrors, executionErrors, serverErrors];
const byCommand: Readonly<Record<string, readonly ErrorTable[]>> = {
  TCDEVREG: [registrationErrors, ...ordinary],
  TCSUBDEVREG: [registrationErrors, ...ordinary],
  TCGWBIND: [gatewayErrors, ...ordinary],
  TCGWONLINE: [gatewayErrors, ...ordinary],
  TCSTARTSMART: [provisioningErrors, ...ordinary],
  TCSAP: [provisioningErrors, ...ordinary],
};

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
  const tables = cme ? [cmeErrors] : (byCommand[command] ?? ordinary);
  for (const table of tables) {
    const entry = table.entries.find((row) => row.code === code);
    if (entry) return { ...entry, table: table.id };
  }
  return undefined;
}
