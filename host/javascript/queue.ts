import { clientTexts } from "../../assembly/protocol/texts/client.js";
import { Alarm } from "./alarm.js";
import type { Clock } from "./clock.js";
import { Fifo } from "./fifo.js";
import type { Job } from "./job.js";
import { phrase } from "./language.js";

/** The commands that wait, and what they wait for: their turn, a pause, a port that takes nothing. */
export class CommandQueue {
  readonly #clock: Clock;
  readonly #go: () => void;
  readonly #jobs = new Fifo<Job>();
  /** What `busy` refused, or came while the session had the wire: it goes before all others. */
  #refused: Job | undefined;
  /** Nothing is sent until it has fired. */
  #pause: unknown;
  /** The first, while the port takes nothing. */
  #stuck: Job | undefined;
  readonly #limit: Alarm;

  /**
   * @param heard counts what comes in and what the port takes
   * @param go called when the next may go after all
   */
  constructor(clock: Clock, heard: () => number, go: () => void) {
    this.#clock = clock;
    this.#go = go;
    this.#limit = new Alarm(clock, () => this.#giveUp(), heard);
  }

  /** Whether nothing waits, and nothing is waited for. */
  get idle(): boolean {
    return !this.#refused && !this.#stuck && this.#jobs.length === 0;
  }

  push(job: Job): void {
    this.#jobs.push(job);
  }

  /**
   * The command whose turn it is, where one may go.
   * @param stuck whether the port has not taken yet what was sent before
   */
  next(stuck: boolean): Job | undefined {
    if (this.#pause !== undefined) return undefined;
    const job = this.#first();
    this.#await(stuck ? job : undefined);
    if (!job || stuck) return undefined;
    if (job === this.#refused) this.#refused = undefined;
    else this.#jobs.shift();
    return job;
  }

  /** The first that is still wanted: one signal may end several. */
  #first(): Job | undefined {
    if (this.#refused) return this.#refused;
    for (;;) {
      const job = this.#jobs.peek();
      if (job?.aborted) job.fail("aborted");
      if (!job?.ended) return job;
      this.#jobs.shift();
    }
  }

  /** Puts a command back before all others. */
  putBack(job: Job): void {
    this.#refused = job;
  }

  /** Gives a waiting command up. */
  abort(job: Job): void {
    job.fail("aborted");
    if (job !== this.#refused) return;
    this.#refused = undefined;
    this.resume();
  }

  /** Lets none go for so many milliseconds. */
  pause(milliseconds: number): void {
    this.#clock.clearTimeout(this.#pause);
    this.#pause = this.#clock.setTimeout(() => this.resume(), milliseconds);
  }

  /** What was waited for has come, where it was an answer that is nobody's. */
  answered(): void {
    if (!this.#refused) this.resume();
  }

  /** Ends a pause. */
  resume(): void {
    if (this.#pause === undefined) return;
    this.#clock.clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#go();
  }

  /** Rejects what waits: the stream is gone. */
  close(cause: Error | undefined, reopens: boolean): void {
    this.#limit.stop();
    this.#clock.clearTimeout(this.#pause);
    this.#refused?.close(cause, reopens);
    for (let job = this.#jobs.shift(); job; job = this.#jobs.shift())
      job.close(cause, reopens);
  }

  /** Whom the port keeps waiting has a limit, too. */
  #await(job: Job | undefined): void {
    if (job === this.#stuck) return;
    this.#stuck = job;
    if (job) this.#limit.set(this.#clock.now() + job.patience);
    else this.#limit.clear();
  }

  #giveUp(): void {
    const job = this.#stuck;
    if (!job) return;
    if (job === this.#refused) this.#refused = undefined;
    job.fail("timeout", {
      text: phrase(clientTexts.portTakesNothing, { limit: job.patience }),
    });
    this.#go();
  }
}
