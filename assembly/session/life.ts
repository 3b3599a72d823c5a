/**
 * A module's life above the commands: from power-up through the steps to being up, and back there
 * after every loss. Its states and lines are the description's (`protocol/sessionstates.ts`).
 *
 *   OFF → STEPS → UP at the end of the steps; STEPS → PAUSED → STEPS when an attempt fails
 *   UP → AWAY at a disconnection that the module mends by itself; AWAY → UP when it has
 *   UP or AWAY → PAUSED or STEPS at any other loss, `ready` always → STEPS; any → OFF at its end
 *
 * Its commands are the core's like any other, one at a time, and go out where none of the user's
 * runs. Of these (`own`) the host sees what is transmitted and nothing else.
 */

import { isOwnData } from "../answer";
import {
  abortCommand,
  greet,
  isRunning,
  isWatched,
  nextLength,
  nextLine,
  sentLine,
} from "../command";
import { RECORD, setCode } from "../events";
import {
  EVENT_ACCEPTED,
  EVENT_DAMAGED,
  EVENT_DATA,
  EVENT_DISCONNECTED,
  EVENT_DONE,
  EVENT_FAILED,
  EVENT_NONE,
  EVENT_OTA,
  EVENT_READY,
  EVENT_RECONNECTED,
  EVENT_RECONNECTING,
  EVENT_TRANSMIT,
  EVENT_WIFI,
  FLAG_CODE,
  REASON_CME,
  REASON_ERROR,
  REASON_FAIL,
  REASON_RESET,
  REASON_TIMEOUT,
  RECORD_CODE,
  RECORD_FLAGS,
  RECORD_LENGTH,
  RECORD_REASON,
  RECORD_TEXT,
} from "../generated/protocol";
import {
  EVENT_SESSION_DOWN,
  EVENT_SESSION_ENDED,
  EVENT_SESSION_FAILED,
  EVENT_SESSION_SKIPPED,
  EVENT_SESSION_UP,
  FIRST_STATES,
  LIMIT_ADDRESS,
  LIMIT_CONNECTING,
  LIMIT_CONNECTING_LOOKS,
  LIMIT_DAMAGE_LOOK,
  LIMIT_FIRST_PAUSE,
  LIMIT_GREET_FAILURES,
  LIMIT_GREET_PAUSE,
  LIMIT_GREET_TIMEOUTS,
  LIMIT_LISTEN_AGAIN,
  LIMIT_LONGEST_PAUSE,
  LIMIT_READIES,
  LIMIT_RECONNECT,
  LIMIT_SETTLED,
  LIMIT_WIFI_LOOK,
  LINE_ACCESS_POINT,
  LINE_CONNECT,
  LINE_DISCONNECT,
  LINE_JOIN,
  LINE_LISTEN,
  LINE_LOOK,
  LINE_NETWORK,
  LINE_SUBSCRIBE,
  REASON_LOST,
  REASON_SILENT,
  REASON_STATE,
  SESSION_KEEP,
  SESSION_NO_WIFI,
  STATE_CONNECT_NOW,
  STATE_CONNECT_ON_ITS_WAY,
  STATE_DEVICE_PRODUCT,
  STATE_DEVICE_REGISTERED,
  STATE_WIFI_ADDRESS,
  STATES,
  STEP_DEVICE,
  STEP_GREET,
  STEP_OTA,
  STEP_REGISTER,
  STEP_SUBSCRIBE,
  STEP_WIFI,
  TARGET_FAIL,
  TARGET_NEXT,
  TARGET_STATE,
  TEXT_ADDRESS,
  TEXT_ADDRESS_LENGTH,
  TEXT_BYE,
  TEXT_BYE_LENGTH,
  TEXT_OFFLINE,
  TEXT_OFFLINE_LENGTH,
  TEXT_UPDATE_FAIL,
  TEXT_UPDATE_FAIL_LENGTH,
} from "../generated/session";
import { options } from "../options";
import { nextEvent, timeLeft, understoodAt } from "../poll";
import { is } from "../text";
import {
  agrees,
  answered,
  beginAnswer,
  behind,
  joinCode,
  takeAnswer,
} from "./answer";
import {
  check,
  firstTopic,
  flags,
  isProduct,
  mqtt,
  topicCount,
  version,
  wifiCount,
} from "./config";
import { commandOf, sendLine } from "./line";
import {
  forgetReports,
  nextSessionReport,
  report,
  reportStep,
  reportWhy,
  withoutCodes,
} from "./report";
import {
  arm,
  disarm,
  disarmAll,
  isArmed,
  TIMER_DAMAGE,
  TIMER_LISTEN,
  TIMER_NETWORK,
  TIMER_NONE,
  TIMER_SETTLED,
  TIMER_SILENCE,
  TIMER_WAIT,
  TIMERS_ALL,
  TIMERS_AWAY,
  TIMERS_WAIT,
  takeDue,
  timersLeft,
} from "./timers";

