import { recordTexts } from "../../../assembly/protocol/texts/replay.js";
import { text } from "../../javascript/language.js";
import { LineCutter } from "../../log/transcript/lines.js";
import {
  type InputRecord,
  parseRecord,
  RecordError,
} from "../../log/transcript/record.js";
import { type Cut, whole } from "./cut.js";
import { LocalRuntime } from "./local.js";
import type { Runtime, Write } from "./runtime.js";

/** What options are where a transcript names none. */
const DEFAULTS = { escape: '\\",', firmware: "auto" } as const;

/** One transcript on its way to a runtime: its lines checked, its received bytes cut (tests/replay/README.md). */
export class Replay {
  readonly #runtime: Runtime;
  readonly #cut: Cut;
  #now = 0;
  #line = 0;
  #first = true;
  readonly #cutter = new LineCutter();

  constructor(runtime: Runtime, cut: Cut = whole) {
    this.#runtime = runtime;
    this.#cut = cut;
  }

  /**
   * Takes the next bytes of the transcript, cut anywhere.
   * @throws {RecordError} when a line is not valid
   */
  piece(bytes: Uint8Array): void {
    try {
      for (const line of this.#cutter.cut(bytes)) this.line(decodeLine(line));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new RecordError(
        text(recordTexts.line, {
          line: this.#line + 1,
          what: error.message,
        }),
      );
    }
  }

  /** The transcript is over; its last line may lack its LF. */
  end(): void {
    const rest = this.#cutter.rest();
    if (rest) this.line(decodeLine(rest));
  }

  /** Takes a whole transcript. */
  lines(text: Uint8Array): void {
    this.piece(text);
    this.end();
  }

  /**
   * Takes the next line of the transcript; a blank one counts and does nothing.
   * @throws {RecordError} when it is not valid; the message names its number
   */
  line(text: string): void {
    this.#line++;
    if (/^[ \t\r]*$/.test(text)) return;
    this.#take(this.#parse(text));
  }

  #parse(line: string): InputRecord {
    try {
      return parseRecord(line, this.#now, this.#first);
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      throw new RecordError(
        text(recordTexts.line, { line: this.#line, what: error.message }),
      );
    }
  }

  #take(record: InputRecord): void {
    const { t } = record;
    if (this.#first) {
      const given = "options" in record ? record.options : {};
      this.#runtime.take({
        t: "options" in record ? t : 0,
        options: { ...DEFAULTS, ...given },
      });
    }
    this.#first = false;
    this.#now = t;
    if ("options" in record) return;
    if (!("rx" in record) || record.rx.length === 0) {
      this.#runtime.take(record);
      return;
    }
    const { rx } = record;
    for (let offset = 0; offset < rx.length; ) {
      const size = this.#cut(rx.length - offset);
      this.#runtime.take({ t, rx: rx.slice(offset, offset + size) });
      offset += size;
    }
  }
}

/** Runs a whole transcript in this process; what was written before a fault stands. */
export function replayText(text: Uint8Array, write: Write, cut?: Cut): void {
  new Replay(new LocalRuntime(write), cut).lines(text);
}

/** A line that is no UTF-8 becomes one that is no JSON, so that its number is named. */
function decodeLine(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    return "\ufffd";
  }
}
