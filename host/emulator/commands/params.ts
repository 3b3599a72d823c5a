import { Code } from "../base/codes.js";
import type { Range } from "../base/limits.js";
import type { Escapes } from "../profiles/profile.js";
import { cme, ERROR, Refusal } from "./answers.js";

/** One parameter of a set command: a bare word, a quoted string, or nothing between two commas. */
type Param =
  | { kind: "word"; text: string }
  | { kind: "string"; text: string }
  | { kind: "omitted" };

const DIGITS = /^-?[0-9]+$/;

const isEscape = (text: string, at: number, escapes: Escapes): boolean =>
  text[at] === "\\" && (escapes === "any" || text[at + 1] === '"');

/**
 * Splits what follows `=` into parameters as ESP-AT does: `\x` in a string stands for x; a comma in a string ends
 * the parameter unless it is escaped, and an unescaped quote ends the string (document, "ESP-AT 命令说明" 3).
 * Text is Latin-1: one character is one byte. Undefined when it cannot be split.
 */
function split(text: string, escapes: Escapes): Param[] | undefined {
  const params: Param[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      let value = "";
      at++;
      while (text[at] !== '"') {
        if (isEscape(text, at, escapes)) at++;
        else if (text[at] === "," && escapes === "any") return undefined;
        if (at >= text.length) return undefined;
        value += text[at++];
      }
      at++;
      params.push({ kind: "string", text: value });
    } else {
      const comma = text.indexOf(",", at);
      const end = comma < 0 ? text.length : comma;
      const word = text.slice(at, end);
      params.push(
        word === "" ? { kind: "omitted" } : { kind: "word", text: word },
      );
      at = end;
    }
    if (at === text.length) return params;
    if (text[at] !== ",") return undefined;
    at++;
  }
}

/** What a wrong count of parameters is answered with. */
export type Miscount = "ERROR" | "204";

/**
 * The parameters of one set command. What cannot be split, and a first number that is none, are answered with ERROR by
 * the core; everything else that is wrong is `+CME ERROR:204` (MODULES.md 5.2). A wrong count is the one or the other,
 * by the command (MODULES.md 9).
 */
export class Params {
  private next = 0;
  private numberSeen = false;

  private constructor(
    private readonly params: readonly Param[],
    /** There are too many: told once the first has been found good. */
    private readonly tooMany: boolean,
  ) {}

  /** @throws Refusal when `text` does not hold `min` to `max` parameters, and that is an ERROR. */
  static parse(
    text: string,
    min: number,
    max: number,
    escapes: Escapes = "any",
    miscount: Miscount = "ERROR",
  ): Params {
    const params = split(text, escapes);
    if (!params) throw new Refusal(ERROR);
    const fits = params.length >= min && params.length <= max;
    if (!fits && miscount === "ERROR") throw new Refusal(ERROR);
    return new Params(params, params.length > max);
  }

  /** How many there are. */
  get count(): number {
    return this.params.length;
  }

  /** A whole number within `range`. */
  number(range: Range): number {
    const param = this.params[this.next++];
    const first = !this.numberSeen;
    this.numberSeen = true;
    if (param?.kind !== "word" || !DIGITS.test(param.text)) {
      throw new Refusal(first ? ERROR : cme(Code.parameter));
    }
    if (this.tooMany) throw new Refusal(cme(Code.parameter));
    const value = Number(param.text);
    if (value < range.min || value > range.max) {
      throw new Refusal(cme(Code.parameter));
    }
    return value;
  }

  /** A number that may be left out. */
  optionalNumber(range: Range): number | undefined {
    return this.absent() ? undefined : this.number(range);
  }

  /** A quoted string of `min` to `max` bytes. */
  string(max: number, min = 1): string {
    const param = this.params[this.next++];
    if (
      param?.kind !== "string" ||
      param.text.length < min ||
      param.text.length > max
    ) {
      throw new Refusal(cme(Code.parameter));
    }
    return param.text;
  }

  /** A string that may be left out. */
  optionalString(max: number, min = 1): string | undefined {
    return this.absent() ? undefined : this.string(max, min);
  }

  /** A text with or without quotes that may be left out, of at most `max` bytes. */
  optionalText(max: number): string | undefined {
    if (this.absent()) return undefined;
    const param = this.params[this.next];
    if (param?.kind !== "word") return this.string(max);
    this.next++;
    if (param.text.length > max) throw new Refusal(cme(Code.parameter));
    return param.text;
  }

  private absent(): boolean {
    const param = this.params[this.next];
    if (param !== undefined && param.kind !== "omitted") return false;
    this.next++;
    return true;
  }
}
