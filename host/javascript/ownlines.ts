import { texts } from "../../assembly/protocol/abi.js";
import { isText } from "./bytes.js";
import type { Clock } from "./clock.js";
import type { Outbox } from "./outbox.js";

/**
 * A port that takes longer for a line is stuck: the core may have given the line up meanwhile, for no limit of the
 * session's lines is shorter. Milliseconds.
 */
const LATE = 1_000;

/**
 * What the core sends of itself while no command of the user's runs: the session's lines, and `+++` before them. When it
 * sends the next, it has given up the one before: a port that is stuck does not pile them up.
 */
export class OwnLines {
  readonly #clock: Clock;
  readonly #outbox: Outbox;
  readonly #lines = {};
  readonly #leaves = {};

  constructor(clock: Clock, outbox: Outbox) {
    this.#clock = clock;
    this.#outbox = outbox;
  }

  /** Takes back the line that the port has not got yet. */
  giveUp(): void {
    this.#outbox.drop(this.#lines);
  }

  /** @param written called when the port has taken it, and whether it was late */
  send(bytes: Uint8Array, written: (late: boolean) => void): void {
    const leaves = isText(bytes, texts.leave);
    this.giveUp();
    if (leaves) this.#outbox.drop(this.#leaves);
    const sent = this.#clock.now();
    this.#outbox.send(
      bytes,
      () => written(this.#clock.now() - sent > LATE),
      leaves ? this.#leaves : this.#lines,
    );
  }
}
