import * as abi from "../../assembly/protocol/abi.js";
import { commands } from "../../assembly/protocol/commands.js";
import { type FormName, lineName, type Value } from "./call.js";
import { Core, CoreError } from "./core.js";
import type { Codes, CoreEvent, Reason, Refusal } from "./event.js";
import { Pool } from "./pool.js";

/** A call as the core takes it: strings are byte strings, arguments of any type. */
export type ByteCall =
  | {
      readonly command: string;
      readonly form: FormName;
      readonly args: readonly unknown[];
      /** Length of the payload in bytes. */
      readonly payload?: number;
    }
  | { readonly line: string };

/** What a dialogue needs of the one who drives it. */
export interface DialogueHandler {
  /** Bytes for the module, as a byte string. */
  transmit(text: string): void;
  /** The module awaits the payload: write it and report it by `progress`. */
  payload(length: number): void;
  event(event: CoreEvent): void;
}

export interface DialogueOptions {
  /** Which of `\`, `"` and `,` are escaped in arguments; all where left out. */
  readonly escape?: string;
  /** How firmware data comes; `auto` where left out. */
  readonly firmware?: "auto" | "raw" | "hex";
}

const numbers = new Map(commands.map((c, i) => [c.name, i + 1]));
const names = new Map(commands.map((c, i) => [i + 1, c.name]));

const byNumber = <T extends string>(
  table: Readonly<Record<T, number>>,
): ReadonlyMap<number, T> =>
  new Map(Object.entries(table).map(([name, n]) => [n as number, name as T]));

const reasonNames = byNumber<Reason>(abi.reasons);
const refusalNames = byNumber<Refusal>(abi.refusals);

const INT_LEAST = -(2 ** 31);
const INT_MOST = 2 ** 31 - 1;
const NO_PAYLOAD = -1;
/** Bytes that go to the ring at once: enough for lines, little of a payload that may pass by it. */
const RING_PIECE = 64;

const optionBits = ({
  escape: escaped = '\\",',
  firmware,
}: DialogueOptions): number =>
  (escaped.includes("\\") ? 0 : abi.options.keepBackslash) |
  (escaped.includes('"') ? 0 : abi.options.keepQuote) |
  (escaped.includes(",") ? 0 : abi.options.keepComma) |
  (firmware === "raw" ? abi.options.firmwareRaw : 0) |
  (firmware === "hex" ? abi.options.firmwareHex : 0);

/** What a line may not hold, and what a name may not. */
const LINE_OFFENDER = /[\0\r\n]/;
const NAME_OFFENDER = /[^A-Z0-9_]/;

/** The core sees the beginning of a long text: an offending character behind it is shown there. */
function seen(text: string, offender: RegExp): string {
  const found = offender.exec(text.slice(abi.sizes.commandLine))?.[0];
  if (found === undefined) return text;
  const last = abi.sizes.commandLine - 1;
  return text.slice(0, last) + found + text.slice(last + 1);
}

/**
 * One core and what its events mean: joins slices to messages and fields to values. It knows no
 * stream and no clock; times are milliseconds, taken modulo 2^32.
 */
export class Dialogue {
  readonly #core: Core;
  readonly #handler: DialogueHandler;
  readonly #pool = new Pool();
  #command = "";
  #joined: Uint8Array | undefined;
  #filled = 0;
  #lost = 0;
  #topic = "";

  constructor(
    handler: DialogueHandler,
    options: DialogueOptions = {},
    core: Core = new Core(),
  ) {
    this.#handler = handler;
    this.#core = core;
    core.exports.configure(optionBits(options));
  }

