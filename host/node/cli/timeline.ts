import { styleText } from "node:util";
import { hasColours } from "./terminal.js";

/** Columns of the time and of a check's name. */
export const TIME_WIDTH = 8;
export const NAME_WIDTH = 26;

type Style = "green" | "red" | "dim" | "bold";

const paint = (style: Style, text: string): string =>
  hasColours() ? styleText(style, text) : text;

/** A timeline that is printed as it happens, and counts what held. */
export class Timeline {
  readonly #start = performance.now();
  #held = 0;
  #failed = 0;

  #line(mark: string, text: string): void {
    const seconds = ((performance.now() - this.#start) / 1_000).toFixed(2);
    const time = `${seconds} s`.padStart(TIME_WIDTH);
    console.log(`${paint("dim", time)}  ${mark} ${text}`);
  }

  /** A heading over what follows. */
  chapter(title: string): void {
    console.log(`\n${paint("bold", title)}`);
  }

  /** Something that happened. */
  note(text: string): void {
    this.#line(" ", text);
  }

  /** Something that was shown, and whether it is what it should be. */
  check(name: string, text: string, held: boolean): void {
    if (held) this.#held++;
    else this.#failed++;
    const mark = held ? paint("green", "✓") : paint("red", "✗");
    this.#line(mark, `${name.padEnd(NAME_WIDTH)} ${text}`);
  }

  /** Prints how it went; `true` when all held. */
  summary(): boolean {
    const text =
      this.#failed === 0
        ? `all ${this.#held} checks held`
        : `${this.#failed} of ${this.#held + this.#failed} checks failed`;
    console.log(`\n${paint(this.#failed === 0 ? "green" : "red", text)}`);
    return this.#failed === 0;
  }
}
