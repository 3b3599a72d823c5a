import type { Duplex } from "node:stream";
import { limits, texts } from "../../assembly/protocol/abi.js";
import { behindInput } from "./alarm.js";
import type { Call, CallOptions, Value } from "./call.js";
import type { Clock } from "./clock.js";
import { sessionCore } from "./core.js";
import { CoreTime } from "./coretime.js";
import { Dialogue, type DialogueOptions } from "./dialogue.js";
import { Entry } from "./entry.js";
import type { CoreEvent } from "./event.js";
import { Job } from "./job.js";
import { Outbox } from "./outbox.js";
import { OwnLines } from "./ownlines.js";
import { PayloadWriter } from "./payloadwriter.js";
import { release, textFault } from "./port.js";
import { CommandQueue } from "./queue.js";
import type { Secrets } from "./secret.js";
import type { ByteSession, SessionRefusal } from "./sessionconfig.js";
import { StreamEvents } from "./streamevents.js";
import type { Trace } from "./trace.js";
import { surfacing } from "./uncaught.js";

/** Answers that may be those of a command that was given up before the port took it. */
const BARE_ANSWER = /^(?:OK|ERROR|busy [ps]\.\.\.|\+CME ERR(?:OR)?:.*)$/;
const CRLF = "\r\n";

export interface WireOptions extends DialogueOptions {
  /** Whether commands that `busy` refused are sent again (`CallOptions`). */
  readonly resend?: boolean;
}

/**
 * A stream, a dialogue and a clock: commands queue, one is on the wire at a time. Every promise is
 * settled: by the answer, the deadline, the signal or the stream's end.
 */
export class Wire {
  /** What it goes over. */
  readonly stream: Duplex;
  readonly #options: WireOptions;
  readonly #dialogue: Dialogue;
  readonly #trace: Trace | undefined;
  /** What errors do not show; `undefined` where they show all. */
  readonly #secrets: Secrets | undefined;
  readonly #report: (event: CoreEvent) => void;
  readonly #onClose: (cause: Error | undefined) => void;
  /** Whether the stream's end is followed by another stream. */
  readonly #reopens: () => boolean;
  readonly #outbox: Outbox;
  readonly #own: OwnLines;
  readonly #queue: CommandQueue;
  readonly #time: CoreTime;
  #running: Job | undefined;
  /** Counts what comes in and what the port takes. */
  #heard = 0;
  #released: Promise<void> | undefined;
  #cause: Error | undefined;
  readonly #entry: Entry;
  readonly #payload: PayloadWriter;
  readonly #events: StreamEvents;

