import { recordTexts } from "../../../assembly/protocol/texts/replay.js";
import { text } from "../../javascript/language.js";

const LF = 0x0a;

/** Bytes of one line of a transcript; a longer one is no valid record. */
export const LONGEST_LINE = 1 << 28;

/** Cuts a stream into lines, their LF left out. What a line began with is looked at and copied once, however long it is. */
export class LineCutter {
  readonly #longest: number;
  #pieces: Uint8Array[] = [];
  #length = 0;

  constructor(longest = LONGEST_LINE) {
    this.#longest = longest;
  }

  /**
   * The lines that end in this piece.
   * @throws {RangeError} when one is too long; those before it have been given
   */
  *cut(piece: Uint8Array): Generator<Uint8Array> {
    let start = 0;
    for (;;) {
      const end = piece.indexOf(LF, start);
      this.#keep(piece.subarray(start, end < 0 ? piece.length : end));
      if (end < 0) return;
      yield this.#take();
      start = end + 1;
    }
  }

  /** The last line, where it lacks its LF. */
  rest(): Uint8Array | undefined {
    return this.#length === 0 ? undefined : this.#take();
  }

  #keep(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#length += bytes.length;
    if (this.#length > this.#longest)
      throw new RangeError(
        text(recordTexts.lineTooLong, { most: this.#longest }),
      );
    this.#pieces.push(bytes);
  }

  #take(): Uint8Array {
    const [only] = this.#pieces;
    const line =
      this.#pieces.length === 1 && only
        ? only
        : joined(this.#pieces, this.#length);
    this.#pieces = [];
    this.#length = 0;
    return line;
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
