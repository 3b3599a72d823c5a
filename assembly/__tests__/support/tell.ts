/** Events in words, so that a conversation reads as one line. */

import { nextField } from "../../fields";
import {
  EVENT_ACCEPTED,
  EVENT_DAMAGED,
  EVENT_DATA,
  EVENT_DISCONNECTED,
  EVENT_DONE,
  EVENT_FAILED,
  EVENT_FIRMWARE_BEGIN,
  EVENT_FIRMWARE_END,
  EVENT_LINE,
  EVENT_MESSAGE_BEGIN,
  EVENT_MESSAGE_END,
  EVENT_NONE,
  EVENT_OTA,
  EVENT_PAYLOAD,
  EVENT_PROVISIONING,
  EVENT_READY,
  EVENT_RECONNECTED,
  EVENT_RECONNECTING,
  EVENT_SLICE,
  EVENT_TRANSMIT,
  EVENT_WIFI,
  FIELD_NONE,
  FIELD_NUMBER,
  REASON_ABORTED,
  REASON_BUSY,
  REASON_CME,
  REASON_ERROR,
  REASON_FAIL,
  REASON_RESET,
  REASON_TIMEOUT,
} from "../../generated/protocol";
import { codes, command, number, reason, text, words } from "./record";

/** Why a command failed, as the record says it. */
export function tellReason(): string {
  switch (reason()) {
    case REASON_CME:
      return "cme";
    case REASON_FAIL:
      return "fail";
    case REASON_ERROR:
      return "error";
    case REASON_BUSY:
      return "busy";
    case REASON_TIMEOUT:
      return "timeout";
    case REASON_ABORTED:
      return "aborted";
    case REASON_RESET:
      return "reset";
  }
  return `reason ${reason()}`;
}

/** The fields of a data event: texts in angle brackets, numbers bare. */
export function fields(): string {
  let all = "";
  for (let kind = nextField(); kind !== FIELD_NONE; kind = nextField())
    all += kind === FIELD_NUMBER ? ` ${number() as i32}` : ` <${text()}>`;
  return all;
}

function withCodes(words: string): string {
  const both = codes();
  return both === "" ? words : `${words} ${both}`;
}

/** One event with all that belongs to it; a data event's fields are pulled. */
export function tell(event: u32): string {
  switch (event) {
    case EVENT_NONE:
      return "nothing";
    case EVENT_ACCEPTED:
      return "accepted";
    case EVENT_DATA:
      return `data${fields()}`;
    case EVENT_DONE:
      return "done";
    case EVENT_FAILED:
      return words() === ""
        ? withCodes(`failed ${tellReason()}`)
        : `failed ${tellReason()}: ${words()}`;
    case EVENT_MESSAGE_BEGIN:
      return `message ${text()} of ${number()}`;
    case EVENT_SLICE:
      return `slice ${text()}`;
    case EVENT_MESSAGE_END:
      return "end";
    case EVENT_DISCONNECTED:
      return withCodes("disconnected");
    case EVENT_RECONNECTING:
      return "reconnecting";
    case EVENT_RECONNECTED:
      return "reconnected";
    case EVENT_OTA:
      return withCodes(`ota ${text()}`);
    case EVENT_PROVISIONING:
      return withCodes(`provisioning of ${command()}: ${text()}`);
    case EVENT_WIFI:
      return `wifi ${text()}`;
    case EVENT_READY:
      return "ready";
    case EVENT_LINE:
      return `line ${text()}`;
    case EVENT_DAMAGED:
      return `damaged ${number()}`;
    case EVENT_FIRMWARE_BEGIN:
      return `firmware of ${number()}`;
    case EVENT_FIRMWARE_END:
      return number() === 1 ? "end of digits" : "end of bytes";
    case EVENT_TRANSMIT:
      return `send ${text()}`;
    case EVENT_PAYLOAD:
      return `payload of ${number()}`;
  }
  return `event ${event}`;
}
