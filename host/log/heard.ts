/** Who says something in a log; `either` where the log does not tell, `note` for what neither of them said. */
export type Speaker = "mcu" | "module" | "either" | "note";

/** A piece of a log; its text is a byte string, one character a byte. */
export interface Heard {
  readonly from: Speaker;
  readonly text: string;
  /** Milliseconds since any moment; they do not go back. */
  readonly at?: number;
  /** The time as the log writes it. */
  readonly stamp?: string;
  /** Number of the line of the log, from 1. */
  readonly line?: number;
  /** A line as a terminal shows it: its control characters may be lost. */
  readonly isLine?: true;
}

/** One wire's pieces in their order, and what it is called where a log holds more than one. */
export interface Wiretap {
  readonly name?: string;
  readonly pieces: readonly Heard[];
  /** Why the log ends before it should. */
  readonly cutOff?: string;
}

/** A log that cannot be read: its message names the line and says what would be right. */
export class LogFault extends Error {
  override readonly name = "LogFault";
}

/** All that each has said, by what `key` takes for one. */
export function textsBy<T extends Heard>(
  pieces: readonly T[],
  key: (piece: T) => string,
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const piece of pieces)
    texts.set(key(piece), (texts.get(key(piece)) ?? "") + piece.text);
  return texts;
}

/** Whether a line is one that an MCU sends. */
export const isCommandLine = (text: string): boolean =>
  /^(?:AT(?:$|[+E&\s])|\+\+\+\s*$)/i.test(text);
