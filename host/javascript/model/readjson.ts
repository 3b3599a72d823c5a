import { type Json, JsonObject } from "./json.js";

/** Lists and objects in each other at most, the outermost counted. */
export const NESTING = 16;

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a text must not have
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y;
const LITERALS = { true: true, false: false, null: null } as const;
/** Half of a surrogate pair: no text of UTF-8 has it. */
const HALF = /\p{Surrogate}/u;

/** Reads one document. JSON.parse forgets which members stood twice and takes half surrogates and any depth. */
class Reader {
  #at = 0;
  #depth = 0;

  constructor(private readonly text: string) {}

  document(): Json {
    const value = this.#value();
    if (this.#at < this.text.length) this.#fail();
    return value;
  }

  #fail(): never {
    throw new SyntaxError("not JSON by the rules of the model protocol");
  }

  /** What a sticky pattern takes here. */
  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  /** Whether `mark` stands here, which is passed with the space behind it. */
  #mark(mark: string): boolean {
    if (this.text[this.#at] !== mark) return false;
    this.#at++;
    this.#take(SPACE);
    return true;
  }

  /** A value with the space around it. */
  #value(): Json {
    this.#take(SPACE);
    const value = this.#bare();
    this.#take(SPACE);
    return value;
  }

  #bare(): Json {
    switch (this.text[this.#at]) {
      case "{":
        return this.#nested(
          "{",
          "}",
          (items: [string, Json][]) => {
            const name = this.#text();
            this.#take(SPACE);
            if (!this.#mark(":")) this.#fail();
            items.push([name, this.#value()]);
          },
          (members) => new JsonObject(members),
        );
      case "[":
        return this.#nested(
          "[",
          "]",
          (items: Json[]) => {
            items.push(this.#value());
          },
          (items) => items,
        );
      case '"':
        return this.#text();
      default:
        return this.#word();
    }
  }

  /** What stands between brackets, with commas between. */
  #nested<T>(
    open: string,
    close: string,
    item: (items: T[]) => void,
    made: (items: T[]) => Json,
  ): Json {
    if (++this.#depth > NESTING) this.#fail();
    this.#mark(open);
    const items: T[] = [];
    if (!this.#mark(close)) {
      do item(items);
      while (this.#mark(","));
      if (!this.#mark(close)) this.#fail();
    }
    this.#depth--;
    return made(items);
  }

  #text(): string {
    const found = this.#take(TEXT);
    if (found === undefined) this.#fail();
    // What fits the pattern is a text of JSON; this reads its escapes.
    const text = JSON.parse(found) as string;
    if (HALF.test(text)) this.#fail();
    return text;
  }

  #word(): Json {
    const number = this.#take(NUMBER);
    // -0 is 0 for everyone who compares.
    if (number !== undefined) return Number(number) + 0;
    for (const [word, value] of Object.entries(LITERALS))
      if (this.text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return value;
      }
    this.#fail();
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The value in `bytes`; undefined for what is not JSON by the rules 3 to 5 of the model protocol. */
export function readJson(bytes: Uint8Array): Json | undefined {
  try {
    return new Reader(decoder.decode(bytes)).document();
  } catch {
    return undefined;
  }
}
