import type { Duplex } from "node:stream";
import { texts } from "../../assembly/protocol/abi.js";
import { bytesOf, toByteCall } from "./bytecall.js";
import type { Call, CallOptions, Value } from "./call.js";
import type { Clock } from "./clock.js";
import { type ByteCall, Dialogue, type DialogueOptions } from "./dialogue.js";
import { AtError } from "./error.js";
import type { CoreEvent } from "./event.js";
import { callName } from "./hide.js";
import { Secrets } from "./secret.js";
import type { Trace } from "./trace.js";

/** A payload is written in pieces, so that the core sees that it moves. */
const PAYLOAD_PIECE = 256;

export interface WireOptions extends DialogueOptions {
  /** Blanks nothing in errors. */
  readonly showSecrets?: boolean;
}

interface Job {
  readonly call: ByteCall;
  readonly name: string;
  readonly payload: Uint8Array;
  readonly timeout: number | undefined;
  readonly signal: AbortSignal | undefined;
  readonly lines: Value[][];
  /** The data phase was left before its payload was out. */
  left: boolean;
  resolve(lines: Value[][]): void;
  reject(error: AtError): void;
}

/**
 * A stream, a dialogue and a clock: commands queue, one is on the wire at a time. Every promise is
 * settled: by the answer, the deadline, the signal or the stream's end.
 */
export class Wire {
  readonly #stream: Duplex;
  readonly #clock: Clock;
  readonly #dialogue: Dialogue;
  readonly #trace: Trace | undefined;
  /** What errors do not show; `undefined` where they show all. */
  readonly #secrets: Secrets | undefined;
  readonly #report: (event: CoreEvent) => void;
  readonly #onClose: (cause: Error | undefined) => void;
  readonly #queue: Job[] = [];
  #running: Job | undefined;
  #timer: unknown;
  #wakesAt = Number.POSITIVE_INFINITY;
  #closed: AtError | undefined;
  /** Whether the dialogue is at work; what comes then waits. */
  #inside = false;
  readonly #waiting: Uint8Array[] = [];

