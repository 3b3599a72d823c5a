/** The producer's side of the ring, as an interrupt handler would be. */

import { RING_SIZE } from "../../limits";
import { GAP, HEAD, LOST, RING, TAIL } from "../../ring";

/** Bytes that wait in the ring, taken or not yet given back. */
export function waiting(): u32 {
  return load<u32>(HEAD) - load<u32>(TAIL);
}

/** Writes received bytes to the ring; they must find room. */
export function receive(text: string): void {
  assert(waiting() + text.length <= RING_SIZE, "the ring has no room");
  const head = load<u32>(HEAD);
  for (let i = 0; i < text.length; i++)
    store<u8>(RING + ((head + i) % RING_SIZE), text.charCodeAt(i) as u8);
  store<u32>(HEAD, head + text.length);
}

/** Loses bytes, as a UART does that overruns. */
export function lose(count: u32): void {
  store<u32>(LOST, load<u32>(LOST) + count);
  store<u32>(GAP, 1);
}

/** Where the ring wraps next, counted from the next byte that is received. */
export function roomUntilWrap(): u32 {
  return RING_SIZE - (load<u32>(HEAD) % RING_SIZE);
}
