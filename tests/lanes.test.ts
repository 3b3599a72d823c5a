import assert from "node:assert/strict";
import { test } from "node:test";
import { inLanes, type Step } from "./lanes.js";
import { stages } from "./stages.js";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What began and ended, in its order, when each step takes so many turns. */
async function told(
  steps: readonly (Step & { readonly turns: number })[],
  lanes: number,
): Promise<string> {
  const log: string[] = [];
  await inLanes(steps, lanes, async ({ name, turns }) => {
    log.push(`+${name}`);
    for (let i = 0; i < turns; i++) await turn();
    log.push(`-${name}`);
  });
  return log.join(" ");
}

test("as many run at a time as there are lanes, in their order", async () => {
  const steps = [
    { name: "a", turns: 5 },
    { name: "b", turns: 1 },
    { name: "c", turns: 1 },
  ];
  assert.equal(await told(steps, 1), "+a -a +b -b +c -c");
  assert.equal(await told(steps, 2), "+a +b -b +c -c -a");
});

test("one that waits for others lets those behind it go first", async () => {
  const steps = [
    { name: "a", turns: 3 },
    { name: "b", turns: 1, after: ["a", "c"] },
    { name: "c", turns: 1 },
  ];
  assert.equal(await told(steps, 2), "+a +c -c -a +b -b");
});

test("a wait that never ends is an error", async () => {
  const steps = [{ name: "a", turns: 1, after: ["b"] }];
  await assert.rejects(told(steps, 2), /never ends: a/);
});

test("one that throws ends all", async () => {
  const work = inLanes([{ name: "a" }], 2, () =>
    Promise.reject(new Error("x")),
  );
  await assert.rejects(work, /x/);
});

test("no stage of the tests waits for ever", async () => {
  const ran: string[] = [];
  await inLanes(stages, 2, async ({ name }) => {
    ran.push(name);
  });
  assert.equal(ran.length, stages.length);
});
