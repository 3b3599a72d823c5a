import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { emitC } from "../emit-c.js";
import { deviceLimits } from "../limits.js";
import { TemplateError } from "../mistake.js";
import { readTemplate } from "../read.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const text = (path: string): string => readFileSync(root + path, "utf8");

const template = (properties: readonly object[]) =>
  readTemplate({ properties }, "t.json", deviceLimits);

for (const [name, source, folder] of [
  [
    "light",
    "host/emulator/cloud/registry/light.json",
    "host/wamr/examples/generated",
  ],
  [
    "thermostat",
    "tests/model-protocol/templates/thermostat.json",
    "host/wamr/examples/generated",
  ],
  ["meter", "host/wamr/measure/meter.json", "host/wamr/measure"],
] as const)
  test(`${folder} has what "tcat model ${source} --lang c" makes`, () => {
    const file = `${name}.json`;
    const read = readTemplate(JSON.parse(text(source)), file, deviceLimits);
    const made = emitC(read, name, file);
    assert.deepEqual(Object.keys(made), [`${name}.h`, `${name}.c`]);
    for (const [own, content] of Object.entries(made))
      assert.equal(content, text(`${folder}/${own}`));
  });

test("a name or description that would end a comment does not", () => {
  const made = emitC(
    template([
      { id: "a", name: "x */ y", desc: "\\n @b", define: { type: "bool" } },
    ]),
    "x",
    "t.json",
  );
  assert.match(made["x.h"] ?? "", /\/\*\* x \* \/ y: \\\\n \\@b\. \*\//);
});

test("bounds stand in the tables as whole numbers, with the digits behind their points", () => {
  const made = emitC(
    template([
      { id: "a", define: { type: "float", min: "-0.25", max: "1.5" } },
      { id: "b", define: { type: "int", min: "-2147483648", max: "5" } },
      { id: "c", define: { type: "int", min: "0", max: "4294967296" } },
    ]),
    "x",
    "t.json",
  );
  const source = made["x.c"] ?? "";
  assert.match(source, /x_a_bounds\[\] = \{-25, 150\}/);
  assert.match(source, /&tcat_model_float, x_a_bounds, .*, 2, false\}/);
  assert.match(source, /x_b_bounds\[\] = \{INT32_C\(-2147483647\) - 1, 5\}/);
  assert.match(source, /x_c_bounds\[\] = \{0, INT64_C\(4294967296\)\}/);
});

