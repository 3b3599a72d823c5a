import type { Call, CallOptions, Value } from "./call.js";
import type { Clock } from "./clock.js";
import { Core } from "./core.js";
import { CoreTime } from "./coretime.js";
import { Dialogue } from "./dialogue.js";
import { Entry } from "./entry.js";
import { errorOf } from "./error.js";
import type { CoreEvent } from "./event.js";
import type { Host } from "./host.js";
import { Job } from "./job.js";
import { Outbox } from "./outbox.js";
import { OwnLines } from "./ownlines.js";
import { type Port, release, textFault } from "./port.js";
import { CommandQueue } from "./queue.js";
import type { Secrets } from "./secret.js";
import type { ByteSession, SessionRefusal } from "./sessionconfig.js";
import type { Trace } from "./trace.js";
import { Turn } from "./turn.js";
import { surfacing } from "./uncaught.js";
import type { WireOptions } from "./wireoptions.js";

/** Answers that may be those of a command that was given up before the port took it. */
const BARE_ANSWER = /^(?:OK|ERROR|busy [ps]\.\.\.|\+CME ERR(?:OR)?:.*)$/;

/**
 * A stream, a dialogue and a clock: commands queue, one is on the wire at a time. Every promise is
 * settled: by the answer, the deadline, the signal or the stream's end.
 */
