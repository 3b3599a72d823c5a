/** What a session writes of itself (tests/replay/README.md, "Its records"). */

import type { Failure } from "./command.js";
import type { Surroundings } from "./listener.js";
import type { Output } from "./record.js";
import type { Failed } from "./steps.js";

/** Writes a session's records. */
export class Telling {
  readonly #to: Pick<Surroundings, "emit">;
  /** The step that began last. */
  at = "";

  constructor(to: Pick<Surroundings, "emit">) {
    this.#to = to;
  }

  step(name: string): void {
    this.at = name;
    this.#emit({ state: "step", step: name });
  }

  skipped(item: number, { reason, code, subcode }: Failure): void {
    this.#emit({
      ...{ state: "skipped", step: this.at, command: "TCMQTTSUB" },
      ...{ reason, code, subcode, item },
    });
  }

  /** @param again the pause to the next attempt, where there is one */
  failed({ command, how }: Failed, again: number | undefined): void {
    const { reason, code, subcode } = how;
    this.#emit({
      ...{ state: "failed", step: this.at, command },
      ...{ reason, code, subcode, again },
    });
  }

  up(): void {
    this.#emit({ state: "up" });
  }

  down(reason: string, code?: number): void {
    this.#emit({ state: "down", reason, code });
  }

  ended(): void {
    this.#emit({ state: "ended" });
  }

  #emit(record: Output): void {
    this.#to.emit({ event: "session", ...record });
  }
}
