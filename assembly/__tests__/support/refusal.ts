/** Refusals in words. */

import {
  REFUSAL_BAD_CHARACTER,
  REFUSAL_BAD_FORM,
  REFUSAL_BAD_TYPE,
  REFUSAL_BUSY,
  REFUSAL_LINE_TOO_LONG,
  REFUSAL_MISSING,
  REFUSAL_OUT_OF_RANGE,
  REFUSAL_TOO_LONG,
  REFUSAL_TOO_MANY,
  REFUSAL_UNKNOWN_COMMAND,
} from "../../generated/protocol";

/** Why, as the low byte of a refusal says it. */
export function tellWhy(refusal: u32): string {
  switch (refusal & 0xff) {
    case REFUSAL_BUSY:
      return "busy";
    case REFUSAL_UNKNOWN_COMMAND:
      return "unknown command";
    case REFUSAL_BAD_FORM:
      return "bad form";
    case REFUSAL_MISSING:
      return "missing";
    case REFUSAL_TOO_MANY:
      return "too many";
    case REFUSAL_BAD_TYPE:
      return "bad type";
    case REFUSAL_OUT_OF_RANGE:
      return "out of range";
    case REFUSAL_TOO_LONG:
      return "too long";
    case REFUSAL_BAD_CHARACTER:
      return "bad character";
    case REFUSAL_LINE_TOO_LONG:
      return "line too long";
  }
  return `refusal ${refusal}`;
}

/** A refusal as `send` gives it: the reason, and the argument's place from 1. */
export function tellRefusal(refusal: u32): string {
  const place = refusal >> 8;
  return place === 0 ? tellWhy(refusal) : `${tellWhy(refusal)} ${place}`;
}
