/** What the session has to tell: events of its own, handed out before the core goes on. */

import {
  clearCodes,
  setCommand,
  setNumber,
  setReason,
  setText,
} from "../events";
import { EVENT_NONE } from "../generated/protocol";
import {
  EVENT_SESSION_FAILED,
  EVENT_SESSION_SKIPPED,
  EVENT_SESSION_STEP,
} from "../generated/session";

let pending: u32 = 0;
let step: u32 = 0;

/** Tells that a step has begun. */
export function reportStep(which: u32): void {
  step = which;
  report(EVENT_SESSION_STEP);
}

/** Tells of an event that has nothing but its kind. */
export function report(event: u32): void {
  pending |= 1 << (event - EVENT_SESSION_SKIPPED);
}

/**
 * Tells of an event with a reason. All of it stands in the event record from now on, its codes as the
 * record holds them: nothing else is reported before it, and what the host is handed first, a
 * disconnection or `ready`, has none of these.
 */
export function reportWhy(event: u32, which: u32, why: u32, value: u32): void {
  setCommand(which);
  setReason(why);
  setNumber(value);
  // A session event has no text: its length is the step.
  setText(0, event === EVENT_SESSION_FAILED ? step : 0);
  report(event);
}

/** Forgets what has not been told: it is about a session that is no more. */
export function forgetReports(): void {
  pending = 0;
}

/** The next event to hand out, or `EVENT_NONE`. */
export function nextSessionReport(): u32 {
  if (pending === 0) return EVENT_NONE;
  const bit = pending & -pending;
  pending ^= bit;
  const event = EVENT_SESSION_SKIPPED + ctz(bit);
  if (event === EVENT_SESSION_STEP) setNumber(step);
  return event;
}

/** The next event of a reason has no codes. */
export function withoutCodes(): void {
  clearCodes();
}
