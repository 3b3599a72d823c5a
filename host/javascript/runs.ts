import { sizes } from "../../assembly/protocol/abi.js";
import { byteStringBytes } from "./bytes.js";

/** So many bytes in a row of a text that is not to be shown are blanked wherever they stand. */
export const RUN = 6;
/** A text with fewer bytes than a run, and no fewer than this, is blanked where it stands whole between quotes. */
const SHORTEST = 3;
/** Bytes of the texts that are remembered; beyond it the oldest are forgotten, described secrets last. */
export const REMEMBERED = 16_384;

/** What no module is sent. */
const UNSENT = /[\0\r\n]/;

const BYTE = 0x100;
const HALF = 0x1000000;

/** A run as a number, from its first byte at `at`. */
export function keyOf(bytes: ArrayLike<number>, at: number): number {
  const byte = (i: number): number => bytes[at + i] ?? 0;
  return (
    ((byte(0) * BYTE + byte(1)) * BYTE + byte(2)) * HALF +
    ((byte(3) * BYTE + byte(4)) * BYTE + byte(5))
  );
}

/** Texts that are not to be shown, and every run of bytes in them. */
export class Runs {
  /** Whether each is a secret by its description; the one learned last stands last. */
  readonly #texts = new Map<string, boolean>();
  /** In how many places of these texts a run stands. */
  readonly #counts = new Map<number, number>();
  #bytes = 0;

  /** @param described whether the command set's description calls it a secret */
  learn(text: string, described: boolean): void {
    const known = text.slice(0, sizes.commandLine);
    if (known.length < SHORTEST) return;
    const before = this.#texts.get(known);
    this.#texts.delete(known);
    this.#texts.set(known, described || before === true);
    if (before !== undefined) return;
    this.#bytes += known.length;
    this.#count(known, 1);
    while (this.#bytes > REMEMBERED) this.#forget();
  }

  #forget(): void {
    const texts = [...this.#texts];
    const [text] = texts.find(([, described]) => !described) ?? texts[0] ?? [];
    if (text === undefined) return;
    this.#texts.delete(text);
    this.#bytes -= text.length;
    this.#count(text, -1);
  }

  #count(text: string, step: 1 | -1): void {
    const bytes = byteStringBytes(text);
    for (let i = 0; i + RUN <= bytes.length; i++) {
      const run = text.slice(i, i + RUN);
      if (UNSENT.test(run)) continue;
      const key = keyOf(bytes, i);
      const count = (this.#counts.get(key) ?? 0) + step;
      if (count === 0) this.#counts.delete(key);
      else this.#counts.set(key, count);
    }
  }

  /** Whether a run of this key stands in one of the texts. */
  has(key: number): boolean {
    return this.#counts.has(key);
  }

  /** Whether this is a whole text that has no run. */
  isShort(text: string): boolean {
    return text.length < RUN && this.#texts.has(text);
  }
}