  /**
   * @throws {RangeError} for an option outside its range
   * @throws {AtError} for a stream that gives no bytes
   */
  constructor(
    stream: Duplex,
    clock: Clock,
    options: WireOptions,
    secrets: Secrets | undefined,
    trace: Trace | undefined,
    report: (event: CoreEvent) => void,
    onClose: (cause: Error | undefined) => void,
    reopens: () => boolean,
  ) {
    if (stream.readableEncoding !== null) throw textFault();
    this.stream = stream;
    this.#options = options;
    this.#trace = trace;
    this.#secrets = secrets;
    this.#report = report;
    this.#onClose = onClose;
    this.#reopens = reopens;
    this.#outbox = new Outbox(stream);
    this.#own = new OwnLines(clock, this.#outbox);
    this.#payload = new PayloadWriter(this.#outbox, {
      sends: (piece) =>
        this.#trace?.sent(
          this.#time.last,
          Buffer.from(piece).toString("latin1"),
        ),
      written: (job, count, more) => this.#payloadWritten(job, count, more),
    });
    const wire = this;
    this.#entry = new Entry({
      get closed() {
        return wire.closed;
      },
      next: () => this.#next(),
      fault: (error) => this.close(error),
      rest: () => this.#time.rest(),
    });
    this.#dialogue = new Dialogue(
      {
        transmit: (text) => this.#transmit(text),
        payload: () => this.#running && this.#payload.begin(this.#running),
        event: (event) => this.#take(event),
      },
      options,
      sessionCore(),
    );
    const heard = () => this.#heard;
    this.#queue = new CommandQueue(clock, heard, () => this.#enter(this.#go));
    this.#time = new CoreTime(clock, this.#dialogue, heard, () =>
      this.#enter(() => this.#dialogue.poll(this.#time.toDeadline())),
    );
    this.#events = new StreamEvents(stream, {
      data: (chunk) => this.#heardChunk(chunk),
      ended: (cause) => this.close(cause),
    });
    // It may have ended before anyone listened.
    if (this.closed) this.#events.forget();
  }

  /** Whether the stream is gone. */
  get closed(): boolean {
    return this.#released !== undefined;
  }

  /** Queues a command; resolves to its data lines. */
  run(call: Call, options?: CallOptions | null): Promise<Value[][]> {
    let job: Job;
    try {
      job = new Job(call, options, this.#options.resend, this.#secrets);
    } catch (error) {
      return Promise.reject(error);
    }
    if (this.closed) job.close(this.#cause, this.#reopens());
    else if (job.aborted) job.fail("aborted");
    else {
      if (options?.signal) job.onAbort(() => this.#abort(job));
      this.#queue.push(job);
      this.#enter(this.#go);
    }
    return job.promise;
  }

  /**
   * Begins a session in place of one that runs.
   * @param taken called where the core takes it, before its first event
   * @param refused called where it does not: what ran before goes on
   */
  engage(
    config: ByteSession,
    taken: () => void,
    refused: (refusal: SessionRefusal) => void,
  ): void {
    this.#enter(() => {
      const now = this.#time.now();
      this.#trace?.session(now, config);
      this.#secrets?.session(config);
      const refusal = this.#dialogue.startSession(config, now, taken);
      if (!refusal) return;
      const event = { event: "session", state: "refused", ...refusal } as const;
      this.#trace?.event(now, event);
      surfacing(() => refused(refusal));
    });
  }

  /** Ends the session where it is `still` the one, when it comes to that. */
  disengage(still: () => boolean): void {
    this.#enter(() => {
      if (!still()) return;
      const now = this.#time.now();
      this.#trace?.session(now, null);
      this.#dialogue.endSession(now);
      this.#own.giveUp();
    });
  }

  /** What waits is looked at behind it. */
  readonly #go = (): void => {};

  /**
   * Rejects what is open, forgets the stream's events and ends it.
   * @returns settles when the stream has let go of its port
   */
  close(cause?: Error): Promise<void> {
    if (this.#released) return this.#released;
    this.#cause = cause;
    this.#released = release(this.stream);
    // Whoever awaits it learns of it; nobody has to.
    this.#released.catch(() => {});
    this.#time.stop();
    this.#events?.forget();
    this.#outbox.clear();
    this.#entry.clear();
    this.#running?.close(cause, this.#reopens());
    this.#running = undefined;
    this.#queue.close(cause, this.#reopens());
    this.#trace?.closed();
    surfacing(() => this.#onClose(cause));
    return this.#released;
  }

  #heardChunk(chunk: unknown): void {
    this.#heard++;
    if (chunk instanceof Uint8Array) this.#enter(() => this.#receive(chunk));
    else this.close(textFault());
  }

  #receive(chunk: Uint8Array): void {
    const now = this.#time.now();
    this.#trace?.received(now, chunk);
    this.#dialogue.receive(chunk, now);
  }

  #enter(work: () => void): void {
    this.#entry.enter(work);
  }

  /** Starts the next command where one can be started. */
  #next(): boolean {
    if (this.#running) return false;
    const job = this.#queue.next(this.#outbox.busy);
    return job !== undefined && this.#start(job);
  }

  /** Starts a command; `false` where the session has the wire, which ends with something that is heard or due. */
  #start(job: Job): boolean {
    this.#running = job;
    const now = this.#time.now();
    const called = () => {
      job.begin(now);
      this.#trace?.called(now, job.call, job.payload, job.timeout);
    };
    const refused = this.#dialogue.start(job.call, now, job.timeout, called);
    if (!refused) return true;
    this.#running = undefined;
    if (refused.reason === "busy") {
      this.#queue.putBack(job);
      return false;
    }
    called();
    this.#trace?.event(now, refused);
    job.fail(refused.reason, refused);
    return true;
  }

  /** An answer that has come by now counts, and is none to the command behind it. */
  #abort(job: Job): void {
    if (job === this.#running)
      behindInput(
        () => this.#heard,
        () =>
          this.#enter(() => {
            if (job === this.#running) this.#giveUp();
            else if (!job.ended) this.#queue.abort(job);
          }),
      );
    else this.#enter(() => this.#queue.abort(job));
  }

  #giveUp(): void {
    const now = this.#time.now();
    this.#trace?.aborted(now);
    this.#dialogue.abort(now);
  }

  #transmit(text: string): void {
    this.#trace?.sent(this.#time.last, text);
    const bytes = Buffer.from(text, "latin1");
    const job = this.#running;
    if (!job) {
      this.#own.send(bytes, (late) => this.#ownWritten(late));
      return;
    }
    if (text === texts.leave || text === CRLF) {
      if (text === texts.leave) job.left = true;
      this.#outbox.send(bytes, () => this.#enter(this.#go));
      return;
    }
    job.sends();
    this.#outbox.send(bytes, () => this.#lineWritten(job), job);
  }

  /** The port has taken a command's line: its first limit begins. */
  #lineWritten(job: Job): void {
    this.#heard++;
    this.#enter(() => {
      if (job === this.#running) this.#dialogue.progress(0, this.#time.now());
      // It was given up while the port was stuck: its answer is still to come, and nobody's.
      else if (job.abandoned) this.#queue.pause(limits.watch);
    });
  }

  /** The same for a line of the core's own. */
  #ownWritten(late: boolean): void {
    this.#heard++;
    this.#enter(() => {
      if (!this.#running) this.#dialogue.progress(0, this.#time.now());
      // The core may have given it up; then its answer is nobody's.
      if (late) this.#queue.pause(limits.watch);
    });
  }

  #payloadWritten(job: Job, count: number, more: () => void): void {
    this.#heard++;
    this.#enter(() => {
      if (this.#running !== job || job.left || job.aborted) return;
      this.#dialogue.progress(count, this.#time.now());
      more();
    });
  }

  #take(event: CoreEvent): void {
    if (this.closed) return;
    this.#trace?.event(this.#time.last, event);
    const job = this.#running;
    switch (event.event) {
      case "data": {
        if (!job || job.overflows) return;
        job.keep(event.values);
        if (job.overflows)
          this.#enter(() => job === this.#running && this.#giveUp());
        return;
      }
      case "done":
        this.#running = undefined;
        job?.resolve();
        return;
      case "failed":
        this.#running = undefined;
        if (job) this.#failed(job, event);
        return;
      case "accepted":
        return;
      case "line":
        if (BARE_ANSWER.test(event.text)) this.#queue.answered();
        break;
      case "session": {
        const shown = this.#secrets?.event(event) ?? event;
        surfacing(() => this.#report(shown));
        return;
      }
    }
    surfacing(() => this.#report(event));
  }

  #failed(job: Job, event: Extract<CoreEvent, { event: "failed" }>): void {
    this.#outbox.drop(job);
    const pause =
      event.reason === "busy" ? job.pause(this.#time.last) : undefined;
    if (pause === undefined || job.aborted) {
      job.fail(event.reason, this.#secrets?.failure(event) ?? event);
      return;
    }
    this.#queue.putBack(job);
    this.#queue.pause(pause);
  }
}
