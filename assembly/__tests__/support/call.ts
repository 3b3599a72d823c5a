/** Commands as a host sends them, without the ABI in between. */

import {
  encodeCommand,
  encodeLine,
  encodeNumber,
  encodePlain,
  encodeText,
  INPUT,
  send,
} from "../../encoder";
import { COMMAND_TCMQTTPUBL, FORM_SET } from "../../generated/protocol";
import { INPUT_SIZE } from "../../limits";

/** Puts a string into the input as far as it holds it; returns its whole length. */
export function input(text: string): u32 {
  const count = min(text.length, <i32>INPUT_SIZE);
  for (let i = 0; i < count; i++)
    store<u8>(INPUT + i, text.charCodeAt(i) as u8);
  return text.length;
}

export function addText(text: string): void {
  encodeText(input(text), 0);
}

/** Sends a command without arguments; returns the refusal. */
export function call(command: u32, form: u32, now: u32): u32 {
  encodeCommand(command, form);
  return send(-1, 0, now);
}

export function callPlain(name: string, form: u32, now: u32): u32 {
  encodePlain(input(name), form);
  return send(-1, 0, now);
}

export function callLine(line: string, now: u32): u32 {
  encodeLine(input(line));
  return send(-1, 0, now);
}

/** Sends a `set` of one number. */
export function callNumber(command: u32, value: i32, now: u32): u32 {
  encodeCommand(command, FORM_SET);
  encodeNumber(value);
  return send(-1, 0, now);
}

/** Sends a `set` of one string. */
export function callText(command: u32, text: string, now: u32): u32 {
  encodeCommand(command, FORM_SET);
  addText(text);
  return send(-1, 0, now);
}

/** Publishes `length` bytes that follow the prompt. */
export function publish(length: i32, timeout: u32, now: u32): u32 {
  encodeCommand(COMMAND_TCMQTTPUBL, FORM_SET);
  addText("t");
  encodeNumber(1);
  return send(length, timeout, now);
}
