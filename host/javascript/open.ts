import { clientTexts } from "../../assembly/protocol/texts/client.js";
import { Alarm } from "./alarm.js";
import type { Call, CallOptions } from "./call.js";
import type { Clock } from "./clock.js";
import { AtError } from "./error.js";
import { phrase } from "./language.js";
import { pause } from "./pause.js";

interface Commander {
  command(call: Call, options?: CallOptions): Promise<unknown>;
}

export interface SynchroniseOptions {
  /** Gives up when it fires; its `reason` is the error's `cause`. */
  readonly signal?: AbortSignal;
  /**
   * Milliseconds for which a module that does not answer is left in peace once: one that does not know `+++` leaves its
   * data phase by itself after 20,000 without a byte. None where left out.
   */
  readonly patience?: number;
}

/** Milliseconds for each `AT`: longer than a module's quiet time behind a broken payload. */
const ATTEMPT_TIMEOUT = 1_500;
/** Milliseconds for an answer to `+++`, whatever it is. */
const LEAVE_TIMEOUT = 500;
/** Rounds of `+++` and `AT` until a module that says nothing counts as absent. */
const SILENT_ROUNDS = 4;
/** Milliseconds until a module that is busy is asked again, and how often: joining Wi-Fi takes that long. */
const BUSY_PAUSE = 500;
const BUSY_ATTEMPTS = 60;
/** Milliseconds for all of it, patience apart: what talks without answering is not waited for any longer. */
const OPEN_LIMIT = 60_000;
/** The longest patience; a longer one is refused. */
export const LONGEST_PATIENCE = 600_000;

/**
 * Finds the module in whatever state it is: `+++` CRLF ends a data phase or half a line, `AT` tells
 * that it listens, `ATE0` turns its echo off.
 * @throws {AtError} `timeout` when nothing answers, `busy` when it never stops being busy, `closed`
 *   when the stream ends, `aborted` when the signal fires
 */
export async function synchronise(
  client: Commander,
  clock: Clock,
  options: SynchroniseOptions = {},
): Promise<void> {
  const { signal, patience = 0 } = options;
  if (
    !Number.isInteger(patience) ||
    patience < 0 ||
    patience > LONGEST_PATIENCE
  )
    throw new AtError("", "out-of-range", {
      text: phrase(clientTexts.noPatience, { most: LONGEST_PATIENCE }),
    });
  const over = new AbortController();
  const limit = new Alarm(clock, () => over.abort());
  limit.set(clock.now() + OPEN_LIMIT + patience);
  const either = signal ? AbortSignal.any([signal, over.signal]) : over.signal;
  try {
    await rounds(client, clock, patience, either);
  } catch (error) {
    if (signal?.aborted || !over.signal.aborted) throw error;
    throw new AtError("", "timeout", {
      text: phrase(clientTexts.chatter),
    });
  } finally {
    limit.stop();
  }
}

async function rounds(
  client: Commander,
  clock: Clock,
  patience: number,
  signal: AbortSignal,
): Promise<void> {
  const attempt = (line: string, timeout = ATTEMPT_TIMEOUT) =>
    attemptLine(client, line, { timeout, signal, resend: false });
  let silent = 0;
  let answered = 0;
  let silence = true;
  while (silent < SILENT_ROUNDS && answered < BUSY_ATTEMPTS) {
    // Whatever answers it, or nothing: only `AT` counts.
    if (silence) await attempt("+++", LEAVE_TIMEOUT);
    const failure = (await attempt("AT")) ?? (await attempt("ATE0"));
    if (failure === undefined) return;
    silence = failure.reason === "timeout";
    if (!silence) {
      answered++;
      await pause(clock, BUSY_PAUSE, signal);
    } else if (silent++ === 0 && patience > 0) {
      await pause(clock, patience, signal);
    }
  }
  if (silent < SILENT_ROUNDS)
    throw new AtError("", "busy", {
      text: phrase(clientTexts.takesNoCommand),
    });
  throw new AtError("", "timeout", {
    text: phrase(clientTexts.noModule),
  });
}

/** How a line failed, or `undefined` when it did not. */
async function attemptLine(
  client: Commander,
  line: string,
  options: CallOptions,
): Promise<AtError | undefined> {
  try {
    await client.command({ line }, options);
    return undefined;
  } catch (error) {
    if (!(error instanceof AtError)) throw error;
    if (error.reason === "closed" || error.reason === "aborted") throw error;
    return error;
  }
}
