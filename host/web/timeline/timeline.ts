import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { byteStringBytes } from "../../javascript/bytes.js";
import type { CoreEvent } from "../../javascript/event.js";
import { text } from "../../javascript/language.js";
import type { TraceRecord } from "../../javascript/trace.js";
import { explanationOf } from "../../log/told.js";
import type { Bracket, Row } from "./row.js";

/** Rows that are kept; beyond it the oldest tenth goes, and is counted. */
export const MOST_ROWS = 250_000;

/** What happened on a wire, row by row; rows have numbers that they keep when older ones go. */
export class Timeline {
  #rows: Row[] = [];
  #dropped = 0;
  #open: Bracket | undefined;
  readonly #most: number;

  constructor(most = MOST_ROWS) {
    this.#most = most;
  }

  /** Number of the first row that is kept, and how many rows are gone. */
  get first(): number {
    return this.#dropped;
  }

  /** Number of the row that comes next. */
  get end(): number {
    return this.#dropped + this.#rows.length;
  }

  row(number: number): Row | undefined {
    return this.#rows[number - this.#dropped];
  }

  /** The row that came last. */
  get last(): Row | undefined {
    return this.#rows.at(-1);
  }

  clear(): void {
    this.#dropped += this.#rows.length;
    this.#rows = [];
    this.#open = undefined;
  }

  /** Adds a row as it is, within the bracket that is open. */
  add(row: Row): void {
    this.#rows.push(
      this.#open && row.bracket === undefined
        ? { ...row, bracket: this.#open }
        : row,
    );
    if (this.#rows.length <= this.#most) return;
    const gone = Math.ceil(this.#most / 10);
    this.#rows = this.#rows.slice(gone);
    this.#dropped += gone;
  }

  /** Puts another row in the place of the last. */
  #amend(row: Row): void {
    this.#rows[this.#rows.length - 1] = row;
  }

  /** A command's line goes out: its bracket begins with the next row. */
  begin(name: string, t: number): void {
    this.#open = { name, from: this.end, begun: t };
  }

  /** It has ended, in the last row. */
  finish(outcome: Bracket["outcome"], t: number): void {
    const bracket = this.#open;
    if (!bracket) return;
    Object.assign(bracket, { to: this.end - 1, ended: t, outcome });
    this.#open = undefined;
  }

  /** Takes what a client's trace tells. */
  take(record: TraceRecord): void {
    const { t } = record;
    if ("call" in record) {
      this.begin(nameOf(record.call), t);
      this.add({ t, call: record.call, events: [] });
    } else if ("tx" in record) this.#sent(t, record.tx);
    else if ("rx" in record)
      this.add({ t, direction: "received", bytes: record.rx, events: [] });
    else if ("event" in record) this.event(t, withBytes(record));
    else if ("session" in record || "abort" in record)
      this.add({ t, call: withoutTime(record), events: [] });
  }

  /** Bytes that went out: with the call that they are of, where they follow it at once. */
  #sent(t: number, bytes: string): void {
    const { last } = this;
    const row: Row = { t, direction: "sent", bytes, events: [] };
    if (last?.call && last.bytes === undefined && last.bracket === this.#open)
      this.#amend({ ...last, ...row });
    else this.add(row);
  }

  /** So many bytes were lost. */
  lost(t: number, count: number): void {
    const remark = text(pageTexts.lostBytes, { count });
    this.add({ t, events: [], isFault: true, remark });
  }

  /** What was understood, beside the bytes that it was understood of. */
  event(
    t: number,
    event: CoreEvent,
    explanation = explanationOf(event),
    stamp?: string,
  ): void {
    const { last } = this;
    const beside =
      last?.direction === "received" &&
      last.events.length === 0 &&
      last.t === t;
    const more = explanation && { explanation };
    if (beside) this.#amend({ ...last, events: [event], ...more });
    else this.add({ t, events: [event], ...more, ...(stamp && { stamp }) });
    if (event.event === "done") this.finish("ok", t);
    else if (event.event === "failed") this.finish("failed", t);
    else if (event.event === "refused") this.finish("refused", t);
  }
}

/** A payload is a byte string in a trace. */
function withBytes(event: CoreEvent): CoreEvent {
  if (event.event !== "message") return event;
  const payload: unknown = event.payload;
  return typeof payload === "string"
    ? { ...event, payload: byteStringBytes(payload) }
    : event;
}

const withoutTime = ({ t: _, ...record }: TraceRecord): object => record;

const nameOf = (call: object): string =>
  "command" in call ? String(call.command) : "line" in call ? "line" : "";
