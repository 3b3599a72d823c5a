import { readLog } from "../../log/read.js";
import type { Timeline } from "../timeline/timeline.js";
import { readTap } from "./log.js";
import { readTranscript } from "./readtranscript.js";

const BRACE = 0x7b;

/** Whether a file is a transcript, which has a record of JSON on each line. */
function isTranscript(bytes: Uint8Array): boolean {
  // A byte order mark and blanks may stand before it.
  const begin = bytes.findIndex((byte) => byte > 0x20 && byte < 0x80);
  return bytes[begin] === BRACE;
}

/**
 * Reads a trace or a log of any kind into a timeline, step by step; each step tells how much of the file is read, of 1.
 * @throws {Error} that says what is wrong with it, and where; the rows that were read stay
 */
export function* readRecord(
  bytes: Uint8Array,
  timeline: Timeline,
): Generator<number> {
  if (isTranscript(bytes)) {
    yield* readTranscript(bytes, timeline);
    return;
  }
  const taps = readLog(bytes);
  for (const [i, tap] of taps.entries())
    for (const part of readTap(tap, timeline)) yield (i + part) / taps.length;
  const cutOff = taps.find((tap) => tap.cutOff !== undefined)?.cutOff;
  if (cutOff !== undefined) throw new Error(cutOff);
}
