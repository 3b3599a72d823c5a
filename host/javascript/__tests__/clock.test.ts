import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { systemClock } from "../clock.js";

/** What tests put in place of the global object's own, as libraries of fake timers do. */
const NAMES = ["performance", "setTimeout", "setImmediate"] as const;
const own = NAMES.map(
  (name) =>
    [name, Object.getOwnPropertyDescriptor(globalThis, name) ?? {}] as const,
);
const restore = (): void => {
  for (const [name, descriptor] of own)
    Object.defineProperty(globalThis, name, descriptor);
};

/** A time that stands, in which nothing ever comes to its turn. */
function fake(milliseconds: number): void {
  const values = [{ now: () => milliseconds }, () => 0, () => 0];
  NAMES.forEach((name, i) => {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      value: values[i],
    });
  });
}

describe("the process's own time", () => {
  afterEach(restore);

  it("is that of fake timers while they stand in its place, and its own again behind them", () => {
    const before = systemClock.now();
    for (const time of [7_000_000, 9_000_000]) {
      fake(time);
      assert.equal(systemClock.now(), time);
      assert.equal(systemClock.recent?.(), time);
    }
    restore();
    const after = systemClock.recent?.() ?? 0;
    assert.ok(after >= before && after < 7_000_000, `${before} to ${after}`);
    assert.ok(systemClock.now() >= after);
  });
});
