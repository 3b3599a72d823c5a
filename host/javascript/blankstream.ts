import {
  BACKSLASH,
  COLON,
  COMMA,
  CR,
  hexBlank,
  isDigit,
  isHex,
  LF,
  NO_BYTE,
  NUL,
  next,
  nextBlank,
  PLUS,
  PROMPT,
  QUOTE,
  SPACE,
  STAR,
  ZERO,
} from "./byte.js";
import { byteString, byteStringBytes } from "./bytes.js";
import { CountedHead } from "./countedhead.js";
import { EchoSearch, type Sent } from "./echo.js";
import { KeywordSearch } from "./keyword.js";
import { isBeginning } from "./known.js";
import { keyOf, RUN, type Runs } from "./runs.js";

/** What a stream has to know of the command that runs. */
export interface StreamContext {
  readonly runs: Runs;
  /** The line whose echo may come. */
  readonly echo?: Sent | undefined;
  /** Whether every line that is none of the protocol's may be a broken echo of secrets. */
  readonly doubtful?: boolean;
  /** Whether lines of the protocol are expected, which stay as they are. */
  readonly lines?: boolean;
}

/** Other bytes that are tried in the place of a blanked one. */
const MOST_TRIES = 9;
/** Bytes that later ones may still blank. */
const UNSETTLED = RUN - 1;

/** What may happen to a byte. */
const OPEN = 0;
/** A blank before a line or a field: where a run would be shown otherwise it becomes another one. */
const BLANK = 1;
/** It parts the line: blanked only where a run would be shown otherwise. */
const PARTS = 2;
/** A length, which stays: what follows it is counted. */
const LENGTH = 3;
/** The beginning of a line of the protocol, as far as is known yet. */
const WORD = 4;
/** It stays as it is shown now. */
const FINAL = 5;

/**
 * Blanks a stream of received bytes as it comes, byte for byte, so that it can be read by the core as before: line ends,
 * what parts a line and the number of bytes stay. It looks at each byte once and keeps a few of them, however long a
 * line is.
 */
export class BlankStream {
  readonly #context: StreamContext;
  readonly #keywords = new KeywordSearch();
  #raw: number[] = [];
  #shown: number[] = [];
  #kinds: number[] = [];
  /** How many of these have been handed on: they are kept for the runs that they begin. */
  #handed = 0;

  /** Bytes since the last blanked one. */
  #sinceHidden = Number.POSITIVE_INFINITY;

  /** Whether the line has begun: blanks and prompts before it do not. */
  #begun = false;
  #answer = false;
  #inText = false;
  #escaped = false;
  /** Whether a field may begin here. */
  #leads = false;
  /** The line so far, as long as it may be one of the protocol's. */
  #word: string | undefined;
  /** It is none of the protocol's. */
  #strange = false;
  readonly #echo = new EchoSearch();
  /** What stands since the last quote, up to a run. */
  #quoted: string | undefined;
  readonly #head = new CountedHead();

  constructor(context: StreamContext) {
    this.#context = context;
  }

  /** All of a text that is whole. */
  static blank(text: string, context: StreamContext): string {
    const stream = new BlankStream(context);
    stream.write(byteStringBytes(text));
    return stream.settle(true);
  }

  write(bytes: Uint8Array): void {
    for (const byte of bytes) this.#take(byte);
  }

