import { commands } from "../../../assembly/protocol/commands.js";
import type { ByteCall } from "../bytecall.js";
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

/** The form of a command by what stands behind its name. */
function formOf(suffix: string): FormName {
  if (suffix === "") return "exec";
  if (suffix === "?") return "read";
  return suffix === "=?" ? "test" : "set";
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
  const form = formOf(suffix);
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

/**
 * A line in the document's own form as a call: where a payload follows, its length stands in the line. What is no command
 * of the set is a line as it is.
 * @param line a byte string
 */
export function parseDocumentLine(line: string): ByteCall {
  const [, name = "", suffix = ""] =
    /^AT\+([A-Z]+)(\?|=.*)?$/is.exec(line) ?? [];
  const command = commands.find((c) => c.name === name.toUpperCase());
  if (!command) return { line };
  const form = formOf(suffix);
  if (form !== "set") return { command: command.name, form, args: [] };
  const args = parseArguments(suffix.slice(1));
  const length = args.at(-1);
  return command.payload && typeof length === "number"
    ? { command: command.name, form, args: args.slice(0, -1), payload: length }
    : { command: command.name, form, args };
}