  /**
   * Starts a command.
   * @returns `undefined`, or the refusal
   */
  start(
    call: ByteCall,
    now: number,
    timeout = 0,
  ): Extract<CoreEvent, { event: "refused" }> | undefined {
    const name = "line" in call ? lineName(call.line) : call.command;
    if ("line" in call)
      this.#core.exports.line(this.#core.input(seen(call.line, LINE_OFFENDER)));
    else this.#encode(call);
    const payload = "line" in call ? undefined : call.payload;
    const refused = this.#core.exports.start(
      payload ?? NO_PAYLOAD,
      timeout,
      now >>> 0,
    );
    if (refused === 0) {
      this.#command = name;
      this.poll(now);
      return undefined;
    }
    const reason = refusalNames.get(refused & 0xff) ?? "unknown-command";
    const arg = refused >>> 8;
    return arg === 0
      ? { event: "refused", command: name, reason }
      : { event: "refused", command: name, reason, arg: arg - 1 };
  }

  #encode(call: Extract<ByteCall, { command: string }>): void {
    const core = this.#core;
    const number = numbers.get(call.command);
    const form = abi.forms[call.form];
    if (number === undefined)
      core.exports.plain(core.input(seen(call.command, NAME_OFFENDER)), form);
    else core.exports.command(number, form);
    for (const arg of call.args) {
      if (typeof arg === "string") core.exports.text(core.input(arg));
      else if (
        typeof arg === "number" &&
        Number.isInteger(arg) &&
        arg >= INT_LEAST &&
        arg <= INT_MOST
      )
        core.exports.number(arg);
      else core.exports.other();
    }
  }

  /** Takes received bytes. Those of a payload that has begun need not go through the ring. */
  receive(data: Uint8Array, now: number): void {
    const { length } = data;
    for (let offset = 0; offset < length; ) {
      const left = length - offset;
      const passed =
        this.#joined === undefined ? 0 : this.#pass(data, offset, now);
      if (passed > 0) {
        offset += passed;
        continue;
      }
      offset += this.#core.write(data, offset, Math.min(left, RING_PIECE));
      this.poll(now);
    }
  }

  #pass(data: Uint8Array, offset: number, now: number): number {
    const count = this.#core.exports.pass(data.length - offset, now >>> 0);
    const joined = this.#joined;
    if (count === 0 || joined === undefined) return 0;
    if (count === 1) joined[this.#filled] = data[offset] ?? 0;
    else if (count === data.length) joined.set(data, this.#filled);
    else joined.set(data.subarray(offset, offset + count), this.#filled);
    this.#filled += count;
    return count;
  }

  /** Takes note that the UART lost `count` bytes here. */
  lose(count: number, now: number): void {
    this.#lost += count;
    this.#core.lose(count);
    this.poll(now);
  }

  /** Takes note that `count` more bytes of the payload were written. */
  progress(count: number, now: number): void {
    this.#core.exports.progress(count, now >>> 0);
    this.poll(now);
  }

  /** Gives the running command up. */
  abort(now: number): void {
    this.#core.exports.abort(now >>> 0);
    this.poll(now);
  }

  /** Milliseconds until `poll` must be called again, `undefined` when nothing waits. */
  deadline(now: number): number | undefined {
    const left = this.#core.exports.deadline(now >>> 0);
    return left < 0 ? undefined : left;
  }

  /** Reports what there is to report at `now`, deadlines included. */
  poll(now: number): void {
    for (;;) {
      const kind = this.#core.exports.poll(now >>> 0);
      if (kind === abi.events.none) return;
      this.#report(kind);
    }
  }

  #codes(): Codes {
    const { flags } = this.#core;
    if ((flags & abi.flags.code) === 0) return {};
    const { code } = this.#core;
    return (flags & abi.flags.subcode) === 0
      ? { code }
      : { code, subcode: this.#core.subcode };
  }

  #report(kind: number): void {
    const { events } = abi;
    const core = this.#core;
    switch (kind) {
      case events.slice:
        this.#slice();
        break;
      case events.messageBegin:
        this.#topic = core.textLike(this.#topic);
        this.#join(core.number);
        break;
      case events.firmwareBegin:
        // Hexadecimal data has two digits a byte, which only its end tells.
        this.#join(core.number * 2);
        break;
      case events.transmit:
        this.#handler.transmit(core.text);
        break;
      case events.payload:
        this.#handler.payload(core.number);
        break;
      default:
        this.#handler.event(this.#event(kind));
    }
  }

  #event(kind: number): CoreEvent {
    const { events } = abi;
    const core = this.#core;
    const command = this.#command;
    switch (kind) {
      case events.data:
        return { event: "data", command, values: this.#values() };
      case events.done:
        return { event: "done", command };
      case events.messageEnd:
        return this.#message();
      case events.line:
        return { event: "line", text: core.text };
      case events.accepted:
        return { event: "accepted", command };
      case events.failed:
        return this.#failed();
      case events.disconnected:
        return { event: "disconnected", ...this.#codes() };
      case events.reconnecting:
        return { event: "reconnecting" };
      case events.reconnected:
        return { event: "reconnected" };
      case events.ota:
        return { event: "ota", status: core.text, ...this.#codes() };
      case events.provisioning:
        return {
          event: "provisioning",
          command: names.get(core.command) ?? "",
          status: core.text,
          ...this.#codes(),
        };
      case events.wifi:
        return { event: "wifi", status: core.text };
      case events.ready:
        return { event: "ready" };
      case events.damaged:
        this.#joined = undefined;
        return { event: "damaged", dropped: this.#dropped() };
      case events.firmwareEnd:
        return this.#firmware(core.number === 1);
      default:
        throw new CoreError(
          `the core reports event ${kind}, which this host does not know: build both from one version`,
        );
    }
  }

  /** The core counts modulo 2^32, and what was lost alone may be more than that. */
  #dropped(): number {
    let dropped = this.#core.number >>> 0;
    while (dropped < this.#lost) dropped += 2 ** 32;
    this.#lost = 0;
    return dropped;
  }

  #failed(): CoreEvent {
    const command = this.#command;
    const reason = reasonNames.get(this.#core.reason) ?? "error";
    const codes = this.#codes();
    // The number of an `ERR CODE` line is unsigned.
    if (codes.code !== undefined && (reason === "error" || reason === "busy"))
      return { event: "failed", command, reason, code: codes.code >>> 0 };
    return { event: "failed", command, reason, ...codes };
  }

  #values(): Value[] {
    const values: Value[] = [];
    const core = this.#core;
    for (;;) {
      const kind = core.exports.field();
      if (kind === abi.fields.none) return values;
      values.push(kind === abi.fields.number ? core.number : core.text);
    }
  }

  #join(length: number): void {
    // Every byte of it is written before anyone sees it.
    this.#joined = this.#pool.take(length);
    this.#filled = 0;
  }

  #slice(): void {
    if (this.#joined === undefined) return;
    this.#core.copyText(this.#joined, this.#filled);
    this.#filled += this.#core.length;
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
    const bytes = hexadecimal
      ? new Uint8Array(Buffer.from(Buffer.from(written).toString(), "hex"))
      : written.slice();
    const values = [bytes.length, bytes];
    return { event: "data", command: this.#command, values };
  }
}
