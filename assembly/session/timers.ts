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

const COUNT: u32 = 6;
const NEVER: i32 = -1;

const DUE: usize = memory.data(4 * <i32>COUNT, 4);

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

/** Takes the first of the timers up to `last` that is due; `COUNT` or more where none is. */
export function takeDue(now: u32, last: u32): u32 {
  for (let timer: u32 = 0; timer <= last; timer++) {
    if (!isArmed(timer) || left(timer, now) > 0) continue;
    disarm(timer);
    return timer;
  }
  return COUNT;
}

function left(timer: u32, now: u32): i32 {
  return (load<u32>(DUE + timer * 4) - now) as i32;
}

/** Milliseconds to the first of the timers up to `last`, 0 when it is due, -1 where none runs. */
export function timersLeft(now: u32, last: u32): i32 {
  let least = NEVER;
  for (let timer: u32 = 0; timer <= last; timer++) {
    if (!isArmed(timer)) continue;
    const ms = max(left(timer, now), 0);
    least = min<u32>(ms, least);
  }
  return least;
}
