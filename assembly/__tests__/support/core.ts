/** The whole core at a time of its own: bytes go in, what happens comes out in words. */

import { abortCommand, isRunning } from "../../command";
import { damageOpenFrame, isFrameOpen } from "../../framer";
import { EVENT_NONE } from "../../generated/protocol";
import { nextEvent } from "../../poll";
import { tell } from "./tell";
import { receive } from "./uart";

/** The time; a spec moves it. */
export let now: u32 = 0;

let options: u32 = 0;

export function at(time: u32): void {
  now = time;
}

export function withOptions(bits: u32): void {
  options = bits;
}

/** Everything that happens now. */
export function events(): string {
  let all = "";
  for (;;) {
    const event = nextEvent(now, options);
    if (event === EVENT_NONE) break;
    all += (all === "" ? "" : " | ") + tell(event);
  }
  return all;
}

/** Moves the time, and tells what happens then. */
export function eventsAt(time: u32): string {
  now = time;
  return events();
}

/** Receives bytes, and tells what comes of them. */
export function hear(bytes: string): string {
  receive(bytes);
  return events();
}

/** Brings the core to where nothing runs and nothing has begun, at time 0. */
export function reset(): void {
  options = 0;
  hear("\n");
  if (isFrameOpen()) damageOpenFrame();
  // The module restarts: it owes nothing any more.
  hear("ready\n");
  abortCommand(now);
  events();
  assert(!isRunning(), "the core is idle");
  now = 0;
}
