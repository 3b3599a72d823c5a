/** The module's ABI, and nothing else; the README has it on one page. */

import { abortCommand, takeProgress } from "./command";
import {
  encodeCommand,
  encodeLine,
  encodeNumber,
  encodeOther,
  encodePlain,
  encodeText,
  INPUT,
  inputBcc,
  send,
} from "./encoder";
import { RECORD } from "./events";
import { nextField } from "./fields";
import { setQuiet } from "./framer";
import { ABI_MAJOR, ABI_MINOR } from "./generated/protocol";
import { INPUT_SIZE, RING_SIZE } from "./limits";
import { options, setOptions } from "./options";
import { nextEvent, passBytes, timeLeft } from "./poll";
import { GAP, HEAD, LOST, RING, TAIL } from "./ring";

// WAMR shrinks the linear memory to what these two tell.
// biome-ignore lint/style/useExportType: they are globals of the compiler, no types
export { __data_end, __heap_base };

// In the order of `layoutWords` in the description.
const LAYOUT: usize = memory.data<u32>([
  RING as u32,
  RING_SIZE,
  HEAD as u32,
  TAIL as u32,
  LOST as u32,
  GAP as u32,
  RECORD as u32,
  INPUT as u32,
  INPUT_SIZE,
]);

/** Where the quiet time stands in what `configure` takes. */
const QUIET_SHIFT: u32 = 16;

/** Version of this boundary: major in the high half, minor in the low. */
export function abi(): u32 {
  return (ABI_MAJOR << 16) | ABI_MINOR;
}

/** Address of the record that tells where ring, event record and input stand. */
export function layout(): usize {
  return LAYOUT;
}

/**
 * Sets the bits of `OPTION_…`, without which all three escapes and firmware data of either kind are
 * meant, and in the high half the quiet time in milliseconds, 0 for the default.
 */
export function configure(bits: u32): void {
  setOptions(bits);
  setQuiet(bits >>> QUIET_SHIFT);
}

/** Begins a command of the set by its number. */
export function command(number: u32, form: u32): void {
  encodeCommand(number, form);
}

/** Begins any other ESP-AT command; its name is the input's first `length` bytes. */
export function plain(length: u32, form: u32): void {
  encodePlain(length, form);
}

/** Begins a line that is sent as it is: the input's first `length` bytes. It takes no arguments. */
export function line(length: u32): void {
  encodeLine(length);
}

/** Adds a string argument: the input's first `length` bytes. */
export function text(length: u32): void {
  encodeText(length, options);
}

/** Adds a number argument. */
export function number(value: i32): void {
  encodeNumber(value);
}

/** Adds an argument that is neither; it will be refused. */
export function other(): void {
  encodeOther();
}

/**
 * Sends what has been begun; `poll` hands the line out.
 * @param payload bytes that follow the prompt, or -1
 * @param timeout limit of each phase in milliseconds, or 0 for the command's own
 * @returns 0, or a refusal in the low byte and above it the argument's place counted from 1
 */
export function start(payload: i32, timeout: u32, now: u32): u32 {
  return send(payload, timeout, now);
}

/**
 * Tells that `count` more bytes of the payload have been written to the UART; before there is one,
 * that the command's line has been: its first limit begins anew.
 */
export function progress(count: u32, now: u32): void {
  takeProgress(count, now);
}

/** Gives the running command up; nothing happens when none runs. */
export function abort(now: u32): void {
  abortCommand(now);
}

/**
 * For a host that holds `count` received bytes while the ring is empty: how many of them belong to
 * the payload that has begun. The host hands these on itself, the rest goes to the ring.
 */
export function pass(count: u32, now: u32): u32 {
  return passBytes(count, now);
}

/** The next event at `now` in milliseconds, or 0; the event record holds what belongs to it. */
export function poll(now: u32): u32 {
  return nextEvent(now, options);
}

/** The next field of a data event, or 0; text or number go to the event record. */
export function field(): u32 {
  return nextField();
}

/** Milliseconds from `now` to the next deadline, 0 when it is due, -1 where none runs. */
export function deadline(now: u32): i32 {
  return timeLeft(now);
}

/** BCC of the input's first `length` bytes. */
export function bcc(length: u32): u32 {
  return inputBcc(length);
}