const OFF: u32 = 0;
const STEPS: u32 = 1;
const PAUSED: u32 = 2;
/** A disconnection that the module may mend by itself. */
const AWAY: u32 = 3;
const UP: u32 = 4;

// What a command of the session's own is for.
const FOR_STEP: u32 = 0;
const FOR_LOOK: u32 = 1;
const FOR_LISTEN: u32 = 2;
/** It was sent before a beginning: its answer counts for nothing. */
const FOR_NOTHING: u32 = 3;

// What has been lost in the last steps: a connection, and by a module that does not mend it.
const LOST: u32 = 1;
const GAVE_UP_TOO: u32 = 2;

const STATE_ROW: u32 = 5;
const ROW_LINE: usize = 1;
const ROW_YES: usize = 2;
const ROW_NO: usize = 3;
const ROW_ERROR: usize = 4;

/** The module gave up reconnecting. */
const GAVE_UP: i32 = -106;
const DOWNLOADING: i32 = 200;
const TIMED_OUT: i32 = 202;
const WRONG_STATE: i32 = 208;
/** The place of `reconnect` in `mqtt`. */
const RECONNECT: u32 = 3;
/** No state follows. */
const NOWHERE: u32 = u32.MAX_VALUE;
/** No attempt follows. */
const NEVER: u32 = u32.MAX_VALUE;

let now: u32 = 0;
let phase: u32 = 0;
let step: u32 = 0;
let state: u32 = 0;
let topic: usize = 0;
let topicPlace: u32 = 0;
/** Milliseconds from the next failure to the next attempt: where the row of pauses stands. */
let pause: u32 = 0;
/** How often the module has said `ready` since the row began. */
let readies: u32 = 0;
let wasUp: bool = false;

/** Whether a command of the session's own runs, which line it is, and what it is for. */
let own: bool = false;
let asked: u32 = 0;
let purpose: u32 = 0;

// What goes out when the wire is free.
let lineWanted: bool = false;
/** `+++` goes out before it. */
let leaves: bool = false;
let lookWanted: bool = false;
let listenWanted: bool = false;

let timeouts: u32 = 0;
let failures: u32 = 0;
let looks: u32 = 0;
let hasAddress: bool = false;
let registers: bool = false;
/** A disconnection in the last steps counts when they are done. */
let lostInSteps: u32 = 0;
/** The user's command, the running one or the last, disconnects. */
let calling: bool = false;
/** The last line that went out, which the wire may be watched for, is the user's own disconnection. */
let leaving: bool = false;

/** Begins a session as it is configured; one that runs is replaced. */
export function startSession(time: u32): void {
  now = time;
  dropOwn();
  forgetReports();
  settle();
  wasUp = false;
  calling = false;
  leaving = false;
  begin();
}

/**
 * What runs is to be replaced: it does no more, and says no more but what was still to be told. The
 * next is not begun where its configuration is refused.
 */
export function haltSession(): void {
  forget();
  phase = OFF;
}

/** Ends the session; the connection stays as it is. */
export function endSession(time: u32): void {
  now = time;
  if (phase === OFF) return;
  forgetReports();
  end();
}

