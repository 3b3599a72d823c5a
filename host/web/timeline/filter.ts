import { decoded } from "./bytes.js";
import { describe } from "./describe.js";
import { type Kind, kindOf, type Row } from "./row.js";
import type { Timeline } from "./timeline.js";

/** Rows that are looked at in one go: so many take less than a frame. */
export const SLICE = 5_000;

/** What is asked for. */
export interface Wanted {
  readonly hidden: ReadonlySet<Kind>;
  /** A text in the bytes or in what was understood; case does not matter. */
  readonly text: string;
}

const fits = (row: Row, { hidden, text }: Wanted): boolean => {
  if (hidden.has(kindOf(row))) return false;
  if (text === "") return true;
  return (
    decoded(row.bytes ?? "")
      .toLowerCase()
      .includes(text) || describe(row).toLowerCase().includes(text)
  );
};

/** Numbers of the rows that fit, found slice by slice; without a wish all of them. */
export class Filter {
  readonly #timeline: Timeline;
  #wanted: Wanted | undefined;
  #found: number[] = [];
  /** Number of the next row to be looked at. */
  #next = 0;

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  ask(wanted: Wanted): void {
    const all = wanted.text === "" && wanted.hidden.size === 0;
    this.#wanted = all
      ? undefined
      : { hidden: wanted.hidden, text: wanted.text.toLowerCase() };
    this.#found = [];
    this.#next = this.#timeline.first;
  }

  /** Looks at the next slice; whether there is more to be looked at. */
  advance(): boolean {
    const { first, end } = this.#timeline;
    if (!this.#wanted) return false;
    const gone = this.#found.findIndex((number) => number >= first);
    if (gone !== 0) this.#found = gone < 0 ? [] : this.#found.slice(gone);
    this.#next = Math.max(this.#next, first);
    const stop = Math.min(end, this.#next + SLICE);
    for (; this.#next < stop; this.#next++) {
      const row = this.#timeline.row(this.#next);
      if (row && fits(row, this.#wanted)) this.#found.push(this.#next);
    }
    return this.#next < end;
  }

  /** How many rows fit, of those looked at. */
  get count(): number {
    const { first, end } = this.#timeline;
    return this.#wanted ? this.#found.length : end - first;
  }

  /** Number of the row at this place. */
  at(place: number): number {
    return this.#wanted
      ? (this.#found[place] ?? -1)
      : this.#timeline.first + place;
  }

  /** The place of a row, or of the one that would stand before it. */
  placeOf(number: number): number {
    if (!this.#wanted) return number - this.#timeline.first;
    let [low, high] = [0, this.#found.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#found[middle] ?? 0) <= number) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
