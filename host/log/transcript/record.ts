import { forms, quietRange } from "../../../assembly/protocol/abi.js";
import { clientTexts } from "../../../assembly/protocol/texts/client.js";
import { recordTexts } from "../../../assembly/protocol/texts/replay.js";
import type { FormName } from "../../javascript/call.js";
import { isEscape } from "../../javascript/dialogueoptions.js";
import { text } from "../../javascript/language.js";
import type { ByteSession } from "../../javascript/sessionconfig.js";

/** One valid line of a transcript (tests/replay/README.md, "Records in"). */
export type InputRecord =
  | {
      readonly t: number;
      readonly options: {
        readonly escape?: string;
        readonly firmware?: "auto" | "raw" | "hex";
        readonly quiet?: number;
      };
    }
  | { readonly t: number; readonly call: ReplayCall }
  | { readonly t: number; readonly session: ByteSession | null }
  | { readonly t: number; readonly abort: true }
  | { readonly t: number; readonly rx: string }
  | { readonly t: number; readonly lost: number }
  | { readonly t: number; readonly tick: true };

export type ReplayCall = { readonly timeout?: number } & (
  | {
      readonly command: string;
      readonly form: FormName;
      readonly args?: readonly unknown[];
      readonly payload?: string;
    }
  | { readonly line: string }
);

/** A line that is no valid record; the message names its number, counted from 1. */
export class RecordError extends Error {
  override readonly name = "RecordError";
}

const kinds = [
  "options",
  "call",
  "session",
  "abort",
  "rx",
  "lost",
  "tick",
] as const;

/** The keys that a record and what is in it may have. */
export const recordKeys = {
  record: ["t", ...kinds],
  options: ["escape", "firmware", "quiet"],
  command: ["command", "form", "args", "payload", "timeout"],
  line: ["line", "timeout"],
  session: [
    "device",
    "product",
    "wifi",
    "mqtt",
    "topics",
    "version",
    "keep",
    "check",
  ],
} as const;
const MOST = 2 ** 31 - 1;
const withPayload: readonly unknown[] = ["TCMQTTPUBL", "TCMQTTPUBRAW"];

type Fields = Record<string, unknown>;

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function onlyKeys(value: Fields, known: readonly string[], where: string) {
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined)
    throw new RecordError(
      text(recordTexts.unknownField, {
        field: JSON.stringify(unknown),
        where,
      }),
    );
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST;
}

function needCount(value: unknown, name: string): void {
  if (!isCount(value))
    throw new RecordError(text(recordTexts.noCount, { name, most: MOST }));
}

function needString(value: unknown, name: string): void {
  if (typeof value !== "string")
    throw new RecordError(text(recordTexts.noString, { name }));
}

/** Every string is a byte string, wherever it stands: however deep, so this keeps its own stack. */
function needBytes(record: Fields): void {
  const left: unknown[] = [record];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === "string") {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of a byte
      if (/[^\u0000-\u00ff]/.test(value))
        throw new RecordError(text(recordTexts.beyondBytes));
    } else if (Array.isArray(value)) {
      for (const item of value) left.push(item);
    } else if (isObject(value)) {
      for (const [key, item] of Object.entries(value)) left.push(key, item);
    }
  }
}

/**
 * An argument as a runtime gets it. What is neither text nor number is refused as `bad-type` whatever is in it, so it
 * becomes null: the readers that some runtimes stand behind have a limit on nesting.
 */
function argument(value: unknown): unknown {
  return typeof value === "string" || typeof value === "number" ? value : null;
}

function checkOptions(options: unknown, first: boolean): void {
  if (!first) throw new RecordError(text(recordTexts.optionsFirst));
  if (!isObject(options))
    throw new RecordError(text(recordTexts.optionsNoObject));
  onlyKeys(options, recordKeys.options, "options");
  const { escape: escaped, firmware, quiet } = options;
  if (
    escaped !== undefined &&
    !(typeof escaped === "string" && isEscape(escaped))
  )
    throw new RecordError(text(clientTexts.noEscape));
  if (
    firmware !== undefined &&
    !["auto", "raw", "hex"].includes(firmware as string)
  )
    throw new RecordError(text(recordTexts.firmware));
  const { least, most } = quietRange;
  if (
    quiet !== undefined &&
    !(
      Number.isInteger(quiet) &&
      Number(quiet) >= least &&
      Number(quiet) <= most
    )
  )
    throw new RecordError(text(recordTexts.quiet, { least, most }));
}

