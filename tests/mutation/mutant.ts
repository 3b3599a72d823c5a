/** One small change of one source file, and how it is named. */

import { createHash } from "node:crypto";
import { generator } from "../../host/node/replay/random.js";

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
  /** The lines that it touches, on one line: as they stand, and as they stand in the mutant. */
  readonly before: string;
  readonly after: string;
  /** The whole file as the mutant has it. */
  readonly source: string;
  /** Of the file's name and the whole mutated text: the same as long as both are. */
  readonly id: string;
}

const ID_LENGTH = 16;

const onOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The mutant that an edit of a file's text makes. */
export function mutantOf(file: string, text: string, edit: Edit): Mutant {
  const { start, end } = edit;
  const source = text.slice(0, start) + edit.text + text.slice(end);
  const first = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const last = next < 0 ? text.length : next;
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

/** Mutants in an order that a seed gives, so that any first ones of them are a fair sample. */
export function shuffled<T>(all: readonly T[], seed: number): T[] {
  const next = generator(seed);
  const mixed = [...all];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = next(i + 1);
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}
