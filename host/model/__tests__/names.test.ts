import assert from "node:assert/strict";
import { test } from "node:test";
import { deviceLimits } from "../limits.js";
import {
  camel,
  choiceWords,
  memberName,
  pascal,
  snake,
  upper,
  variant,
  wordsOf,
} from "../names.js";
import { readTemplate } from "../read.js";
import { allTypes, findCollisions } from "../types.js";

test("an id has the same words however it is written", () => {
  for (const id of ["low_voltage", "lowVoltage", "LowVoltage", "low-voltage"])
    assert.deepEqual(wordsOf(id), ["low", "voltage"]);
  const words = wordsOf("low_voltage_2");
  assert.equal(snake(words), "low_voltage_2");
  assert.equal(upper(words), "LOW_VOLTAGE_2");
  assert.equal(pascal(words), "LowVoltage_2");
  assert.equal(camel(words), "lowVoltage_2");
});

test("a member keeps its id, but where a language forbids it", () => {
  const names = (id: string) => [
    memberName(id, "c"),
    memberName(id, "rust"),
    memberName(id, "typescript"),
  ];
  assert.deepEqual(names("power_switch"), [
    "power_switch",
    "power_switch",
    "power_switch",
  ]);
  assert.deepEqual(names("int"), ["int_", "int", "int"]);
  assert.deepEqual(names("int_"), ["int__", "int_", "int_"]);
  assert.deepEqual(names("match"), ["match", "match_", "match"]);
  assert.deepEqual(names("3d"), ["_3d", "_3d", '"3d"']);
  assert.deepEqual(names("a.b-c"), ["a_b_c", "a_b_c", '"a.b-c"']);
});

test("values are called by their labels, or by their numbers where a label is no ASCII", () => {
  const called = (labels: Record<string, string>) =>
    choiceWords(
      Object.entries(labels).map(([value, label]) => ({
        value: Number(value),
        label,
      })),
    ).map(snake);
  assert.deepEqual(called({ 0: "Off", 1: "Dim light", 7: "全亮" }), [
    "off",
    "dim_light",
    "value_7",
  ]);
  assert.deepEqual(called({ 0: "2nd", 1: "" }), ["value_0", "value_1"]);
  assert.deepEqual(choiceWords([{ value: -2, label: "冷" }]).map(snake), [
    "value_minus_2",
  ]);
});

test("a value that is added behind changes no other's name", () => {
  const before = [
    { value: 0, label: "Low" },
    { value: 1, label: "low" },
  ];
  const after = [...before, { value: 2, label: "LOW" }];
  assert.deepEqual(choiceWords(before).map(snake), ["low", "low_1"]);
  assert.deepEqual(choiceWords(after).map(snake), ["low", "low_1", "low_2"]);
});

test("values of one label have names of their own, whatever another is called", () => {
  const names = choiceWords([
    { value: 1, label: "Red" },
    { value: 2, label: "Red 3" },
    { value: 3, label: "Red" },
  ]);
  assert.equal(new Set(names.map(snake)).size, names.length);
});

test("a variant of Rust is a name whatever its words are", () => {
  assert.deepEqual(
    ["3d", "self", "on"].map((id) => variant(wordsOf(id))),
    ["_3d", "Self_", "On"],
  );
});

test("what code imports is no name of a template or its types", () => {
  const none = template(["a", ENUM]);
  assert.equal(findCollisions(none, "record", "t")[0]?.path, "--name");
  const client = template(["client", ENUM]);
  assert.deepEqual(
    findCollisions(client, "model", "t").map(({ path }) => path),
    ["t: properties.client"],
  );
});

test("texts of a stringenum are called by themselves", () => {
  const words = choiceWords([
    { value: "home", label: "在家" },
    { value: "夜", label: "Night" },
  ]);
  assert.equal(words.map(snake)[0], "home");
  assert.match(words.map(snake)[1] ?? "", /^value_[\da-f]{8}$/);
});

const template = (...properties: [id: string, define: object][]) =>
  readTemplate(
    { properties: properties.map(([id, define]) => ({ id, define })) },
    "t",
    deviceLimits,
  );
const ENUM = { type: "enum", mapping: { 0: "A" } };
const struct = (id: string, dataType: object) => ({
  type: "struct",
  specs: [{ id, dataType }],
});

test("types are named for product, property and member, those inside first", () => {
  const types = allTypes(
    template(
      ["tag", struct("mode", ENUM)],
      ["list", { type: "array", arrayInfo: ENUM }],
    ),
    "my_light",
  );
  assert.deepEqual(
    types.map(({ words }) => pascal(words)),
    ["MyLightTagMode", "MyLightTag", "MyLightList"],
  );
});

test("a property that is added changes no name of another", () => {
  const names = (...ids: string[]) =>
    allTypes(
      template(...ids.map((id): [string, object] => [id, ENUM])),
      "x",
    ).map(({ words }) => pascal(words));
  const [first] = names("color");
  assert.ok(names("shape", "color", "hue").includes(first ?? ""));
});

for (const [what, given, path] of [
  [
    "ids that differ by case alone",
    template(["low_v", ENUM], ["lowV", ENUM]),
    "properties.lowV",
  ],
  [
    "a member's type and a property's",
    template(["tag", struct("mode", ENUM)], ["tag_mode", ENUM]),
    "properties.tag_mode",
  ],
  [
    "a property called as what code has of its own",
    template(["types", ENUM]),
    "properties.types",
  ],
] as const)
  test(`names that would stand for two things are a mistake: ${what}`, () => {
    assert.deepEqual(
      findCollisions(given, "x", "t").map((mistake) => mistake.path),
      [`t: ${path}`],
    );
  });

test("ids alike in different structs are no mistake", () => {
  const given = template(
    ["a", struct("mode", ENUM)],
    ["b", struct("mode", ENUM)],
  );
  assert.deepEqual(findCollisions(given, "x", "t"), []);
});
