import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { byteStringBytes } from "../../javascript/bytes.js";
import { text } from "../../javascript/language.js";
import { Trace } from "../../javascript/trace.js";
import { LineCutter } from "../../log/transcript/lines.js";
import { Player } from "../../log/transcript/player.js";
import {
  type InputRecord,
  parseRecord,
  RecordError,
  type ReplayCall,
} from "../../log/transcript/record.js";
import type { Timeline } from "../timeline/timeline.js";

/** Bytes of a file that are cut into lines at once. */
const PIECE = 65_536;

/** Plays a transcript, and tells a timeline what a client's trace would: secrets blanked. */
class TranscriptReader {
  readonly #timeline: Timeline;
  readonly #trace: Trace;
  readonly #player: Player;
  #line = 0;
  #isFirst = true;
  #now = 0;
  /** Of the call that runs. */
  #payload = "";

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
    this.#trace = new Trace((record) => timeline.take(record));
    this.#player = new Player((t, what) => {
      if ("tx" in what) this.#sent(t, what.tx);
      else this.#trace.event(t, what);
    });
  }

  /** @throws {Error} for what is no record, with the number of its line */
  line(written: string): void {
    this.#line++;
    if (/^\s*$/.test(written)) return;
    // Each opening of the port has begun a transcript of its own.
    const begins = this.#isFirst || /^\{"t":\d+,"options":/.test(written);
    let record: InputRecord;
    try {
      record = parseRecord(written, begins ? 0 : this.#now, begins);
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      const why = error.message;
      throw new Error(text(pageTexts.traceLine, { line: this.#line, why }));
    }
    this.#isFirst = false;
    this.#now = record.t;
    this.#show(record);
    this.#player.take(record);
  }

  end(): void {
    this.#trace.closed();
  }

  #show(record: InputRecord): void {
    const { t } = record;
    const trace = this.#trace;
    if ("options" in record) trace.options(t, record.options);
    else if ("call" in record) this.#called(t, record.call);
    else if ("session" in record) {
      if (record.session) trace.session(t, record.session, true);
      else trace.sessionEnds(t);
    } else if ("abort" in record) trace.aborted(t);
    else if ("rx" in record) trace.received(t, byteStringBytes(record.rx));
    else if ("lost" in record) this.#timeline.lost(t, record.lost);
  }

  #called(t: number, call: ReplayCall): void {
    if ("line" in call) {
      this.#payload = "";
      this.#trace.called(t, call, new Uint8Array(), call.timeout);
      return;
    }
    const { command, form, args = [], payload, timeout } = call;
    this.#payload = payload ?? "";
    this.#trace.called(
      t,
      { command, form, args, ...(payload && { payload: payload.length }) },
      byteStringBytes(this.#payload),
      timeout,
    );
  }

  /** A payload and what ends it are written as one. */
  #sent(t: number, tx: string): void {
    const { length } = this.#payload;
    if (length === 0 || !tx.startsWith(this.#payload)) {
      this.#trace.sent(t, tx);
      return;
    }
    this.#trace.sent(t, tx.slice(0, length));
    if (tx.length > length) this.#trace.sent(t, tx.slice(length));
  }
}

/** Reads a transcript piece by piece; each step tells how much of it is read, of 1. */
export function* readTranscript(
  bytes: Uint8Array,
  timeline: Timeline,
): Generator<number> {
  const reader = new TranscriptReader(timeline);
  const cutter = new LineCutter();
  const utf8 = new TextDecoder();
  // Whoever opens it learns from the first line whether it is one.
  let begun = false;
  for (let at = 0; at < bytes.length; at += PIECE) {
    for (const line of cutter.cut(bytes.subarray(at, at + PIECE))) {
      reader.line(utf8.decode(line));
      if (!begun) yield 0;
      begun = true;
    }
    yield Math.min(1, (at + PIECE) / bytes.length);
  }
  const rest = cutter.rest();
  if (rest) reader.line(utf8.decode(rest));
  reader.end();
}
