const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A time of day, with a date or without, or seconds with decimals; brackets around it and an arrow or a bar behind it. */
const STAMP =
  /^\s*[[(<]?((?:(\d{4})[-/.](\d\d)[-/.](\d\d)[ T_])?(\d{1,2}):(\d\d):(\d\d)(?:[.,:](\d{1,9}))?Z?|(\d{1,9}\.\d{3,9}) ?s?)[\])>]?[ \t]*(?:(->|[|>:-])(?=[ \t]|$))?[ \t]?/;

export interface Stamped {
  /** The time as it is written. */
  readonly stamp: string;
  /** Milliseconds; of a day alone where there is no date. */
  readonly at: number;
  /** The arrow or bar between it and what follows. */
  readonly bar: string;
  /** What follows. */
  readonly rest: string;
}

const milliseconds = (decimals: string): number =>
  Math.floor(Number(`0.${decimals}`) * SECOND);

/** The time at the beginning of a line of a log, where there is one. */
export function stampOf(line: string): Stamped | undefined {
  const match = STAMP.exec(line);
  if (!match) return undefined;
  const [whole, stamp = "", ...parts] = match;
  const [year, month, day, h, m, s, decimals, seconds, bar = ""] = parts;
  const rest = line.slice(whole.length);
  if (seconds !== undefined)
    return { stamp, at: Math.floor(Number(seconds) * SECOND), bar, rest };
  const date =
    year === undefined
      ? 0
      : Date.UTC(Number(year), Number(month) - 1, Number(day));
  const at =
    date +
    Number(h) * HOUR +
    Number(m) * MINUTE +
    Number(s) * SECOND +
    milliseconds(decimals ?? "0");
  return { stamp, at, bar, rest };
}

/** Makes of times of a day that come one after another times that do not go back: midnight passes. */
export function onward(): (at: number) => number {
  let last = 0;
  let days = 0;
  return (at) => {
    if (at + days < last - DAY / 2) days += DAY;
    last = Math.max(last, at + days);
    return last;
  };
}
