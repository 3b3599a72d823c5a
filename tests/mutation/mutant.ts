/** One small change of one source file, and how it is named. */

import { createHash } from "node:crypto";

/** A piece of a source text and what stands in its place in a mutant. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What kind of change it is: the operator's name. */
  readonly operator: string;
}

/** A change of a file, before anything is known of what it does. */
export interface Mutant {
  /** The file's path from the checkout's top. */
  readonly file: string;
  /** The line on which the change begins, from 1. */
  readonly line: number;
  readonly operator: string;
  /**
   * The lines that it touches, on one line: as they stand, and as they stand in the mutant. Where the same lines stand
   * elsewhere in the file, so many before them too as tell them apart.
   */
  readonly before: string;
  readonly after: string;
  /** The whole file as the mutant has it. */
  readonly source: string;
  /** Of the file's name and the whole mutated text: the same as long as both are. */
  readonly id: string;
}

const ID_LENGTH = 16;

const onOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** From where on the text up to `to`, which begins in the line at `from`, stands in the file only once. */
function distinctFrom(text: string, from: number, to: number): number {
  const all = onOneLine(text);
  const isAlone = (lines: string): boolean =>
    all.indexOf(lines) === all.lastIndexOf(lines);
  let first = from;
  while (first > 0 && !isAlone(onOneLine(text.slice(first, to))))
    first = first > 1 ? text.lastIndexOf("\n", first - 2) + 1 : 0;
  return first;
}

/** The mutant that an edit of a file's text makes. */
export function mutantOf(file: string, text: string, edit: Edit): Mutant {
  const { start, end } = edit;
  const source = text.slice(0, start) + edit.text + text.slice(end);
  const next = text.indexOf("\n", end);
  const last = next < 0 ? text.length : next;
  const first = distinctFrom(text, text.lastIndexOf("\n", start - 1) + 1, last);
  const id = createHash("sha256").update(`${file}\0${source}`).digest("hex");
  return {
    file,
    line: text.slice(0, start).split("\n").length,
    operator: edit.operator,
    before: onOneLine(text.slice(first, last)),
    after: onOneLine(
      text.slice(first, start) + edit.text + text.slice(end, last),
    ),
    source,
    id: id.slice(0, ID_LENGTH),
  };
}

/** What a mutant is known by, wherever its line has moved. */
export const nameOf = (mutant: {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}): string => `${mutant.file}\0${mutant.before}\0${mutant.after}`;

/**
 * Mutants in an order that a seed gives, so that any first ones of them are a fair sample. Each has its place by its
 * name: what is written elsewhere brings no other sample.
 */
export function shuffled<M extends Mutant>(all: readonly M[], seed: number) {
  const placeOf = (mutant: M): string =>
    createHash("sha256")
      .update(`${seed}\0${nameOf(mutant)}`)
      .digest("hex");
  return all
    .map((mutant) => ({ mutant, place: placeOf(mutant) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ mutant }) => mutant);
}
