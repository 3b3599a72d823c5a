/**
 * From typed arguments to one command line: forms, types, ranges, lengths, quoting, escaping, 256
 * bytes with CRLF. A CR, LF or NUL never passes. The first fault wins and is what `send` returns.
 */

import { bccOf } from "./bcc";
import { begin, isRunning, run, sentLine } from "./command";
import {
  ARGUMENT_KINDS,
  ARGUMENT_ROW,
  ARGUMENTS,
  COMMAND_COUNT,
  COMMAND_LINE,
  COMMAND_PLAIN,
  COMMAND_ROW,
  COMMANDS,
  END_LINES,
  END_PROMPT,
  END_TEST,
  FORM_EXEC,
  FORM_READ,
  FORM_SET,
  FORM_TEST,
  NAMES,
  NO_LENGTH,
  NO_WILDCARDS,
  OPTION_KEEP_BACKSLASH,
  OPTION_KEEP_COMMA,
  OPTION_KEEP_QUOTE,
  REFUSAL_BAD_CHARACTER,
  REFUSAL_BAD_FORM,
  REFUSAL_BAD_TYPE,
  REFUSAL_BUSY,
  REFUSAL_LINE_TOO_LONG,
  REFUSAL_MISSING,
  REFUSAL_OUT_OF_RANGE,
  REFUSAL_TOO_LONG,
  REFUSAL_TOO_MANY,
  REFUSAL_UNKNOWN_COMMAND,
  SIZE_COMMAND_LINE,
  SIZE_PAYLOAD,
} from "./generated/protocol";
import { INPUT_SIZE } from "./limits";
import { BACKSLASH, COMMA, CR, LF, MINUS, PLUS, QUOTE, skipName } from "./text";

/** The letters `AT` as one little-endian number. */
const AT: u32 = 0x5441;
const EQUALS: u32 = 0x3d;
const QUESTION: u32 = 0x3f;
const HASH: u32 = 0x23;

/** Where the host puts a string before it calls. */
export const INPUT: usize = memory.data(<i32>INPUT_SIZE, 4);

// Two lines: the last one sent stays as it was, for its echo and its name, while the next is made.
const LINES: usize = memory.data(2 * <i32>SIZE_COMMAND_LINE, 4);
const NAME_AT: u32 = 3;

/** Lines are made and sent. */
export const MAKING: u32 = 0;
/** A configuration is handed over: lines are only checked, and a call that is begun amid it is refused. */
export const CHECKING: u32 = 1;
/** The configuration itself begins one. */
export const CHECKING_FIELD: u32 = 2;

/** Which of these it is; only the session asks for others than the first. */
export let checking: u32 = 0;
/** Where the line is made: not where one stands that was sent and may be compared with its echo. */
let line: usize = 0;
let length: u32 = 0;
/** How long it may become: nothing is kept of one that is only checked, or refused because another stands there and waits. */
let room: u32 = 0;
let fault: u32 = 0;
let form: u32 = 0;
let command: u32 = 0;
let row: usize = 0;
let count: u32 = 0;
let nameAt: u32 = 0;
let nameEnd: u32 = 0;
let kinds: usize = 0;

// Fields of a command's row and of an argument kind's (see the generator).
const ROW_NAME_LENGTH: usize = 0;
const ROW_FORMS: usize = 1;
const ROW_ENDS: usize = 2;
const ROW_ARGUMENTS: usize = 3;
const KIND_LEAST: usize = 0;
const KIND_STEP: usize = 3;
const KIND_MOST: usize = 4;
/** The least value stands in the low bits of its word. */
const LEAST_MASK: u32 = 0xffffff;

/** Notes the first fault; `argument` is its place from 1, or 0 for none. */
function refuse(reason: u32, argument: u32): void {
  refuseCall(reason | (argument << 8));
}

/** Notes what is wrong with no argument of its own. */
export function refuseCall(reason: u32): void {
  if (fault === 0) fault = reason;
}

/** Notes what is wrong with the argument that was begun last. */
function refuseArgument(reason: u32): void {
  refuse(reason, count);
}

/** Adds a byte; what does not fit is counted only. */
function put(byte: u32): void {
  if (length < room) store<u8>(line + length, byte);
  length++;
}

function putText(from: usize, size: u32): void {
  const end = from + size;
  while (from < end) put(load<u8>(from++));
}

function putNumber(value: i32): void {
  let rest: u32 = value as u32;
  if (value < 0) {
    put(MINUS);
    rest = -rest;
  }
  let unit: u32 = 1;
  while (rest / unit > 9) unit *= 10;
  do {
    put(0x30 + rest / unit);
    rest %= unit;
    unit /= 10;
  } while (unit > 0);
}