  /**
   * The bytes that nothing blanks any more, as they are shown.
   * @param all those that a later byte would have blanked, too: nothing comes, or not for now
   */
  settle(all: boolean): string {
    const unsettled = Math.max(UNSETTLED, this.#word?.length ?? 0);
    const held = all || this.#raw.at(-1) === LF ? 0 : unsettled;
    const end = Math.max(this.#handed, this.#raw.length - held);
    const text = byteString(
      Uint8Array.from(this.#shown.slice(this.#handed, end)),
    );
    const first = Math.max(0, Math.min(end, this.#raw.length - RUN));
    this.#raw = this.#raw.slice(first);
    this.#shown = this.#shown.slice(first);
    this.#kinds = this.#kinds.slice(first);
    this.#handed = end - first;
    return text;
  }

  #take(byte: number): void {
    if (byte === LF) {
      this.#push(byte, byte, FINAL);
      this.#endLine();
      return;
    }
    if (!this.#begun && this.#isBlank(byte)) {
      this.#push(byte, byte, byte === PROMPT ? FINAL : BLANK);
      this.#blankRun(this.#raw.length - RUN);
      return;
    }
    if (!this.#begun) this.#beginLine(byte);
    const ends = byte === QUOTE && this.#inText && !this.#escaped;
    const kind = this.#kindOf(byte);
    const value = this.#keywords.take(
      String.fromCharCode(byte),
      this.#inText,
      ends,
    );
    const echo = this.#echo.take(byte);
    if (echo !== undefined) this.#push(byte, echo, FINAL);
    else if (byte === CR || byte === NUL) this.#push(byte, byte, FINAL);
    else if (this.#strange && this.#context.doubtful)
      this.#push(byte, this.#echo.unlike(STAR), FINAL);
    else if (value)
      this.#push(byte, this.#echo.unlike(this.#valueByte(byte, kind)), FINAL);
    else this.#push(byte, byte, kind);
    this.#blankRun(this.#raw.length - RUN);
    this.#passQuotes(byte);
  }

  #isBlank(byte: number): boolean {
    return (
      this.#context.lines === true &&
      (byte <= SPACE || byte === NO_BYTE || byte === PROMPT)
    );
  }

  #beginLine(byte: number): void {
    const { echo, lines } = this.#context;
    this.#begun = true;
    this.#answer = lines === true && byte === PLUS;
    this.#word = lines ? "" : undefined;
    this.#echo.begin(echo);
  }

  #endLine(): void {
    this.#echo.end();
    this.#keywords.reset();
    this.#begun = false;
    this.#answer = false;
    this.#inText = false;
    this.#escaped = false;
    this.#leads = false;
    this.#word = undefined;
    this.#strange = false;
    this.#quoted = undefined;
    this.#head.reset();
  }

  /** What may happen to the byte; moves on what that depends on. */
  #kindOf(byte: number): number {
    const kind = this.#partOf(byte);
    if (this.#word === undefined) return kind;
    if (byte === CR) return WORD;
    this.#word += String.fromCharCode(byte);
    const expected = isBeginning(this.#word);
    this.#strange = !expected;
    this.#head.name(this.#word);
    if (!expected) this.#reopen();
    if (!expected || /[:,]$/.test(this.#word)) this.#word = undefined;
    return expected ? WORD : kind;
  }

  #partOf(byte: number): number {
    const escaped = this.#escaped;
    this.#escaped = this.#inText && !escaped && byte === BACKSLASH;
    if (this.#escaped) return PARTS;
    const toggles = byte === QUOTE && !escaped;
    if (toggles) this.#inText = !this.#inText;
    if (this.#head.isLength(byte)) return LENGTH;
    const leads = this.#leads && byte === SPACE;
    this.#leads = leads || byte === COLON || byte === COMMA;
    if (leads) return BLANK;
    return toggles || (byte === COMMA && !this.#inText) ? PARTS : OPEN;
  }

  /** The line is none of the protocol's: what seemed to be its beginning is like other text. */
  #reopen(): void {
    let at = this.#kinds.length;
    for (; at > 0 && this.#kinds[at - 1] === WORD; at--)
      this.#kinds[at - 1] = OPEN;
    for (let end = at + 1; end <= this.#kinds.length; end++)
      this.#blankRun(end - RUN);
  }

  /** Where a value may hold what parts an answer, that stays. */
  #valueByte(byte: number, kind: number): number {
    const stays =
      this.#keywords.wholeLine || kind === LENGTH || byte === BACKSLASH;
    return kind !== OPEN && this.#answer && stays ? byte : STAR;
  }

  #push(byte: number, shown: number, kind: number): void {
    this.#sinceHidden = shown === byte ? this.#sinceHidden + 1 : 0;
    this.#raw.push(byte);
    this.#shown.push(shown);
    this.#kinds.push(kind);
  }

  /** Blanks the bytes from `at` on when they are a run. */
  #blankRun(at: number): void {
    const end = at + RUN;
    if (at < 0) return;
    const { runs } = this.#context;
    const first = Math.max(at, this.#handed);
    const found = runs.has(keyOf(this.#raw, at));
    if (!found && this.#sinceHidden > 2 * RUN) return;
    if (found) {
      const digits = this.#raw.slice(at, end).every(isHex);
      for (let i = first; i < end; i++)
        if (this.#kinds[i] === OPEN) this.#hide(i, digits);
    }
    for (let start = Math.max(0, first - RUN + 1); start <= at; start++)
      this.#breakRun(start);
  }

  /** What is shown is no run either, but for a length. */
  #breakRun(at: number): void {
    const end = at + RUN;
    if (this.#kinds.slice(at, end).includes(LENGTH)) return;
    const first = Math.max(at, this.#handed);
    let tries = MOST_TRIES;
    let i = end - 1;
    while (i >= first && (this.#kinds[i] ?? FINAL) > PARTS) i--;
    if (i < first) return;
    while (tries-- > 0 && this.#context.runs.has(keyOf(this.#shown, at))) {
      const shown = this.#shown[i] ?? 0;
      this.#shown[i] =
        this.#kinds[i] === BLANK ? nextBlank(shown) : next(shown);
    }
  }

  /** Digits alone stay digits, so that hexadecimal data and numbers stay what they are. */
  #hide(at: number, digits: boolean): void {
    const byte = this.#raw[at] ?? 0;
    this.#sinceHidden = 0;
    if (!digits) this.#shown[at] = STAR;
    else if (this.#shown[at] === byte) this.#shown[at] = this.#digit(at, byte);
  }

  #digit(at: number, byte: number): number {
    // What begins with 0 is no number.
    return byte === ZERO && !isDigit(this.#raw[at - 1] ?? 0)
      ? byte
      : hexBlank(byte);
  }

  /** Blanks a short text between quotes, when it is whole. */
  #passQuotes(byte: number): void {
    if (byte !== QUOTE) {
      if (this.#quoted !== undefined && this.#quoted.length < RUN)
        this.#quoted += String.fromCharCode(byte);
      return;
    }
    const quoted = this.#quoted ?? "";
    this.#quoted = "";
    if (!this.#context.runs.isShort(quoted)) return;
    const end = this.#raw.length - 1;
    for (let i = Math.max(this.#handed, end - quoted.length); i < end; i++)
      if (this.#kinds[i] !== FINAL) this.#shown[i] = STAR;
  }
}
