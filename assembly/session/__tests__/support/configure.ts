/**
 * Configurations in words, as a host hands them over:
 * `device "P1" "d1" "s1"; wifi "net"; mqtt 5000 240 1 1; topic "t" 1; version "1"; check 0; once`.
 */

import { input } from "../../../__tests__/support/call";
import { tellWhy } from "../../../__tests__/support/refusal";
import {
  PART_CHECK,
  PART_DEVICE,
  PART_MQTT,
  PART_PRODUCT,
  PART_TOPICS,
  PART_VERSION,
  PART_WIFI,
  SESSION_KEEP,
  SESSION_NO_WIFI,
} from "../../../generated/session";
import { engage, number, other, part, prepare, text } from "../../index";

let flags: u32 = 0;
let check: u32 = 0;

/** The field of a word, as `PART_…`; 0 where it is none. */
function partOf(word: string): u32 {
  if (word === "device") return PART_DEVICE;
  if (word === "product") return PART_PRODUCT;
  if (word === "wifi") return PART_WIFI;
  if (word === "mqtt") return PART_MQTT;
  if (word === "topic") return PART_TOPICS;
  return word === "version" ? PART_VERSION : 0;
}

function nameOf(which: u32): string {
  switch (which) {
    case PART_DEVICE:
      return "device";
    case PART_PRODUCT:
      return "product";
    case PART_WIFI:
      return "wifi";
    case PART_MQTT:
      return "mqtt";
    case PART_TOPICS:
      return "topics";
    case PART_VERSION:
      return "version";
    case PART_CHECK:
      return "check";
  }
  return `part ${which}`;
}

/** Texts stand in quotes, `null` is neither text nor number. */
function addArgument(word: string): void {
  if (word.startsWith('"')) text(input(word.slice(1, -1)));
  else if (word === "null") other();
  else number(I32.parseInt(word));
}

/** Hands one field over. */
export function addField(field: string): void {
  const words = field.split(" ");
  const which = partOf(words[0]);
  if (which !== 0) {
    part(which);
    for (let i = 1; i < words.length; i++) addArgument(words[i]);
  } else if (words[0] === "check") {
    check = U32.parseInt(words[1]);
  } else if (words[0] === "once") {
    flags ^= SESSION_KEEP;
  } else {
    assert(words[0] === "cellular", "a word of a configuration");
    flags |= SESSION_NO_WIFI;
  }
}

function handOver(words: string, keep: bool, now: u32): u32 {
  flags = SESSION_KEEP;
  check = 0;
  prepare(keep);
  if (words !== "") {
    const fields = words.split("; ");
    for (let i = 0; i < fields.length; i++) addField(fields[i]);
  }
  return engage(flags, check, now);
}

/** Has a configuration checked, and begins the session where nothing is refused. */
export function configure(words: string, now: u32): string {
  const refusal = handOver(words, false, now);
  if (refusal !== 0) return `${nameOf(refusal >> 8)} ${tellWhy(refusal)}`;
  assert(handOver(words, true, now) === 0, "what is kept has been checked");
  return "begun";
}
