import assert from "node:assert/strict";
import { test } from "node:test";
import { Alarm } from "../../javascript/alarm.js";
import type { Clock } from "../../javascript/clock.js";
import { nextTurn } from "../../javascript/eventloop.js";

/** A clock whose timers all fire late by so much, each in its turn, and that counts those that were set. */
class LateClock implements Clock {
  readonly set: number[] = [];
  readonly #late: number;
  #now = 0;

  constructor(late: number) {
    this.#late = late;
  }

  now(): number {
    return this.#now;
  }

  setTimeout(callback: () => void, milliseconds: number): void {
    this.set.push(milliseconds);
    nextTurn(() => {
      this.#now += milliseconds + this.#late;
      callback();
    });
  }

  clearTimeout(): void {}
}

/** The timers of an alarm at 50 that hears something at each look, by the time that it rings. */
function timersOf(late: number): Promise<number[]> {
  const clock = new LateClock(late);
  let heard = 0;
  return new Promise((resolve) => {
    new Alarm(
      clock,
      () => resolve(clock.set),
      () => heard++,
    ).set(50);
  });
}

test("an alarm that was held up gives what came meanwhile ten times 100 ms more, however much still comes", async () => {
  assert.deepEqual(await timersOf(21), [50, ...Array(11).fill(100)]);
});

test("an alarm that comes in time waits for no other timer, however much still comes", async () => {
  for (const late of [0, 20]) assert.deepEqual(await timersOf(late), [50]);
});
