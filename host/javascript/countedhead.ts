import { COMMA, isDigit, QUOTE, SPACE } from "./byte.js";

/** Names behind which bytes are counted. */
const NAMES = /^\+ *(?:TCMQTTRCVPUB|TCREADFWDATA):$/;

/** Steps to the counted bytes: the quote of a topic, its comma, up to five digits, their comma. */
const NONE = 0;
const QUOTED = 1;
const BEGIN = 2;
const END = 8;

/** Finds the length in the head of a message or of firmware data: were it blanked, the line could not be read. */
export class CountedHead {
  #counted = false;
  #step = NONE;

  /** A new line begins. */
  reset(): void {
    this.#counted = false;
  }

  /** The line begins so. */
  name(text: string): void {
    if (!NAMES.test(text)) return;
    this.#counted = true;
    this.#step = BEGIN;
  }

  /** Whether the byte belongs to the `",digits,` before counted bytes. */
  isLength(byte: number): boolean {
    if (!this.#counted) return false;
    if (this.#step === END) {
      this.#counted = byte === SPACE;
      return this.#counted;
    }
    if (byte === SPACE && this.#step === BEGIN) return true;
    if (byte === QUOTE) this.#step = QUOTED;
    else if (byte === COMMA && this.#step > BEGIN) this.#step = END;
    else if (byte === COMMA && this.#step === QUOTED) this.#step = BEGIN;
    else if (isDigit(byte) && this.#step >= BEGIN && this.#step < END - 1)
      this.#step++;
    else this.#step = NONE;
    return this.#step >= BEGIN;
  }
}