export class Wire {
  /** What it goes over. */
  readonly port: Port;
  readonly #options: WireOptions;
  readonly #dialogue: Dialogue;
  readonly #traces: readonly Trace[];
  /** Whether there are any: to go through none costs something, too. */
  readonly #traced: boolean;
  /** What errors do not show; `undefined` where they show all. */
  readonly #secrets: Secrets | undefined;
  readonly #report: (event: CoreEvent) => void;
  readonly #onClose: (
    cause: Error | undefined,
    released: Promise<void>,
  ) => void;
  /** Whether the stream's end is followed by another stream. */
  readonly #reopens: () => boolean;
  readonly #outbox: Outbox;
  readonly #own: OwnLines;
  readonly #queue: CommandQueue;
  readonly #time: CoreTime;
  readonly #turn: Turn;
  /** Counts what comes in and what the port takes. */
  #heard = 0;
  /** Whether the dialogue has done more than to take bytes of a payload since it was at rest. */
  #touched = false;
  /** Whether the program has been told something since then. */
  #told = false;
  #released: Promise<void> | undefined;
  #cause: Error | undefined;
  readonly #entry: Entry;

  /**
   * @throws {RangeError} for an option outside its range
   * @throws {AtError} for a port that gives no bytes
   * @throws {CoreError} for a module that is no core, or of another version
   * @param onClose told why, and when the port is free for others
   */
  constructor(
    port: Port,
    clock: Clock,
    options: WireOptions,
    secrets: Secrets | undefined,
    traces: readonly Trace[],
    report: (event: CoreEvent) => void,
    onClose: (cause: Error | undefined, released: Promise<void>) => void,
    reopens: () => boolean,
    host: Host,
  ) {
    this.port = port;
    this.#options = options;
    this.#traces = traces;
    this.#traced = traces.length > 0;
    this.#secrets = secrets;
    this.#report = report;
    this.#onClose = onClose;
    this.#reopens = reopens;
    this.#outbox = new Outbox(port, (cause) => this.close(errorOf(cause)));
    this.#own = new OwnLines(clock, this.#outbox);
    this.#entry = new Entry({
      receive: (bytes) => this.#receive(bytes),
      next: () => this.#next(),
      fault: (error) => this.close(error),
      rest: () => this.#rest(),
    });
    this.#dialogue = new Dialogue(
      {
        transmit: (line) => this.#turn.transmit(line),
        payload: () => this.#turn.payload(),
        event: (event) => this.#take(event),
      },
      options,
      new Core(options.module),
      host,
    );
    const heard = () => this.#heard;
    this.#queue = new CommandQueue(clock, heard, () => this.#enter(this.#go));
    this.#time = new CoreTime(clock, this.#dialogue, heard, () =>
      this.#enter(() => this.#dialogue.poll(this.#time.toDeadline())),
    );
    this.#turn = new Turn({
      dialogue: this.#dialogue,
      time: this.#time,
      queue: this.#queue,
      outbox: this.#outbox,
      own: this.#own,
      traces,
      secrets,
      heard,
      enter: (work) => this.#enter(work),
      taken: (work) => {
        this.#heard++;
        if (work) this.#enter(work);
      },
    });
    port.listen({
      received: this.#heardChunk,
      closed: (cause) => this.close(cause && errorOf(cause)),
    });
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
      if (options?.signal) this.#endsWithSignal(job);
      this.#queue.push(job);
      this.#enter(this.#go);
    }
    return job.promise;
  }

  #endsWithSignal(job: Job): void {
    job.onAbort(() => this.#turn.abort(job));
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
      const tell = (isTaken: boolean) => {
        for (const trace of this.#traces) trace.session(now, config, isTaken);
        this.#secrets?.session(config, isTaken);
      };
      const refusal = this.#dialogue.startSession(config, now, () => {
        tell(true);
        taken();
      });
      if (!refusal) return;
      tell(false);
      const event = { event: "session", state: "refused", ...refusal } as const;
      for (const trace of this.#traces) trace.event(now, event);
      surfacing(() => refused(refusal));
    });
  }

  /** Ends the session where it is `still` the one, when it comes to that. */
  disengage(still: () => boolean): void {
    this.#enter(() => {
      if (!still()) return;
      const now = this.#time.now();
      for (const trace of this.#traces) trace.sessionEnds(now);
      this.#dialogue.endSession(now);
      this.#own.giveUp();
    });
  }

  /** What waits is looked at behind it. */
  readonly #go = (): void => {};

  /**
   * Rejects what is open and ends the port.
   * @returns settles when it is free for others
   */
  close(cause?: Error): Promise<void> {
    if (this.#released) return this.#released;
    this.#cause = cause;
    const released = release(this.port);
    this.#released = released;
    // Whoever awaits it learns of it; nobody has to.
    released.catch(() => {});
    this.#time.stop();
    this.#outbox.clear();
    this.#entry.close();
    this.#turn?.close(cause, this.#reopens());
    this.#queue.close(cause, this.#reopens());
    for (const trace of this.#traces) trace.closed();
    surfacing(() => this.#onClose(cause, released));
    return released;
  }

  readonly #heardChunk = (chunk: unknown): void => {
    this.#heard++;
    if (chunk instanceof Uint8Array) this.#entry.enter(chunk);
    else this.close(textFault());
  };

  /** `true` where it was a piece of a payload, and nothing else. */
  #receive(chunk: Uint8Array): boolean {
    const now = this.#time.received();
    if (this.#traced)
      for (const trace of this.#traces) trace.received(now, chunk);
    const passed = this.#dialogue.receive(chunk, now) && !this.#touched;
    if (passed) this.#time.passed();
    else this.#touched = true;
    return passed;
  }

  #next(): boolean {
    if (this.#queue.idle) return false;
    this.#touched = true;
    return this.#turn.next();
  }

  #rest(): void {
    this.#time.rest(this.#told);
    this.#touched = false;
    this.#told = false;
  }

  #enter(work: () => void): void {
    this.#touched = true;
    this.#entry.enter(work);
  }

  #take(event: CoreEvent): void {
    if (this.closed) return;
    if (this.#traced) {
      this.#told = true;
      for (const trace of this.#traces) trace.event(this.#time.last, event);
    }
    if (this.#turn.take(event)) return;
    this.#told = true;
    if (event.event === "line" && BARE_ANSWER.test(event.text))
      this.#queue.answered();
    const shown =
      event.event === "session"
        ? (this.#secrets?.event(event) ?? event)
        : event;
    surfacing(this.#report, shown);
  }
}