/** Whether the running command is the session's own. */
export function isOwn(): bool {
  return own;
}

/** Notes what the user has just sent. */
export function noteCall(): void {
  calling = is(nextLine, nextLine + nextLength, TEXT_BYE, TEXT_BYE_LENGTH);
}

/** The next event at `time`, the session's own ones among the core's. */
export function nextSessionEvent(time: u32): u32 {
  now = time;
  let event = EVENT_NONE;
  do {
    event = nextSessionReport();
    if (event !== EVENT_NONE) break;
    event = nextEvent(now, options);
    if (event === EVENT_NONE && !tick()) break;
  } while (event === EVENT_NONE || !take(event));
  return event;
}

/** Milliseconds to the next deadline of the core or the session, -1 where none runs. */
export function sessionTimeLeft(time: u32): i32 {
  now = time;
  const left = timeLeft(now);
  watchSilence();
  const mine = timersLeft(now, timers());
  return min<u32>(mine, left);
}

/** The timers that count in the phase that is on. */
function timers(): u32 {
  if (phase === UP) return TIMERS_ALL;
  return phase === AWAY ? TIMERS_AWAY : TIMERS_WAIT;
}

function watchSilence(): void {
  if (phase < AWAY || check === 0 || own || lookWanted) disarm(TIMER_SILENCE);
  else arm(TIMER_SILENCE, understoodAt + check);
}

/** One of the timers that are due; whether there was one. */
function tick(): bool {
  const due = takeTimer();
  if (due === TIMER_NONE) return false;
  if (due === TIMER_WAIT) endWait();
  advance();
  return true;
}

/** Takes a timer that is due, or none. Only the one that is waited for leads to another state. */
function takeTimer(): u32 {
  watchSilence();
  const due = takeDue(now, timers());
  switch (due) {
    case TIMER_DAMAGE:
    case TIMER_SILENCE:
    case TIMER_NETWORK:
      lookWanted = true;
      break;
    case TIMER_LISTEN:
      listenWanted = true;
      break;
    case TIMER_SETTLED:
      settle();
      break;
  }
  return due;
}

function endWait(): void {
  if (phase === PAUSED) begin();
  else if (phase === AWAY) startOver();
  else if (step === STEP_GREET) lineWanted = true;
  else if (state === STATE_WIFI_ADDRESS && wifiCount === 0) go(TARGET_STATE);
  else go(target(ROW_NO));
}

/** Takes an event of the core; whether the host gets it. */
function take(event: u32): bool {
  switch (event) {
    case EVENT_TRANSMIT:
      // `+++` between lines: the wire is not watched for an earlier answer any more.
      if (load<u32>(RECORD, RECORD_TEXT) === sentLine)
        leaving = !own && calling;
      else if (isWatched()) leaving = false;
      return true;
    case EVENT_ACCEPTED:
      return !own;
    case EVENT_DATA:
      // Plain lines are data to commands beside the set.
      if (own && isOwnData) takeAnswer(asked);
      return !own;
    case EVENT_DONE:
    case EVENT_FAILED:
      if (own) {
        endOwn(event === EVENT_DONE);
        return false;
      }
      if (phase !== OFF) endUsers(event === EVENT_DONE);
      return true;
  }
  if (phase !== OFF) note(event);
  return true;
}

function note(event: u32): void {
  switch (event) {
    case EVENT_DISCONNECTED:
      takeDisconnection();
      break;
    case EVENT_RECONNECTING:
      if (phase === AWAY) arm(TIMER_WAIT, now + LIMIT_RECONNECT);
      break;
    case EVENT_RECONNECTED:
      lostInSteps = 0;
      if (phase === AWAY) rise();
      break;
    case EVENT_READY:
      takeReady();
      break;
    case EVENT_DAMAGED:
      if (!isArmed(TIMER_DAMAGE)) arm(TIMER_DAMAGE, now + LIMIT_DAMAGE_LOOK);
      break;
    case EVENT_WIFI:
      takeWifi();
      break;
    case EVENT_OTA:
      if (
        phase === UP &&
        version !== 0 &&
        says(TEXT_UPDATE_FAIL, TEXT_UPDATE_FAIL_LENGTH)
      )
        arm(TIMER_LISTEN, now + LIMIT_LISTEN_AGAIN);
      break;
  }
}

