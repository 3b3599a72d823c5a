import { Dialogue } from "../dialogue.js";
import type { CoreEvent } from "../event.js";
import { type Cut, whole } from "./cut.js";
import {
  type InputRecord,
  parseRecord,
  RecordError,
  type ReplayCall,
} from "./record.js";

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");

/** Bytes in values and payloads as byte strings, for JSON. */
const plain = (event: CoreEvent): unknown => {
  if (event.event === "message")
    return { ...event, payload: latin1(event.payload) };
  if (event.event === "data")
    return {
      ...event,
      values: event.values.map((v) =>
        v instanceof Uint8Array ? latin1(v) : v,
      ),
    };
  return event;
};

/** One run of a transcript on a core in this process (REPLAY.md). */
export class Replay {
  readonly #write: (line: string) => void;
  readonly #cut: Cut;
  #dialogue: Dialogue | undefined;
  #now = 0;
  #line = 0;
  #first = true;
  #payload = "";
  #outgoing = "";

  /** @param write takes each output record, an LF at its end */
  constructor(write: (line: string) => void, cut: Cut = whole) {
    this.#write = write;
    this.#cut = cut;
  }

  /** Takes whole lines; the last may lack its LF. */
  lines(text: Uint8Array): void {
    for (let start = 0; start < text.length; ) {
      const end = text.indexOf(0x0a, start);
      const stop = end < 0 ? text.length : end;
      this.line(decodeLine(text.subarray(start, stop)));
      start = stop + 1;
    }
  }

  /**
   * Takes the next line of the transcript; a blank one counts and does nothing.
   * @throws {RecordError} when it is not valid; the message names its number
   */
  line(text: string): void {
    this.#line++;
    if (/^[ \t\r]*$/.test(text)) return;
    try {
      const record = parseRecord(text, this.#now, this.#first);
      this.#first = false;
      this.#take(record);
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      throw new RecordError(`line ${this.#line}: ${error.message}`);
    }
  }

  #emit(record: unknown): void {
    this.#write(`${JSON.stringify({ t: this.#now, ...(record as object) })}\n`);
  }

  #open(options = {}): Dialogue {
    return new Dialogue(
      {
        transmit: (text) => {
          this.#emit({ tx: this.#outgoing + text });
          this.#outgoing = "";
        },
        payload: (length) => {
          this.#outgoing = this.#payload;
          this.#dialogue?.progress(length, this.#now);
        },
        event: (event) => this.#emit(plain(event)),
      },
      options,
    );
  }

  #take(record: InputRecord): void {
    if ("options" in record) {
      this.#now = record.t;
      this.#dialogue = this.#open(record.options);
      return;
    }
    this.#dialogue ??= this.#open();
    this.#advance(this.#dialogue, record.t);
    if ("call" in record) this.#call(this.#dialogue, record.call);
    else if ("rx" in record) this.#receive(this.#dialogue, record.rx);
    else if ("lost" in record) this.#dialogue.lose(record.lost, this.#now);
    else if ("abort" in record) this.#dialogue.abort(this.#now);
  }

  /** Moves time; every deadline on the way fires at its own time. */
  #advance(dialogue: Dialogue, t: number): void {
    for (;;) {
      const left = dialogue.deadline(this.#now);
      if (left === undefined || this.#now + left > t) break;
      this.#now += left;
      dialogue.poll(this.#now);
    }
    this.#now = t;
  }

  #call(dialogue: Dialogue, call: ReplayCall): void {
    const payload = "payload" in call ? call.payload : undefined;
    const refused = dialogue.start(
      "line" in call
        ? { line: call.line }
        : {
            command: call.command,
            form: call.form,
            args: call.args ?? [],
            payload: payload?.length,
          },
      this.#now,
      call.timeout,
    );
    if (refused) this.#emit(refused);
    else this.#payload = payload ?? "";
  }

  #receive(dialogue: Dialogue, rx: string): void {
    const data = Buffer.from(rx, "latin1");
    for (let offset = 0; offset < data.length; ) {
      const size = this.#cut(data.length - offset);
      dialogue.receive(data.subarray(offset, offset + size), this.#now);
      offset += size;
    }
  }
}

/** Runs a whole transcript; what was written before a fault stands. */
export function replayText(
  text: Uint8Array,
  write: (line: string) => void,
  cut?: Cut,
): void {
  new Replay(write, cut).lines(text);
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
