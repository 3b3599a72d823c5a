import { Alarm } from "./alarm.js";
import type { Clock } from "./clock.js";
import type { Dialogue } from "./dialogue.js";

/**
 * The time that a dialogue is told. It stands still while what was received waits to be taken, however
 * long a handler or a stopped process holds that up, and each deadline fires at its own time. So a
 * trace with these times replays to what happened.
 */
export class CoreTime {
  readonly #clock: Clock;
  readonly #dialogue: Dialogue;
  readonly #alarm: Alarm;
  #now: number;
  /** Milliseconds that it is behind the clock. */
  #lag = 0;
  /** The deadline when the dialogue was last at rest. */
  #due = Number.POSITIVE_INFINITY;

  /**
   * @param heard counts what comes in and what the port takes
   * @param fire called when a deadline has come and nothing is there to be read before it
   */
  constructor(
    clock: Clock,
    dialogue: Dialogue,
    heard: () => number,
    fire: () => void,
  ) {
    this.#clock = clock;
    this.#dialogue = dialogue;
    this.#now = clock.now();
    this.#alarm = new Alarm(clock, fire, heard);
  }

  /** The time of what the dialogue was told last. */
  get last(): number {
    return this.#now;
  }

  /** The time of what happens now: before the next deadline, whatever the clock says. */
  now(): number {
    const real = this.#clock.now() - this.#lag;
    const before = this.#deadline() - 1;
    this.#now = Math.max(this.#now, Math.min(real, before));
    return this.#now;
  }

  /** Moves to the deadline that has come. */
  toDeadline(): number {
    const due = this.#deadline();
    if (due !== Number.POSITIVE_INFINITY) this.#now = due;
    return this.#now;
  }

  /** The dialogue is at rest: waits for its next deadline. */
  rest(): void {
    const due = this.#deadline();
    // A deadline that the clock had passed was moved by what came, or has fired: the time since then does not count.
    if (due !== this.#due && this.#due + this.#lag <= this.#clock.now())
      this.#lag = this.#clock.now() - this.#now;
    this.#due = due;
    this.#alarm.set(due + this.#lag);
  }

  stop(): void {
    this.#alarm.stop();
  }

  #deadline(): number {
    const left = this.#dialogue.deadline(this.#now);
    return left === undefined ? Number.POSITIVE_INFINITY : this.#now + left;
  }
}
