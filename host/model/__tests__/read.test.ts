import assert from "node:assert/strict";
import { test } from "node:test";
import { cloudLimits, deviceLimits } from "../limits.js";
import { TemplateError } from "../mistake.js";
import { readTemplate } from "../read.js";
import type { Field } from "../template.js";

const property = (define: unknown, more: object = {}) => ({
  id: "p",
  name: "属性",
  desc: "",
  mode: "rw",
  define,
  ...more,
});

const read = (json: unknown) => readTemplate(json, "t.json", deviceLimits);

const fieldOf = (define: unknown): Field | undefined =>
  read({ properties: [property(define)] }).properties[0]?.field;

/** What is said of a template, a line for each mistake. */
function mistakesOf(json: unknown): string[] {
  try {
    read(json);
  } catch (error) {
    assert.ok(error instanceof TemplateError);
    return error.message.split("\n");
  }
  return [];
}

const mistakesIn = (define: unknown): string[] =>
  mistakesOf({ properties: [property(define)] }).map((line) =>
    line.replace("t.json.properties[0].define", "…"),
  );

test("numbers stand as texts in an export, and are numbers here", () => {
  assert.deepEqual(
    fieldOf({
      type: "float",
      min: "-40.0",
      max: "125.0",
      step: "0.5",
      start: "20",
      unit: "℃",
    }),
    { type: "float", min: -40, max: 125, step: 0.5, start: 20, unit: "℃" },
  );
});

test("a bound that is left out is as far as a device goes, and none for a cloud", () => {
  const most = Number.MAX_SAFE_INTEGER;
  const bounds = (define: object) => {
    const field = fieldOf(define);
    return field && "min" in field ? [field.min, field.max] : [];
  };
  assert.deepEqual(bounds({ type: "int" }), [-most, most]);
  assert.deepEqual(bounds({ type: "string" }), [0, 2048]);
  assert.deepEqual(
    bounds({ type: "array", arrayInfo: { type: "int" } }),
    [0, 64],
  );
  const free = readTemplate(
    { properties: [property({ type: "string", max: "100000" })] },
    "t",
    cloudLimits,
  );
  const [only] = free.properties;
  assert.ok(only?.field.type === "string");
  assert.equal(only.field.max, 100_000);
});

test("structs and arrays have fields in them, three in each other at most", () => {
  const specs = [{ id: "x", name: "X", dataType: { type: "int" } }];
  const field = fieldOf({
    type: "array",
    max: "2",
    arrayInfo: { type: "struct", specs },
  });
  assert.ok(field?.type === "array" && field.items.type === "struct");
  assert.equal(field.items.members[0]?.id, "x");
  const deep = {
    type: "struct",
    specs: [{ id: "y", dataType: { type: "struct", specs } }],
  };
  assert.deepEqual(mistakesIn(deep), []);
  assert.deepEqual(mistakesIn({ type: "array", arrayInfo: deep }), [
    "….arrayInfo.specs[0].dataType.specs[0].dataType must not stand in so many others: 3 in each other at most",
  ]);
});

for (const [what, define, ...said] of [
  [
    "no type",
    {},
    "….type must be one of bool, int, float, string, enum, stringenum, timestamp, struct, array",
  ],
  [
    "an unknown type",
    { type: "color" },
    "….type must be one of bool, int, float, string, enum, stringenum, timestamp, struct, array",
  ],
  [
    "min above max",
    { type: "int", min: "5", max: "4" },
    "….min must not be above max, which is 4",
  ],
  [
    "a start outside",
    { type: "int", min: "0", max: "4", start: "5" },
    "….start must be within 0 and 4",
  ],
  [
    "no number",
    { type: "int", min: "few" },
    "….min must be a number, or one written as a text",
  ],
  [
    "a fraction for an int",
    { type: "int", max: "4.5" },
    "….max must be a whole number",
  ],
  [
    "a bound beyond what is exact",
    { type: "int", max: "9007199254740992" },
    "….max must be within -9007199254740991 and 9007199254740991",
  ],
  [
    "a text longer than a message",
    { type: "string", max: "2049" },
    "….max must be within 0 and 2048",
  ],
  [
    "a text of negative length",
    { type: "string", min: "-1" },
    "….min must be within 0 and 2048",
  ],
  [
    "no mapping",
    { type: "enum" },
    '….mapping must name one value at least, such as {"0":"Off"}',
  ],
  [
    "an empty mapping",
    { type: "stringenum", mapping: {} },
    '….mapping must name one value at least, such as {"off":"Off"}',
  ],
  [
    "a list for a mapping",
    { type: "enum", mapping: ["a"] },
    "….mapping must be an object",
  ],
  [
    "a text in an enum",
    { type: "enum", mapping: { on: "On" } },
    "….mapping.on must be a whole number as it stands in a message, such as 0, 10 or -1",
  ],
  [
    "two texts for one number",
    { type: "enum", mapping: { 1: "a", "01": "b" } },
    "….mapping.01 must be a whole number as it stands in a message, such as 0, 10 or -1",
  ],
  [
    "a text that no message carries",
    { type: "stringenum", mapping: { "\0": "", "\ud800": "" } },
    '….mapping["\\u0000"] must be a whole text without NUL: no message carries another',
    '….mapping["\\ud800"] must be a whole text without NUL: no message carries another',
  ],
  [
    "a name of many lines",
    { type: "enum", mapping: { [`\n\x1b[2J${"x".repeat(1000)}`]: "" } },
    `….mapping["\\n\\u001b[2J${"x".repeat(45)}"…] must be a whole number as it stands in a message, such as 0, 10 or -1`,
  ],
  [
    "a start where no bound can be kept",
    { type: "int", min: "9", max: "1", start: "5" },
    "….min must not be above max, which is 1",
  ],
  [
    "an enum no compiler has",
    { type: "enum", mapping: { 3000000000: "On" } },
    "….mapping.3000000000 must be within -2147483647 and 2147483647",
  ],
  [
    "a third bool",
    { type: "bool", mapping: { 2: "half" } },
    "….mapping.2 must be 0 or 1: a bool has no other value",
  ],
  [
    "a struct of nothing",
    { type: "struct", specs: [] },
    "….specs must have one member at least",
  ],
  ["an array of nothing", { type: "array" }, "….arrayInfo must be an object"],
  ["no define", undefined, "… must be an object"],
] as const)
  test(`a mistake is named with its place: ${what}`, () => {
    assert.deepEqual(mistakesIn(define), said);
  });

test("all mistakes of a file are named at once", () => {
  const json = {
    properties: [
      property({ type: "int", min: "x" }),
      property({ type: "enum" }, { mode: "x" }),
      property({ type: "bool" }, { id: "!", required: 1 }),
      7,
    ],
    events: [{ id: "e", type: "loud", params: {} }],
    actions: [{ id: "a", input: [{ id: "i", define: { type: "i" } }] }],
  };
  assert.deepEqual(
    mistakesOf(json).map((line) => line.split(" ")[0]),
    [
      "t.json.properties[3]",
      "t.json.properties[0].define.min",
      "t.json.properties[1].id",
      "t.json.properties[1].mode",
      "t.json.properties[1].define.mapping",
      "t.json.properties[2].id",
      "t.json.properties[2].required",
      "t.json.events[0].type",
      "t.json.events[0].params",
      "t.json.actions[0].input[0].define.type",
    ],
  );
});

test("a value of a template is in no message: it may be a secret", () => {
  const [said = ""] = mistakesOf({
    properties: [property({ type: "s3cret", min: "s3cret" })],
  });
  assert.doesNotMatch(said, /s3cret/);
});
