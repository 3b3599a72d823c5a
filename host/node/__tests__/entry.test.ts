import assert from "node:assert/strict";
import { test } from "node:test";
import { Entry } from "../../javascript/entry.js";

/** An entry whose owner writes down what it is told. */
function rig(receive: (text: string) => void = () => {}) {
  const told: string[] = [];
  const entry = new Entry({
    receive: (bytes) => {
      const text = Buffer.from(bytes).toString();
      told.push(text);
      receive(text);
      return false;
    },
    next: () => false,
    fault: (error) => told.push(error.message),
    rest: () => told.push("rest"),
  });
  return { entry, told };
}

test("what comes while it is at work is taken behind that, in its order", () => {
  const { entry, told } = rig((text) => {
    if (text !== "a") return;
    for (const next of ["b", "c"]) entry.enter(Buffer.from(next));
    told.push("end of a");
  });
  entry.enter(Buffer.from("a"));
  assert.deepEqual(told, ["a", "end of a", "b", "c", "rest"]);
});

test("once it is closed nothing is done, of what waits neither", () => {
  const { entry, told } = rig((text) => {
    if (text !== "a") return;
    entry.enter(Buffer.from("waiting"));
    entry.close();
    entry.enter(Buffer.from("coming"));
  });
  entry.enter(Buffer.from("a"));
  entry.enter(Buffer.from("later"));
  entry.enter(() => told.push("work"));
  assert.deepEqual(told, ["a"]);
});

test("a fault is the owner's, and the next that comes is taken", () => {
  const { entry, told } = rig((text) => {
    if (text === "bad") throw new Error("no good");
  });
  entry.enter(Buffer.from("bad"));
  entry.enter(Buffer.from("good"));
  assert.deepEqual(told, ["bad", "no good", "rest", "good", "rest"]);
});
