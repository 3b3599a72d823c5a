import type { ByteCall, DialogueOptions } from "./dialogue.js";
import type { CoreEvent } from "./event.js";
import { Blanker } from "./secret.js";

/**
 * One record of a trace. Those of `options`, `call`, `abort` and `rx` are what `tcat replay` reads;
 * those of `tx` and `event` are what it writes.
 */
export type TraceRecord = { readonly t: number } & (
  | { readonly options: DialogueOptions }
  | { readonly call: object }
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
  "abort" in record ||
  "rx" in record;

/**
 * A sink that writes the input records as NDJSON, so that `tcat replay` reads them back.
 * @param write takes each line, an LF at its end
 */
export const replayable =
  (write: (line: string) => void): TraceSink =>
  (record) => {
    if (isInput(record)) write(`${JSON.stringify(record)}\n`);
  };

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString("latin1");

/** What crosses a client's wire, secrets blanked, times counted from its first record. */
export class Trace {
  readonly #sink: TraceSink;
  readonly #blanker = new Blanker();
  #start: number | undefined;

  constructor(sink: TraceSink) {
    this.#sink = sink;
  }

  #emit(now: number, record: object): void {
    this.#start ??= now;
    this.#sink({ t: now - this.#start, ...record } as TraceRecord);
  }

  options(now: number, options: DialogueOptions): void {
    const { escape: escaped, firmware, quiet } = options;
    if ([escaped, firmware, quiet].every((option) => option === undefined))
      return;
    this.#emit(now, { options: { escape: escaped, firmware, quiet } });
  }

  called(
    now: number,
    call: ByteCall,
    payload: Uint8Array,
    timeout: number | undefined,
  ): void {
    const shown = this.#blanker.call(call);
    const record =
      "line" in shown || shown.payload === undefined
        ? { ...shown, timeout }
        : { ...shown, payload: latin1(payload), timeout };
    this.#emit(now, { call: record });
  }

  aborted(now: number): void {
    this.#emit(now, { abort: true });
  }

  received(now: number, bytes: Uint8Array): void {
    this.#emitReceived(now, this.#blanker.received(latin1(bytes)));
  }

  #emitReceived(now: number, rx: string): void {
    if (rx !== "") this.#emit(now, { rx });
  }

  sent(now: number, text: string): void {
    this.#emit(now, { tx: this.#blanker.transmitted(text) });
  }

  event(now: number, event: CoreEvent): void {
    this.#emit(now, this.#shown(event));
    if (event.event === "done" || event.event === "failed")
      this.#emitReceived(now, this.#blanker.ended());
  }

  #shown(event: CoreEvent): object {
    const hide = (text: string) => this.#blanker.text(text);
    switch (event.event) {
      case "message":
        return { ...event, payload: latin1(event.payload) };
      case "line":
        return { ...event, text: this.#blanker.doubtful(event.text) };
      case "refused":
      case "failed":
        return { ...event, command: hide(event.command) };
      case "data":
        return {
          ...event,
          values: event.values.map((value) =>
            typeof value === "string"
              ? hide(value)
              : value instanceof Uint8Array
                ? latin1(value)
                : value,
          ),
        };
      default:
        return event;
    }
  }
}
