import { styleText } from "node:util";
import { demoTexts } from "../../../assembly/protocol/texts/demo.js";
import { type Phrase, phrase, say } from "../../javascript/language.js";
import { printableJson } from "./printable.js";
import { hasColours } from "./terminal.js";

/** Columns of the time and of a check's name. */
export const TIME_WIDTH = 8;
export const NAME_WIDTH = 26;

type Style = "green" | "red" | "dim" | "bold";

const paint = (style: Style, text: string): string =>
  hasColours() ? styleText(style, text) : text;

/** Filled up to so many columns of a terminal, of which a Chinese character takes two. */
export function padded(text: string, columns: number): string {
  const wide = text.match(/[\p{Script=Han}，。：；、（）]/gu)?.length ?? 0;
  return text.padEnd(columns - wide);
}

/** A timeline that is printed as it happens, and counts what held. */
export class Timeline {
  /** Whether it is printed as objects. */
  readonly isJson: boolean;
  readonly #start = performance.now();
  #held = 0;
  #failed = 0;

  constructor(isJson = false) {
    this.isJson = isJson;
  }

  #line(mark: string, text: string, record: object): void {
    const passed = performance.now() - this.#start;
    if (this.isJson) {
      console.log(printableJson({ t: Math.round(passed), ...record }));
      return;
    }
    const time = `${(passed / 1_000).toFixed(2)} s`.padStart(TIME_WIDTH);
    console.log(`${paint("dim", time)}  ${mark} ${text}`);
  }

  /** A heading over what follows. */
  chapter(title: Phrase | string): void {
    const said = say(title);
    if (this.isJson) this.#line("", said, { chapter: said });
    else console.log(`\n${paint("bold", said)}`);
  }

  /** Something that happened. */
  note(text: Phrase | string): void {
    const note = say(text);
    this.#line(" ", note, { note });
  }

  /** Something that was shown, and whether it is what it should be. */
  check(name: Phrase | string, text: Phrase | string, held: boolean): void {
    if (held) this.#held++;
    else this.#failed++;
    const mark = held ? paint("green", "✓") : paint("red", "✗");
    const check = say(name);
    const found = say(text);
    const line = `${padded(check, NAME_WIDTH)} ${found}`;
    this.#line(mark, line, { check, found, held });
  }

  /** Prints how it went; `true` when all held. */
  summary(): boolean {
    const text =
      this.#failed === 0
        ? phrase(demoTexts.allHeld, { count: this.#held })
        : phrase(demoTexts.someFailed, {
            failed: this.#failed,
            count: this.#held + this.#failed,
          });
    if (this.isJson) {
      this.#line("", "", { held: this.#held, failed: this.#failed });
      return this.#failed === 0;
    }
    const style = this.#failed === 0 ? "green" : "red";
    console.log(`\n${paint(style, say(text))}`);
    return this.#failed === 0;
  }
}