function checkCall(call: unknown): void {
  if (!isObject(call)) throw new RecordError(text(recordTexts.callNoObject));
  if (call.timeout !== undefined) needCount(call.timeout, "timeout");
  if ("line" in call) {
    onlyKeys(call, recordKeys.line, "call");
    needString(call.line, "line");
    return;
  }
  onlyKeys(call, recordKeys.command, "call");
  needString(call.command, "command");
  if (typeof call.form !== "string" || !Object.hasOwn(forms, call.form))
    throw new RecordError(text(recordTexts.form));
  if (call.args !== undefined && !Array.isArray(call.args))
    throw new RecordError(text(recordTexts.argsNoArray));
  if (call.args) call.args = call.args.map(argument);
  if (call.payload === undefined) return;
  needString(call.payload, "payload");
  if (!withPayload.includes(call.command) || call.form !== "set")
    throw new RecordError(text(recordTexts.payload));
}

/** What a session's fields are; what is in them is the core's to check. */
function checkSession(session: unknown): void {
  if (session === null) return;
  if (!isObject(session)) throw new RecordError(text(recordTexts.session));
  onlyKeys(session, recordKeys.session, "session");
  for (const name of ["device", "product", "wifi", "mqtt", "topics"]) {
    const list = session[name];
    if (list === undefined || (name === "wifi" && list === false)) continue;
    if (!Array.isArray(list))
      throw new RecordError(text(recordTexts.noList, { name }));
    session[name] = list.map(name === "topics" ? topic : argument);
  }
  const { version, keep, check } = session;
  if (Array.isArray(version))
    throw new RecordError(text(recordTexts.versionList));
  if (version !== undefined) session.version = argument(version);
  if (keep !== undefined && typeof keep !== "boolean")
    throw new RecordError(text(recordTexts.keep));
  if (check !== undefined && !Number.isInteger(check))
    throw new RecordError(text(recordTexts.check));
}

function topic(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new RecordError(text(recordTexts.topic));
  return value.map(argument);
}

const checks: Readonly<
  Record<(typeof kinds)[number], (value: unknown, first: boolean) => void>
> = {
  options: checkOptions,
  call: checkCall,
  session: checkSession,
  abort: (value) => {
    if (value !== true)
      throw new RecordError(text(recordTexts.notTrue, { name: "abort" }));
  },
  rx: (value) => needString(value, "rx"),
  lost: (value) => needCount(value, "lost"),
  tick: (value) => {
    if (value !== true)
      throw new RecordError(text(recordTexts.notTrue, { name: "tick" }));
  },
};

/**
 * Reads one line.
 * @param since the time of the record before
 * @param first whether it is the first record
 * @throws {RecordError} when it is not valid
 */
export function parseRecord(
  line: string,
  since: number,
  first: boolean,
): InputRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new RecordError(text(recordTexts.noJson));
  }
  if (!isObject(value)) throw new RecordError(text(recordTexts.noObject));
  needBytes(value);
  onlyKeys(value, recordKeys.record, text(recordTexts.theRecord));
  const { t } = value;
  if (!Number.isSafeInteger(t) || Number(t) < 0)
    throw new RecordError(text(recordTexts.time));
  if (Number(t) < since) throw new RecordError(text(recordTexts.timeBack));
  const present = kinds.filter((kind) => Object.hasOwn(value, kind));
  const [kind] = present;
  if (kind === undefined) throw new RecordError(text(recordTexts.noKind));
  if (present.length > 1)
    throw new RecordError(
      text(recordTexts.twoKinds, { kinds: present.join(" and ") }),
    );
  checks[kind](value[kind], first);
  return value as unknown as InputRecord;
}