/** Whether the event's text is this one. */
function says(text: usize, length: u32): bool {
  const at: usize = load<u32>(RECORD, RECORD_TEXT);
  return is(at, at + load<u32>(RECORD, RECORD_LENGTH), text, length);
}

/** What the module says of its network: an address that is waited for, or a network that is gone. */
function takeWifi(): void {
  if (says(TEXT_ADDRESS, TEXT_ADDRESS_LENGTH)) {
    hasAddress = true;
    if (phase !== STEPS || state !== STATE_WIFI_ADDRESS) return;
    disarm(TIMER_WAIT);
    go(TARGET_NEXT);
    advance();
  } else if (
    phase === UP &&
    !isArmed(TIMER_NETWORK) &&
    says(TEXT_OFFLINE, TEXT_OFFLINE_LENGTH)
  ) {
    arm(TIMER_NETWORK, now + LIMIT_WIFI_LOOK);
  }
}

/** The module has restarted. */
function takeReady(): void {
  if (phase === UP) fall(REASON_RESET);
  if (wasUp && (flags & SESSION_KEEP) === 0) end();
  else if (readies++ < LIMIT_READIES) begin();
  else if (phase !== PAUSED) startOver();
}

function takeDisconnection(): void {
  const gaveUp = code() === GAVE_UP;
  // The user's own, before its OK or behind a limit that has passed.
  if ((isWatched() && leaving) || (isRunning() && !own && calling)) {
    end();
    return;
  }
  disarm(TIMER_NETWORK);
  switch (phase) {
    case UP:
      // The codes are the disconnection's.
      reportFall(REASON_LOST);
      lose(gaveUp);
      break;
    case AWAY:
      if (gaveUp) startOver();
      break;
    case STEPS:
      if (step < STEP_SUBSCRIBE) break;
      lostInSteps |= gaveUp ? GAVE_UP_TOO : LOST;
      break;
  }
}

/** MQTT is lost: the module has some time to mend it where it was told to. */
function lose(gaveUp: bool): void {
  if (gaveUp || mqtt(RECONNECT) === 0) {
    startOver();
    return;
  }
  phase = AWAY;
  arm(TIMER_WAIT, now + LIMIT_RECONNECT);
  catchUp();
}

/** It is up. */
function rise(): void {
  phase = UP;
  wasUp = true;
  disarm(TIMER_WAIT);
  arm(TIMER_SETTLED, now + LIMIT_SETTLED);
  report(EVENT_SESSION_UP);
  catchUp();
}

/**
 * Timers that did not count until now may be due: at once, whatever stands in the ring. The one
 * that is waited for is not among them: it has just begun, or is not armed.
 */
function catchUp(): void {
  while (takeTimer() !== TIMER_NONE);
  advance();
}

/** It was up and is no more. */
function fall(reason: u32): void {
  withoutCodes();
  reportFall(reason);
}

function reportFall(reason: u32): void {
  reportWhy(EVENT_SESSION_DOWN, 0, reason, 0);
}

/** From the beginning, behind the next pause of the row; where it is not to be kept up it ends. */
function startOver(): void {
  if ((flags & SESSION_KEEP) === 0) {
    end();
    return;
  }
  const wait = pause;
  pause = min(max(2 * pause, LIMIT_FIRST_PAUSE), LIMIT_LONGEST_PAUSE);
  // No deadline: a beginning at this instant stands before all that comes at it.
  if (wait === 0) {
    begin();
    return;
  }
  forget();
  phase = PAUSED;
  arm(TIMER_WAIT, now + wait);
}

/** The row of pauses begins anew. */
function settle(): void {
  pause = 0;
  readies = 0;
}

