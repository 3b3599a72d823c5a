import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { randomSeed } from "../driver.js";
import { Model } from "../model.js";
import { Shadow } from "../shadow.js";
import type { Values } from "../values.js";

/** What a shadow publishes of values, or the status of its refusal. */
function reported(values: Values): unknown {
  const shadow = new Shadow();
  shadow.up(0);
  shadow.update({ reported: values }, 0);
  const output = shadow.take();
  if (output?.type === "refused") return output.status;
  assert.equal(output?.type, "publish");
  return JSON.parse(output.text).state.reported;
}

test("a shadow reports whatever is JSON as it is", () => {
  const value = fc.jsonValue({ maxDepth: 4, noUnicodeString: false });
  fc.assert(
    fc.property(fc.dictionary(fc.string(), value), (given) => {
      // Large numbers are long in decimal; of small ones six digits behind the point are written, and never -0.
      const plain = JSON.stringify(given, (_, one) =>
        typeof one === "number" ? (Math.round(one) % 1000) + 0 : one,
      );
      const values = JSON.parse(plain) as Values;
      const made = reported(values);
      const isTooLarge = plain.length > 500 && made === "range";
      if (!isTooLarge) assert.deepEqual(made, values);
    }),
  );
});

const DEEPEST = 17;

const cycle: Record<string, unknown> = {};
cycle.c = cycle;

for (const [what, value, status] of [
  ["a number that is none", Number.NaN, "a: type"],
  ["a number without end", Infinity, "a: type"],
  ["a function", () => 1, "a: type"],
  ["a symbol", Symbol("a"), "a: type"],
  ["a bigint", 10n, "a: type"],
  ["a date", new Date(0), "a: type"],
  ["a map", new Map(), "a: type"],
  ["bytes", Uint8Array.of(1), "a: type"],
  ["half of a surrogate pair", "\ud800", "a: value"],
  ["nothing in a list", [[undefined]], "a[0][0]: type"],
  ["a class's in a list", [{ b: new Date(0) }], "a[0].b: type"],
  ["what holds itself", cycle, /^a(?:\.c)+: type$/],
] as const)
  test(`a shadow refuses what is no JSON: ${what}`, () => {
    const said = reported({ a: value });
    if (typeof status === "string") assert.equal(said, status);
    else assert.match(String(said), status);
  });

test("a shadow reports what is nested as deep as a message may be, and no deeper", () => {
  const nested = (depth: number): Values =>
    depth === 1 ? { a: 1 } : { a: nested(depth - 1) };
  assert.deepEqual(reported(nested(DEEPEST)), nested(DEEPEST));
  assert.match(String(reported(nested(DEEPEST + 1))), /^a(?:\.a)+: type$/);
});

test("a resolved update is looked at as an update is", () => {
  const shadow = new Shadow();
  assert.equal(shadow.resolve({ a: Number.NaN }, 0), false);
  assert.deepEqual(shadow.take(), {
    ...{ type: "refused", what: "update" },
    ...{ code: 406, status: "a: type" },
  });
});

test("what a device tells of itself is texts", () => {
  const none = { properties: [], readOnly: [], events: [], actions: [] };
  for (const value of [1, null, {}, ["x"]]) {
    const model = new Model(none);
    const texts = { a: value } as unknown as Record<string, string>;
    assert.equal(model.info(texts, 0), undefined);
    assert.deepEqual(model.take(), {
      ...{ type: "refused", what: "info" },
      ...{ code: 406, status: "a: type" },
    });
  }
});

test("requests are counted from a seed that is another one each time", () => {
  const seeds = Array.from({ length: 8 }, randomSeed);
  assert.ok(new Set(seeds).size > 1);
  assert.ok(seeds.every((seed) => Number.isInteger(seed) && seed >= 0));
});
