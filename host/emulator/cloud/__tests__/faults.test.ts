import assert from "node:assert/strict";
import { test } from "node:test";
import { Faults } from "../base/faults.js";

test("a fault of which no more is said happens once, with the number that it has by itself", () => {
  const faults = new Faults();
  faults.apply({
    cutFile: {},
    failFile: {},
    wrongMd5: {},
    dropEvery: {},
    failRegistration: {},
    ackFirst: {},
  });
  assert.deepEqual(faults.left(), {
    cutFile: { bytes: 1, times: 1 },
    failFile: { status: 500, times: 1 },
    wrongMd5: { times: 1 },
    dropEvery: { messages: 1, times: 1 },
    failRegistration: { times: 1 },
    ackFirst: { times: 1 },
  });
  assert.deepEqual([faults.takeCut(), faults.takeStatus()], [1, 500]);
  assert.deepEqual(
    [faults.takeCut(), faults.takeStatus()],
    [undefined, undefined],
  );
});

test("a file fails with a status from 400 to 599, a drop comes after one message at least", () => {
  const faults = new Faults();
  for (const status of [400, 599]) {
    faults.apply({ failFile: { status } });
    assert.equal(faults.takeStatus(), status);
  }
  for (const wrong of [
    { failFile: { status: 399 } },
    { failFile: { status: 600 } },
    { dropEvery: { messages: 0 } },
  ])
    assert.throws(() => faults.apply(wrong), RangeError, JSON.stringify(wrong));
  assert.deepEqual(faults.left(), {});
});
