import { instantiateSync } from "@assemblyscript/loader";
import {
  abiVersion,
  eventWords,
  layoutWords,
  sizes,
} from "../../assembly/protocol/abi.js";
import { nodeCoreTexts } from "../../assembly/protocol/texts/core.js";
import { byteString } from "./bytes.js";
import { compiledOf } from "./compiled.js";
import { CoreError } from "./coreerror.js";
import type { CoreModule } from "./coremodule.js";
import { errorOf } from "./error.js";
import type { EventRecord } from "./eventrecord.js";
import { text } from "./language.js";
import type { SessionExports } from "./sessionconfig.js";

/** The module's exports (README, "The ABI"). */
interface CoreExports extends Partial<SessionExports> {
  readonly memory: WebAssembly.Memory;
  abi(): number;
  layout(): number;
  configure(options: number): void;
  command(number: number, form: number): void;
  plain(length: number, form: number): void;
  text(length: number): void;
  number(value: number): void;
  other(): void;
  start(payload: number, timeout: number, now: number): number;
  line(length: number): void;
  progress(count: number, now: number): void;
  abort(now: number): void;
  poll(now: number): number;
  pass(count: number, now: number): number;
  field(): number;
  deadline(now: number): number;
  bcc(length: number): number;
}

/** Fewer bytes are copied one by one: making a view of them costs more. */
const SHORT_COPY = 100;

const word = (words: readonly string[], name: string): number => {
  const index = words.indexOf(name);
  if (index < 0) throw new CoreError(`no word ${name} in the description`);
  return index;
};

const TEXT = word(eventWords, "text");
const LENGTH = word(eventWords, "length");
const NUMBER = word(eventWords, "number");
const REASON = word(eventWords, "reason");
const FLAGS = word(eventWords, "flags");
const CODE = word(eventWords, "code");
const SUBCODE = word(eventWords, "subcode");
const COMMAND = word(eventWords, "command");

const noCore = (why: string, cause?: unknown) =>
  new CoreError(text(nodeCoreTexts.noCore, { why }), { cause });

/** @throws {CoreError} when there is no address space left for its memory, and for a module that is no core */
function instantiate(module: WebAssembly.Module): CoreExports {
  let exports: CoreExports;
  try {
    // The loader's own `exports` wrap each function once more, which costs as much as a short call.
    exports = instantiateSync(module).instance
      .exports as unknown as CoreExports;
  } catch (cause) {
    if (cause instanceof RangeError)
      throw new CoreError(text(nodeCoreTexts.noSpace), { cause });
    throw noCore(errorOf(cause).message, cause);
  }
  // These two say whether it is of this version: then all others are there.
  for (const name of ["abi", "layout"] as const)
    if (typeof exports[name] !== "function")
      throw noCore(text(nodeCoreTexts.noExport, { name }));
  return exports;
}

/**
 * One instance of the module for one UART: moves bytes and numbers, knows nothing of the protocol.
 * Memory never grows, so the views stay valid for good.
 */
export class Core implements EventRecord {
  readonly exports: CoreExports;
  readonly #bytes: Uint8Array;
  readonly #words: Int32Array;
  readonly #ring: number;
  readonly #ringSize: number;
  readonly #head: number;
  readonly #tail: number;
  readonly #lost: number;
  readonly #gap: number;
  readonly #event: number;
  readonly #input: number;
  readonly #inputSize: number;

