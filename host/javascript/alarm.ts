import type { Clock } from "./clock.js";
import { nextTurn } from "./eventloop.js";

/** A timer this late was held up: by a slow handler, a stopped process, a laptop that slept. Milliseconds. */
const HELD_UP = 20;
/** Milliseconds for what came meanwhile: some streams need a few turns of the event loop for a read. */
const GRACE = 100;
/** So often at most after a hold-up; what then still comes is chatter, and keeps nothing alive. */
const MOST_GRACES = 10;
/** So many turns of the event loop at most that bring more input; each takes up to 64 KB from a socket. */
const MOST_TURNS = 128;

/** Turns of the event loop without input behind which all is taken: the first may be over before a read. */
const QUIET_TURNS = 2;

/** Calls it when what had been received is taken, as far as the event loop brings it in without waiting. */
export function behindInput(heard: () => number, work: () => void): void {
  const turn = (left: number, quiet: number): void => {
    const before = heard();
    nextTurn(() => {
      const still = heard() === before ? quiet + 1 : 0;
      if (still === QUIET_TURNS || left === 0) work();
      else turn(left - 1, still);
    });
  };
  turn(MOST_TURNS, 0);
}

/**
 * A deadline that fires behind the input: when its time has come, what the operating system has
 * received by then is taken first, and may move it.
 */
export class Alarm {
  readonly #clock: Clock;
  readonly #ring: () => void;
  readonly #heard: () => number;
  #due = Number.POSITIVE_INFINITY;
  #timer: unknown;
  #wakesAt = Number.POSITIVE_INFINITY;
  /** What was begun before the last `stop` is over. */
  #life = 0;
  #listening = false;

  /**
   * @param ring called when the time has come and nothing more is there to be read
   * @param heard counts what has come in
   */
  constructor(clock: Clock, ring: () => void, heard: () => number = () => 0) {
    this.#clock = clock;
    this.#ring = ring;
    this.#heard = heard;
  }

  /**
   * Rings at this time of the clock, and at no other. A timer that fires before it is left alone and
   * set again then: that costs less than a timer for each piece that comes in.
   */
  set(at: number): void {
    this.#due = at;
    if (this.#listening || at >= this.#wakesAt) return;
    this.#clock.clearTimeout(this.#timer);
    this.#wakesAt = at;
    this.#timer = this.#clock.setTimeout(
      this.#wake,
      Math.max(0, at - this.#clock.now()),
    );
  }

  /** Does not ring any more. */
  clear(): void {
    this.#due = Number.POSITIVE_INFINITY;
  }

  /** The same, and lets go of its timer. */
  stop(): void {
    this.clear();
    this.#clock.clearTimeout(this.#timer);
    this.#wakesAt = Number.POSITIVE_INFINITY;
    this.#listening = false;
    this.#life++;
  }

  readonly #wake = (): void => {
    this.#wakesAt = Number.POSITIVE_INFINITY;
    const late = this.#clock.now() - this.#due;
    if (late >= 0) this.#listen(this.#due, late > HELD_UP, 0);
    else this.#again();
  };

  #again(): void {
    this.#listening = false;
    if (this.#due !== Number.POSITIVE_INFINITY) this.set(this.#due);
  }

  /** The event loop reads between its timers and what `nextTurn` was given. */
  #listen(due: number, heldUp: boolean, turns: number): void {
    this.#listening = true;
    const life = this.#life;
    const heard = this.#heard();
    const turned = (): void => {
      if (life !== this.#life) return;
      if (this.#due > due) this.#again();
      else if (
        this.#heard() !== heard &&
        turns < (heldUp ? MOST_GRACES : MOST_TURNS)
      )
        this.#listen(due, heldUp, turns + 1);
      else {
        this.#listening = false;
        this.clear();
        this.#ring();
      }
    };
    if (heldUp)
      this.#timer = this.#clock.setTimeout(() => nextTurn(turned), GRACE);
    else nextTurn(turned);
  }
}
