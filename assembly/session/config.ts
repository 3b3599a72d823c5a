/**
 * What the session is to bring about: checked as the arguments of the lines that it goes into, and
 * kept as the host gave it. A host hands a configuration over twice, first to be checked, then to
 * be kept: what runs goes on when it is refused, and no memory holds two of them.
 */

import {
  CHECKING,
  CHECKING_FIELD,
  checking,
  dropCall,
  encodeCommand,
  encodeNumber,
  encodePlain,
  finishLine,
  INPUT,
  isRefused,
  MAKING,
  refuseCall,
  setChecking,
} from "../encoder";
import {
  COMMAND_TCDEVINFOSET,
  COMMAND_TCMQTTCONN,
  COMMAND_TCMQTTSUB,
  COMMAND_TCOTASET,
  COMMAND_TCPRDINFOSET,
  END_RESULT,
  FORM_SET,
  REFUSAL_BAD_TYPE,
  REFUSAL_MISSING,
  REFUSAL_OUT_OF_RANGE,
  REFUSAL_TOO_LONG,
  REFUSAL_TOO_MANY,
} from "../generated/protocol";
import {
  LIMIT_LEAST_CHECK,
  LIMIT_MOST_CHECK,
  MQTT_DEFAULTS,
  PART_CHECK,
  PART_DEVICE,
  PART_MQTT,
  PART_PRODUCT,
  PART_TOPICS,
  PART_VERSION,
  PART_WIFI,
  SIZE_PASSWORD,
  SIZE_SSID,
  SIZE_STRINGS,
  SIZE_TOPICS,
  TEXT_JOIN,
  TEXT_JOIN_LENGTH,
} from "../generated/session";
import { copy } from "../text";

/** A configuration carries no payload. */
const NO_PAYLOAD: i32 = -1;
/** Numbers of `mqtt`, 4 bytes each: command timeout, keep-alive, clean session, reconnect. */
const MQTT_SIZE: u32 = 16;
/** Beside the strings: a length for each, a QoS for each topic. */
const STORE_SIZE: u32 = SIZE_STRINGS + 7 + 2 * SIZE_TOPICS;

/** Strings one after the other, each behind its length; a topic's QoS behind it. */
const STORE: usize = memory.data(<i32>STORE_SIZE, 4);
const MQTT: usize = memory.data(<i32>MQTT_SIZE, 4);

let part: u32 = 0;
let count: u32 = 0;
let used: u32 = 0;
let end: usize = 0;
let topics: u32 = 0;
let fault: u32 = 0;

/** Whether it is to be kept, not only checked. */
export let isKept: bool = false;
/** The first string of `device` or `product`, and how many it has. */
export const identity: usize = STORE;
export let identityCount: u32 = 0;
export let isProduct: bool = false;
/** The strings of `wifi`: none where it was left out. */
export let wifi: usize = 0;
export let wifiCount: u32 = 0;
export let firstTopic: usize = 0;
export let topicCount: u32 = 0;
/** The version, or 0. */
export let version: usize = 0;
/** Bits of `SESSION_…`. */
export let flags: u32 = 0;
/** Milliseconds between looks, or 0. */
export let check: u32 = 0;

/** A number of `mqtt`. */
export function mqtt(index: u32): u32 {
  return load<u32>(MQTT + index * 4);
}

/** Begins a configuration: to be checked, or to be kept in place of what is. */
export function beginConfig(keep: bool): void {
  isKept = keep;
  part = 0;
  used = 0;
  end = STORE;
  topics = 0;
  fault = 0;
  setChecking(CHECKING);
  dropCall();
  if (!keep) return;
  wifiCount = 0;
  topicCount = 0;
  version = 0;
  copy(MQTT, MQTT_DEFAULTS, MQTT_SIZE);
}

/**
 * Begins a field, `PART_…`; a topic is a field of its own. They come in the order of their numbers,
 * each once: what is kept has room for that. Nothing happens where no configuration has begun.
 */