/** Forgets what was going on; a command that is out runs on, for nothing, and one that waits does not. */
function forget(): void {
  disarmAll();
  purpose = FOR_NOTHING;
  if (isWatched()) dropOwn();
  lineWanted = false;
  lookWanted = false;
  listenWanted = false;
}

/** From the beginning, at once. */
function begin(): void {
  forget();
  phase = STEPS;
  timeouts = 0;
  failures = 0;
  registers = false;
  lostInSteps = 0;
  step = STEP_GREET;
  beginStep();
  enter(load<u8>(FIRST_STATES + STEP_GREET));
  advance();
}

/** It does no more. */
function end(): void {
  forget();
  dropOwn();
  phase = OFF;
  report(EVENT_SESSION_ENDED);
}

/** Gives a command of its own up that is out. */
function dropOwn(): void {
  if (own) abortCommand(now);
}

/** Begins the next step that has something to do; the state that it is entered by, behind the last it is up. */
function nextStep(): u32 {
  do step++;
  while (step <= STEP_OTA && isEmpty(step));
  if (step > STEP_OTA) {
    if (lostInSteps !== 0) lose(lostInSteps >= GAVE_UP_TOO);
    else rise();
    return NOWHERE;
  }
  beginStep();
  return step === STEP_DEVICE && isProduct
    ? STATE_DEVICE_REGISTERED
    : load<u8>(FIRST_STATES + step);
}

function beginStep(): void {
  reportStep(step);
  hasAddress = false;
  topic = firstTopic;
  topicPlace = 0;
}

function isEmpty(which: u32): bool {
  switch (which) {
    case STEP_WIFI:
      return (flags & SESSION_NO_WIFI) !== 0;
    case STEP_REGISTER:
      return !registers;
    case STEP_SUBSCRIBE:
      return topicCount === 0;
    case STEP_OTA:
      return version === 0;
  }
  return false;
}

/** Enters a state of the step: its line goes out when the wire is free, or a time is awaited; where it leads at once. */
function enter(next: u32): u32 {
  const before = state;
  state = next;
  switch (next) {
    case STATE_DEVICE_PRODUCT:
      registers = true;
      break;
    case STATE_WIFI_ADDRESS:
      if (hasAddress) return TARGET_NEXT;
      arm(TIMER_WAIT, now + LIMIT_ADDRESS);
      return NOWHERE;
    case STATE_CONNECT_ON_ITS_WAY:
      looks = before === STATE_CONNECT_NOW ? looks + 1 : 0;
      if (looks === LIMIT_CONNECTING_LOOKS) return TARGET_STATE;
      arm(TIMER_WAIT, now + LIMIT_CONNECTING);
      return NOWHERE;
  }
  leaves = step === STEP_GREET;
  lineWanted = true;
  return NOWHERE;
}

/** Where a state leads. */
function target(row: usize): u32 {
  return load<u8>(STATES + state * STATE_ROW + row);
}

/** From state to state, as far as it goes without an answer. */
function go(to: u32): void {
  // Failures and `NOWHERE` have the highest numbers.
  while (to < TARGET_STATE) to = to !== TARGET_NEXT ? enter(to) : nextStep();
  if (to === TARGET_STATE) withoutCodes();
  if (to !== NOWHERE)
    fail(to === TARGET_STATE ? REASON_STATE : load<u32>(RECORD, RECORD_REASON));
}

/** The attempt failed; its codes stand in the event record. */
function fail(reason: u32): void {
  reportWhy(
    EVENT_SESSION_FAILED,
    commandOf(asked),
    reason,
    (flags & SESSION_KEEP) !== 0 ? pause : NEVER,
  );
  startOver();
}

/** Sends what is wanted as soon as no command runs. */
function advance(): void {
  if (own || isRunning()) return;
  if (lineWanted) {
    lineWanted = false;
    if (leaves) greet();
    leaves = false;
    send(target(ROW_LINE), FOR_STEP);
  } else if (lookWanted && phase >= AWAY) {
    lookWanted = false;
    send(LINE_LOOK, FOR_LOOK);
  } else if (listenWanted && phase === UP) {
    listenWanted = false;
    send(LINE_LISTEN, FOR_LISTEN);
  }
}

