/** The ABI of the module with the session: that of the core, and the session's own at its end. */

import { abortCommand, setResultLimit } from "../command";
import {
  checking,
  encodeNumber,
  encodeOther,
  encodeText,
  send,
} from "../encoder";
import { options } from "../options";
import {
  beginConfig,
  beginPart,
  checkOther,
  checkText,
  endConfig,
  isKept,
  keepNumber,
  keepText,
} from "./config";
import {
  endSession,
  haltSession,
  isOwn,
  nextSessionEvent,
  noteCall,
  sessionTimeLeft,
  startSession,
} from "./life";

export {
  abi,
  bcc,
  command,
  configure,
  field,
  layout,
  line,
  pass,
  plain,
  progress,
} from "../index";
// WAMR shrinks the linear memory to what these two tell.
// biome-ignore lint/style/useExportType: they are globals of the compiler, no types
export { __data_end, __heap_base };

/** Adds a string argument, to a call or to a field of a configuration. */
export function text(length: u32): void {
  if (checking) checkText(length);
  encodeText(length, options);
  if (checking) keepText(length);
}

/** Adds a number argument, likewise. */
export function number(value: i32): void {
  if (checking) checkOther();
  encodeNumber(value);
  if (checking) keepNumber(value);
}

/** Adds an argument that is neither; it will be refused. */
export function other(): void {
  if (checking) checkOther();
  encodeOther();
}

/** Sends what has been begun, as in the core. */
export function start(payload: i32, timeout: u32, now: u32): u32 {
  const refusal = send(payload, timeout, now);
  if (refusal !== 0) return refusal;
  setResultLimit(0);
  noteCall();
  return 0;
}

/** Gives the user's running command up; those of the session are its own. */
export function abort(now: u32): void {
  if (!isOwn()) abortCommand(now);
}

/** The next event at `now`, as in the core; the session's own are `EVENT_SESSION_…`. */
export function poll(now: u32): u32 {
  return nextSessionEvent(now);
}

/** Milliseconds from `now` to the next deadline, as in the core. */
export function deadline(now: u32): i32 {
  return sessionTimeLeft(now);
}

/**
 * Begins a configuration; its fields follow, each a `part` and its arguments. Hand it over twice:
 * to be checked, and where `engage` has refused nothing to be kept.
 */
export function prepare(keep: u32): void {
  if (keep !== 0) haltSession();
  beginConfig(keep !== 0);
}

/** Begins a field of the configuration, `PART_…`, in their order; each topic is one of its own. */
export function part(which: u32): void {
  beginPart(which);
}

/**
 * Ends a configuration; the session begins where it was handed over to be kept.
 * @param flags bits of `SESSION_…`
 * @param check milliseconds between looks at a module that says nothing, 0 for none
 * @returns 0, or a refusal in the low byte and above it the field
 */
export function engage(flags: u32, check: u32, now: u32): u32 {
  const refusal = endConfig(flags, check);
  if (refusal === 0 && isKept) startSession(now);
  return refusal;
}

/** Ends the session; nothing happens where none runs. */
export function disengage(now: u32): void {
  endSession(now);
}
