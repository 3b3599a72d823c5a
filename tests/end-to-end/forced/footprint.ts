import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import { queryObjects, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** Collections behind which what only finalizers let go of is gone, too. */
const COLLECTIONS = 4;
/** One more for so many losses would be a leak. */
const LOSSES_AN_OBJECT = 10;
/** Bytes a loss: the records of the test, and what the engine compiles late; a text left behind is more. */
const BYTES_A_LOSS = 8_192;

/** What a process holds, behind a collection. */
interface Footprint {
  /** Functions, lists, buffers and promises among them. */
  readonly objects: number;
  /** Of the heap and outside of it. */
  readonly bytes: number;
  readonly descriptors: number;
  /** What keeps the event loop alive. */
  readonly resources: number;
}

/** What this process holds now. */
export async function footprint(): Promise<Footprint> {
  for (let i = 0; i < COLLECTIONS; i++) {
    await turn();
    collect();
  }
  const { heapUsed, external } = process.memoryUsage();
  return {
    objects: queryObjects(Object, { format: "count" }) as number,
    bytes: heapUsed + external,
    descriptors: readdirSync("/proc/self/fd").length,
    resources: process.getActiveResourcesInfo().length,
  };
}

/** Checks that so many losses have left nothing behind. */
export function assertNoGrowth(
  before: Footprint,
  after: Footprint,
  losses: number,
): void {
  const most: Footprint = {
    objects: before.objects + losses / LOSSES_AN_OBJECT,
    bytes: before.bytes + losses * BYTES_A_LOSS,
    descriptors: before.descriptors,
    resources: before.resources,
  };
  for (const what of ["objects", "bytes", "descriptors", "resources"] as const)
    assert.ok(
      after[what] <= most[what],
      `${what}: ${after[what]}, and ${before[what]} ${losses} losses before`,
    );
}
