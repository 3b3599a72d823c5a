/** A session being made: its records go to the model as they come. */

import { Model } from "../model.js";
import { type Action, type Input, type Output, textOf } from "../record.js";
import type { Choice } from "./choice.js";

/** A transcript and what the contract makes of it. */
export interface Session {
  readonly records: readonly Input[];
  readonly expected: string;
}

/** About the contract's own times. */
export const TIMES = [
  299, 300, 301, 499, 500, 501, 999, 1000, 1001, 5000, 25_000, 30_000,
];
/** Times near the turns of 31 and 32 bits, and the last ones that may be. */
const LATE_STARTS = [
  ...[2 ** 31 - 1000, 2 ** 32 - 5000, 2 ** 32 - 700, 2 ** 32 - 1],
  ...[2 ** 40, 2 ** 53 - 1e9],
];

/** Milliseconds; no pause in a session is longer, since it would write hours of looks. */
const LONGEST_PAUSE = 600_000;

/** What has been made of a session, and the model that it has gone to. */
export class Recorder {
  readonly c: Choice;
  readonly #records: Input[] = [];
  readonly #model = new Model();
  #seen = 0;
  /** Milliseconds; the next record's time. */
  t = 0;

  constructor(c: Choice) {
    this.c = c;
  }

  /** Milliseconds to the model's next deadline. */
  get left(): number | undefined {
    return this.#model.left;
  }

  /** What the model has written. */
  get output(): readonly Output[] {
    return this.#model.output;
  }

  /** What has been made. */
  get session(): Session {
    return { records: this.#records, expected: textOf(this.#model.output) };
  }

  /** Begins late, so that times turn over on the way. */
  startLate(): void {
    this.t = this.c.of(LATE_STARTS);
  }

  /** Writes a record, and hands on what comes of it. */
  put(action: Action): void {
    const { now, listener } = this.#model;
    const latest = listener ? now + LONGEST_PAUSE : this.t;
    this.t = Math.min(this.t, latest, Number.MAX_SAFE_INTEGER);
    // As a reader of the transcript finds it.
    const record = JSON.parse(
      JSON.stringify({ t: this.t, ...action }),
    ) as Input;
    this.#records.push(record);
    this.#model.take(record);
    const { output } = this.#model;
    while (this.#seen < output.length) this.react(output[this.#seen++] ?? {});
  }

  /** Time goes on: not at all, a little, or about to a deadline. */
  pass(): void {
    const { c, left } = this;
    this.t += c.weighted([
      [50, () => 0],
      [8, () => 1 + c.below(50)],
      [6, () => 1 + c.below(2000)],
      [left === undefined ? 0 : 14, () => this.nearDeadline()],
      [left ? 4 : 0, () => c.below(left ?? 0)],
      [2, () => c.of(TIMES)],
    ]);
  }

  /** Just before the next deadline, at it or just behind it. */
  nearDeadline(): number {
    return Math.max(0, (this.left ?? 0) + this.c.below(3) - 1);
  }

  /** Hears what the model writes. */
  protected react(_record: Output): void {}
}
