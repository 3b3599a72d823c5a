import * as abi from "../../../assembly/protocol/abi.js";
import { commands } from "../../../assembly/protocol/commands.js";
import { type ByteSession, engage } from "../../javascript/sessionconfig.js";
import type { ReplayCall } from "../../log/transcript/record.js";
import { frame, MOST_BODY, words } from "./frames.js";

const numbers = new Map(commands.map((c, i) => [c.name, i + 1]));
const INT_LEAST = -(2 ** 31);
const INT_MOST = 2 ** 31 - 1;
const NO_PAYLOAD = -1;

/**
 * A text as far as it goes into a frame. What the core wants to know of the rest is whether there is
 * one, and whether a character stands in it that it refuses.
 */
function shown(text: string, offender?: RegExp): Buffer {
  const bytes = Buffer.from(text, "latin1");
  if (bytes.length <= MOST_BODY - 1) return bytes;
  const seen = Buffer.from(bytes.subarray(0, MOST_BODY - 1));
  const found = offender?.exec(text.slice(seen.length))?.[0];
  if (found !== undefined) seen.write(found, seen.length - 1, "latin1");
  return seen;
}

const LINE_OFFENDER = /[\0\r\n]/;
const NAME_OFFENDER = /[^A-Z0-9_]/;

function argument(arg: unknown): Uint8Array {
  if (typeof arg === "string") return frame("s", shown(arg));
  if (
    Number.isInteger(arg) &&
    Number(arg) >= INT_LEAST &&
    Number(arg) <= INT_MOST
  )
    return frame("n", words(Number(arg)));
  return frame("x");
}

function command(call: Extract<ReplayCall, { command: string }>): Uint8Array[] {
  const number = numbers.get(call.command);
  const form = abi.forms[call.form];
  const name =
    number === undefined
      ? frame(
          "P",
          Buffer.concat([Buffer.of(form), shown(call.command, NAME_OFFENDER)]),
        )
      : frame("C", Buffer.of(number, form));
  return [name, ...(call.args ?? []).map(argument)];
}

/** The frames that start a call. */
export function callFrames(call: ReplayCall): Uint8Array[] {
  const payload = "line" in call ? undefined : call.payload;
  const told = payload === undefined ? NO_PAYLOAD : payload.length;
  return [
    ...("line" in call
      ? [frame("L", shown(call.line, LINE_OFFENDER))]
      : command(call)),
    frame("S", words(call.timeout ?? 0, told)),
  ];
}

/** The frames that begin a session, or end it. Both handings over go at once: what the first was answered comes later. */
export function sessionFrames(
  config: ByteSession | null,
  now: number,
): Uint8Array[] {
  if (config === null) return [frame("D")];
  const frames: Uint8Array[] = [];
  const exports = {
    prepare: (keep: number) => frames.push(frame("B", Buffer.of(keep))),
    part: (which: number) => frames.push(frame("K", Buffer.of(which))),
    engage: (flags: number, check: number) => {
      const body = Buffer.concat([Buffer.of(flags), words(check)]);
      frames.push(frame("N", body));
      return 0;
    },
    disengage: () => {},
  };
  engage(exports, (arg) => frames.push(argument(arg)), config, now);
  return frames;
}
