import type { Call, CallOptions } from "./call.js";
import { AtError } from "./error.js";

interface Commander {
  command(call: Call, options?: CallOptions): Promise<unknown>;
}

/** Milliseconds for each attempt: longer than a module's quiet time behind a broken payload. */
const ATTEMPT_TIMEOUT = 1_500;
/** Attempts until a module counts as absent. */
const ATTEMPTS = 6;

/**
 * Finds the module in whatever state it is: `+++` CRLF ends a data phase or half a line, `AT` tells
 * that it listens, `ATE0` turns its echo off.
 * @throws {AtError} `timeout` when nothing answers, `closed` when the stream ends
 */
export async function synchronise(client: Commander): Promise<void> {
  const options = { timeout: ATTEMPT_TIMEOUT };
  // Whatever answers it, or nothing: only `AT` counts.
  await attempt(client, "+++", options);
  for (let i = 0; i < ATTEMPTS; i++) {
    if (!(await attempt(client, "AT", options))) continue;
    if (await attempt(client, "ATE0", options)) return;
  }
  throw new AtError("", "timeout", {
    text: "no module answers AT: check power, wiring, port and baud rate (115200 8N1)",
  });
}

async function attempt(
  client: Commander,
  line: string,
  options: CallOptions,
): Promise<boolean> {
  try {
    await client.command({ line }, options);
    return true;
  } catch (error) {
    if (error instanceof AtError && error.reason !== "closed") return false;
    throw error;
  }
}
