/** What stands in the event record. */

import { RECORD } from "../../events";
import {
  FLAG_CODE,
  FLAG_SUBCODE,
  FLAG_TEXT,
  RECORD_CODE,
  RECORD_COMMAND,
  RECORD_FLAGS,
  RECORD_LENGTH,
  RECORD_NUMBER,
  RECORD_REASON,
  RECORD_SUBCODE,
  RECORD_TEXT,
} from "../../generated/protocol";
import { textAt } from "./bytes";

export function text(): string {
  return textAt(
    load<u32>(RECORD, RECORD_TEXT),
    load<u32>(RECORD, RECORD_LENGTH),
  );
}

export function number(): u32 {
  return load<u32>(RECORD, RECORD_NUMBER);
}

export function reason(): u32 {
  return load<u32>(RECORD, RECORD_REASON);
}

export function command(): u32 {
  return load<u32>(RECORD, RECORD_COMMAND);
}

/** Code and subcode as far as the record has them: `-1 7`, `-1` or nothing. */
export function codes(): string {
  const flags = load<u32>(RECORD, RECORD_FLAGS);
  if ((flags & FLAG_CODE) === 0) return "";
  const code = load<i32>(RECORD, RECORD_CODE).toString();
  if ((flags & FLAG_SUBCODE) === 0) return code;
  return `${code} ${load<i32>(RECORD, RECORD_SUBCODE)}`;
}

/** The words of a CME error, where the record has them in place of a code. */
export function words(): string {
  return (load<u32>(RECORD, RECORD_FLAGS) & FLAG_TEXT) === 0 ? "" : text();
}
