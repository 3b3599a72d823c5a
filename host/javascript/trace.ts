import { subjectTexts } from "../../assembly/protocol/texts/client.js";
import type { BlankStream } from "./blankstream.js";
import { byteString } from "./bytes.js";
import type { ByteCall } from "./call.js";
import type { DialogueOptions } from "./dialogueoptions.js";
import type { CoreEvent } from "./event.js";
import { functionOf } from "./given.js";
import { phrase } from "./language.js";
import type { Runs } from "./runs.js";
import { Secrets } from "./secret.js";
import type { ByteSession } from "./sessionconfig.js";

/**
 * One record of a trace. Those of `options`, `call`, `session`, `abort` and `rx` are what `tcat replay` reads; those of
 * `tx` and `event` are what it writes, but for a payload: it is one `tx` there, and here one for each piece as it goes
 * out and one for the CRLF behind it.
 */
export type TraceRecord = { readonly t: number } & (
  | { readonly options: DialogueOptions }
  | { readonly call: object }
  | { readonly session: ByteSession | null }
  | { readonly abort: true }
  | { readonly rx: string }
  | { readonly tx: string }
  | CoreEvent
);

/** Takes each record as it happens. */
export type TraceSink = (record: TraceRecord) => void;

/** Whether `tcat replay` reads a record: it makes the others again by itself. */
export const isInput = (record: TraceRecord): boolean =>
  "options" in record ||
  "call" in record ||
  "session" in record ||
  "abort" in record ||
  "rx" in record;

/**
 * A sink that writes the input records as NDJSON, so that `tcat replay` reads them back.
 * @param write takes each line, an LF at its end
 * @throws {AtError} for what is no function
 */
export function replayable(write: (line: string) => void): TraceSink {
  functionOf(write, phrase(subjectTexts.lineTaker));
  return (record) => {
    if (isInput(record)) write(`${JSON.stringify(record)}\n`);
  };
}

/** A payload on its way out. */
interface Outgoing {
  readonly text: string;
  readonly shown: string;
  sent: number;
}

/**
 * What crosses a client's wire, secrets blanked, times counted from its first record. The last bytes of a line that has
 * not ended are handed on with the next record: what follows them may blank them.
 */
export class Trace {
  readonly #sink: TraceSink;
  readonly #secrets: Secrets;
  readonly #stream: BlankStream;
  readonly #showSecrets: boolean;
  /** When the bytes that the stream holds came, and how many. */
  #arrived: { readonly t: number; length: number }[] = [];
  #outgoing: Outgoing = { text: "", shown: "", sent: 0 };
  #start: number | undefined;

  /**
   * @param escape the characters that are escaped in arguments
   * @param showSecrets blanks nothing
   * @param runs what is not to be shown, whoever learns of it
   */
  constructor(
    sink: TraceSink,
    { escape: escaped, showSecrets = false }: TraceOptions = {},
    runs?: Runs,
  ) {
    this.#sink = sink;
    this.#secrets = new Secrets(escaped, runs);
    this.#stream = this.#secrets.received();
    this.#showSecrets = showSecrets;
  }

  #time(now: number): number {
    this.#start ??= now;
    return now - this.#start;
  }

  #emit(now: number, record: object): void {
    this.#release(true);
    this.#sink({ t: this.#time(now), ...record } as TraceRecord);
  }

  options(now: number, options: DialogueOptions): void {
    const { escape: escaped, firmware, quiet } = options;
    if ((escaped ?? firmware ?? quiet) !== undefined) this.begin(now, options);
  }

  /** A transcript begins: one for each time that a port is opened. */
  begin(now: number, options: DialogueOptions): void {
    const { escape: escaped, firmware, quiet } = options;
    this.#emit(now, { options: { escape: escaped, firmware, quiet } });
  }

  called(
    now: number,
    call: ByteCall,
    payload: Uint8Array,
    timeout: number | undefined,
  ): void {
    // What is received before it is not its answer.
    this.#release(true);
    const shown = this.#showSecrets ? call : this.#secrets.call(call);
    if ("line" in shown || shown.payload === undefined) {
      this.#emit(now, { call: { ...shown, timeout } });
      return;
    }
    const text = byteString(payload);
    const shownText = this.#text(text);
    this.#outgoing = { text, shown: shownText, sent: 0 };
    this.#emit(now, { call: { ...shown, payload: shownText, timeout } });
  }

  #text(text: string): string {
    return this.#showSecrets ? text : this.#secrets.text(text);
  }

  /** A session begins, or does not where it is not `taken`. */
  session(now: number, config: ByteSession, taken: boolean): void {
    const shown = this.#showSecrets
      ? config
      : this.#secrets.session(config, taken);
    this.#emit(now, { session: shown });
  }

  sessionEnds(now: number): void {
    this.#emit(now, { session: null });
  }

  aborted(now: number): void {
    this.#emit(now, { abort: true });
  }

  received(now: number, bytes: Uint8Array): void {
    if (this.#showSecrets) {
      this.#emit(now, { rx: byteString(bytes) });
      return;
    }
    if (bytes.length === 0) return;
    this.#arrived.push({ t: this.#time(now), length: bytes.length });
    this.#stream.write(bytes);
    this.#release(false);
  }

  /** The stream has ended. */
  closed(): void {
    this.#release(true);
  }

  #release(all: boolean): void {
    if (this.#arrived.length === 0) return;
    let rx = this.#stream.settle(all);
    while (rx !== "") {
      const [piece] = this.#arrived;
      if (piece === undefined) return;
      const part = rx.slice(0, piece.length);
      rx = rx.slice(part.length);
      piece.length -= part.length;
      if (piece.length === 0) this.#arrived.shift();
      this.#sink({ t: piece.t, rx: part });
    }
  }

  sent(now: number, text: string): void {
    this.#emit(now, { tx: this.#showSecrets ? text : this.#sent(text) });
  }

  #sent(text: string): string {
    const { text: payload, shown, sent } = this.#outgoing;
    const end = sent + text.length;
    if (sent === payload.length || payload.slice(sent, end) !== text)
      return this.#secrets.transmitted(text);
    this.#outgoing.sent = end;
    return shown.slice(sent, end);
  }

  event(now: number, event: CoreEvent): void {
    this.#emit(
      now,
      readable(this.#showSecrets ? event : this.#secrets.event(event)),
    );
    if (event.event === "done" || event.event === "refused")
      this.#secrets.ended(false);
    else if (event.event === "failed")
      this.#secrets.ended(
        event.reason === "aborted" || event.reason === "timeout",
      );
  }
}

/** Options of a client that its trace follows. */
export interface TraceOptions {
  readonly escape?: string;
  readonly showSecrets?: boolean;
}

/** Bytes as byte strings. */
function readable(event: CoreEvent): object {
  if (event.event === "message")
    return { ...event, payload: byteString(event.payload) };
  if (event.event !== "data") return event;
  const values = event.values.map((value) =>
    value instanceof Uint8Array ? byteString(value) : value,
  );
  return { ...event, values };
}
