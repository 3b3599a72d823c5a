/** Which arguments are refused, and the line that the others make (tests/replay/README.md, "Refusals"). */

import type { Form } from "./record.js";
import { forms, type Parameter, parameters, prompting } from "./table.js";

/** Why something is not sent. */
export interface Refusal {
  readonly reason: string;
  readonly arg?: number;
}

/** Bytes of a line, its CRLF among them, and of a text that no table limits. */
const LONGEST_LINE = 256;
const LONGEST_PAYLOAD = 2048;
const PLAIN_NAME = /^[A-Z][A-Z0-9_]*$/;
const LINE_BREAKER = /[\r\n\0]/;
const FILTER = /[+#]/;

const isWord = (value: number): boolean =>
  Number.isInteger(value) && value >= -(2 ** 31) && value <= 2 ** 31 - 1;

/** What an argument of a plain command may be: its characters and the line alone are looked at. */
const anything: Parameter = { kind: "text", least: 0 };

/** The first fault of one argument. */
export function checkArgument(
  parameter: Parameter,
  value: unknown,
  arg: number,
): Refusal | undefined {
  if (parameter.kind === "text") {
    if (typeof value !== "string") return { reason: "bad-type", arg };
    const { least, most, published } = parameter;
    if (value.length < least) return { reason: "out-of-range", arg };
    if (most !== undefined && value.length > most)
      return { reason: "too-long", arg };
    if (most === undefined && value.length > LONGEST_LINE)
      return { reason: "line-too-long" };
    if (LINE_BREAKER.test(value) || (published && FILTER.test(value)))
      return { reason: "bad-character", arg };
    return undefined;
  }
  if (typeof value !== "number" || !isWord(value))
    return { reason: "bad-type", arg };
  const fits =
    parameter.kind === "choice"
      ? parameter.of.includes(value)
      : value >= parameter.least &&
        value <= parameter.most &&
        value % parameter.step === 0;
  return fits ? undefined : { reason: "out-of-range", arg };
}

function checkPayload(
  payload: string | undefined,
  arg: number,
): Refusal | undefined {
  if (payload === undefined) return { reason: "missing", arg };
  if (payload.length === 0) return { reason: "out-of-range", arg };
  if (payload.length > LONGEST_PAYLOAD) return { reason: "too-long", arg };
  return undefined;
}

/** The first fault among arguments and what takes them. */
export function checkAll(
  taken: readonly Parameter[],
  args: readonly unknown[],
): Refusal | undefined {
  for (let arg = 0; ; arg++) {
    const parameter = taken[arg];
    if (arg >= args.length)
      return parameter === undefined || parameter.optional
        ? undefined
        : { reason: "missing", arg };
    if (parameter === undefined) return { reason: "too-many", arg };
    const refusal = checkArgument(parameter, args[arg], arg);
    if (refusal) return refusal;
  }
}

function checkPlain(args: readonly unknown[]): Refusal | undefined {
  for (const [arg, value] of args.entries()) {
    if (typeof value === "number" && isWord(value)) continue;
    const refusal = checkArgument(anything, value, arg);
    if (refusal) return refusal;
  }
  return undefined;
}

/** A line without its CRLF, or why it is not sent. */
export type Encoded = { readonly line: string } | Refusal;

const ends: Readonly<Record<Form, string>> = {
  ...{ test: "=?", read: "?", set: "=", exec: "" },
};

/** The line of a command with arguments that were found right. */
export const lineOf = (
  command: string,
  form: Form,
  args: readonly unknown[],
  escaped: string,
): string => {
  const quoted = (value: unknown) =>
    typeof value === "string"
      ? `"${[...value].map((c) => (escaped.includes(c) ? `\\${c}` : c)).join("")}"`
      : String(value);
  return `AT+${command}${ends[form]}${args.map(quoted).join(",")}`;
};

/** Refused where the line with its CRLF is longer than a line may be. */
export const fitted = (line: string): Encoded =>
  line.length + 2 > LONGEST_LINE ? { reason: "line-too-long" } : { line };

/** A command's line, or the first fault in it. */
export function encode(
  command: string,
  form: Form,
  args: readonly unknown[],
  payload: string | undefined,
  escaped: string,
): Encoded {
  const known = forms[command];
  if (known === undefined && !PLAIN_NAME.test(command))
    return { reason: "unknown-command" };
  if (known !== undefined && !known.includes(form))
    return { reason: "bad-form" };
  if (form !== "set") {
    if (args.length > 0) return { reason: "too-many", arg: 0 };
    return fitted(lineOf(command, form, [], escaped));
  }
  const taken = parameters[command];
  const refusal = taken ? checkAll(taken, args) : checkPlain(args);
  if (refusal) return refusal;
  if (!prompting.includes(command))
    return fitted(lineOf(command, form, args, escaped));
  return (
    checkPayload(payload, args.length) ??
    fitted(lineOf(command, form, [...args, payload?.length], escaped))
  );
}

/** A raw line, or why it is not sent. */
export function encodeLine(line: string): Encoded {
  if (line === "") return { reason: "missing" };
  if (LINE_BREAKER.test(line)) return { reason: "bad-character" };
  return fitted(line);
}
