import { byteString, bytesOf } from "../javascript/bytes.js";
import { type Heard, isCommandLine, type Speaker } from "./heard.js";
import { onward, stampOf } from "./stamp.js";

/** Colours of a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they begin with
const COLOUR = /\u001b\[[\d;]*m/g;

/** The arrows of serial assistants in GBK and UTF-8, as byte strings. */
const SENT_CHINESE = [byteString(bytesOf("发→◇")), "\xb7\xa2\xa1\xfa\xa1\xf3"];
const RECEIVED_CHINESE = [
  byteString(bytesOf("收←◆")),
  "\xca\xd5\xa1\xfb\xa1\xf4",
];

const escapeExpression = (text: string) =>
  text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const SENT = new RegExp(
  `^(?:\\[?(?:TX|SEND|SENT|OUT)\\]?(?:[:>]|(?=\\s))|-->|->|>>|=>|${SENT_CHINESE.map(escapeExpression).join("|")})[ \\t]?`,
  "i",
);
const RECEIVED = new RegExp(
  `^(?:\\[?(?:RX|RECV|RECEIVED|IN)\\]?(?:[:<]|(?=\\s))|<--|<-|<<|<=|${RECEIVED_CHINESE.map(escapeExpression).join("|")})[ \\t]?`,
  "i",
);

/** What drivers print of their dialogue: `esp> AT ...sent`, `esp> OK ...matched`. */
const DRIVER = /^\w+> (.*?) ?\.\.\.(sent|matched|ignored|error|end of list)\b/;
/** What programs print among it: `esp INFO: …`, `text <--Place`, a level and a tag. */
const REMARK =
  /^\w+ (?:INFO|WARN|ERROR|DEBUG): |<--\w+\s*$|^(?:INF|DBG|WRN|ERR)\||^[EWIDV] \(\d+\) [\w.-]+: /;
/** Ends of lines that are written out. */
const WRITTEN_END = /(?:\\r|\\n|<CR>|<LF>)+$/i;

interface Marked {
  readonly from: Speaker;
  readonly text: string;
  readonly marked: boolean;
}

function markOf(line: string): Marked {
  const [, driven, outcome] = DRIVER.exec(line) ?? [];
  if (driven !== undefined) {
    const from = outcome === "sent" ? "mcu" : "module";
    return { from, text: driven, marked: true };
  }
  if (REMARK.test(line)) return { from: "note", text: line, marked: false };
  for (const [pattern, from] of [
    [SENT, "mcu"],
    [RECEIVED, "module"],
  ] as const) {
    const found = pattern.exec(line)?.[0];
    if (found === undefined) continue;
    const text = line.slice(found.length).replace(WRITTEN_END, "");
    return { from, text, marked: true };
  }
  const text = line.replace(WRITTEN_END, "");
  return {
    from: "either",
    text: isCommandLine(text) ? text : line,
    marked: false,
  };
}

/**
 * A log as terminals, serial assistants and drivers write it: lines of both directions in one column, with or without
 * times and marks of their direction.
 * @param log a byte string
 */
export function readTextLog(log: string): Heard[] {
  const next = onward();
  let stamp: string | undefined;
  let at: number | undefined;
  const lines = log.split(/\r*\n/).map((written, i) => {
    const line = written.replace(COLOUR, "").replace(/\r+$/, "");
    const stamped = stampOf(line);
    // What stands on a line without a time came with the one above.
    if (stamped) {
      stamp = stamped.stamp;
      at = next(stamped.at);
    }
    const mark = markOf(stamped?.rest ?? line);
    return { ...mark, stamp, at, line: i + 1 };
  });
  // Where both directions are marked, a line without a mark is nobody's; an arrow alone may stand before every line.
  const speakers = new Set(
    lines.filter(({ marked }) => marked).map(({ from }) => from),
  );
  const isMarked = speakers.has("mcu") && speakers.has("module");
  return lines
    .filter(({ text }) => text.trim() !== "")
    .map(({ marked, from, text, ...place }) => ({
      from: isMarked
        ? from === "either" && !isCommandLine(text)
          ? "note"
          : from
        : marked
          ? "either"
          : from,
      text: `${text}\r\n`,
      isLine: true,
      ...(place.at === undefined
        ? { line: place.line }
        : { at: place.at, stamp: place.stamp ?? "", line: place.line }),
    }));
}
