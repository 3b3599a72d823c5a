/** What a session has to send: the greeting's `+++`, a step's line, a look, and listening for firmware once more. */

import type { Command } from "./command.js";
import type { Plan } from "./record.js";
import { ownCommand } from "./steps.js";
import type { Wire } from "./wire.js";

/** Lines of a session's own that wait for the wire. */
export class Outgoing {
  readonly #wire: Wire;
  readonly #of: { readonly plan: Plan; readonly escaped: string };
  #plus = false;
  /** The greeting's `+++` went out, and its line not yet. */
  #greeted = false;
  #step: Command | undefined;
  #lookDue = false;
  #listenDue = false;
  /** Those that are no step's, the last of each. */
  #look: Command | undefined;
  #listening: Command | undefined;

  constructor(
    wire: Wire,
    of: { readonly plan: Plan; readonly escaped: string },
  ) {
    this.#wire = wire;
    this.#of = of;
  }

  /** Nothing waits any more, and what is out counts for nothing. */
  clear(): void {
    const { command } = this.#wire;
    if (command?.owner === "session") {
      if (command.out) command.stale = true;
      else this.#wire.command = undefined;
    }
    this.#plus = false;
    this.#greeted = false;
    this.#step = undefined;
    this.#lookDue = false;
    this.#listenDue = false;
  }

  step(command: Command, plus: boolean): void {
    this.#step = command;
    this.#plus = plus;
  }

  look(): void {
    this.#lookDue = true;
  }

  listen(): void {
    this.#listenDue = true;
  }

  get looksNext(): boolean {
    return this.#lookDue;
  }

  isLook(command: Command): boolean {
    return command === this.#look;
  }

  isListening(command: Command): boolean {
    return command === this.#listening;
  }

  /** Whether a line waits; listening does so while up alone. */
  waits(isUp: boolean): boolean {
    const listens = this.#listenDue && isUp;
    return this.#plus || this.#step !== undefined || this.#lookDue || listens;
  }

  /** The greeting's `+++` need not be sent: another one was. */
  greeted(): void {
    if (!this.#plus) return;
    this.#plus = false;
    this.#greeted = true;
  }

  /** Sends what is next; false where it waits for a watched wire. */
  send(): boolean {
    if (!this.#plus) {
      this.#sendLine();
      return true;
    }
    if (this.#wire.watched) return false;
    this.greeted();
    this.#wire.plusAndWatch();
    return true;
  }

  #sendLine(): void {
    if (this.#step) {
      const [command, greeted] = [this.#step, this.#greeted];
      this.#step = undefined;
      this.#greeted = false;
      this.#wire.start(command, greeted);
    } else if (this.#lookDue) {
      this.#lookDue = false;
      this.#look = ownCommand(this.#of, "TCMQTTSTATE", "read");
      this.#wire.start(this.#look);
    } else {
      this.#listenDue = false;
      const args = [1, this.#of.plan.version];
      this.#listening = ownCommand(this.#of, "TCOTASET", "set", args);
      this.#wire.start(this.#listening);
    }
  }
}
