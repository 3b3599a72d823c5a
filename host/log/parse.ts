import { commands } from "../../assembly/protocol/commands.js";
import { byteString, byteStringBytes, bytesOf } from "../javascript/bytes.js";
import type { ByteCall, Call, FormName } from "../javascript/call.js";

interface Parsed {
  readonly value: string | number;
  /** Whether it has a quote and is not in quotes. */
  readonly stray: boolean;
}

function argumentsIn(text: string): Parsed[] {
  const args: Parsed[] = [];
  const pattern = /\s*(?:"((?:[^"\\]|\\.)*)"|([^,]*))\s*(,|$)/gsy;
  for (;;) {
    const match = pattern.exec(text);
    if (!match) return args;
    const [, quoted, plain = "", end] = match;
    if (quoted !== undefined)
      args.push({ value: quoted.replace(/\\(.)/gs, "$1"), stray: false });
    else
      args.push({
        value: /^-?\d+$/.test(plain) ? Number(plain) : plain,
        stray: plain.includes('"'),
      });
    if (end !== ",") return args;
  }
}

/** Splits arguments at commas outside quotes; inside quotes `\` makes the next character plain. */
export const parseArguments = (text: string): (string | number)[] =>
  argumentsIn(text).map(({ value }) => value);

/** A line that begins as a command does: its name, and what stands behind it. */
const COMMAND = /^AT\+([A-Z]+)(\?|=.*)?$/is;

const commandOf = (name: string) =>
  commands.find((c) => c.name === name.toUpperCase());

/** The form of a command by what stands behind its name. */
function formOf(suffix: string): FormName {
  if (suffix === "") return "exec";
  if (suffix === "?") return "read";
  return suffix === "=?" ? "test" : "set";
}

/**
 * A line in the document's own form as a call: where a payload follows, its length stands in the line. What is no command
 * of the set is a line as it is.
 * @param line a byte string
 */
export function parseDocumentLine(line: string): ByteCall {
  const [, name = "", suffix = ""] = COMMAND.exec(line) ?? [];
  const command = commandOf(name);
  if (!command) return { line };
  const form = formOf(suffix);
  if (form !== "set") return { command: command.name, form, args: [] };
  const args = parseArguments(suffix.slice(1));
  const length = args.at(-1);
  return command.payload && typeof length === "number"
    ? { command: command.name, form, args: args.slice(0, -1), payload: length }
    : { command: command.name, form, args };
}

/**
 * Whether an argument of a command of the set has a quote that does not enclose it: one that was not closed, or beside
 * other text. Somebody who writes one has made a mistake; it would be taken for a part of the text.
 */
export function hasStrayQuote(line: string): boolean {
  const [, name = "", suffix = ""] = COMMAND.exec(line) ?? [];
  return (
    commandOf(name) !== undefined &&
    formOf(suffix) === "set" &&
    argumentsIn(suffix.slice(1)).some(({ stray }) => stray)
  );
}

/** A line that somebody has typed. */
export interface Typed {
  readonly call: ByteCall;
  /** Given in the line, in place of its length; else the call asks for it. */
  readonly payload?: Uint8Array;
}

/** A typed line as a call; a payload may stand between quotes in the place of its length. */
export function parseTyped(text: string): Typed {
  const call = parseDocumentLine(byteString(bytesOf(text)));
  if ("line" in call || call.payload !== undefined) return { call };
  const takesPayload = commands.some(
    ({ name, payload }) => name === call.command && payload,
  );
  const given = call.args.at(-1);
  if (!takesPayload || call.form !== "set" || typeof given !== "string")
    return { call };
  const payload = byteStringBytes(given);
  const args = call.args.slice(0, -1);
  return { call: { ...call, args, payload: payload.length }, payload };
}

/** A call as a client takes it: its texts are bytes already. */
export function clientCall(call: ByteCall, payload?: Uint8Array): Call {
  if ("line" in call) return { line: byteStringBytes(call.line) };
  const { command, form } = call;
  const args = call.args.map((arg) =>
    typeof arg === "string" ? byteStringBytes(arg) : (arg as number),
  );
  return { command, form, args, ...(payload && { payload }) };
}
