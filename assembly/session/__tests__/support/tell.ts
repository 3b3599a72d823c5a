/** The session's events in words, beside those of the core. */

import {
  codes,
  command,
  number,
  reason,
} from "../../../__tests__/support/record";
import { tell, tellReason } from "../../../__tests__/support/tell";
import { RECORD } from "../../../events";
import {
  COMMAND_TCDEVINFOSET,
  COMMAND_TCDEVREG,
  COMMAND_TCMQTTCONN,
  COMMAND_TCMQTTDISCONN,
  COMMAND_TCMQTTSTATE,
  COMMAND_TCMQTTSUB,
  COMMAND_TCOTASET,
  COMMAND_TCPRDINFOSET,
  RECORD_LENGTH,
} from "../../../generated/protocol";
import {
  COMMAND_CWJAP,
  COMMAND_CWMODE,
  COMMAND_CWSTATE,
  COMMAND_E0,
  EVENT_SESSION_DOWN,
  EVENT_SESSION_ENDED,
  EVENT_SESSION_FAILED,
  EVENT_SESSION_SKIPPED,
  EVENT_SESSION_STEP,
  EVENT_SESSION_UP,
  REASON_LOST,
  REASON_SILENT,
  REASON_STATE,
} from "../../../generated/session";

const STEPS: string[] = [
  "no step",
  "greet",
  "device",
  "wifi",
  "register",
  "connect",
  "subscribe",
  "ota",
];

/** The name of a command that the session sends. */
export function tellCommand(which: u32): string {
  switch (which) {
    case COMMAND_TCDEVINFOSET:
      return "TCDEVINFOSET";
    case COMMAND_TCPRDINFOSET:
      return "TCPRDINFOSET";
    case COMMAND_TCDEVREG:
      return "TCDEVREG";
    case COMMAND_TCMQTTSTATE:
      return "TCMQTTSTATE";
    case COMMAND_TCMQTTCONN:
      return "TCMQTTCONN";
    case COMMAND_TCMQTTDISCONN:
      return "TCMQTTDISCONN";
    case COMMAND_TCMQTTSUB:
      return "TCMQTTSUB";
    case COMMAND_TCOTASET:
      return "TCOTASET";
    case COMMAND_E0:
      return "E0";
    case COMMAND_CWSTATE:
      return "CWSTATE";
    case COMMAND_CWJAP:
      return "CWJAP";
    case COMMAND_CWMODE:
      return "CWMODE";
  }
  return `command ${which}`;
}

function why(): string {
  const both = codes();
  let word = tellReason();
  if (reason() === REASON_LOST) word = "lost";
  else if (reason() === REASON_SILENT) word = "silent";
  else if (reason() === REASON_STATE) word = "state";
  return both === "" ? word : `${word} ${both}`;
}

function failure(): string {
  const step = load<u32>(RECORD, RECORD_LENGTH);
  const told = `failed in ${STEPS[step]}: ${tellCommand(command())} ${why()}`;
  return number() === u32.MAX_VALUE ? told : `${told}, again in ${number()}`;
}

/** One event of the core or the session with all that belongs to it. */
export function tellAny(event: u32): string {
  switch (event) {
    case EVENT_SESSION_STEP:
      return `step ${STEPS[number()]}`;
    case EVENT_SESSION_SKIPPED:
      return `skipped topic ${number()}: ${tellCommand(command())} ${why()}`;
    case EVENT_SESSION_FAILED:
      return failure();
    case EVENT_SESSION_DOWN:
      return `down: ${why()}`;
    case EVENT_SESSION_UP:
      return "up";
    case EVENT_SESSION_ENDED:
      return "ended";
  }
  return tell(event);
}
