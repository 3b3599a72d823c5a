import assert from "node:assert/strict";
import { AtError } from "../../index.js";

/** The error that it must fail with. */
export async function failure(work: Promise<unknown>): Promise<AtError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof AtError, `no AtError: ${error}`);
  return error;
}

/** What surfaces as uncaught in this process while `work` runs. */
export async function uncaughtIn(
  work: () => Promise<void>,
): Promise<unknown[]> {
  const caught: unknown[] = [];
  // The test runner listens, too, and would fail the test.
  const others = process.listeners("uncaughtException");
  process.removeAllListeners("uncaughtException");
  process.on("uncaughtException", (error) => caught.push(error));
  try {
    await work();
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.removeAllListeners("uncaughtException");
    for (const other of others) process.on("uncaughtException", other);
  }
  return caught;
}
