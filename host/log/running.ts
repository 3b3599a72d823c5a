import type { ByteCall, FormName } from "../javascript/call.js";

/** A command of the log that has not ended. */
export interface Running {
  readonly line: string;
  readonly name: string;
  readonly form: FormName | undefined;
  isEchoed: boolean;
  isAccepted: boolean;
  isPrompted: boolean;
  readonly takesPayload: boolean;
}

/** What a line that is not answered is called: no text of it. */
const commandName = (line: string): string =>
  /^(?:\+\+\+|AT\+?[A-Z0-9_]*)/i.exec(line)?.[0] ?? "";

/** It begins. */
export const runningOf = (call: ByteCall, line: string): Running => ({
  line,
  name: "line" in call ? commandName(line) : call.command,
  form: "line" in call ? undefined : call.form,
  isEchoed: false,
  isAccepted: false,
  isPrompted: false,
  takesPayload: "command" in call && call.payload !== undefined,
});
