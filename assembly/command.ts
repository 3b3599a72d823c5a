/**
 * One command's life; every transition stands here.
 *
 * Rules (tests/replay/README.md, "A command's life"): one command at a time; each phase has a deadline; a
 * result ends only the command that it names; an answer that comes after its command was given up
 * never ends another one by name; no line goes out while such an answer may still come, nor while a
 * module may take it for a payload.
 *
 *   IDLE → WAITING → SENT: at once, or when the watched wire has been quiet
 *   IDLE → SENT → DONE at `OK`                                    (ends `ok`, `lines`, `test`)
 *          SENT → ACCEPTED → result                               (`result`)
 *          SENT → ACCEPTED → PROMPTED → result                    (`prompt`)
 *          SENT → ACCEPTED → SECOND → `OK` or quiet               (`second-ok`)
 *          SENT → ANSWERED or HAVE_OK → the other one             (`both`)
 *          SENT → ANSWERED → `OK`; SENT → QUIET → quiet or ANSWERED (`list`)
 *   SENT, ACCEPTED or PROMPTED of a `prompt` → CANCELLING → an error or quiet, when given up
 *
 * The wire is watched (`watch`) while no line is out: behind `+++`, and behind a command that was
 * given up. One deadline serves both: a phase that has one has a line out.
 */

import { clearCodes, setCode, setNumber, setReason, setText } from "./events";
import { dropFirmware } from "./framer";
import {
  COMMAND_LINE,
  COMMAND_PLAIN,
  COMMAND_TCGWBIND,
  COMMAND_TCSAP,
  COMMAND_TCSTARTSMART,
  END_BOTH,
  END_LIST,
  END_PROMPT,
  END_SECOND_OK,
  END_TEST,
  EVENT_ACCEPTED,
  EVENT_DATA,
  EVENT_DONE,
  EVENT_FAILED,
  EVENT_LINE,
  EVENT_NONE,
  EVENT_PAYLOAD,
  EVENT_READY,
  EVENT_TRANSMIT,
  FORM_SET,
  LIMIT_BIND_QUIET,
  LIMIT_LEAVE,
  LIMIT_LIST_QUIET,
  LIMIT_PHASE,
  LIMIT_PROVISIONING,
  LIMIT_RESULT,
  LIMIT_SECOND_OK,
  LIMIT_WATCH,
  REASON_ABORTED,
  REASON_BUSY,
  REASON_ERROR,
  REASON_FAIL,
  REASON_RESET,
  REASON_TIMEOUT,
  TEXT_FIRMWARE,
  TEXT_FIRMWARE_LENGTH,
  TEXT_LEAVE,
  TEXT_LEAVE_LENGTH,
  TEXT_PROMPT,
  TEXT_PROMPT_LENGTH,
} from "./generated/protocol";
import { is } from "./text";

const IDLE: u32 = 0;
/** The line is out; `OK` is awaited. */
const SENT: u32 = 1;
/** `OK` has come; the prompt or the result is awaited. */
const ACCEPTED: u32 = 2;
/** The prompt has come; the result is awaited. */
const PROMPTED: u32 = 3;
/** `OK` has come; the data line is awaited. */
const HAVE_OK: u32 = 4;
/** Given up, and `+++` is out; the module's error or quiet is awaited. */
const CANCELLING: u32 = 5;
/** Data has come; `OK` is awaited. From here on an `OK` ends the command. */
const ANSWERED: u32 = 6;
/** A list's `OK` came without data; data or quiet is awaited. */
const QUIET: u32 = 7;
/** The result has come; one more `OK` or quiet is awaited. */
const SECOND: u32 = 8;
/** The line goes out when the watch is over. */
const WAITING: u32 = 9;

// What the wire is watched for: the answer to `+++`, or the answer to a command that was given up.
const WATCH_NONE: u32 = 0;
const WATCH_LEAVE: u32 = 1;
const WATCH_ANSWER: u32 = 2;

/** Length of the CRLF that ends what is sent. */
const CRLF_LENGTH: u32 = 2;

