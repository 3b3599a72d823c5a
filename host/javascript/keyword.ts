/** What follows one of these and a `:` or `=` is a secret. */
const keywords = ["password", "psk", "secret", "key"];
const LONGEST = Math.max(...keywords.map((word) => word.length));

const QUOTE = '"';
/** What stands behind the closing quote of a value. */
const BEHIND_QUOTE = /[\s,}\]);&"\\]/;
const ENDS_SCALAR = /[\s,}\]]/;

type State =
  | "search"
  /** Behind a keyword; a closing quote may follow. */
  | "keyword"
  /** Behind the colon of a quoted keyword. */
  | "before"
  /** A value up to the end of its line. */
  | "line"
  /** A value up to the quote that ends the text in which its keyword stands. */
  | "within"
  /** A value between quotes of its own. */
  | "string"
  /** Behind what may be the closing quote. */
  | "closed"
  /** A number or a word of JSON. */
  | "scalar";

/**
 * Finds what follows `password`, `psk`, `secret` or `key` and a `:` or `=`, byte for byte in one line.
 *
 * Where the keyword is quoted (`"password":"…"`, in JSON, escaped or not) the value ends as JSON's does. A bare one's
 * may hold any character (SmartConfig's `password:` line): it goes to the end of its line, or, inside a quoted text, to
 * that text's end.
 */
export class KeywordSearch {
  #state: State = "search";
  #recent = "";
  /** Whether the keyword had a closing quote, and backslashes before it. */
  #quoted = false;
  #escapes = 0;
  #quote = QUOTE;
  /** Backslashes in a row. */
  #backslashes = 0;

  /** A new line begins. */
  reset(): void {
    this.#state = "search";
    this.#recent = "";
    this.#backslashes = 0;
  }

  /** Whether the value goes to the end of the line, so that what parts the line may stand in it. */
  get wholeLine(): boolean {
    return this.#state === "line";
  }

  /**
   * Whether this character belongs to a value.
   * @param inText whether it stands in a quoted text of its line
   * @param ends whether it is the quote that ends that text
   */
  take(character: string, inText: boolean, ends: boolean): boolean {
    const before = this.#backslashes;
    this.#backslashes = character === "\\" ? before + 1 : 0;
    switch (this.#state) {
      case "search":
        this.#search(character);
        return false;
      case "keyword":
        this.#behindKeyword(character, before, inText);
        return false;
      case "before":
        return this.#begin(character, before);
      case "line":
        return true;
      case "within":
        return this.#unless(ends);
      case "scalar":
        return this.#unless(ENDS_SCALAR.test(character) || ends);
      case "string":
        if (!this.#closes(character, before)) return true;
        this.#state = "closed";
        return false;
      case "closed":
        return this.#behindClosing(character);
    }
  }

  #unless(ended: boolean): boolean {
    if (ended) this.#state = "search";
    return !ended;
  }

  #search(character: string): void {
    this.#recent = (this.#recent + character.toLowerCase()).slice(-LONGEST);
    if (!keywords.some((word) => this.#recent.endsWith(word))) return;
    this.#state = "keyword";
    this.#quoted = false;
  }

  #behindKeyword(character: string, before: number, inText: boolean): void {
    if (character === ":" || character === "=")
      this.#state = this.#quoted ? "before" : inText ? "within" : "line";
    else if (!this.#quoted && /["']/.test(character)) {
      this.#quoted = true;
      this.#escapes = before;
    } else if (!/[ \t\\]/.test(character)) {
      this.#state = "search";
      this.#search(character);
    }
  }

  #begin(character: string, before: number): boolean {
    if (/[ \t\\]/.test(character)) return false;
    if (/["']/.test(character)) {
      this.#quote = character;
      this.#escapes = before;
      this.#state = "string";
      return false;
    }
    this.#state = /[{[]/.test(character) ? "line" : "scalar";
    return true;
  }

  /** A quote closes a value when it is escaped as often as the one that opened it. */
  #closes(character: string, before: number): boolean {
    if (character !== this.#quote) return false;
    if (before < this.#escapes) return true;
    const own = before - this.#escapes;
    return this.#escapes === 0 ? own % 2 === 0 : own % 4 === 0;
  }

  #behindClosing(character: string): boolean {
    const ended = BEHIND_QUOTE.test(character);
    this.#state = ended ? "search" : "string";
    this.#recent = "";
    return !ended;
  }
}
