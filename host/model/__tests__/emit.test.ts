import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { emitRust } from "../emit-rust.js";
import { emitTypescript } from "../emit-typescript.js";
import { fitOf } from "../fit.js";
import { deviceLimits } from "../limits.js";
import { readTemplate } from "../read.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const text = (path: string): string => readFileSync(root + path, "utf8");

for (const [name, source] of [
  ["light", "host/emulator/cloud/registry/light.json"],
  ["thermostat", "tests/model-protocol/templates/thermostat.json"],
] as const)
  test(`the example has what "tcat model ${source} --code typescript --out host/node/examples/generated" makes`, () => {
    const template = readTemplate(
      JSON.parse(text(source)),
      `${name}.json`,
      deviceLimits,
    );
    const made = emitTypescript(template, name, `${name}.json`);
    assert.deepEqual(Object.keys(made), [`${name}.ts`]);
    assert.equal(
      made[`${name}.ts`],
      text(`host/node/examples/generated/${name}.ts`),
    );
  });

const templates = "tests/model-protocol/templates";
for (const [name, source, folder] of [
  [
    "light",
    "host/emulator/cloud/registry/light.json",
    "host/wasmtime/examples/generated",
  ],
  [
    "thermostat",
    `${templates}/thermostat.json`,
    "host/wasmtime/examples/generated",
  ],
  [
    "everything",
    `${templates}/everything.json`,
    "host/wasmtime/tests/model/generated",
  ],
  ["thirty", `${templates}/thirty.json`, "host/wasmtime/tests/model/generated"],
] as const)
  test(`the crate has what "tcat model ${source} --code rust --out ${folder}" makes`, () => {
    const template = readTemplate(
      JSON.parse(text(source)),
      `${name}.json`,
      deviceLimits,
    );
    const made = emitRust(template, name, `${name}.json`);
    assert.deepEqual(Object.keys(made), [`${name}.rs`]);
    assert.equal(made[`${name}.rs`], text(`${folder}/${name}.rs`));
  });

test("in Rust a name that would be a link or code in a comment is neither", () => {
  const template = readTemplate(
    {
      properties: [
        { id: "a", name: "[x] <y> `z`", desc: "", define: { type: "int" } },
      ],
    },
    "t",
    deviceLimits,
  );
  const made = emitRust(template, "x", "t")["x.rs"] ?? "";
  assert.ok(made.includes("/// \\[x\\] \\<y\\> \\`z\\` ("));
});

test("in Rust a text of a mapping is a literal of Rust", () => {
  const template = readTemplate(
    {
      properties: [
        {
          id: "a",
          define: { type: "stringenum", mapping: { '"\\b\u0001\b': "" } },
        },
      ],
    },
    "t",
    deviceLimits,
  );
  const made = emitRust(template, "x", "t")["x.rs"] ?? "";
  assert.ok(made.includes('=> "\\"\\\\b\\u{0001}\\u{8}"'));
});

test("a name or description that would end a comment does not", () => {
  const template = readTemplate(
    {
      properties: [
        {
          id: "a",
          name: "x */ y",
          desc: "line\nbreak",
          define: { type: "int" },
        },
      ],
    },
    "t",
    deviceLimits,
  );
  const made = emitTypescript(template, "x", "t")["x.ts"] ?? "";
  assert.match(made, /\/\*\* x \* \/ y: line break \(/);
});

test("what a report needs at its largest is counted to the byte", () => {
  const template = readTemplate(
    {
      properties: [
        { id: "on", define: { type: "bool" } },
        { id: "n", define: { type: "int", min: "-10", max: "5" } },
        { id: "f", define: { type: "float", min: "0", max: "99" } },
        { id: "t", define: { type: "string", max: "2000" } },
        {
          id: "l",
          define: {
            type: "array",
            max: "3",
            arrayInfo: { type: "int", min: "0", max: "9" },
          },
        },
        {
          id: "s",
          define: { type: "stringenum", mapping: { home: "", 夜: "" } },
        },
      ],
    },
    "t",
    deviceLimits,
  );
  const { sizes, reports } = fitOf(template);
  assert.deepEqual(
    sizes.map(({ bytes }) => bytes),
    [
      '"on":1'.length,
      '"n":-10'.length,
      '"f":99.123456'.length,
      '"t":""'.length + 2000,
      '"l":[1,2,3]'.length,
      '"s":"home"'.length,
    ],
  );
  assert.equal(reports, 3);
});