let phase: u32 = 0;
let form: u32 = 0;
let limit: u32 = 0;
let deadline: u32 = 0;
let reason: u32 = 0;
let errorCode: u32 = 0;
let hasErrorCode: bool = false;
let payloadLeft: u32 = 0;
let watch: u32 = 0;
/** Whether a prompt of the running command has come. */
let prompted: bool = false;
/** A prompt that nobody awaits may still come. */
let promptOwed: bool = false;
/** `+++` went out behind the last line: prompts are passed over. */
let promptPassed: bool = false;
let reading: bool = false;
let echoAwaited: bool = false;
let sentLength: u32 = 0;
let nextName: usize = 0;
let nextNameLength: u32 = 0;
let unsentText: usize = 0;
let unsentLength: u32 = 0;
/** Milliseconds for a later result where that is not the default; only the session sets it. */
let resultLimit: u32 = 0;
/** `+++` goes out before the line that waits; only the session asks for it. */
let leaveFirst: bool = false;
/** The event that follows the one that was reported last. */
let following: u32 = 0;

/** The running command, or the last: its number, how it ends. */
export let command: u32 = 0;
export let ending: u32 = 0;
/** The line that goes out next, or went out last. */
export let nextLine: usize = 0;
export let nextLength: u32 = 0;
/** The last line that went out, and its command's name in it. */
export let sentLine: usize = 0;
export let name: usize = 0;
export let nameLength: u32 = 0;

/** Whether a command runs. */
export function isRunning(): bool {
  return phase !== IDLE;
}

/** Whether a command's line is out. */
function isOut(): bool {
  return phase !== IDLE && phase !== WAITING;
}

/** Whether the wire is watched: no line is out. */
export function isWatched(): bool {
  return watch !== WATCH_NONE;
}

/** Whether it is watched for the answer to a command that was given up. */
export function isAnswerWatched(): bool {
  return watch === WATCH_ANSWER;
}

/** Whether a phase or a watch has a deadline. */
export function hasDeadline(): bool {
  return (phase | watch) !== 0;
}

/** The provisioning command whose `set` or `exec` is out, or 0. */
export function runningProvisioning(): u32 {
  if (!isOut() || form < FORM_SET) return 0;
  return command === COMMAND_TCSAP || command === COMMAND_TCSTARTSMART
    ? command
    : 0;
}

/** Whether firmware data is awaited. */
export function isReading(): bool {
  return reading;
}

/** Whether data lines belong to the running command. */
export function takesData(): bool {
  return ending <= END_BOTH;
}

/** Whether `FAIL` behind the command's own name ends it. */
export function takesFail(): bool {
  return ending >= END_BOTH;
}

/** Whether the whole payload has gone out. */
export function isPayloadOut(): bool {
  return ending === END_PROMPT && payloadLeft === 0;
}

/** Whether a line is the echo of the last command line; true once for each. */
export function isEcho(at: usize, end: usize): bool {
  if (!echoAwaited || !is(at, end, sentLine, sentLength - CRLF_LENGTH))
    return false;
  echoAwaited = false;
  return true;
}

/**
 * Begins a command; its payload goes out after the prompt. A limit of 2^31 ms or more could not be
 * told from one that has passed, and fires at once.
 */
export function begin(
  number: u32,
  howSent: u32,
  howEnded: u32,
  payload: u32,
  timeout: u32,
): void {
  command = number;
  form = howSent;
  ending = howEnded;
  payloadLeft = payload;
  limit = timeout;
  phase = WAITING;
}

/**
 * Has its line of `length` bytes transmitted, CRLF included, as soon as the wire allows; its name
 * stands in it.
 */
export function run(
  line: usize,
  length: u32,
  nameAt: usize,
  nameSize: u32,
  now: u32,
): void {
  nextLine = line;
  nextLength = length;
  nextName = nameAt;
  nextNameLength = nameSize;
  if (promptOwed && !leaveFirst) leave(now);
  else if (watch === WATCH_NONE) sendNext(now);
}

/** Milliseconds for the later results of the commands that begin from now on; 0 for the default. */
export function setResultLimit(ms: u32): void {
  resultLimit = ms;
}

/** Has `+++` go out before the next line, behind a watch that runs. */
export function greet(): void {
  leaveFirst = true;
}

function sendNext(now: u32): void {
  if (leaveFirst) leave(now);
  else sendLine(now);
}

function sendLine(now: u32): void {
  sentLine = nextLine;
  sentLength = nextLength;
  name = nextName;
  nameLength = nextNameLength;
  echoAwaited = true;
  hasErrorCode = false;
  prompted = false;
  promptPassed = false;
  reading =
    ending !== END_TEST &&
    is(name, name + nameLength, TEXT_FIRMWARE, TEXT_FIRMWARE_LENGTH);
  transmit(sentLine, sentLength);
  enter(SENT, now);
}

