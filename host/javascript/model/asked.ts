import { addAbort, removeAbort } from "../abortlisteners.js";
import { optionsOf } from "../given.js";
import type { Refusal } from "./check.js";
import { ModelError } from "./modelerror.js";
import type { FailureReason, Output } from "./output.js";

/** What every call takes that waits for the platform. */
export interface AskOptions {
  /** Waits no longer when it fires, and rejects with its `reason`; what was asked for goes on. */
  readonly signal?: AbortSignal;
}

/** Takes how something that was asked for ended; nothing for well. */
export type Settle = (why?: Refusal | FailureReason | "closed") => void;

/** One call's promise. */
export interface Asked {
  readonly promise: Promise<void>;
  readonly settle: Settle;
}

/**
 * Nothing has been asked for yet that could go on.
 * @throws the reason of a signal that has fired
 * @throws {ModelError} where nobody is there to ask
 * @throws {AtError} for options that are none
 */
export function checkAsk(
  what: string,
  options: AskOptions,
  closed: boolean,
): void {
  const { signal } = optionsOf(options, what);
  if (signal?.aborted) throw signal.reason;
  if (closed) throw new ModelError(what, "closed");
}

/** A promise that is rejected by a signal, or with what became of a request; `over` hears the end of it. */
export function ask(
  what: string,
  options: AskOptions,
  over: () => void = () => {},
): Asked {
  const { signal } = optionsOf(options);
  let settle: Settle = () => {};
  const promise = new Promise<void>((resolve, reject) => {
    const end = (work: () => void) => {
      removeAbort(signal, onAbort);
      over();
      work();
    };
    const onAbort = () => end(() => reject(signal?.reason));
    settle = (why) =>
      end(() =>
        why === undefined ? resolve() : reject(new ModelError(what, why)),
      );
    addAbort(signal, onAbort);
  });
  return { promise, settle };
}

/** Requests that wait for the platform, by their numbers. */
export class AskedById {
  readonly #asked = new Map<number, Settle>();

  add(what: string, id: number, options: AskOptions): Promise<void> {
    const { promise, settle } = ask(what, options, () =>
      this.#asked.delete(id),
    );
    this.#asked.set(id, settle);
    return promise;
  }

  /** A request has ended. */
  end(output: Extract<Output, { type: "done" | "failed" }>): void {
    const settle = this.#asked.get(output.id);
    if (output.type === "failed") settle?.(output.why);
    else settle?.(output.code === 0 ? undefined : output);
  }

  close(): void {
    for (const settle of [...this.#asked.values()]) settle("closed");
  }
}
