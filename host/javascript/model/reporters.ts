import { type AskOptions, ask } from "./asked.js";
import type { Refusal } from "./check.js";
import type { Sent } from "./properties.js";

interface Reporter {
  /** Properties that the platform has not taken yet. */
  readonly left: Set<string>;
  /** How many times properties had been set, with this time. */
  readonly sets: number;
  settle(why?: Refusal | "closed"): void;
}

/** Calls that wait until what they have set is reported. */
export class Reporters {
  readonly #waiting = new Set<Reporter>();

  add(
    ids: readonly string[],
    sets: number,
    options: AskOptions,
  ): Promise<void> {
    const { promise, settle } = ask("report", options, () =>
      this.#waiting.delete(reporter),
    );
    const reporter = { left: new Set(ids), sets, settle };
    this.#waiting.add(reporter);
    if (ids.length === 0) settle();
    return promise;
  }

  /** The platform has taken a report, or refuses it. */
  end({ ids, sets }: Sent, reply: Refusal): void {
    for (const reporter of [...this.#waiting]) {
      // What was set behind the report follows in another.
      if (reporter.sets > sets) continue;
      const had = ids.filter((id) => reporter.left.delete(id));
      if (reply.code !== 0 && had.length > 0) reporter.settle(reply);
      else if (reporter.left.size === 0) reporter.settle();
    }
  }

  close(): void {
    for (const reporter of [...this.#waiting]) reporter.settle("closed");
  }
}