export function beginPart(which: u32): void {
  if (checking === MAKING) return;
  const before = part;
  endPart();
  if (which > PART_PRODUCT) needIdentity();
  part = which;
  count = 0;
  setChecking(CHECKING_FIELD);
  if (which === PART_WIFI) {
    copy(INPUT, TEXT_JOIN, TEXT_JOIN_LENGTH);
    encodePlain(TEXT_JOIN_LENGTH, FORM_SET);
  } else if (which === PART_TOPICS) {
    encodeCommand(COMMAND_TCMQTTSUB, FORM_SET);
    if (++topics > SIZE_TOPICS) refuseCall(REFUSAL_TOO_MANY);
  } else {
    // Lines of the set begin with a 1: the TLS mode, or a state.
    encodeCommand(commandOf(which), FORM_SET);
    encodeNumber(1);
  }
  setChecking(CHECKING);
  if (
    which <= PART_PRODUCT
      ? before !== 0
      : which + u32(which === PART_TOPICS) <= before
  )
    refuseCall(REFUSAL_TOO_MANY);
  if (!isKept) return;
  if (which === PART_WIFI) wifi = end;
  else if (which === PART_VERSION) version = end;
  else if (which === PART_TOPICS && topics === 1) firstTopic = end;
}

/** The command of a field that is one's arguments; none, which is refused, of what is no field. */
function commandOf(which: u32): u32 {
  if (which === PART_DEVICE) return COMMAND_TCDEVINFOSET;
  if (which === PART_PRODUCT) return COMMAND_TCPRDINFOSET;
  if (which === PART_MQTT) return COMMAND_TCMQTTCONN;
  return which === PART_VERSION ? COMMAND_TCOTASET : 0;
}

/** Keeps the field's string of `size` bytes in the input, which has been encoded. */
export function keepText(size: u32): void {
  count++;
  used += size;
  if (used > SIZE_STRINGS) refuseCall(REFUSAL_TOO_LONG);
  if (!takes()) return;
  store<u8>(end, size as u8);
  copy(end + 1, INPUT, size);
  end += 1 + size;
}

/** Whether arguments are kept: nothing is written behind a refusal, or behind what was no argument of the field. */
function takes(): bool {
  return isKept && fault === 0 && !isRefused();
}

/**
 * The field's next argument is a string of `size` bytes in the input. ESP-AT's CWJAP is none of the
 * set: what its arguments may be stands here.
 */
export function checkText(size: u32): void {
  if (part !== PART_WIFI) return;
  if (count > 1) refuseCall(REFUSAL_TOO_MANY);
  if (count === 0 && size === 0) refuseCall(REFUSAL_OUT_OF_RANGE);
  if (size > (count === 0 ? SIZE_SSID : SIZE_PASSWORD))
    refuseCall(REFUSAL_TOO_LONG);
}

/** The field's next argument is no string. */
export function checkOther(): void {
  if (part === PART_WIFI)
    refuseCall(count > 1 ? REFUSAL_TOO_MANY : REFUSAL_BAD_TYPE);
}

/** Keeps the field's number, which has been encoded. */
export function keepNumber(value: i32): void {
  if (takes()) {
    if (part === PART_TOPICS) store<u8>(end++, value as u8);
    if (part === PART_MQTT) store<u32>(MQTT + count * 4, value);
  }
  count++;
}

function endPart(): void {
  if (part === 0) return;
  if (part === PART_WIFI && count === 0) refuseCall(REFUSAL_MISSING);
  note(finishLine(END_RESULT, NO_PAYLOAD), part);
  if (!isKept) return;
  if (part <= PART_PRODUCT) {
    identityCount = count;
    isProduct = part === PART_PRODUCT;
  } else if (part === PART_WIFI) {
    wifiCount = count;
  } else if (part === PART_TOPICS) {
    topicCount = topics;
  }
}

function needIdentity(): void {
  if (part === 0) note(REFUSAL_MISSING, PART_DEVICE);
}

/** The first fault of all is the one that is told: its reason, and above it the field. */
function note(refusal: u32, which: u32): void {
  if (fault === 0 && refusal !== 0) fault = (refusal & 0xff) | (which << 8);
}

/** Ends the configuration; returns 0, or the refusal and above it the field. */
export function endConfig(bits: u32, every: u32): u32 {
  endPart();
  needIdentity();
  if (
    every !== 0 &&
    every - LIMIT_LEAST_CHECK > LIMIT_MOST_CHECK - LIMIT_LEAST_CHECK
  )
    note(REFUSAL_OUT_OF_RANGE, PART_CHECK);
  setChecking(MAKING);
  dropCall();
  if (isKept) {
    flags = bits;
    check = every;
  }
  return fault;
}
