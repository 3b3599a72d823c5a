/** The lines that the session sends, made from its table and what is configured. */

import { setResultLimit } from "../command";
import {
  dropCall,
  encodeCommand,
  encodeLine,
  encodeNumber,
  encodePlain,
  encodeText,
  INPUT,
  MAKING,
  send,
  setChecking,
} from "../encoder";
import { COMMAND_LINE, LIMIT_RESULT } from "../generated/protocol";
import {
  ARGUMENTS_IDENTITY,
  ARGUMENTS_MQTT,
  ARGUMENTS_NONE,
  ARGUMENTS_TOPIC,
  ARGUMENTS_VERSION,
  ARGUMENTS_WIFI,
  COMMAND_CWJAP,
  COMMAND_CWSTATE,
  COMMAND_E0,
  LIMIT_BEYOND_COMMAND,
  LIMIT_UNIT,
  LINES,
  TEXT_GREET,
  TEXT_GREET_LENGTH,
  TEXT_JOIN,
  TEXT_JOIN_LENGTH,
  TEXT_NETWORK,
  TEXT_NETWORK_LENGTH,
  TEXT_STATION,
  TEXT_STATION_LENGTH,
} from "../generated/session";
import { options } from "../options";
import { copy } from "../text";
import { behind } from "./answer";
import {
  identity,
  identityCount,
  mqtt,
  version,
  wifi,
  wifiCount,
} from "./config";

const NO_PAYLOAD: i32 = -1;
const ROW: u32 = 4;
const ROW_COMMAND: usize = 0;
const ROW_FORM: usize = 1;
const ROW_ARGUMENTS: usize = 2;
const ROW_LIMIT: usize = 3;

/** The command of a line, `LINE_…`. */
export function commandOf(line: u32): u32 {
  return load<u8>(LINES + line * ROW, ROW_COMMAND);
}

/**
 * Sends a line; `topic` is the string that a subscription names. Ask when no command runs. What a
 * host has begun meanwhile, a call or a field of a configuration, is refused.
 */
export function sendLine(line: u32, topic: usize, now: u32): void {
  setChecking(MAKING);
  const row = LINES + line * ROW;
  const command: u32 = load<u8>(row, ROW_COMMAND);
  const form: u32 = load<u8>(row, ROW_FORM);
  if (command < COMMAND_LINE) encodeCommand(command, form);
  else if (command === COMMAND_E0)
    encodeLine(input(TEXT_GREET, TEXT_GREET_LENGTH));
  else encodePlain(name(command), form);
  encodeArguments(load<u8>(row, ROW_ARGUMENTS), topic);
  // The module's own limit is what it was told last, or about to be.
  setResultLimit(max(mqtt(0) + LIMIT_BEYOND_COMMAND, LIMIT_RESULT));
  send(NO_PAYLOAD, load<u8>(row, ROW_LIMIT) * LIMIT_UNIT, now);
  dropCall();
}

function name(command: u32): u32 {
  if (command === COMMAND_CWSTATE)
    return input(TEXT_NETWORK, TEXT_NETWORK_LENGTH);
  if (command === COMMAND_CWJAP) return input(TEXT_JOIN, TEXT_JOIN_LENGTH);
  return input(TEXT_STATION, TEXT_STATION_LENGTH);
}

function encodeArguments(which: u32, topic: usize): void {
  switch (which) {
    case ARGUMENTS_NONE:
      break;
    case ARGUMENTS_TOPIC:
      encodeStrings(topic, 1);
      encodeNumber(load<u8>(behind(topic)));
      break;
    case ARGUMENTS_WIFI:
      encodeStrings(wifi, wifiCount);
      break;
    default:
      encodeNumber(1);
      if (which === ARGUMENTS_IDENTITY) encodeStrings(identity, identityCount);
      else if (which === ARGUMENTS_VERSION) encodeStrings(version, 1);
      else if (which === ARGUMENTS_MQTT)
        for (let i: u32 = 0; i < 4; i++) encodeNumber(mqtt(i));
  }
}

function encodeStrings(at: usize, count: u32): void {
  for (; count > 0; count--) {
    encodeText(input(at + 1, load<u8>(at)), options);
    at = behind(at);
  }
}

function input(text: usize, length: u32): u32 {
  copy(INPUT, text, length);
  return length;
}
