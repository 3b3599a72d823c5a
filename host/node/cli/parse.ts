import { commands } from "../../../assembly/protocol/commands.js";
import type { Call, FormName } from "../call.js";

/** Splits arguments at commas outside quotes; inside quotes `\` makes the next character plain. */
function parseArguments(text: string): (string | number)[] {
  const args: (string | number)[] = [];
  const pattern = /\s*(?:"((?:[^"\\]|\\.)*)"|([^,]*))\s*(,|$)/gsy;
  for (;;) {
    const match = pattern.exec(text);
    if (!match) return [...args, text.slice(pattern.lastIndex)];
    const [, quoted, plain = "", end] = match;
    if (quoted !== undefined) args.push(quoted.replace(/\\(.)/gs, "$1"));
    else args.push(/^-?\d+$/.test(plain) ? Number(plain) : plain);
    if (end !== ",") return args;
  }
}

/**
 * A typed line as a call: commands of the set are taken apart, so that limits and results are
 * known; anything else goes out as it is.
 */
export function parseLine(line: string): Call {
  const [, name = "", suffix = ""] =
    /^AT\+([A-Z]+)(\?|=.*)?$/is.exec(line) ?? [];
  const command = commands.find((c) => c.name === name.toUpperCase());
  if (!command) return { line };
  const form: FormName =
    suffix === ""
      ? "exec"
      : suffix === "?"
        ? "read"
        : suffix === "=?"
          ? "test"
          : "set";
  if (form !== "set") return { command: command.name, form };
  const args = parseArguments(suffix.slice(1));
  if (!command.payload) return { command: command.name, form, args };
  const payload = args.pop();
  return {
    command: command.name,
    form,
    args,
    ...(payload === undefined ? {} : { payload: String(payload) }),
  };
}
