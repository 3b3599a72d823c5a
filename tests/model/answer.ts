/** What a line of an answer is to a command. */

import type { Command, Failure, Line, State } from "./command.js";
import {
  type Codes,
  codesOf,
  type Field,
  isQuoted,
  splitFields,
  textField,
} from "./field.js";

const CME = /^\+CME ERR(?:OR)?:(.*)$/s;
const ERROR_CODE = /^ERR CODE:0x([0-9a-fA-F]{1,8})$/;
const BUSY = /^busy [ps]\.\.\.$/;
const PREFIXED = /^\+([A-Z][A-Z0-9_]*):(.*)$/s;

const isError = (line: string): boolean => line === "ERROR" || CME.test(line);

const isBusy = (line: string): boolean => BUSY.test(line);

/** The number of an `ERR CODE` line. */
export function errorCodeOf(line: string): number | undefined {
  const digits = ERROR_CODE.exec(line)?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits, 16);
}

/** `+NAME:OK` or `+NAME:FAIL…` in any of the document's variants: how that name's command ended. */
export function resultOf(
  line: string,
  name: string,
): { readonly codes?: Codes } | undefined {
  const bare = line.replace(/^\+ */, "");
  if (!bare.startsWith(`${name}:`)) return undefined;
  const told = bare.slice(name.length + 1).replace(/^ +/, "");
  if (told === "OK") return {};
  if (!told.startsWith("FAIL")) return undefined;
  return { codes: codesOf(told.slice("FAIL".length)) };
}

/** The failure that a line means to the command that is out. */
export function failureOf(line: string, command: Command): Failure | undefined {
  const code = command.errorCode;
  if (line === "ERROR") return { reason: "error", code };
  if (isBusy(line)) return { reason: "busy", code };
  const told = CME.exec(line)?.[1]?.replace(/^ +/, "");
  if (told === undefined) return undefined;
  const codes = codesOf(told);
  if (codes.code !== undefined) return { reason: "cme", ...codes };
  return { reason: "cme", text: told === "" ? undefined : told };
}

/** What an `OK` is to the command that is out: its end, or what it waits for next; undefined where it is passed over. */
export function okOf(command: Command): State | "end" | undefined {
  const { state, form, later, both, list, okSeen, dataSeen } = command;
  if (state === "given up") return undefined;
  if (form === "test" || state === "second ok") return "end";
  if (later) {
    if (state !== "ok") return undefined;
    return command.prompting ? "prompt" : "result";
  }
  if (both && !dataSeen) return okSeen ? undefined : "both";
  return list && !dataSeen && state !== "list" ? "list" : "end";
}

/**
 * What a line is that comes while the wire is watched: behind `+++`, or for the answer to a command. All but nothing and
 * a line end the watch.
 */
export function lateOf(
  line: string,
  given: Command | undefined,
): "nothing" | "line" | "result" | "answer" | "denial" | "busy" {
  const failed = isError(line);
  const busy = isBusy(line);
  if (given) {
    if (line === "OK" || failed || busy) return "answer";
    return resultOf(line, given.name) ? "result" : "line";
  }
  if (failed) return "denial";
  if (busy) return "busy";
  return line === "OK" ? "nothing" : "line";
}

/** A line as data of the command that is out, or undefined where it is none. */
export function dataOf(text: string, command: Command): Line | undefined {
  const { name, form } = command;
  const [, prefix, rest = ""] = PREFIXED.exec(text) ?? [];
  const own = prefix === name;
  if (form === "test") {
    const fields = prefix === undefined ? [textField(text)] : splitFields(rest);
    return { own, fields };
  }
  if (text.startsWith(`+${name}:`)) {
    if (command.later) return undefined;
    return { own: true, fields: split(text.slice(name.length + 2), command) };
  }
  if (prefix !== undefined) return undefined;
  const takesPlain = command.plain || name === "TCMODULE" || name === "TCVER";
  return takesPlain ? { own: false, fields: [textField(text)] } : undefined;
}

/** The fields behind a name; a gateway's list as real modules print it has its comma inside the quotes. */
function split(rest: string, { name, form }: Command): Field[] {
  const fields = splitFields(rest);
  const [only] = fields;
  if (name !== "TCGWONLINE" || (form !== undefined && form !== "read"))
    return fields;
  if (!only || fields.length > 1 || !isQuoted(rest.replace(/^ +/, "")))
    return fields;
  const comma = only.text.indexOf(",");
  if (comma < 0) return fields;
  const { text } = only;
  return [text.slice(0, comma), text.slice(comma + 1)].map(textField);
}
