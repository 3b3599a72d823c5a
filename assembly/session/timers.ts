/** A few moments that are waited for at once; times are milliseconds modulo 2^32. */

/** The state's own: a pause, an address, a reconnection. */
export const TIMER_WAIT: u32 = 0;
/** A look behind damage. */
export const TIMER_DAMAGE: u32 = 1;
/** A look when nothing has been understood for a while. */
export const TIMER_SILENCE: u32 = 2;
/** A look behind a network that is gone. */
export const TIMER_NETWORK: u32 = 3;
/** Listening for firmware again. */
export const TIMER_LISTEN: u32 = 4;
/** It has been up for long. */
export const TIMER_SETTLED: u32 = 5;

/** None of them. */
export const TIMER_NONE: u32 = 6;

/** Each a bit: which count. */
export const TIMERS_ALL: u32 = u32.MAX_VALUE;
export const TIMERS_AWAY: u32 =
  (1 << TIMER_WAIT) | (1 << TIMER_DAMAGE) | (1 << TIMER_SILENCE);
export const TIMERS_WAIT: u32 = 1 << TIMER_WAIT;

const NEVER: i32 = -1;

const DUE: usize = memory.data(4 * <i32>TIMER_NONE, 4);

let armed: u32 = 0;

export function arm(timer: u32, due: u32): void {
  armed |= 1 << timer;
  store<u32>(DUE + timer * 4, due);
}

export function disarm(timer: u32): void {
  armed &= ~(1 << timer);
}

export function disarmAll(): void {
  armed = 0;
}

export function isArmed(timer: u32): bool {
  return ((armed >> timer) & 1) !== 0;
}

/** Takes the first of `those` that is due. */
export function takeDue(now: u32, those: u32): u32 {
  // Most often two of the six run.
  for (let some = armed & those; some !== 0; some &= some - 1) {
    const timer = ctz(some);
    if (left(timer, now) > 0) continue;
    disarm(timer);
    return timer;
  }
  return TIMER_NONE;
}

function left(timer: u32, now: u32): i32 {
  return (load<u32>(DUE + timer * 4) - now) as i32;
}

/** Milliseconds to the first of `those`, 0 when it is due, -1 where none runs. */
export function timersLeft(now: u32, those: u32): i32 {
  let least = NEVER;
  for (let some = armed & those; some !== 0; some &= some - 1) {
    const ms = max(left(ctz(some), now), 0);
    least = min<u32>(ms, least);
  }
  return least;
}