function clear(how: u32): void {
  fault = 0;
  room = checking === MAKING ? SIZE_COMMAND_LINE : 0;
  line = sentLine === LINES ? LINES + SIZE_COMMAND_LINE : LINES;
  if (checking === MAKING ? isRunning() : checking === CHECKING) dropCall();
  length = 0;
  count = 0;
  row = 0;
  form = how;
}

function putName(from: usize, size: u32): void {
  put(0x41);
  put(0x54);
  put(PLUS);
  putText(from, size);
  nameAt = NAME_AT;
  nameEnd = length;
  if (form === FORM_TEST || form === FORM_SET) put(EQUALS);
  if (form <= FORM_READ) put(QUESTION);
}

/** Begins one of the command set's commands. */
export function encodeCommand(number: u32, how: u32): void {
  clear(how);
  if (number - 1 >= COMMAND_COUNT) {
    refuseCall(REFUSAL_UNKNOWN_COMMAND);
    return;
  }
  command = number;
  row = COMMANDS;
  kinds = ARGUMENTS;
  let from = NAMES;
  while (--number > 0) {
    from += load<u8>(row, ROW_NAME_LENGTH);
    kinds += load<u8>(row, ROW_ARGUMENTS);
    row += COMMAND_ROW;
  }
  if (how > FORM_EXEC || ((load<u8>(row, ROW_FORMS) >> how) & 1) === 0)
    refuseCall(REFUSAL_BAD_FORM);
  putName(from, load<u8>(row, ROW_NAME_LENGTH));
}

/** Begins any other ESP-AT command, its name in the input. */
export function encodePlain(size: u32, how: u32): void {
  clear(how);
  command = COMMAND_PLAIN;
  const known = inInput(size);
  if (known === 0 || skipName(INPUT, INPUT + known) !== INPUT + known)
    refuseCall(REFUSAL_UNKNOWN_COMMAND);
  if (how > FORM_EXEC) refuseCall(REFUSAL_BAD_FORM);
  putName(INPUT, known);
}

/** Begins a line that is sent as it is; no argument follows. */
export function encodeLine(size: u32): void {
  clear(FORM_EXEC);
  command = COMMAND_LINE;
  const known = inInput(size);
  if (size === 0) refuseCall(REFUSAL_MISSING);
  putChecked(known, -1, 0, 0);
  nameLine(line, line + known);
}

/** How much of what the host speaks of stands in the input. */
function inInput(size: u32): u32 {
  return min(size, INPUT_SIZE);
}

/**
 * Begins the next argument.
 * @returns the row of its kind, 0 for a plain command's, or 1 where no more is taken
 */
function nextKind(): usize {
  const index = count++;
  if (form !== FORM_SET || (row !== 0 && index >= load<u8>(row, ROW_ARGUMENTS)))
    refuseArgument(REFUSAL_TOO_MANY);
  if (fault !== 0) return 1;
  if (index > 0) put(COMMA);
  return row === 0
    ? 0
    : ARGUMENT_KINDS + <usize>load<u8>(kinds + index) * ARGUMENT_ROW;
}

function leastOf(kind: usize): u32 {
  return load<u32>(kind, KIND_LEAST) & LEAST_MASK;
}

/** The next argument is a string of `size` bytes in the input. */
export function encodeText(size: u32, options: u32): void {
  const kind = nextKind();
  if (kind === 1) return;
  let most: i32 = NO_LENGTH;
  let step: u32 = 0;
  if (kind !== 0) {
    most = load<i32>(kind, KIND_MOST);
    step = load<u8>(kind, KIND_STEP);
    if ((step & ~NO_WILDCARDS) !== 0) refuseArgument(REFUSAL_BAD_TYPE);
    if (size < leastOf(kind)) refuseArgument(REFUSAL_OUT_OF_RANGE);
    if (size > (most as u32)) refuseArgument(REFUSAL_TOO_LONG);
  }
  if (most === NO_LENGTH && size > INPUT_SIZE)
    refuseCall(REFUSAL_LINE_TOO_LONG);
  if (fault !== 0) return;
  put(QUOTE);
  putChecked(size, options, step, count);
  put(QUOTE);
}

/**
 * Adds bytes of the input, escaped but for what the options keep; none that would end the line, and
 * no wildcard where `step` forbids them.
 */
