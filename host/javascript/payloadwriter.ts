import type { Job } from "./job.js";
import type { Outbox } from "./outbox.js";

/** A payload is written in pieces, so that the core sees that it moves. */
const PIECE = 256;

/** Whom a writer tells. */
export interface PayloadOwner {
  /** A piece goes out. */
  sends(piece: Uint8Array): void;
  /**
   * The port has taken so many bytes of a command's payload.
   * @param more goes on with the next piece; after `+++` the module reads commands again: not a byte may follow
   */
  written(job: Job, count: number, more: () => void): void;
}

/** Writes the payload of a command whose prompt has come. */
export class PayloadWriter {
  readonly #outbox: Outbox;
  readonly #owner: PayloadOwner;

  constructor(outbox: Outbox, owner: PayloadOwner) {
    this.#outbox = outbox;
    this.#owner = owner;
  }

  begin(job: Job): void {
    job.left = false;
    this.#send(job, 0);
  }

  #send(job: Job, offset: number): void {
    const piece = job.payload.subarray(offset, offset + PIECE);
    const { length } = piece;
    if (length === 0) return;
    this.#owner.sends(piece);
    const more = () => this.#send(job, offset + length);
    const written = () => this.#owner.written(job, length, more);
    this.#outbox.send(piece, written, undefined);
  }
}
