import type { Command } from "../../../assembly/protocol/types.js";
import { toByteCall } from "../../javascript/bytecall.js";
import type { Call, CommandCall, FormName } from "../../javascript/call.js";
import { CallSecrets } from "../../javascript/callsecrets.js";
import { AtError } from "../../javascript/error.js";
import { connection } from "../connection/connection.js";
import { conclude, remember } from "./history.js";
import { type PayloadForm, payloadOf } from "./payload.js";

/** What is typed into a command's form. */
export interface Typed {
  readonly values: Readonly<Record<string, string>>;
  readonly payload: string;
  readonly payloadForm: PayloadForm;
}

export const formsOf = (command: Command): readonly FormName[] =>
  (["set", "read", "exec", "test"] as const).filter(
    (form) => command[form] !== undefined,
  );

/** The call that a form makes; what is left open at its end is left out. */
export function callOf(
  command: Command,
  form: FormName,
  { values, payload, payloadForm }: Typed,
): CommandCall {
  if (form !== "set") return { command: command.name, form };
  const args = command.arguments.map(({ name, type, optional }) => {
    const value = values[name] ?? "";
    if (value === "" && optional) return undefined;
    return type === "number" && value !== "" ? Number(value) : value;
  });
  while (args.length > 0 && args.at(-1) === undefined) args.pop();
  return {
    command: command.name,
    form,
    args: args.map((arg) => arg ?? ""),
    ...(command.payload && { payload: payloadOf(payload, payloadForm) ?? "" }),
  };
}

/** What of one call is a secret is none of another's to show. */
const secrets = new CallSecrets();

/** How a call is shown: its line, secrets blanked. */
function shownLine(call: Call): string {
  try {
    return secrets.lineOf(toByteCall(call)).shown;
  } catch {
    // What is refused before it is a line.
    return "command" in call ? call.command : "";
  }
}

/** Makes a call, and remembers it with what came of it. */
export async function make(call: Call): Promise<void> {
  const client = connection.client.value;
  if (!client) return;
  const id = remember(shownLine(call), call);
  const since = performance.now();
  const ms = () => Math.round(performance.now() - since);
  try {
    const values = await client.command(call);
    conclude(id, { ms: ms(), values });
  } catch (error) {
    if (!(error instanceof AtError)) throw error;
    conclude(id, { ms: ms(), error });
  }
}
