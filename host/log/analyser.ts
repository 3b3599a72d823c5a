import papaparse from "papaparse";
import { logTexts } from "../../assembly/protocol/texts/log.js";
import { phrase, say, text } from "../javascript/language.js";
import { type Heard, LogFault } from "./heard.js";

/** What an analyser saw on one of its channels. */
export interface Seen extends Heard {
  readonly channel: string;
}

/** An annotation of sigrok: `1205-1292 UART: RX data: 41`, `uart-1: 41`. */
const ANNOTATION = /^(?:(\d+)-(\d+) +)?([\w-]*uart[\w-]*): (.*)$/i;

const HEXADECIMAL = /^(?:0x)?([0-9a-f]{2})$/i;
const TIME = /^(?:start_?)?time/i;
const NAME = /^(?:name|analy[sz]er|decoder|channel)/i;
const VALUE = /^(?:value|data|ascii)$|\b(?:rx|tx)\b|rx\/tx/i;
const WRONG = /error/i;

/** Names that analysers give to characters. */
const named: Readonly<Record<string, string>> = {
  "\\r": "\r",
  "\\n": "\n",
  "\\t": "\t",
  "\\0": "\0",
  "\\\\": "\\",
  "' '": " ",
  COMMA: ",",
  SPACE: " ",
  "": " ",
};

/** How the bytes of a file are written. */
type Notation = "hex" | "decimal" | "text";

/** A file is in one notation; a digit alone may be any. */
function notationOf(values: readonly string[]): Notation {
  if (values.some((value) => /^0x/i.test(value))) return "hex";
  const several = values.filter((value) => value.length > 1);
  if (several.length === 0 || several.length < values.length / 2) {
    const all = values.every((value) => /^\d{1,3}$/.test(value));
    return all && several.length > 0 ? "decimal" : "text";
  }
  if (several.every((value) => /^\d{1,3}$/.test(value))) {
    // 0x65 and 65 differ; a letter's two digits in hexadecimal begin with 4 to 7, a number of three digits decides.
    return values.some((value) => value.length === 3) ? "decimal" : "hex";
  }
  return several.every((value) => HEXADECIMAL.test(value)) ? "hex" : "text";
}

function byteOf(value: string, notation: Notation, line: number): string {
  const known = named[value] ?? named[value.trim()];
  if (known !== undefined && notation !== "decimal") return known;
  if (notation === "text")
    return value.replace(
      /\\x([0-9a-f]{2})|\\([rnt\\])/gi,
      (whole, hex, name) =>
        hex === undefined
          ? (named[`\\${name}`] ?? whole)
          : String.fromCharCode(Number.parseInt(hex, 16)),
    );
  const byte =
    notation === "decimal"
      ? Number(value)
      : Number.parseInt(HEXADECIMAL.exec(value)?.[1] ?? "", 16);
  if (!(byte >= 0 && byte <= 255))
    throw new LogFault(
      say(phrase(logTexts.noByte, { line, text: JSON.stringify(value) })),
    );
  return String.fromCharCode(byte);
}

const firstLine = (log: string): string => /^\s*(.*)/.exec(log)?.[1] ?? "";

/** Whether it is a logic analyser's table: a heading that names a time and a value. */
export function isTable(log: string): boolean {
  const heading = firstLine(log)
    .split(",")
    .map((name) => name.replace(/"/g, "").trim());
  return (
    heading.length > 1 &&
    heading.some((name) => TIME.test(name)) &&
    heading.some((name) => VALUE.test(name))
  );
}

/** Whether it is sigrok's list of annotations. */
export const isAnnotations = (log: string): boolean =>
  ANNOTATION.test(firstLine(log));

/** Nanoseconds, microseconds, milliseconds or seconds, as the heading says; either letter for micro ends so in UTF-8. */
function unitOf(heading: string): number {
  if (/\bns\b/i.test(heading)) return 1e-6;
  if (/(?:\bu|[\xb5\xbc])s\b/i.test(heading)) return 1e-3;
  return /\bms\b/i.test(heading) ? 1 : 1000;
}

interface Row {
  readonly record: string[];
  /** Number of the line that it ends in. */
  readonly line: number;
}

function rowsOf(log: string): Row[] {
  const rows: Row[] = [];
  let line = 1;
  let read = 0;
  papaparse.parse<string[]>(log, {
    delimiter: ",",
    skipEmptyLines: true,
    step({ data, errors, meta }) {
      const written = log.slice(read, meta.cursor);
      const ends = written.split("\n").length - 1;
      const isEnded = written.endsWith("\n");
      rows.push({ record: data, line: line + ends - (isEnded ? 1 : 0) });
      line += ends;
      read = meta.cursor;
      // A quote within a field may stand for itself.
      const fault = errors.find(({ code }) => code === "MissingQuotes");
      if (fault)
        throw new LogFault(
          text(logTexts.noTable, { why: text(logTexts.openQuote, { line }) }),
        );
    },
  });
  return rows;
}

/**
 * A table in CSV with a heading: Saleae Logic (`Time [s],Value,…` and `name,type,start_time,duration,data`), PulseView and
 * DSView with a column for each direction.
 * @throws {LogFault} for a row that has no byte
 */
export function readTable(log: string): Seen[] {
  const rows = rowsOf(log);
  const [first, ...rest] = rows;
  const heading = (first?.record ?? []).map((name) => name.trim());
  const time = heading.findIndex((name) => TIME.test(name));
  const name = heading.findIndex((title) => NAME.test(title));
  const type = heading.indexOf("type");
  const unit = unitOf(heading[time] ?? "");
  const columns = heading.flatMap((title, i) =>
    VALUE.test(title) && !WRONG.test(title) && i !== name ? [i] : [],
  );
  const isValue = (record: readonly string[], i: number) =>
    record[i] !== undefined &&
    (record[i] !== "" || columns.length === 1) &&
    (type < 0 || record[type] === "data");
  const values = rest.flatMap(({ record }) =>
    columns.filter((i) => isValue(record, i)).map((i) => record[i] ?? ""),
  );
  const notation = notationOf(values);
  return rest.flatMap(({ record, line }) =>
    columns
      .filter((i) => isValue(record, i))
      .map((i): Seen => {
        const moment = Number(record[time]);
        if (!Number.isFinite(moment))
          throw new LogFault(
            say(
              phrase(logTexts.noTime, {
                line,
                text: JSON.stringify(record[time] ?? ""),
              }),
            ),
          );
        return {
          from: "either",
          channel: (name < 0 ? heading[i] : record[name]) ?? "",
          text: byteOf(record[i] ?? "", notation, line),
          at: moment * unit,
          stamp: (record[time] ?? "").trim(),
          line,
        };
      }),
  );
}

/** Annotations as PulseView and sigrok-cli write them, a byte a line; what is no byte of data, such as a stop bit, is left out. */
export function readAnnotations(log: string): Seen[] {
  return log.split(/\r?\n/).flatMap((written, i): Seen[] => {
    const [, from, , decoder = "", text = ""] = ANNOTATION.exec(written) ?? [];
    const [, kind = "", hex] = /^(?:(.*): )?([0-9A-F]{2})$/i.exec(text) ?? [];
    if (hex === undefined) return [];
    return [
      {
        from: "either",
        channel: /\b(?:rx|tx)\b/i.exec(kind)?.[0].toLowerCase() ?? decoder,
        text: String.fromCharCode(Number.parseInt(hex, 16)),
        ...(from !== undefined && { stamp: from }),
        line: i + 1,
      },
    ];
  });
}
