/** A session at a time of its own: bytes go in, what happens comes out in words. */

import { input } from "../../../__tests__/support/call";
import { reset as resetCore } from "../../../__tests__/support/core";
import { tellRefusal } from "../../../__tests__/support/refusal";
import { receive } from "../../../__tests__/support/uart";
import { EVENT_NONE } from "../../../generated/protocol";
import { setOptions } from "../../../options";
import { deadline, disengage, line, poll, start } from "../../index";
import { configure } from "./configure";
import { goodAnswer } from "./module";
import { tellAny } from "./tell";

/** The time; a spec moves it. */
export let now: u32 = 0;

export function at(time: u32): void {
  now = time;
}

/** Everything that happens now. */
export function events(): string {
  let all = "";
  for (let event = poll(now); event !== EVENT_NONE; event = poll(now))
    all += (all === "" ? "" : " | ") + tellAny(event).trimEnd();
  return all;
}

/** What happens when so many milliseconds have passed, and not before. */
export function later(ms: u32): string {
  now += ms;
  return events();
}

/** Receives bytes, and tells what comes of them. */
export function hear(bytes: string): string {
  receive(bytes);
  return events();
}

/** The user sends a line; the refusal, or what comes of it. */
export function user(text: string): string {
  line(input(text));
  const refusal = start(-1, 0, now);
  return refusal === 0 ? events() : tellRefusal(refusal);
}

/** Begins a session; the refusal, or what comes of it. */
export function begin(words: string): string {
  const said = configure(words, now);
  return said === "begun" ? events() : said;
}

/** The user ends it. */
export function end(): string {
  disengage(now);
  return events();
}

/** The module answers as the session wants it. */
export function well(): string {
  return hear(goodAnswer());
}

/** Begins a session that all goes well for until this is told. */
export function reach(told: string, words: string): string {
  let said = begin(words);
  while (!said.includes(told)) {
    assert(said !== "", "the session goes on");
    said = said.endsWith("+++") ? later(deadline(now)) : well();
  }
  return said;
}

/** Brings everything to where nothing runs and nothing has begun, at time 0. */
export function reset(): void {
  end();
  resetCore();
  setOptions(0);
  now = 0;
}
