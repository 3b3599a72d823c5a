import assert from "node:assert/strict";
import { test } from "node:test";
import { Idleness } from "./idle.js";
import { Scratch } from "./scratch.js";

const asleep = (ticks: number) => ({ ticks, sleeps: true });
const ready = (ticks: number) => ({ ticks, sleeps: false });

test("what sleeps with its timers alone is idle once it has been so for as many looks as are wanted", () => {
  const idleness = new Idleness(2);
  assert.deepEqual(
    [90, 91, 95, 200, 204, 208].map((ticks) => idleness.look([asleep(ticks)])),
    [false, false, true, false, false, true],
  );
});

test("what waits for a busy machine's processor is not idle", () => {
  const idleness = new Idleness(1);
  idleness.look([asleep(7)]);
  assert.equal(idleness.look([asleep(3), ready(4)]), false);
  assert.equal(idleness.look([asleep(3), asleep(4)]), true);
});

test("what has ended since takes its share with it, and is no more idle for that", () => {
  const idleness = new Idleness(1);
  idleness.look([asleep(50), asleep(50)]);
  assert.equal(idleness.look([asleep(50)]), false);
  assert.equal(idleness.look([asleep(50)]), true);
});

test("a command that waits for what will not come is ended with all that it has started", async () => {
  const scratch = new Scratch("idle", []);
  const waits = "setInterval(() => {}, 1e6)";
  const { status, signal } = await scratch.run(
    ["sh", "-c", `"$0" -e "${waits}" & "$0" -e "${waits}"`, process.execPath],
    { idleMs: 1 },
  );
  assert.deepEqual([status, signal], [null, "SIGKILL"]);
});