test("fields of the same type share it, and those of other types their bounds or choices", () => {
  const int = { type: "int", min: "0", max: "9" };
  const made = emitC(
    template([
      { id: "a", define: int },
      { id: "b", define: { type: "bool" } },
      { id: "c", define: int },
      { id: "d", define: { type: "enum", mapping: { "0": "x", "1": "y" } } },
      { id: "f", define: { type: "enum", mapping: { "0": "z", "1": "w" } } },
      {
        id: "e",
        define: { type: "array", arrayInfo: int, min: "0", max: "5" },
      },
    ]),
    "x",
    "t.json",
  );
  const source = made["x.c"] ?? "";
  const place = (id: string) =>
    new RegExp(`offsetof\\(struct x_properties, ${id}\\), (\\d+), `).exec(
      source,
    )?.[1];
  assert.deepEqual(["a", "b", "c", "d", "f"].map(place), [..."01022"]);
  assert.match(
    source,
    /\{&tcat_model_whole, x_b_choices, sizeof\(enum x_d\), /,
  );
  assert.match(
    source,
    /x_e_list_item\[\] = \{\{offsetof\(struct x_e_list, items\), 0, false\}\};/,
  );
  assert.match(
    source,
    /x_e_list_items = \{NULL, x_e_list_item, x_e_list_types, 5, 0\};/,
  );
  assert.equal(source.match(/_bounds\[\]/g)?.length, 1);
});

test("a table is called by no name that another table or a function has", () => {
  const int = { type: "int", min: "0", max: "9" };
  const bool = { type: "bool" };
  const made = emitC(
    template([
      { id: "a", define: { type: "array", arrayInfo: bool } },
      { id: "set_b", define: int },
      { id: "b_bounds", define: { type: "timestamp" } },
      { id: "set_a", define: { type: "array", arrayInfo: int } },
      { id: "a_list_items", define: bool },
    ]),
    "x",
    "t.json",
  );
  const source = made["x.c"] ?? "";
  assert.match(source, /&tcat_model_whole, x_set_b_bounds_, /);
  assert.match(source, /&tcat_model_array, &x_set_a_list_items_, /);
  const tables = source.matchAll(
    /^static const \S+(?: \S+)* (\w+)(?:\[\])? = /gm,
  );
  const names = [...tables].map(([, name]) => name);
  assert.equal(new Set(names).size, names.length);
  assert.ok(!names.includes("x_set_b_bounds"));
  assert.ok(!names.includes("x_set_a_list_items"));
});

test("a keyword and a digit at the front are no members", () => {
  const made = emitC(
    template([
      { id: "int", define: { type: "bool" } },
      { id: "3d", define: { type: "bool" } },
    ]),
    "x",
    "t.json",
  );
  assert.match(made["x.h"] ?? "", /bool int_;/);
  assert.match(made["x.h"] ?? "", /bool _3d;/);
});

test("two things of one name and a text that C cannot hold are told", () => {
  const twice = template([
    { id: "a", define: { type: "enum", mapping: { "0": "b" } } },
    { id: "a_b", define: { type: "bool" } },
  ]);
  assert.throws(
    () => emitC(twice, "x", "t.json"),
    (error: unknown) =>
      error instanceof TemplateError && /X_A_B/.test(error.message),
  );
  const long = template([
    {
      id: "a",
      define: { type: "stringenum", mapping: { ["x".repeat(53)]: "" } },
    },
  ]);
  assert.throws(() => emitC(long, "x", "t.json"), /52 bytes/);
});

for (const [what, name, properties, said] of [
  ["a word of C", "struct", [], /--name must be another name: struct is kept/],
  ["a name of the client's", "tcat", [], /--name .* tcat is kept/],
  ["a name that makes a macro", "int32", [], /--name .* int32 is kept/],
  [
    "an array's struct and a struct",
    "x",
    [
      { id: "a", define: { type: "array", arrayInfo: { type: "bool" } } },
      {
        id: "a_list",
        define: {
          type: "struct",
          specs: [{ id: "b", dataType: { type: "bool" } }],
        },
      },
    ],
    /x\.a_list|x_a_list/,
  ],
  [
    "more choices than a table counts",
    "x",
    [
      {
        id: "a",
        define: {
          type: "enum",
          mapping: Object.fromEntries(
            Array.from({ length: 65_536 }, (_, i) => [`${i}`, ""]),
          ),
        },
      },
    ],
    /x\.a has 65536 of them, of which C's tables count 65535/,
  ],
  [
    "more types than a field tells apart",
    "x",
    Array.from({ length: 32_768 }, (_, i) => ({
      id: `p${i}`,
      define: { type: "bool" },
    })),
    /t\.json has 32769 of them, of which C's tables count 32768/,
  ],
  [
    "bounds of too many digits",
    "x",
    [{ id: "a", define: { type: "float", min: "0.0001", max: "9e15" } }],
    /x\.a has bounds with more digits/,
  ],
  [
    "values beyond what a table reaches",
    "x",
    [
      {
        id: "a",
        define: {
          type: "array",
          max: "40",
          arrayInfo: { type: "string", max: "1000" },
        },
      },
    ],
    /: x takes \d+ bytes in C, of which its tables reach 65535/,
  ],
] as const)
  test(`what C cannot say is refused: ${what}`, () => {
    const given = template([
      ...properties,
      { id: "on", define: { type: "bool" } },
    ]);
    assert.throws(() => emitC(given, name, "t.json"), said);
  });

test("what generated code calls its own is no name of the template's there", () => {
  const made = emitC(
    template([
      { id: "model", define: { type: "bool" } },
      { id: "has", define: { type: "bool" } },
      { id: "__LINE__", define: { type: "bool" } },
    ]),
    "model",
    "t.json",
  );
  const header = made["model.h"] ?? "";
  assert.match(
    header,
    /static inline int model_set_model\(struct model \*model_, bool model\) \{/,
  );
  assert.match(header, /^ {2}bool has_;$/m);
  assert.match(header, /^ {2}bool __LINE___;$/m);
});
