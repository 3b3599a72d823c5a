import { limits, texts } from "../../assembly/protocol/abi.js";
import { behindInput } from "./alarm.js";
import { byteString, isText } from "./bytes.js";
import type { CoreTime } from "./coretime.js";
import type { Dialogue } from "./dialogue.js";
import type { CoreEvent } from "./event.js";
import type { Job } from "./job.js";
import type { Outbox } from "./outbox.js";
import type { OwnLines } from "./ownlines.js";
import { PayloadWriter } from "./payloadwriter.js";
import type { CommandQueue } from "./queue.js";
import type { Secrets } from "./secret.js";
import type { Trace } from "./trace.js";

const CRLF = "\r\n";

type Failed = Extract<CoreEvent, { event: "failed" }>;

/** What a turn works with. */
export interface TurnParts {
  readonly dialogue: Dialogue;
  readonly time: CoreTime;
  readonly queue: CommandQueue;
  readonly outbox: Outbox;
  readonly own: OwnLines;
  readonly traces: readonly Trace[];
  readonly secrets: Secrets | undefined;
  /** Counts what comes in and what the port takes. */
  heard(): number;
  /** The way into the dialogue. */
  enter(work: () => void): void;
  /** The same for what the port has taken; nothing is done where nothing is given. */
  taken(work?: () => void): void;
}

/** Whose turn it is on the wire: the command that runs, from its start to its end, or nobody's. */
export class Turn {
  readonly #parts: TurnParts;
  readonly #payload: PayloadWriter;
  #job: Job | undefined;

  constructor(parts: TurnParts) {
    this.#parts = parts;
    this.#payload = new PayloadWriter(parts.outbox, {
      sends: (piece) => {
        for (const trace of parts.traces)
          trace.sent(parts.time.last, byteString(piece));
      },
      written: (job, count, more) => this.#payloadWritten(job, count, more),
    });
  }

  /** Starts the next command where one can be started. */
  next(): boolean {
    const { queue, outbox } = this.#parts;
    if (this.#job) return false;
    const job = queue.next(outbox.busy);
    return job !== undefined && this.#start(job);
  }

  /** Starts a command; `false` where the session has the wire, which ends with something that is heard or due. */
  #start(job: Job): boolean {
    const { dialogue, queue, time, traces } = this.#parts;
    this.#job = job;
    const now = time.now();
    const refused = dialogue.start(job.call, now, job.timeout, this.#called);
    if (!refused) return true;
    this.#job = undefined;
    if (refused.reason === "busy") {
      queue.putBack(job);
      return false;
    }
    this.#tellCalled(job);
    for (const trace of traces) trace.event(now, refused);
    const { reason, arg } = refused;
    job.fail(reason, arg === undefined ? {} : { arg: arg + 1 });
    return true;
  }

  /** The core has taken the command that runs. */
  readonly #called = (): void => {
    if (this.#job) this.#tellCalled(this.#job);
  };

  #tellCalled(job: Job): void {
    const { time, traces } = this.#parts;
    job.begin(time.last);
    for (const trace of traces)
      trace.called(time.last, job.call, job.payload, job.timeout);
  }

  /** An answer that has come by now counts, and is none to the command behind it. */
  abort(job: Job): void {
    const { enter, heard, queue } = this.#parts;
    if (job !== this.#job) {
      enter(() => queue.abort(job));
      return;
    }
    behindInput(heard, () =>
      enter(() => {
        if (job === this.#job) this.#giveUp();
        else if (!job.ended) queue.abort(job);
      }),
    );
  }

  #giveUp(): void {
    const { dialogue, time, traces } = this.#parts;
    const now = time.now();
    for (const trace of traces) trace.aborted(now);
    dialogue.abort(now);
  }

  /** The stream is gone. */
  close(cause: Error | undefined, reopens: boolean): void {
    this.#job?.close(cause, reopens);
    this.#job = undefined;
  }

  /** Sends what the core wants to send. */
  transmit(line: Uint8Array): void {
    const { own, time, traces } = this.#parts;
    for (const trace of traces) trace.sent(time.last, byteString(line));
    const job = this.#job;
    if (!job) own.send(line, this.#ownWritten);
    else if (isText(line, texts.leave)) {
      job.left = true;
      this.#sendAside(line);
    } else if (isText(line, CRLF)) this.#sendAside(line);
    else this.#sendLine(job, line);
  }

  /** What waits is looked at behind it. */
  #sendAside(bytes: Uint8Array): void {
    const { enter, outbox } = this.#parts;
    outbox.send(bytes, () => enter(() => {}), undefined);
  }

  #sendLine(job: Job, line: Uint8Array): void {
    job.sends();
    this.#parts.outbox.send(line, this.#lineWritten, job);
  }

  /** The core awaits the payload. */
  payload(): void {
    if (this.#job) this.#payload.begin(this.#job);
  }

  /** The port has taken a command's line: its first limit begins. */
  readonly #lineWritten = (job: Job, atOnce: boolean): void => {
    const { taken, time } = this.#parts;
    // It has begun as the line went out, which took no time.
    if (atOnce && time.stands) taken();
    else this.#lineWrittenLate(job);
  };

  #lineWrittenLate(job: Job): void {
    this.#parts.taken(() => this.#lineIsOut(job));
  }

  #lineIsOut(job: Job): void {
    const { dialogue, queue, time } = this.#parts;
    if (job === this.#job) dialogue.progress(0, time.now());
    // It was given up while the port was stuck: its answer is still to come, and nobody's.
    else if (job.abandoned) queue.pause(limits.watch);
  }

  /** The same for a line of the core's own. */
  readonly #ownWritten = (late: boolean): void => {
    const { dialogue, queue, taken, time } = this.#parts;
    taken(() => {
      if (!this.#job) dialogue.progress(0, time.now());
      // The core may have given it up; then its answer is nobody's.
      if (late) queue.pause(limits.watch);
    });
  };

  #payloadWritten(job: Job, count: number, more: () => void): void {
    const { dialogue, taken, time } = this.#parts;
    taken(() => {
      if (this.#job !== job || job.left || job.aborted) return;
      dialogue.progress(count, time.now());
      more();
    });
  }

  /** Takes an event of the command that runs; `false` for one that is of none. */
  take(event: CoreEvent): boolean {
    const job = this.#job;
    switch (event.event) {
      case "data":
        if (job?.keep(event.values)) this.#overflows(job);
        return true;
      case "done":
        this.#job = undefined;
        job?.resolve();
        return true;
      case "failed":
        this.#job = undefined;
        if (job) this.#failed(job, event);
        return true;
      case "accepted":
        return true;
      default:
        return false;
    }
  }

  /** An answer that is too much to be one is not waited for. */
  #overflows(job: Job): void {
    this.#parts.enter(() => job === this.#job && this.#giveUp());
  }

  #failed(job: Job, event: Failed): void {
    const { outbox, queue, secrets, time } = this.#parts;
    outbox.drop(job);
    const pause = event.reason === "busy" ? job.pause(time.last) : undefined;
    if (pause === undefined || job.aborted) {
      job.fail(event.reason, secrets?.failure(event) ?? event);
      return;
    }
    queue.putBack(job);
    queue.pause(pause);
  }
}
