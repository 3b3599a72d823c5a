import * as abi from "../../assembly/protocol/abi.js";
import { byteString } from "./bytes.js";
import type { Value } from "./call.js";
import type { CoreEvent, Reason } from "./event.js";
import {
  codeOf,
  codesOf,
  commandName,
  type EventRecord,
} from "./eventrecord.js";
import { type Host, plainHost } from "./host.js";
import { Pool } from "./pool.js";
import { sessionEvent } from "./sessionrecord.js";

/** What the events of a core lead to. */
export interface EventHandler {
  /** Bytes for the module: a line, with its CRLF. */
  transmit(line: Uint8Array): void;
  /** The module awaits the payload: write it and report it by `progress`. */
  payload(length: number): void;
  event(event: CoreEvent): void;
}

const reasonNames = new Map<number, Reason>(
  Object.entries(abi.reasons).map(([name, n]) => [n, name as Reason]),
);

/** Bytes of hexadecimal digits, up to the first that is none. */
function fromHex(digits: Uint8Array): Uint8Array {
  const [text = ""] = /^(?:[\da-f]{2})*/i.exec(byteString(digits)) ?? [];
  return Uint8Array.from({ length: text.length / 2 }, (_, i) =>
    Number.parseInt(text.slice(2 * i, 2 * i + 2), 16),
  );
}

/** What the events of one core mean: joins slices to messages and fields to values. */
export class Interpreter {
  /** Name of the command that runs. */
  command = "";
  readonly #record: EventRecord;
  readonly #handler: EventHandler;
  readonly #host: Host;
  readonly #pool: Pool;
  #joined: Uint8Array | undefined;
  #filled = 0;
  #lost = 0;
  #topic = "";

  /** @param host where payloads and lines get their memory */
  constructor(
    record: EventRecord,
    handler: EventHandler,
    host: Host = plainHost,
  ) {
    this.#record = record;
    this.#handler = handler;
    this.#host = host;
    this.#pool = new Pool(host.allocate);
  }

  /** Whether a payload has begun. */
  get joining(): boolean {
    return this.#joined !== undefined;
  }

  /** Takes `count` bytes of the payload that has begun from `data` at `offset`. */
  join(data: Uint8Array, offset: number, count: number): void {
    const joined = this.#joined;
    if (joined === undefined) return;
    if (count === 1) joined[this.#filled] = data[offset] ?? 0;
    else if (count === data.length) joined.set(data, this.#filled);
    else joined.set(data.subarray(offset, offset + count), this.#filled);
    this.#filled += count;
  }

  /** Takes note of bytes that the UART lost: `damaged` counts them beyond 32 bits. */
  lose(count: number): void {
    this.#lost += count;
  }

  /** Takes the event of this kind that the record holds. */
  take(kind: number): void {
    const { events } = abi;
    const record = this.#record;
    switch (kind) {
      case events.slice:
        this.#slice();
        break;
      case events.messageBegin:
        this.#topic = record.textLike(this.#topic);
        this.#begin(record.number);
        break;
      case events.firmwareBegin:
        // Hexadecimal data has two digits a byte, which only its end tells.
        this.#begin(record.number * 2);
        break;
      case events.transmit:
        this.#handler.transmit(this.#line());
        break;
      case events.payload:
        this.#handler.payload(record.number);
        break;
      default:
        this.#handler.event(this.#event(kind));
    }
  }

  #event(kind: number): CoreEvent {
    const { events } = abi;
    const record = this.#record;
    const { command } = this;
    switch (kind) {
      case events.data:
        return { event: "data", command, values: this.#values() };
      case events.done:
        return { event: "done", command };
      case events.messageEnd:
        return this.#message();
      case events.line:
        return { event: "line", text: record.text };
      case events.accepted:
        return { event: "accepted", command };
      case events.failed:
        return this.#failed();
      case events.disconnected:
        return { event: "disconnected", ...codesOf(this.#record) };
      case events.reconnecting:
        return { event: "reconnecting" };
      case events.reconnected:
        return { event: "reconnected" };
      case events.ota:
        return { event: "ota", status: record.text, ...codesOf(this.#record) };
      case events.provisioning:
        return {
          event: "provisioning",
          command: commandName(record.command),
          status: record.text,
          ...codesOf(this.#record),
        };
      case events.wifi:
        return { event: "wifi", status: record.text };
      case events.ready:
        return { event: "ready" };
      case events.damaged:
        this.#joined = undefined;
        return { event: "damaged", dropped: this.#dropped() };
      case events.firmwareEnd:
        return this.#firmware(record.number === 1);
      default:
        return sessionEvent(kind, record);
    }
  }

  /** The core counts modulo 2^32, and what was lost alone may be more than that. */
  #dropped(): number {
    let dropped = this.#record.number >>> 0;
    while (dropped < this.#lost) dropped += 2 ** 32;
    this.#lost = 0;
    return dropped;
  }

  #failed(): CoreEvent {
    const { command } = this;
    const reason = reasonNames.get(this.#record.reason) ?? "error";
    const codes = codesOf(this.#record);
    if (codes.code !== undefined && codes.subcode === undefined)
      return {
        event: "failed",
        command,
        reason,
        code: codeOf(reason, codes.code),
      };
    if ((this.#record.flags & abi.flags.text) !== 0)
      return { event: "failed", command, reason, text: this.#record.text };
    return { event: "failed", command, reason, ...codes };
  }

  #values(): Value[] {
    const record = this.#record;
    const first = record.field();
    if (first === abi.fields.none) return [];
    // Most have one: a list that grows from nothing has room for many more.
    const values = [this.#value(first)];
    for (;;) {
      const kind = record.field();
      if (kind === abi.fields.none) return values;
      values.push(this.#value(kind));
    }
  }

  #value(kind: number): Value {
    return kind === abi.fields.number ? this.#record.number : this.#record.text;
  }

  #line(): Uint8Array {
    const record = this.#record;
    const line = this.#host.allocateLine(record.length);
    record.copyText(line, 0);
    return line;
  }

  #begin(length: number): void {
    // Every byte of it is written before anyone sees it.
    this.#joined = this.#pool.take(length);
    this.#filled = 0;
  }

  #slice(): void {
    if (this.#joined === undefined) return;
    this.#record.copyText(this.#joined, this.#filled);
    this.#filled += this.#record.length;
  }

  #message(): CoreEvent {
    const payload = this.#joined ?? new Uint8Array();
    this.#joined = undefined;
    const { length } = payload;
    return { event: "message", topic: this.#topic, length, payload };
  }

  #firmware(hexadecimal: boolean): CoreEvent {
    const written = (this.#joined ?? new Uint8Array()).subarray(
      0,
      this.#filled,
    );
    this.#joined = undefined;
    const bytes = hexadecimal ? fromHex(written) : new Uint8Array(written);
    const values = [bytes.length, bytes];
    return { event: "data", command: this.command, values };
  }
}
