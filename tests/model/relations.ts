/** What may be done to a transcript without a change in what comes of it, but for what is said here. */

import type { Choice } from "./generator/choice.js";
import { Model } from "./model.js";
import type { Action, Input, Output } from "./record.js";

/** One relation between two transcripts. */
export interface Relation {
  /** Whether it holds for sessions with a module's life in them. */
  readonly ofLives: boolean;
  /** The other transcript. */
  change(c: Choice, records: readonly Input[]): Input[];
  /** The first transcript's output, made of the other's. */
  undo(output: readonly Output[], by: number): readonly Output[];
}

const same = (output: readonly Output[]) => output;

const isReceived = (
  record: Input | undefined,
): record is Input & { rx: string } => record !== undefined && "rx" in record;

/** Reads of one instant become one. */
function merge(_c: Choice, records: readonly Input[]): Input[] {
  const merged: Input[] = [];
  for (const record of records) {
    const last = merged.at(-1);
    if (isReceived(last) && isReceived(record) && last.t === record.t)
      merged[merged.length - 1] = { t: last.t, rx: last.rx + record.rx };
    else merged.push(record);
  }
  return merged;
}

/** Each read becomes some of that instant, empty ones among them. */
const split = (c: Choice, records: readonly Input[]): Input[] =>
  records.flatMap((record) => {
    if (!isReceived(record)) return [record];
    const { t, rx } = record;
    const places = c.many(c.below(4), () => c.below(rx.length + 1));
    const ends = [...places.sort((a, b) => a - b), rx.length];
    return ends.map((end, i) => ({ t, rx: rx.slice(ends[i - 1] ?? 0, end) }));
  });

/** Something stands between two records, at either's time or between them. */
const between =
  (share: number, make: () => Action, at?: (model: Model) => boolean) =>
  (c: Choice, records: readonly Input[]): Input[] => {
    const model = new Model();
    let before: number | undefined;
    return records.flatMap((record) => {
      const { t } = record;
      const gap = before === undefined ? 0 : t - before;
      const first = before === undefined;
      before = t;
      const time = t - c.of([0, gap, c.below(gap + 1)]);
      // The model stands where the other transcript does: a tick changes nothing.
      if (!first) model.take({ t: time, tick: true });
      const fits = !first && (at?.(model) ?? true) && c.chance(share);
      model.take(record);
      return fits ? [{ t: time, ...make() }, record] : [record];
    });
  };

/** Text is received where no line, message or firmware line has begun. */
const received =
  (texts: readonly string[]) =>
  (c: Choice, records: readonly Input[]): Input[] => {
    const model = new Model();
    return records.map((record) => {
      if (!isReceived(record)) {
        model.take(record);
        return record;
      }
      const { t } = record;
      // A tick first: what is due at this time is due before its bytes.
      model.take({ t, tick: true });
      let text = "";
      for (const part of ["", ...record.rx.split(/(?<=\n)/)]) {
        model.take({ t, rx: part });
        text += part;
        if (!model.begun && c.chance(20)) text += c.of(texts);
      }
      return { t, rx: text };
    });
  };

const STATUS = "IN_BETWEEN";
const TOPIC = "in/between";
/** A name that no command has and no ESP-AT command may have. */
const NOBODY = "nobody";
const SHIFTS = [1, 2 ** 31 - 1000, 2 ** 32 - 700, 2 ** 32, 2 ** 40];

/** The relations by what they say. */
export const relations: Readonly<Record<string, Relation>> = {
  "reads that are merged": { ofLives: true, change: merge, undo: same },
  "reads that are split": { ofLives: true, change: split, undo: same },
  "extra ticks": {
    ofLives: true,
    change: between(50, () => ({ tick: true })),
    undo: same,
  },
  "time that is shifted": {
    ofLives: true,
    change: (c, records) => {
      const by = c.of(SHIFTS);
      return records.map((record) => ({ ...record, t: record.t + by }));
    },
    undo: (output, by) =>
      output.map((record) => ({ ...record, t: Number(record.t) - by })),
  },
  "a call that is refused": {
    ofLives: true,
    change: between(30, () => ({ call: { command: NOBODY, form: "exec" } })),
    undo: (output) => output.filter(({ command }) => command !== NOBODY),
  },
  "an abort where no command of the user's runs": {
    ofLives: true,
    change: between(
      50,
      () => ({ abort: true }),
      ({ wire }) => wire.command?.owner !== "user",
    ),
    undo: same,
  },
  "blanks and empty lines between lines": {
    ofLives: true,
    change: received(["\r\n", " ", "\0", "\xff", "\n\n", " \t\r\n"]),
    undo: same,
  },
  "a URC between lines": {
    ofLives: false,
    change: received([`+TCOTASTATUS:${STATUS}\r\n`]),
    undo: (output) => output.filter(({ status }) => status !== STATUS),
  },
  "a message between lines": {
    ofLives: false,
    change: received([
      `+TCMQTTRCVPUB:"${TOPIC}",4,"OK\r\n"\r\n`,
      `+TCMQTTRCVPUB:"${TOPIC}",1,">"\r\n`,
    ]),
    undo: (output) => output.filter(({ topic }) => topic !== TOPIC),
  },
};