  /**
   * @param module its bytes or what was compiled of them; the core with the session where left out
   * @throws {AtError} for what is neither
   * @throws {CoreError} when the module is none, or of another version, or no address space is left
   */
  constructor(module?: CoreModule) {
    this.exports = instantiate(compiledOf(module));
    const abi = this.exports.abi();
    if (abi >>> 16 !== abiVersion.major)
      throw new CoreError(
        text(nodeCoreTexts.otherAbi, {
          module: `${abi >>> 16}.${abi & 0xffff}`,
          host: `${abiVersion.major}.${abiVersion.minor}`,
        }),
      );
    const memory = this.exports.memory.buffer;
    this.#bytes = new Uint8Array(memory);
    this.#words = new Int32Array(memory);
    const base = this.exports.layout() >> 2;
    const place = (name: string): number => {
      const value = this.#words[base + word(layoutWords, name)] ?? -1;
      if (value < 0 || value > memory.byteLength)
        throw new CoreError(
          text(nodeCoreTexts.outside, { name: String(name) }),
        );
      return value;
    };
    this.#ring = place("ring");
    this.#ringSize = place("ringSize");
    this.#head = place("head") >> 2;
    this.#tail = place("tail") >> 2;
    this.#lost = place("lost") >> 2;
    this.#gap = place("gap") >> 2;
    this.#event = place("event") >> 2;
    this.#input = place("input");
    this.#inputSize = place("inputSize");
    if (this.#inputSize !== sizes.commandLine)
      throw new CoreError(
        text(nodeCoreTexts.otherInput, {
          module: this.#inputSize,
          host: sizes.commandLine,
        }),
      );
  }

  /**
   * Writes received bytes to the ring.
   * @param most how many at most
   * @returns how many found room, from `offset` on
   */
  write(data: Uint8Array, offset: number, most = data.length - offset): number {
    const head = this.#word(this.#head);
    const used = (head - this.#word(this.#tail)) >>> 0;
    const count = Math.min(this.#ringSize - used, most);
    const mask = this.#ringSize - 1;
    const at = this.#ring + (head & mask);
    if (count < SHORT_COPY) {
      for (let i = 0; i < count; i++)
        this.#bytes[this.#ring + ((head + i) & mask)] = data[offset + i] ?? 0;
    } else {
      const first = Math.min(count, this.#ring + this.#ringSize - at);
      this.#bytes.set(data.subarray(offset, offset + first), at);
      if (first < count)
        this.#bytes.set(
          data.subarray(offset + first, offset + count),
          this.#ring,
        );
    }
    this.#words[this.#head] = (head + count) | 0;
    return count;
  }

  /** Tells that the UART lost `count` bytes behind what the ring holds. */
  lose(count: number): void {
    this.#words[this.#lost] = (this.#word(this.#lost) + count) | 0;
    this.#words[this.#gap] = 1;
  }

  /** Puts a byte string (one character, one byte) into the input; returns its whole length. */
  input(text: string): number {
    const count = Math.min(text.length, this.#inputSize);
    for (let i = 0; i < count; i++)
      this.#bytes[this.#input + i] = text.charCodeAt(i);
    return text.length;
  }

  /** Address of the last event's text, checked against the memory's size. */
  #textAt(): number {
    const at = this.#word(this.#event + TEXT);
    const end = at + this.length;
    if (at < 0 || this.length < 0 || end > this.#bytes.length)
      throw new CoreError(text(nodeCoreTexts.eventOutside, { at, end }));
    return at;
  }

  /** The last event's text as a byte string. */
  get text(): string {
    const at = this.#textAt();
    return byteString(this.#bytes, at, at + this.length);
  }

  /** The same; `guess` itself when it is that text, which costs less than to make it again. */
  textLike(guess: string): string {
    const { length } = this;
    if (guess.length !== length) return this.text;
    const at = this.#textAt();
    for (let i = 0; i < length; i++)
      if (guess.charCodeAt(i) !== this.#bytes[at + i]) return this.text;
    return guess;
  }

  /** Copies the last event's text to `target` at `offset`. */
  copyText(target: Uint8Array, offset: number): void {
    const at = this.#textAt();
    const { length } = this;
    if (length < SHORT_COPY)
      for (let i = 0; i < length; i++)
        target[offset + i] = this.#bytes[at + i] ?? 0;
    else target.set(this.#bytes.subarray(at, at + length), offset);
  }

  /** Length of the last event's text in bytes. */
  get length(): number {
    return this.#word(this.#event + LENGTH);
  }

  get number(): number {
    return this.#word(this.#event + NUMBER);
  }

  get reason(): number {
    return this.#word(this.#event + REASON);
  }

  get flags(): number {
    return this.#word(this.#event + FLAGS);
  }

  get code(): number {
    return this.#word(this.#event + CODE);
  }

  get subcode(): number {
    return this.#word(this.#event + SUBCODE);
  }

  get command(): number {
    return this.#word(this.#event + COMMAND);
  }

  /** Pulls the next field of a data event into the record; its kind (`fields` of the ABI). */
  field(): number {
    return this.exports.field();
  }

  #word(index: number): number {
    return this.#words[index] ?? 0;
  }
}
