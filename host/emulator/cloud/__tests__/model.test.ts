import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Registry } from "../index.js";
import { readModel, valuesFit } from "../registry/model.js";

const property = (id: string, define: object, mode = "rw") => ({
  id,
  name: id,
  desc: "",
  required: false,
  mode,
  define,
});
const SPECS = [
  { id: "x", name: "x", dataType: { type: "int", min: "0", max: "9" } },
  { id: "on", name: "on", dataType: { type: "bool", mapping: {} } },
];

/** An export with each of the nine types. */
const EXPORT = {
  version: "1.0",
  profile: { ProductId: "LIGHT00001", CategoryId: "3" },
  properties: [
    property("bool", { type: "bool", mapping: { 0: "off", 1: "on" } }),
    property("int", {
      type: "int",
      min: "-5",
      max: "5",
      start: "0",
      step: "1",
    }),
    property("float", { type: "float", min: "0.0", max: "24.0", unit: "V" }),
    property("string", { type: "string", min: "1", max: "6" }),
    property("enum", { type: "enum", mapping: { 0: "Red", 2: "Blue" } }),
    property("stringenum", { type: "stringenum", mapping: { hi: "1" } }),
    property("timestamp", { type: "timestamp" }),
    property("struct", { type: "struct", specs: SPECS }),
    property("array", {
      type: "array",
      max: "2",
      arrayInfo: { type: "struct", specs: SPECS },
    }),
    property("reading", { type: "int", min: "0", max: "9" }, "r"),
  ],
  events: [
    {
      id: "alarm",
      name: "Alarm",
      desc: "",
      type: "alert",
      required: false,
      params: [{ id: "level", name: "", define: { type: "int" } }],
    },
  ],
  actions: [
    {
      id: "turn",
      name: "Turn",
      desc: "",
      input: [{ id: "by", name: "", define: { type: "int" } }],
      output: [],
    },
  ],
};

const model = readModel(EXPORT, "model");

test("the platform's export is taken as it is, with all nine types", () => {
  const fits = (id: string, value: unknown) =>
    valuesFit(model.properties, { [id]: value });
  const good: [string, unknown[]][] = [
    ["bool", [0, 1]],
    ["int", [-5, 0, 5]],
    ["float", [0, 0.5, 24]],
    ["string", ["a", "灯灯"]],
    ["enum", [0, 2]],
    ["stringenum", ["hi"]],
    ["timestamp", [0, 1_700_000_000]],
    ["struct", [{}, { x: 1 }, { x: 9, on: 1 }]],
    ["array", [[], [{ x: 1 }], [{ x: 1 }, { on: 0 }]]],
  ];
  for (const [id, values] of good)
    for (const value of values)
      assert.equal(fits(id, value), true, `${id} ${JSON.stringify(value)}`);
  const bad: [string, unknown[]][] = [
    ["bool", [2, true, "1"]],
    ["int", [-6, 6, 1.5, "1"]],
    ["float", [-0.1, 24.1, "1"]],
    ["string", ["", "灯灯灯", 7]],
    ["enum", [1, "0", 0.5]],
    ["stringenum", ["no", 0]],
    ["timestamp", [-1, 0.5, "1"]],
    ["struct", [{ x: 10 }, { y: 1 }, [], 1]],
    ["array", [[{ x: 10 }], [{}, {}, {}], {}, [1]]],
    ["other", [1]],
  ];
  for (const [id, values] of bad)
    for (const value of values)
      assert.equal(fits(id, value), false, `${id} ${JSON.stringify(value)}`);
  assert.deepEqual([...model.readOnly], ["reading"]);
  assert.deepEqual([...model.events.keys()], ["alarm"]);
  assert.deepEqual([...model.actions.keys()], ["turn"]);
});

test("a mistake in an export is named by its place", () => {
  for (const [json, why] of [
    [{ properties: [{ define: {} }] }, /properties\[0\]\.id must be an id/],
    [
      { properties: [property("a", { type: "color" })] },
      /properties\[0\]\.define\.type must be one of bool, int/,
    ],
    [
      { properties: [property("a", { type: "int", max: "much" })] },
      /define\.max must be a number/,
    ],
    [
      { properties: [property("a", { type: "enum" })] },
      /define\.mapping must name one value at least/,
    ],
    [
      { events: [{ id: "e" }, { id: "e" }] },
      /events\[1\].id must be one of its own/,
    ],
    [7, /model must be an object/],
  ] as const)
    assert.throws(() => readModel(json, "model"), why);
});

test("a product's template may stand in a file of its own, as it was exported or as an editor saved it", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "tcat-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const write = (name: string, json: unknown) =>
    writeFileSync(join(folder, name), `\ufeff${JSON.stringify(json)}`);
  write("export.json", EXPORT);
  write("devices.json", {
    products: [{ productId: "ABCDEFGHIJ", model: "export.json", devices: [] }],
  });
  const registry = Registry.fromFile(join(folder, "devices.json"));
  const { properties } = registry.product("ABCDEFGHIJ")?.model ?? {};
  assert.equal(properties?.size, EXPORT.properties.length);
});
