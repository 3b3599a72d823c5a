import type { Call, CallOptions } from "./call.js";
import type { Clock } from "./clock.js";
import { AtError } from "./error.js";

interface Commander {
  command(call: Call, options?: CallOptions): Promise<unknown>;
}

/** Milliseconds for each attempt: longer than a module's quiet time behind a broken payload. */
const ATTEMPT_TIMEOUT = 1_500;
/** Attempts until a module that says nothing counts as absent. */
const ATTEMPTS = 6;
/** Milliseconds until a module that is busy is asked again, and how often: joining Wi-Fi takes that long. */
const BUSY_PAUSE = 500;
const BUSY_ATTEMPTS = 60;

/**
 * Finds the module in whatever state it is: `+++` CRLF ends a data phase or half a line, `AT` tells
 * that it listens, `ATE0` turns its echo off.
 * @throws {AtError} `timeout` when nothing answers, `busy` when it never stops being busy, `closed`
 *   when the stream ends
 */
export async function synchronise(
  client: Commander,
  clock: Clock,
): Promise<void> {
  // Whatever answers it, or nothing: only `AT` counts.
  await attempt(client, "+++");
  let silent = 0;
  let answered = 0;
  while (silent < ATTEMPTS && answered < BUSY_ATTEMPTS) {
    const failure =
      (await attempt(client, "AT")) ?? (await attempt(client, "ATE0"));
    if (failure === undefined) return;
    if (failure.reason === "timeout") {
      silent++;
      continue;
    }
    answered++;
    await new Promise<void>((resolve) => {
      clock.setTimeout(resolve, BUSY_PAUSE);
    });
  }
  if (silent < ATTEMPTS)
    throw new AtError("", "busy", {
      text: "the module answers, but takes no command: wait for it, or restart it",
    });
  throw new AtError("", "timeout", {
    text: "no module answers AT: check power, wiring, port and baud rate (115200 8N1)",
  });
}

/** How a line failed, or `undefined` when it did not. */
async function attempt(
  client: Commander,
  line: string,
): Promise<AtError | undefined> {
  try {
    await client.command({ line }, { timeout: ATTEMPT_TIMEOUT });
    return undefined;
  } catch (error) {
    if (error instanceof AtError && error.reason !== "closed") return error;
    throw error;
  }
}