function send(line: u32, what: u32): void {
  own = true;
  asked = line;
  purpose = what;
  beginAnswer();
  sendLine(line, topic, now);
}

/** A command of its own has ended. */
function endOwn(done: bool): void {
  own = false;
  // `ready` follows, which begins anew.
  if (!done && load<u32>(RECORD, RECORD_REASON) === REASON_RESET) return;
  if (purpose === FOR_STEP) {
    if (step === STEP_GREET) endGreeting(done);
    else go(done ? targetOfAnswer() : targetOfFailure());
  } else if (purpose === FOR_LOOK) {
    endLook(done);
  }
  advance();
}

/** `ATE0` has ended. */
function endGreeting(done: bool): void {
  if (done) {
    go(TARGET_NEXT);
  } else if (load<u32>(RECORD, RECORD_REASON) === REASON_TIMEOUT) {
    if (++timeouts === LIMIT_GREET_TIMEOUTS) go(TARGET_FAIL);
    else go(state);
  } else if (++failures === LIMIT_GREET_FAILURES) {
    go(TARGET_FAIL);
  } else {
    arm(TIMER_WAIT, now + LIMIT_GREET_PAUSE);
  }
}

function targetOfAnswer(): u32 {
  if (asked === LINE_SUBSCRIBE) return nextTopic();
  return target(agrees ? ROW_YES : ROW_NO);
}

/** Where the failure of a step's line leads; its reason and codes stand in the event record. */
function targetOfFailure(): u32 {
  const reason = load<u32>(RECORD, RECORD_REASON);
  if (reason === REASON_FAIL) {
    if (asked === LINE_CONNECT && code() === TIMED_OUT)
      return STATE_CONNECT_ON_ITS_WAY;
    if (asked !== LINE_SUBSCRIBE || code() === TIMED_OUT) return TARGET_FAIL;
    reportWhy(EVENT_SESSION_SKIPPED, commandOf(asked), reason, topicPlace);
    return nextTopic();
  }
  if (asked === LINE_JOIN && agrees) setCode(joinCode);
  if (reason !== REASON_CME) {
    return reason === REASON_ERROR ? target(ROW_ERROR) : TARGET_FAIL;
  }
  if (asked === LINE_CONNECT && code() === WRONG_STATE)
    return STATE_CONNECT_ON_ITS_WAY;
  if (code() !== DOWNLOADING || takesAnyError()) return target(ROW_ERROR);
  return asked === LINE_LISTEN ? TARGET_NEXT : TARGET_FAIL;
}

/** Whether a download that runs is an error like any other to the line that was asked. */
function takesAnyError(): bool {
  return (
    asked === LINE_DISCONNECT ||
    asked === LINE_NETWORK ||
    asked === LINE_ACCESS_POINT
  );
}

/** The code of the event record, or 0. */
function code(): i32 {
  return (load<u32>(RECORD, RECORD_FLAGS) & FLAG_CODE) === 0
    ? 0
    : load<i32>(RECORD, RECORD_CODE);
}

function nextTopic(): u32 {
  topic = behind(topic) + 1;
  return ++topicPlace === topicCount ? TARGET_NEXT : state;
}

/** A look has ended. */
function endLook(done: bool): void {
  if (!done && load<u32>(RECORD, RECORD_REASON) === REASON_TIMEOUT) {
    if (phase === UP) fall(REASON_SILENT);
    startOver();
  } else if (done && (agrees || !answered)) {
    if (agrees && phase === AWAY) rise();
  } else if (phase === UP) {
    fall(REASON_STATE);
    startOver();
  }
}

/** A command of the user has ended. */
function endUsers(done: bool): void {
  if (done) {
    if (calling) end();
  } else {
    const reason = load<u32>(RECORD, RECORD_REASON);
    // `ready` follows.
    if (reason === REASON_RESET) return;
    if (reason === REASON_CME && code() === WRONG_STATE && phase >= AWAY)
      lookWanted = true;
  }
  advance();
}
