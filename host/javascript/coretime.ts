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
  /** What the clock said when it was read last. */
  #read: number;
  /** The deadline when the dialogue was last at rest. */
  #due = Number.POSITIVE_INFINITY;
  /** Whether it still is, but for bytes of a payload. */
  #resting = true;
  /** Whether such bytes have come since: the deadline may be later than it was. */
  #passing = false;

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
    this.#read = this.#now;
    const ring = () => {
      if (!this.#isLater()) fire();
    };
    this.#alarm = new Alarm(clock, ring, heard);
  }

  /** The time of what the dialogue was told last. */
  get last(): number {
    return this.#now;
  }

  /** The time of what happens now: before the next deadline, whatever the clock says. */
  now(): number {
    return this.#move(this.#clock.now());
  }

  /** Whether no time has passed since the dialogue was told something. */
  get stands(): boolean {
    return this.#clock.now() - this.#lag <= this.#now;
  }

  /** The same of what has come in, which was there when this turn of the event loop began. */
  received(): number {
    return this.#move(this.#clock.recent?.() ?? this.#clock.now());
  }

  #move(at: number): number {
    const resting = this.#resting;
    this.#resting = false;
    // What came in may have the time at which its turn began: the clock was read since then.
    if (at > this.#read) this.#read = at;
    // Nothing has moved since then.
    else if (resting) return this.#now;
    const real = this.#read - this.#lag;
    // Nor has the time, whatever the deadline is.
    if (real <= this.#now) return this.#now;
    if (resting && this.#passing && real >= this.#due)
      this.#due = this.#deadline();
    const due = resting ? this.#due : this.#deadline();
    this.#now = Math.max(this.#now, Math.min(real, due - 1));
    return this.#now;
  }

  /** All that came was bytes of a payload: the deadline is asked for where it matters how late it is. */
  passed(): void {
    if (this.#isPast(this.#read)) {
      this.rest(false);
      return;
    }
    this.#resting = true;
    this.#passing = true;
  }

  /** Whether the deadline has come by a time of the clock. */
  #isPast(read: number): boolean {
    return this.#due + this.#lag <= read;
  }

  /** Whether the deadline that has come was not the last: what passed by has moved it. */
  #isLater(): boolean {
    if (!this.#passing) return false;
    this.#passing = false;
    this.#due = this.#deadline();
    if (this.#isPast(this.#clock.now())) return false;
    this.#alarm.set(this.#due + this.#lag);
    return true;
  }

  /** Moves to the deadline that has come. */
  toDeadline(): number {
    const due = this.#deadline();
    this.#resting = false;
    // It fires behind the input, which may have been a while.
    this.#read = this.#clock.now();
    if (due !== Number.POSITIVE_INFINITY) this.#now = due;
    return this.#now;
  }

  /**
   * The dialogue is at rest: waits for its next deadline.
   * @param told whether it has told the program something, which may have taken long
   */
  rest(told: boolean): void {
    const due = this.#deadline();
    if (due !== this.#due && this.#due !== Number.POSITIVE_INFINITY) {
      const read = told ? this.#clock.now() : this.#read;
      // A deadline that the clock had passed was moved by what came, or has fired: the time since then does not count.
      if (this.#isPast(read)) {
        this.#read = read;
        this.#lag = read - this.#now;
      }
    }
    this.#due = due;
    this.#resting = true;
    this.#passing = false;
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
