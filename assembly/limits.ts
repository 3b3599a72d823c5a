/** Sizes of the core's own buffers, in bytes. What the protocol limits stands in `protocol/abi.ts`. */

import { SIZE_COMMAND_LINE, SIZE_RECEIVED_LINE } from "./generated/protocol";

/**
 * Received bytes that wait for `poll`; a power of two. It must hold a whole line
 * (`SIZE_RECEIVED_LINE`, CR, LF): a message of any length passes through it in slices. Beyond it
 * the producer drops bytes and counts them in `lost`.
 */
export const RING_SIZE: u32 = 1024;

/** Room behind the ring for the rest of a line that wraps, so that its text is one piece. */
export const LINE_SIZE: u32 = SIZE_RECEIVED_LINE;

/** One argument, name or line on its way in from the host; the host writes no more of a longer one. */
export const INPUT_SIZE: u32 = SIZE_COMMAND_LINE;
