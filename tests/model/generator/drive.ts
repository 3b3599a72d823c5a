/** A session being made with a module that answers it. */

import type { Output } from "../record.js";
import { commandNames } from "../table.js";
import { answer, type Piece, spoken } from "./answer.js";
import { type Choice, variants } from "./choice.js";
import {
  BINARY,
  blanks,
  data,
  error,
  framed,
  ok,
  result,
  urc,
} from "./line.js";
import { firmware, junk, message } from "./payload.js";
import { Recorder } from "./recorder.js";

/** Something that a module says of itself, of a command by that name perhaps. */
export function unasked(c: Choice, last: string | undefined): string {
  const name = last && c.chance(60) ? last : c.of(commandNames);
  return c.weighted([
    [6, () => framed(c, urc(c))],
    [4, () => message(c)],
    [3, () => framed(c, error(c))],
    [4, () => framed(c, ok(c))],
    [4, () => framed(c, result(c, name))],
    [3, () => framed(c, data(c, name))],
    [2, () => firmware(c)],
    [2, () => framed(c, junk(c))],
    [3, () => ">"],
    [1, () => "\r\n"],
    [1, () => blanks(c)],
    [1, () => c.text(BINARY, c.below(10))],
  ]);
}

/** What is sent is answered, in a module's many ways. */
export class Drive extends Recorder {
  /** How much of a hundred the module says is unasked or not quite right. */
  readonly #unruly: number;
  /** What the module has still to say. */
  queue: Piece[] = [];

  constructor(c: Choice) {
    super(c);
    this.#unruly = c.of([2, 8, 22, 40]);
  }

  /** The module says something, now and then in parts or damaged. */
  say(): void {
    const { c } = this;
    let text = this.#piece();
    if (c.chance(5)) text += this.#piece();
    if (text !== "" && c.chance(4)) {
      const at = c.below(text.length);
      this.put({ rx: text.slice(0, at) });
      this.pass();
      if (c.chance(20)) this.put({ lost: 1 + c.below(5) });
      this.put({ rx: text.slice(at) });
      return;
    }
    if (c.chance(2)) {
      const at = c.below(text.length);
      text =
        text.slice(0, at) +
        c.of(variants("|\0|x|\n|\xff")) +
        text.slice(at + 1);
    }
    if (c.chance(2)) text = text.slice(0, c.below(text.length + 1));
    this.put({ rx: text });
  }

  protected override react(record: Output): void {
    const { tx } = record;
    if (typeof tx !== "string") return;
    const pieces = answer(this.c, tx);
    if (pieces) this.owe(pieces);
  }

  /** The module is to say this, in place of what it had to say or behind it. */
  protected owe(pieces: readonly Piece[]): void {
    this.queue = this.c.chance(85) ? [...pieces] : [...this.queue, ...pieces];
  }

  #piece(): string {
    const { c } = this;
    if (this.queue.length > 0 && !c.chance(this.#unruly)) {
      const count = c.weighted([
        [6, () => 1],
        [2, () => 2],
        [1, () => 9],
      ]);
      return this.queue
        .splice(0, count)
        .map((piece) => (c.chance(4) ? "" : spoken(c, piece, this.#unruly)))
        .join("");
    }
    const last = this.output.findLast(({ command }) => command)?.command;
    return unasked(c, last === undefined ? undefined : String(last));
  }
}