function transmit(text: usize, length: u32): void {
  unsentText = text;
  unsentLength = length;
}

/** What is to be reported before any received byte: something to transmit, or a second event. */
export function nextReport(): u32 {
  if ((unsentLength | following) === 0) return EVENT_NONE;
  if (unsentLength !== 0) {
    setText(unsentText, unsentLength);
    unsentLength = 0;
    return EVENT_TRANSMIT;
  }
  const event = following;
  following = EVENT_NONE;
  switch (event) {
    case EVENT_DONE:
      return done();
    case EVENT_FAILED:
      return fail(reason);
    default:
      return event;
  }
}

/** Enters a phase; its limit is the caller's, or the command's own. */
function enter(next: u32, now: u32): void {
  phase = next;
  restart(now);
}

/** Starts the running phase anew. */
export function restart(now: u32): void {
  deadline = now + (limit !== 0 ? limit : defaultLimit());
}

function defaultLimit(): u32 {
  if (phase === PROMPTED || (phase === ACCEPTED && ending !== END_PROMPT))
    return runningProvisioning() !== 0
      ? LIMIT_PROVISIONING
      : resultLimit !== 0
        ? resultLimit
        : LIMIT_RESULT;
  return command === COMMAND_PLAIN || command === COMMAND_LINE
    ? LIMIT_RESULT
    : LIMIT_PHASE;
}

/** Enters a phase of fixed length, whatever limit the caller gave. */
function wait(next: u32, now: u32, length: u32): void {
  phase = next;
  deadline = now + length;
}

function startWatch(kind: u32, now: u32, length: u32): void {
  watch = kind;
  hasErrorCode = false;
  deadline = now + length;
}

/** The watch is over: the line that waits goes out. */
export function endWatch(now: u32): void {
  watch = WATCH_NONE;
  if (phase === WAITING) sendNext(now);
}

/** Milliseconds to the deadline: 0 or less when it is due. Ask while `hasDeadline`. */
export function remaining(now: u32): i32 {
  return (deadline - now) as i32;
}

function idle(): void {
  phase = IDLE;
  following = EVENT_NONE;
  leaveFirst = false;
  reading = false;
  dropFirmware();
}

function done(): u32 {
  idle();
  return EVENT_DONE;
}

/** Ends the command; code and subcode stand in the event record already where it has them. */
function fail(why: u32): u32 {
  idle();
  setReason(why);
  if (why > REASON_BUSY) clearCodes();
  return EVENT_FAILED;
}

/** `OK`. */
export function takeOk(now: u32): u32 {
  if (phase >= ANSWERED) return done();
  if (phase !== SENT) return EVENT_NONE;
  if (ending > END_BOTH) {
    enter(ACCEPTED, now);
    return EVENT_ACCEPTED;
  }
  if (ending < END_LIST) return done();
  if (ending === END_BOTH) enter(HAVE_OK, now);
  else
    wait(
      QUIET,
      now,
      command === COMMAND_TCGWBIND ? LIMIT_BIND_QUIET : LIMIT_LIST_QUIET,
    );
  return EVENT_NONE;
}

/**
 * A data line of the running command, or the end of its firmware data.
 * @param own whether it begins with the command's own name: others start no phase anew
 */
export function takeData(own: bool, now: u32): u32 {
  if (phase === HAVE_OK) following = EVENT_DONE;
  else if (ending >= END_LIST) enter(ANSWERED, now);
  else if (own) restart(now);
  return EVENT_DATA;
}

/** `+NAME:OK` of the running command. */
export function takeResult(now: u32): u32 {
  takeNamed();
  if (ending !== END_SECOND_OK) return done();
  if (phase === SECOND) return EVENT_LINE;
  wait(SECOND, now, LIMIT_SECOND_OK);
  return EVENT_NONE;
}

/** `+NAME:FAIL` of the running command; its codes stand in the event record. */
export function takeFail(): u32 {
  takeNamed();
  return fail(REASON_FAIL);
}

/** A result by name: the module has come to this command, and owes nothing to those before it. */
function takeNamed(): void {
  promptOwed = phase === CANCELLING && !prompted;
}

/** The number of an `ERR CODE` line. */
export function takeErrorCode(code: u32): void {
  errorCode = code;
  hasErrorCode = true;
}

