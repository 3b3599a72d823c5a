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

/** Marks that may be something else: a prompt, or a bar behind a time. */
const THIN_SENT = /^>[ \t]/;
const THIN_RECEIVED = /^<(?:[ \t]|$)/;

/** What drivers print of their dialogue: `esp> AT ...sent`, `esp> OK ...matched`. */
const DRIVER = /^\w+> (.*?) ?\.\.\.(sent|matched|ignored|error|end of list)\b/;
/** What programs print among it: `esp INFO: …`, `text <--Place`, a level and a tag. */
const REMARK =
  /^\w+ (?:INFO|WARN|ERROR|DEBUG): |<--\w+\s*$|^(?:INF|DBG|WRN|ERR)\||^[EWIDV] \(\d+\) [\w.-]+: /;
/** Ends of lines that are written out. */
const WRITTEN_END = /(?:\\r|\\n|<CR>|<LF>)+$/i;

const MARKS = [
  [SENT, "mcu"],
  [RECEIVED, "module"],
] as const;
const THIN_MARKS = [
  [THIN_SENT, "mcu"],
  [THIN_RECEIVED, "module"],
] as const;

interface Marked {
  readonly from: Speaker;
  readonly text: string;
  readonly marked: boolean;
}

/** Whether these lines have thin marks of both directions, and a command is behind one. */
const areThinMarked = (lines: readonly string[]): boolean =>
  lines.some(
    (line) =>
      THIN_SENT.test(line) && isCommandLine(line.replace(THIN_SENT, "")),
  ) && lines.some((line) => THIN_RECEIVED.test(line));

function markOf(line: string, isThin: boolean): Marked {
  const [, driven, outcome] = DRIVER.exec(line) ?? [];
  if (driven !== undefined) {
    const from = outcome === "sent" ? "mcu" : "module";
    return { from, text: driven, marked: true };
  }
  if (REMARK.test(line)) return { from: "note", text: line, marked: false };
  const marks = isThin ? [...MARKS, ...THIN_MARKS] : MARKS;
  for (const [pattern, from] of marks) {
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
  const written = log.split(/\r*\n/).map((coloured) => {
    const line = coloured.replace(COLOUR, "").replace(/\r+$/, "");
    return { line, stamped: stampOf(line) };
  });
  const withBar = ({ line, stamped }: (typeof written)[number]) =>
    stamped?.bar === ">" ? `> ${stamped.rest}` : (stamped?.rest ?? line);
  const isThin = areThinMarked(written.map(withBar));
  const lines = written.map((one, i) => {
    const { line, stamped } = one;
    // What stands on a line without a time came with the one above.
    if (stamped) {
      stamp = stamped.stamp;
      at = next(stamped.at);
    }
    const said = isThin ? withBar(one) : (stamped?.rest ?? line);
    const mark = markOf(said, isThin);
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
