import assert from "node:assert/strict";
import { Duplex } from "node:stream";
import { describe, it, type TestContext } from "node:test";
import { workloads } from "../../../tests/bench/workload.js";
import { Dialogue } from "../../javascript/dialogue.js";
import { Client } from "../index.js";
import { settled } from "./support/clock.js";

/** A port that takes all at once, whatever time passes. */
class Port extends Duplex {
  constructor(readonly passes: () => void) {
    super();
  }

  override _read(): void {}

  override _write(_: unknown, __: unknown, done: () => void): void {
    this.passes();
    done();
  }
}

/**
 * What a client asks of its clock and its dialogue for one item of a workload, the first of which is over.
 * @param write milliseconds for which the port holds up everything while it is written to
 */
async function workFor(t: TestContext, name: string, write = 0) {
  const workload = workloads.find((one) => one.name === name);
  assert.ok(workload);
  const { call, pieces } = workload;
  let now = 1_000;
  const clock = {
    now: () => now,
    recent: () => now,
    setTimeout: () => ({}),
    clearTimeout: () => {},
  };
  const port = new Port(() => {
    now += write;
  });
  const client = new Client(port, { clock });
  await settled();
  const item = async () => {
    const answer = call && client.command(call);
    for (const piece of pieces) port.push(piece);
    await answer;
    await settled();
  };
  await item();
  const counted = {
    readings: t.mock.method(clock, "now"),
    timers: t.mock.method(clock, "setTimeout"),
    deadlines: t.mock.method(Dialogue.prototype, "deadline"),
    reports: t.mock.method(Dialogue.prototype, "progress"),
  };
  await item();
  const work = Object.fromEntries(
    Object.entries(counted).map(([what, { mock }]) => [what, mock.callCount()]),
  );
  await client.close();
  return work;
}

describe("what a client adds to its dialogue", () => {
  it("is for a command two readings of the clock and two deadlines", async (t) => {
    const work = { readings: 2, timers: 0, deadlines: 2, reports: 0 };
    assert.deepEqual(await workFor(t, "info-ok"), work);
  });

  it("is a report that the line is out where that took a while, for its limit begins then", async (t) => {
    const { reports } = await workFor(t, "info-ok", 5);
    assert.equal(reports, 1);
  });

  it("is a deadline for what comes unasked, as long as the time stands still", async (t) => {
    const work = { readings: 0, timers: 0, deadlines: 1, reports: 0 };
    assert.deepEqual(await workFor(t, "small-urc"), work);
    assert.deepEqual(await workFor(t, "message-2k-whole"), work);
  });

  it("is nothing for a piece of a payload", async (t) => {
    // A deadline where the message begins and one where it ends, and the clock behind the listener that it went to.
    const work = { readings: 1, timers: 0, deadlines: 2, reports: 0 };
    assert.deepEqual(await workFor(t, "message-2k-128"), work);
  });
});