/** `ERROR`, `busy` or a CME error, the latter's codes in the event record. */
export function takeError(why: u32): u32 {
  // Modules have been seen to say `busy` and to come to the command all the same.
  if (
    why === REASON_BUSY &&
    ending === END_PROMPT &&
    phase !== WAITING &&
    !prompted
  )
    promptOwed = true;
  if (phase === CANCELLING) return fail(reason);
  if (why === REASON_ERROR || why === REASON_BUSY) {
    if (hasErrorCode) setCode(errorCode as i32);
    else clearCodes();
  }
  return fail(why);
}

/** An answer other than a data line while the wire is watched: 0 for `OK`, or an error's reason. */
export function takeLate(why: u32, now: u32): u32 {
  if (watch === WATCH_LEAVE) {
    if (why === 0) return EVENT_NONE;
    if (why !== REASON_BUSY) {
      promptOwed = false;
    } else if (phase === WAITING && !leaveFirst) {
      watch = WATCH_NONE;
      return takeError(why);
    }
  }
  endWatch(now);
  return nextReport();
}

/** `>` at the start of a line: an echo, the prompt, or a late one. */
export function takePrompt(now: u32): u32 {
  if (isEcho(TEXT_PROMPT, TEXT_PROMPT + TEXT_PROMPT_LENGTH)) return EVENT_NONE;
  const owed = promptOwed;
  promptOwed = false;
  if (ending === END_PROMPT && (phase === SENT || phase === ACCEPTED)) {
    prompted = true;
    enter(PROMPTED, now);
    setNumber(payloadLeft);
    return EVENT_PAYLOAD;
  }
  if (phase === CANCELLING) prompted = true;
  else if (owed && watch !== WATCH_LEAVE) {
    leave(now);
    return nextReport();
  }
  if (promptPassed) return EVENT_NONE;
  setText(TEXT_PROMPT, TEXT_PROMPT_LENGTH);
  return EVENT_LINE;
}

/** Takes the module out of its data phase; where no line is out the wire is watched behind it. */
function leave(now: u32): void {
  promptPassed = true;
  leaveFirst = false;
  transmit(TEXT_LEAVE, TEXT_LEAVE_LENGTH);
  if (!isOut()) startWatch(WATCH_LEAVE, now, LIMIT_LEAVE);
}

/**
 * The host has written `count` more bytes of the payload; after the last comes CRLF. In the first
 * phase it has written the line: the limit begins when a line is out, not when it waits in a host.
 */
export function takeProgress(count: u32, now: u32): void {
  if (phase === SENT) restart(now);
  if (phase !== PROMPTED || payloadLeft === 0) return;
  payloadLeft -= min(count, payloadLeft);
  if (payloadLeft === 0)
    transmit(TEXT_LEAVE + TEXT_LEAVE_LENGTH - CRLF_LENGTH, CRLF_LENGTH);
  restart(now);
}

/** How provisioning went; it ends the `set` or `exec` of its command. */
export function takeProvisioning(number: u32, success: bool): void {
  if (runningProvisioning() !== number) return;
  following = success ? EVENT_DONE : EVENT_FAILED;
  reason = REASON_FAIL;
}

/** `ready`: the module has restarted, and owes nothing any more. */
export function takeReady(): u32 {
  promptOwed = false;
  watch = WATCH_NONE;
  if (phase === IDLE) return EVENT_READY;
  fail(REASON_RESET);
  following = EVENT_READY;
  return EVENT_FAILED;
}

/** Gives the running command up. */
export function abortCommand(now: u32): void {
  if (phase === IDLE || phase === CANCELLING || following !== EVENT_NONE)
    return;
  giveUp(REASON_ABORTED, now);
}

function giveUp(why: u32, now: u32): void {
  reason = why;
  if (phase !== WAITING) {
    if (ending === END_PROMPT) {
      leave(now);
      wait(CANCELLING, now, LIMIT_LEAVE);
      return;
    }
    startWatch(WATCH_ANSWER, now, LIMIT_WATCH);
  }
  following = EVENT_FAILED;
}

/** The deadline has come. */
export function expire(now: u32): u32 {
  if (watch !== WATCH_NONE) {
    endWatch(now);
    return nextReport();
  }
  switch (phase) {
    case QUIET:
    case SECOND:
      return done();
    case CANCELLING:
      if (!prompted) promptOwed = true;
      return fail(reason);
    default:
      giveUp(REASON_TIMEOUT, now);
      return nextReport();
  }
}