function putChecked(size: u32, options: u32, step: u32, argument: u32): void {
  for (let at = INPUT; at < INPUT + size; at++) {
    const byte: u32 = load<u8>(at);
    // Whatever is looked for comes before what most texts have, but for one.
    if (byte <= COMMA || byte === BACKSLASH) {
      if (
        byte === CR ||
        byte === LF ||
        byte === 0 ||
        (step !== 0 && (byte === PLUS || byte === HASH))
      )
        refuse(REFUSAL_BAD_CHARACTER, argument);
      if ((escapeOf(byte) & ~options) !== 0) put(BACKSLASH);
    }
    put(byte);
  }
}

/** The option under which a byte that is escaped would not be; 0 for every other byte. */
function escapeOf(byte: u32): u32 {
  if (byte === BACKSLASH) return OPTION_KEEP_BACKSLASH;
  if (byte === QUOTE) return OPTION_KEEP_QUOTE;
  return byte === COMMA ? OPTION_KEEP_COMMA : 0;
}

/** The next argument is a number. */
export function encodeNumber(value: i32): void {
  const kind = nextKind();
  if (kind === 1) return;
  if (kind !== 0) {
    const step: u32 = load<u8>(kind, KIND_STEP);
    if ((step & ~NO_WILDCARDS) === 0) refuseArgument(REFUSAL_BAD_TYPE);
    if (
      value < (leastOf(kind) as i32) ||
      value > load<i32>(kind, KIND_MOST) ||
      (value >> (step - 1)) << (step - 1) !== value
    )
      refuseArgument(REFUSAL_OUT_OF_RANGE);
  }
  putNumber(value);
}

/** The next argument is neither a string nor a number of 32 bits. */
export function encodeOther(): void {
  nextKind();
  refuseArgument(REFUSAL_BAD_TYPE);
}

/** Whether what has been begun is refused already. */
export function isRefused(): bool {
  return fault !== 0;
}

/** From now on lines are checked only, whatever runs; or made again. */
export function setChecking(what: u32): void {
  checking = what;
}

/** What a host has begun is refused: a configuration or a line of the session's own came between. */
export function dropCall(): void {
  fault = REFUSAL_BUSY;
  room = 0;
}

/**
 * Ends the line and begins the command.
 * @param payload length of what goes out after the prompt in bytes, or -1 for none
 * @param timeout limit of each phase in milliseconds, or 0 for the command's own
 * @returns 0, or the refusal in the low byte and above it the argument's place counted from 1
 */
export function send(payload: i32, timeout: u32, now: u32): u32 {
  if (length === 0 || checking !== MAKING) refuseCall(REFUSAL_UNKNOWN_COMMAND);
  let ending = END_TEST;
  if (form !== FORM_TEST) ending = row === 0 ? END_LINES : endOf();
  if (finishLine(ending, payload) === 0) {
    begin(command, form, ending, payload as u32, timeout);
    run(line, length, line + nameAt, nameEnd - nameAt, now);
  }
  length = 0;
  return fault;
}

/** Ends the line: the arguments that are missing, its length. Returns the first fault. */
export function finishLine(ending: u32, payload: i32): u32 {
  if (row !== 0 && form === FORM_SET) {
    const required: u32 = load<u8>(row, ROW_FORMS) >> 4;
    if (count++ < required) refuseArgument(REFUSAL_MISSING);
    if (ending === END_PROMPT) putPayload(payload);
  }
  put(CR);
  put(LF);
  if (length > SIZE_COMMAND_LINE) refuseCall(REFUSAL_LINE_TOO_LONG);
  return fault;
}

function endOf(): u32 {
  const ends: u32 = load<u8>(row, ROW_ENDS);
  return form === FORM_READ ? ends & 15 : ends >> 4;
}

function putPayload(payload: i32): void {
  if (payload < 0) refuseArgument(REFUSAL_MISSING);
  if (payload === 0) refuseArgument(REFUSAL_OUT_OF_RANGE);
  if (payload > (SIZE_PAYLOAD as i32)) refuseArgument(REFUSAL_TOO_LONG);
  put(COMMA);
  putNumber(payload);
}

/** A line's name is its text up to `=` or `?`, less a leading `AT+` or `AT`. */
function nameLine(at: usize, end: usize): void {
  const first = at;
  if (end - at > 1 && load<u16>(at) === AT) {
    at += 2;
    if (at < end && load<u8>(at) === PLUS) at++;
  }
  nameAt = (at - first) as u32;
  while (at < end) {
    const byte: u32 = load<u8>(at);
    if (byte === EQUALS || byte === QUESTION) break;
    at++;
  }
  nameEnd = (at - first) as u32;
}

/** BCC of the input's first `size` bytes. */
export function inputBcc(size: u32): u32 {
  return bccOf(INPUT, inInput(size));
}
