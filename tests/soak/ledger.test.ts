import assert from "node:assert/strict";
import { test } from "node:test";
import { Ledger } from "./ledger.js";
import { letter } from "./letter.js";
import { growthOf } from "./record.js";

/** A device that has published a letter, and one on its way to it that somebody was there for. */
function begun(): Ledger {
  const ledger = new Ledger();
  ledger.say("out 1", 0);
  ledger.arrive(letter(1));
  ledger.say("sent 1", 0);
  ledger.passed(ledger.address(0), true);
  return ledger;
}

/** Closes a ledger; what did not add up. */
function faultsOf(ledger: Ledger): readonly string[] {
  ledger.close();
  return ledger.faults;
}

/** The letter that is on its way, and another one. */
function another(ledger: Ledger): void {
  ledger.passed(ledger.address(0), true);
}

test("letters that came both ways add up", () => {
  const ledger = begun();
  ledger.say("in 1", 0);
  assert.deepEqual(faultsOf(ledger), []);
});

test("a letter to the device may be lost when something was told before the next", () => {
  const ledger = begun();
  another(ledger);
  ledger.say("told damaged", 0);
  ledger.say("in 2", 0);
  assert.deepEqual(faultsOf(ledger), []);
  assert.equal(ledger.lost, 1);
});

test("a letter to the device that is lost in silence is a fault", () => {
  const ledger = begun();
  ledger.say("told damaged", 0);
  another(ledger);
  ledger.say("in 1", 0);
  another(ledger);
  ledger.say("in 3", 0);
  assert.match(faultsOf(ledger).join(), /^letter 2 to the device was lost/);
});

test("what was told before a letter was written to a device that is up does not excuse its loss", () => {
  const ledger = begun();
  ledger.say("in 1", 0);
  ledger.say("up", 0);
  ledger.say("told damaged", 0);
  another(ledger);
  another(ledger);
  ledger.say("in 3", 0);
  assert.match(faultsOf(ledger).join(), /^letter 2 to the device was lost/);
});

test("letters may be lost while a device is down, however many, and none when it is up again", () => {
  const ledger = begun();
  ledger.say("in 1", 0);
  ledger.say("up", 0);
  ledger.say("told unplugged", 0);
  another(ledger);
  another(ledger);
  ledger.say("up", 0);
  another(ledger);
  another(ledger);
  ledger.say("in 5", 0);
  assert.deepEqual(faultsOf(ledger), [
    "letter 4 to the device was lost, and nothing told",
  ]);
  assert.equal(ledger.lost, 3);
});

test("the last letter to the device may not be missing", () => {
  assert.match(faultsOf(begun()).join(), /^letter 1 to the device was lost/);
});

test("a letter that nobody was there for is not missed", () => {
  const ledger = new Ledger();
  ledger.passed(ledger.address(0), false);
  assert.deepEqual(faultsOf(ledger), []);
  assert.equal(ledger.nobody, 1);
});

test("a letter that is told to be published and never came is a fault", () => {
  const ledger = new Ledger();
  ledger.say("out 1", 0);
  ledger.say("sent 1", 0);
  assert.match(faultsOf(ledger).join(), /^letter 1 was told to be published/);
});

test("a letter of which nothing more is told is a fault, though it came", () => {
  const ledger = new Ledger();
  ledger.say("out 1", 0);
  ledger.arrive(letter(1));
  assert.match(faultsOf(ledger).join(), /^letter 1 was never published/);
});

test("a letter that came changed or was never written is a fault", () => {
  const ledger = new Ledger();
  const bytes = letter(1);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  ledger.arrive(bytes);
  ledger.arrive(letter(7));
  assert.match(faultsOf(ledger).join(), /changed,letter 7 came/);
});

test("a way back is waited for in both directions", async () => {
  const ledger = begun();
  let through = false;
  const waiting = ledger.through().then(() => {
    through = true;
  });
  ledger.say("in 1", 0);
  another(ledger);
  ledger.say("in 2", 0);
  await Promise.resolve();
  assert.equal(through, false);
  ledger.say("out 2", 0);
  ledger.arrive(letter(2));
  ledger.say("sent 2", 0);
  await waiting;
});

test("memory and descriptors that grow are told", () => {
  const samples = Array.from({ length: 8 }, (_, i) => ({
    ...{ at: i, lane: "C, PTY", lag: 1 },
    memory: 10 + 2 * i,
    descriptors: 5 + (i > 4 ? 1 : 0),
  }));
  assert.equal(growthOf(samples).length, 2);
  const still = samples.map((one) => ({
    ...one,
    memory: 10,
    descriptors: 5 - (one.at % 2),
  }));
  assert.deepEqual(growthOf(still), []);
});