  constructor(
    stream: Duplex,
    clock: Clock,
    options: WireOptions,
    trace: Trace | undefined,
    report: (event: CoreEvent) => void,
    onClose: (cause: Error | undefined) => void,
  ) {
    this.#stream = stream;
    this.#clock = clock;
    this.#trace = trace;
    this.#secrets = options.showSecrets
      ? undefined
      : new Secrets(options.escape);
    this.#report = report;
    this.#onClose = onClose;
    this.#dialogue = new Dialogue(
      {
        transmit: (text) => this.#transmit(text),
        payload: () => this.#sendPayload(0),
        event: (event) => this.#take(event),
      },
      options,
    );
    trace?.options(this.#clock.now(), options);
    stream.on("data", this.#onData);
    stream.on("error", this.#onError);
    stream.on("end", this.#onEnd);
    stream.on("close", this.#onEnd);
    if (stream.destroyed || stream.readableEnded || stream.writableEnded)
      this.close();
  }

  /** Whether the stream is gone. */
  get closed(): boolean {
    return this.#closed !== undefined;
  }

  /** Queues a command; resolves to its data lines. */
  async run(call: Call, options: CallOptions = {}): Promise<Value[][]> {
    const { signal, timeout } = options ?? {};
    const byteCall = toByteCall(call);
    const name = callName(byteCall);
    if (this.#closed) return Promise.reject(this.#ended(name));
    if (signal?.aborted) return Promise.reject(new AtError(name, "aborted"));
    if (timeout !== undefined && !isTimeout(timeout))
      return Promise.reject(
        new AtError(name, "out-of-range", {
          text: `timeout is no whole number of milliseconds from 1 to 2^31 - 1`,
        }),
      );
    return new Promise((resolve, reject) => {
      const onAbort = () => this.#abort(job);
      const settle = () => signal?.removeEventListener("abort", onAbort);
      const job: Job = {
        call: byteCall,
        name,
        payload:
          "line" in call || call.payload === undefined
            ? new Uint8Array()
            : bytesOf(call.payload),
        timeout,
        signal,
        lines: [],
        left: false,
        resolve: (lines) => {
          settle();
          resolve(lines);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      this.#queue.push(job);
      this.#next();
    });
  }

  /** Rejects what is open, forgets the stream's events and ends it. */
  close(cause?: Error): void {
    if (this.#closed) return;
    this.#closed = new AtError("", "closed", { cause });
    this.#clock.clearTimeout(this.#timer);
    this.#stream.off("data", this.#onData);
    this.#stream.off("end", this.#onEnd);
    this.#stream.off("close", this.#onEnd);
    // The error listener stays: a stream that is being torn down may fail once more.
    const running = this.#running;
    this.#running = undefined;
    running?.reject(this.#ended(running.name, true));
    for (const job of this.#queue.splice(0)) job.reject(this.#ended(job.name));
    this.#stream.destroy();
    this.#trace?.closed();
    this.#onClose(cause);
  }

  #ended(name: string, sent = false): AtError {
    return new AtError(name, "closed", { cause: this.#closed?.cause, sent });
  }

  readonly #onData = (chunk: Uint8Array): void => {
    // A stream inside this process answers from within a write: that is for after what is being taken.
    if (this.#inside) this.#waiting.push(chunk);
    else this.#guard(() => this.#receive(chunk));
  };

  #receive(chunk: Uint8Array): void {
    const now = this.#clock.now();
    this.#trace?.received(now, chunk);
    this.#dialogue.receive(chunk, now);
  }

  readonly #onError = (error: Error): void => this.close(error);

  readonly #onEnd = (): void => this.close();

  /**
   * The way into the dialogue. A fault of the module ends the client instead of the process; what has come meanwhile
   * is taken at the end, so that answers to answers pile up no stack.
   */
  #guard(work: () => void): void {
    const outermost = !this.#inside;
    this.#inside = true;
    try {
      work();
      if (outermost) this.#takeWaiting();
    } catch (error) {
      this.close(error instanceof Error ? error : new Error(String(error)));
    } finally {
      if (outermost) this.#inside = false;
    }
    if (outermost) this.#schedule();
  }

  #takeWaiting(): void {
    for (;;) {
      const chunk = this.#waiting.shift();
      if (!chunk || this.#closed) return;
      this.#receive(chunk);
    }
  }

  /**
   * Wakes at the next deadline. A timer that fires before it is left alone and set again then: that
   * costs less than a timer for each piece that comes in.
   */
  #schedule(): void {
    if (this.#closed) return;
    const now = this.#clock.now();
    const left = this.#dialogue.deadline(now);
    if (left === undefined || now + left >= this.#wakesAt) return;
    this.#clock.clearTimeout(this.#timer);
    this.#wakesAt = now + left;
    this.#timer = this.#clock.setTimeout(() => {
      this.#wakesAt = Number.POSITIVE_INFINITY;
      this.#guard(() => this.#dialogue.poll(this.#clock.now()));
    }, left);
  }

  #next(): void {
    while (!this.#running && !this.#closed) {
      const job = this.#queue.shift();
      if (!job) return;
      // One signal may end several commands at once.
      if (job.signal?.aborted) job.reject(new AtError(job.name, "aborted"));
      else this.#start(job);
    }
  }

  #start(job: Job): void {
    this.#running = job;
    const now = this.#clock.now();
    this.#secrets?.call(job.call);
    this.#trace?.called(now, job.call, job.payload, job.timeout);
    this.#guard(() => {
      const refused = this.#dialogue.start(job.call, now, job.timeout);
      if (!refused) return;
      this.#running = undefined;
      this.#trace?.event(now, refused);
      job.reject(new AtError(job.name, refused.reason, refused));
    });
  }

  #abort(job: Job): void {
    if (job === this.#running) {
      const now = this.#clock.now();
      this.#trace?.aborted(now);
      this.#guard(() => this.#dialogue.abort(now));
      return;
    }
    const index = this.#queue.indexOf(job);
    if (index < 0) return;
    this.#queue.splice(index, 1);
    job.reject(new AtError(job.name, "aborted"));
  }

  #transmit(text: string): void {
    if (text === texts.leave && this.#running) this.#running.left = true;
    this.#trace?.sent(this.#clock.now(), text);
    this.#stream.write(Buffer.from(text, "latin1"));
  }

  #sendPayload(offset: number): void {
    const job = this.#running;
    if (!job || job.left || this.#closed) return;
    const piece = job.payload.subarray(offset, offset + PAYLOAD_PIECE);
    if (piece.length === 0) return;
    this.#trace?.sent(this.#clock.now(), Buffer.from(piece).toString("latin1"));
    this.#stream.write(piece, (error) => {
      // A failed write is followed by the stream's own error event.
      // After `+++` the module reads commands again: not a byte of the payload may follow.
      if (error || this.#running !== job || job.left) return;
      this.#guard(() =>
        this.#dialogue.progress(piece.length, this.#clock.now()),
      );
      this.#sendPayload(offset + piece.length);
    });
  }

  #take(event: CoreEvent): void {
    this.#trace?.event(this.#clock.now(), event);
    const job = this.#running;
    switch (event.event) {
      case "data":
        job?.lines.push([...event.values]);
        return;
      case "done":
        this.#running = undefined;
        job?.resolve(job.lines);
        this.#next();
        return;
      case "failed":
        this.#running = undefined;
        job?.reject(this.#failure(job, event));
        this.#next();
        return;
      case "accepted":
        return;
      default:
        this.#tell(event);
    }
  }

  #failure(job: Job, event: Extract<CoreEvent, { event: "failed" }>): AtError {
    const shown = this.#secrets?.event(event) ?? event;
    const lines = this.#secrets?.lines(job.lines) ?? job.lines;
    return new AtError(job.name, event.reason, {
      ...shown,
      lines,
      sent: true,
    });
  }

  /** A listener's fault is the program's own: it surfaces as uncaught, and the client goes on. */
  #tell(event: CoreEvent): void {
    try {
      this.#report(event);
    } catch (error) {
      setImmediate(() => {
        throw error;
      });
    }
  }
}

function isTimeout(timeout: number): boolean {
  return Number.isInteger(timeout) && timeout >= 1 && timeout < 2 ** 31;
}
