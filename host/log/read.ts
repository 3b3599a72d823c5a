import { byteString, bytesOf } from "../javascript/bytes.js";
import {
  isAnnotations,
  isTable,
  readAnnotations,
  readTable,
} from "./analyser.js";
import type { Wiretap } from "./heard.js";
import { isCapture, readCapture } from "./pcap.js";
import { bySides } from "./sides.js";
import { readConnections } from "./tcp.js";
import { readTextLog } from "./textlog.js";

const UTF16_MARK = "\xff\xfe";
const UTF8_MARK = "\xef\xbb\xbf";

/** A text file as a byte string of UTF-8. */
function textOf(file: Uint8Array): string {
  const text = byteString(file);
  if (text.startsWith(UTF16_MARK))
    return byteString(
      bytesOf(
        new TextDecoder("utf-16le", { ignoreBOM: true }).decode(
          file.subarray(2),
        ),
      ),
    );
  return text.startsWith(UTF8_MARK) ? text.slice(UTF8_MARK.length) : text;
}

/**
 * A log of whatever kind: a capture, a logic analyser's table or annotations, or text.
 * @throws {LogFault} that says what is wrong with it
 */
export function readLog(file: Uint8Array): Wiretap[] {
  if (isCapture(file)) return readConnections(readCapture(file));
  const text = textOf(file);
  if (isTable(text)) return [{ pieces: bySides(readTable(text)) }];
  if (isAnnotations(text)) return [{ pieces: bySides(readAnnotations(text)) }];
  return [{ pieces: readTextLog(text) }];
}
