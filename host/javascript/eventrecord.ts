import * as abi from "../../assembly/protocol/abi.js";
import { commands } from "../../assembly/protocol/commands.js";
import * as session from "../../assembly/protocol/session.js";
import type { Codes, SessionReason } from "./event.js";

/** The event record that a core wrote last (README, "The ABI"), wherever that core runs. */
export interface EventRecord {
  /** The text as a byte string. */
  readonly text: string;
  /** Length of the text in bytes. */
  readonly length: number;
  readonly number: number;
  readonly reason: number;
  readonly flags: number;
  readonly code: number;
  readonly subcode: number;
  readonly command: number;
  /** The text; `guess` itself when it is that text. */
  textLike(guess: string): string;
  copyText(target: Uint8Array, offset: number): void;
  /** Pulls the next field of a data event into the record; its kind. */
  field(): number;
}

const names = new Map([
  ...commands.map((c, i): [number, string] => [i + 1, c.name]),
  ...Object.entries(session.sessionCommands).map(
    ([name, n]): [number, string] => [n, name],
  ),
]);

/** Name of a command that a record tells by its number. */
export const commandName = (number: number): string => names.get(number) ?? "";

/** The number of an `ERR CODE` line is unsigned. */
export const codeOf = (reason: SessionReason, code: number): number =>
  reason === "error" || reason === "busy" ? code >>> 0 : code;

/** The codes that a record holds. */
export function codesOf(record: EventRecord): Codes {
  const { flags } = record;
  if ((flags & abi.flags.code) === 0) return {};
  const { code } = record;
  return (flags & abi.flags.subcode) === 0
    ? { code }
    : { code, subcode: record.subcode };
}
