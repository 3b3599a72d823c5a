import assert from "node:assert/strict";
import { test } from "node:test";
import { fastClock } from "../index.js";

test("a clock runs up to ten thousand times as fast, and no faster, nor backwards", () => {
  for (const speed of [0.5, 1, 10_000]) fastClock(speed);
  for (const speed of [10_001, 0, -1, Number.NaN])
    assert.throws(() => fastClock(speed), RangeError, String(speed));
});
