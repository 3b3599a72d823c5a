import { sessionLimits } from "../../assembly/protocol/session.js";
import { clientTexts } from "../../assembly/protocol/texts/client.js";
import { Alarm } from "./alarm.js";
import type { Clock } from "./clock.js";
import { AtError } from "./error.js";
import { phrase, text } from "./language.js";
import { type OpenPort, type Port, portOf, release } from "./port.js";

/** Milliseconds for opening a port; what comes later is closed again. */
const OPEN_LIMIT = 30_000;

/** Whom a keeper tells. */
export interface PortOwner {
  /** An attempt begins. */
  opening(): void;
  /** @throws what is wrong with the port, which counts as a failed attempt */
  opened(port: Port): void;
  /** An attempt failed; another follows in so many milliseconds. */
  failed(error: AtError, again: number): void;
}

/** Opens a port again and again, with the pauses of a session's row: 0, 1, 2, 4 … 60 s. */
export class PortKeeper {
  readonly #open: OpenPort;
  readonly #clock: Clock;
  readonly #owner: PortOwner;
  /** Pauses that have been taken. */
  #row = 0;
  #openedAt = Number.POSITIVE_INFINITY;
  #timer: unknown;
  #attempt: AbortController | undefined;
  /** Settles when no attempt holds the port. */
  #released: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(open: OpenPort, clock: Clock, owner: PortOwner) {
    this.#open = open;
    this.#clock = clock;
    this.#owner = owner;
  }

  /** Milliseconds from a loss, or a failed attempt, to the next attempt. */
  get pause(): number {
    const up = this.#clock.now() - this.#openedAt;
    if (up >= sessionLimits.settled || this.#row === 0) return 0;
    const pause = sessionLimits.firstPause * 2 ** (this.#row - 1);
    return Math.min(pause, sessionLimits.longestPause);
  }

  /** Tries at once. */
  begin(): void {
    if (this.#closed) return;
    const attempt = new AbortController();
    this.#attempt = attempt;
    const { signal } = attempt;
    const limit = new Alarm(this.#clock, () =>
      attempt.abort(
        new Error(text(clientTexts.openingTooLong, { limit: OPEN_LIMIT })),
      ),
    );
    limit.set(this.#clock.now() + OPEN_LIMIT);
    this.#owner.opening();
    const opening = open(this.#open, signal);
    this.#released = opening.then((port) => {
      if (signal.aborted) return release(port);
      return undefined;
    });
    this.#released.catch(() => {});
    const given = new Promise<never>((_, reject) =>
      signal.addEventListener("abort", () => reject(signal.reason), {
        once: true,
      }),
    );
    Promise.race([opening, given])
      .finally(() => limit.stop())
      .then(
        (port) => {
          if (!signal.aborted) this.#take(port);
        },
        (error) => this.#failed(error),
      );
  }

  #take(port: Port): void {
    this.#attempt = undefined;
    try {
      this.#openedAt = this.#clock.now();
      this.#owner.opened(port);
    } catch (error) {
      this.#openedAt = Number.POSITIVE_INFINITY;
      this.#released = release(port);
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    if (this.#closed) return;
    const { pause } = this;
    this.#owner.failed(notOpened(error), pause);
    this.#wait(pause, this.#released);
  }

  /** Tries again behind the next pause, when the port that is lost has been `released`. */
  again(released: Promise<unknown>): void {
    this.#wait(this.pause, released);
  }

  #wait(pause: number, released: Promise<unknown>): void {
    if (pause === 0) this.#row = 0;
    this.#row++;
    this.#openedAt = Number.POSITIVE_INFINITY;
    const next = () => {
      if (this.#closed) return;
      this.#timer = this.#clock.setTimeout(() => this.begin(), pause);
    };
    released.then(next, next);
  }

  /** @returns settles when no attempt holds the port */
  async close(): Promise<void> {
    this.#closed = true;
    this.#clock.clearTimeout(this.#timer);
    this.#attempt?.abort(new Error(text(clientTexts.notWanted)));
    await this.#released.catch(() => {});
  }
}

/** What a program gives may throw at once. */
async function open(how: OpenPort, signal: AbortSignal): Promise<Port> {
  return portOf(await how(signal));
}

/** The error of an attempt. */
function notOpened(cause: unknown): AtError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new AtError("port", "closed", {
    cause,
    text: phrase(clientTexts.portNotOpened, { why }),
  });
}
