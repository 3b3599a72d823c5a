import { CR, EX } from "./byte.js";

/** A line that was sent, without its CRLF, and how it is shown. */
export interface Sent {
  readonly text: string;
  readonly shown: string;
}

const NONE = -1;

/** Compares lines that come with the one that was sent last; its echo is the first that is wholly equal. */
export class EchoSearch {
  #sent: Sent | undefined;
  #spent: Sent | undefined;
  #place = NONE;
  /** Where the line turned out to be none, just now. */
  #missed = NONE;

  /** A line begins. */
  begin(sent: Sent | undefined): void {
    this.#sent = sent;
    this.#missed = NONE;
    this.#place = sent === undefined || sent === this.#spent ? NONE : 0;
  }

  /** The line ends. */
  end(): void {
    if (this.#place === this.#sent?.text.length) this.#spent = this.#sent;
    this.#place = NONE;
  }

  /** How a byte of the echo is shown; `undefined` where the line is none. */
  take(byte: number): number | undefined {
    this.#missed = NONE;
    const { text, shown } = this.#sent ?? {};
    if (text === undefined || shown === undefined || this.#place === NONE)
      return undefined;
    if (this.#place === text.length && byte === CR) return byte;
    if (text.charCodeAt(this.#place) === byte)
      return shown.charCodeAt(this.#place++);
    this.#missed = this.#place;
    this.#place = NONE;
    return undefined;
  }

  /** What is shown for the byte just taken: a broken echo, blanked, must not look like a whole one. */
  unlike(shown: number): number {
    return shown === this.#sent?.shown.charCodeAt(this.#missed) ? EX : shown;
  }
}
