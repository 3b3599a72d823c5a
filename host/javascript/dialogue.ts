import * as abi from "../../assembly/protocol/abi.js";
import { commands } from "../../assembly/protocol/commands.js";
import { nodeCoreTexts } from "../../assembly/protocol/texts/core.js";
import type { ByteCall } from "./call.js";
import { lineName } from "./call.js";
import { Core } from "./core.js";
import { CoreError } from "./coreerror.js";
import {
  checkOptions,
  type DialogueOptions,
  optionBits,
} from "./dialogueoptions.js";
import type { CoreEvent } from "./event.js";
import { type Host, plainHost } from "./host.js";
import { type EventHandler, Interpreter } from "./interpreter.js";
import { text } from "./language.js";
import { isRefused, refusalOf } from "./refusal.js";
import {
  type ByteSession,
  check,
  engage,
  type SessionExports,
  type SessionRefusal,
} from "./sessionconfig.js";

const numbers = new Map(commands.map((c, i) => [c.name, i + 1]));

const INT_LEAST = -(2 ** 31);
const INT_MOST = 2 ** 31 - 1;
const NO_PAYLOAD = -1;
/** Bytes that go to the ring at once: enough for lines, little of a payload that may pass by it. */
const RING_PIECE = 64;
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
 * One core in this process and the meaning of its events. It knows no stream and no clock; times are
 * milliseconds, taken modulo 2^32.
 */
export class Dialogue {
  readonly #core: Core;
  readonly #interpreter: Interpreter;

  /**
   * @param host where payloads and lines get their memory
   * @throws {RangeError} for an option outside its range
   */
  constructor(
    handler: EventHandler,
    options: DialogueOptions = {},
    core: Core = new Core(),
    host: Host = plainHost,
  ) {
    checkOptions(options);
    this.#core = core;
    this.#interpreter = new Interpreter(core, handler, host);
    core.exports.configure(optionBits(options));
  }

  /**
   * Starts a command.
   * @param taken called where it is not refused, before its first event
   * @returns `undefined`, or the refusal: `busy` while a line of the session is out or waits
   */
  start(
    call: ByteCall,
    now: number,
    timeout = 0,
    taken = () => {},
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
    if (isRefused(refused)) return refusalOf(name, refused);
    this.#interpreter.command = name;
    taken();
    this.poll(now);
    return undefined;
  }

  #encode(call: Extract<ByteCall, { command: string }>): void {
    const core = this.#core;
    const number = numbers.get(call.command);
    const form = abi.forms[call.form];
    if (number === undefined)
      core.exports.plain(core.input(seen(call.command, NAME_OFFENDER)), form);
    else core.exports.command(number, form);
    for (const arg of call.args) this.#add(arg);
  }

  #add(arg: unknown): void {
    const { exports } = this.#core;
    if (typeof arg === "string") exports.text(this.#core.input(arg));
    else if (
      typeof arg === "number" &&
      Number.isInteger(arg) &&
      arg >= INT_LEAST &&
      arg <= INT_MOST
    )
      exports.number(arg);
    else exports.other();
  }

  /**
   * Begins a session, in place of one that runs. The core must be one with the session.
   * @param taken called where it is not refused, before its first event
   * @returns `undefined`, or the refusal: what ran before goes on
   */
  startSession(
    config: ByteSession,
    now: number,
    taken = () => {},
  ): SessionRefusal | undefined {
    const refused = engage(
      this.#session(),
      (arg) => this.#add(arg),
      config,
      now,
    );
    if (!refused) taken();
    this.poll(now);
    return refused;
  }

  /** Why the core would refuse a session; nothing begins, and what runs goes on. */
  checkSession(config: ByteSession): SessionRefusal | undefined {
    return check(this.#session(), (arg) => this.#add(arg), config);
  }

  /** Ends the session; nothing happens where none runs. */
  endSession(now: number): void {
    this.#session().disengage(now >>> 0);
    this.poll(now);
  }

  #session(): SessionExports {
    const { prepare, part, engage, disengage } = this.#core.exports;
    if (!prepare || !part || !engage || !disengage)
      throw new CoreError(text(nodeCoreTexts.noSession));
    return { prepare, part, engage, disengage };
  }

  /** Whether the payload of a message or of firmware data has begun and not ended. */
  get inPayload(): boolean {
    return this.#interpreter.joining;
  }

  /**
   * Takes received bytes. Those of a payload that has begun need not go through the ring.
   * @returns whether all were such: then no event came of them, and no deadline comes earlier
   */
  receive(data: Uint8Array, now: number): boolean {
    const { length } = data;
    let passing = true;
    for (let offset = 0; offset < length; ) {
      const left = length - offset;
      const passed = this.#interpreter.joining
        ? this.#pass(data, offset, now)
        : 0;
      if (passed > 0) {
        offset += passed;
        continue;
      }
      passing = false;
      offset += this.#core.write(data, offset, Math.min(left, RING_PIECE));
      this.poll(now);
    }
    return passing;
  }

  #pass(data: Uint8Array, offset: number, now: number): number {
    const count = this.#core.exports.pass(data.length - offset, now >>> 0);
    if (count > 0) this.#interpreter.join(data, offset, count);
    return count;
  }

  /** Takes note that the UART lost `count` bytes here. */
  lose(count: number, now: number): void {
    this.#interpreter.lose(count);
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
      this.#interpreter.take(kind);
    }
  }
}
