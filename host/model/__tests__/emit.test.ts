import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { emitRust } from "../emit-rust.js";
import { emitTypescript } from "../emit-typescript.js";
import { emitters } from "../emitters.js";
import { fitOf } from "../fit.js";
import { deviceLimits } from "../limits.js";
import { readTemplate } from "../read.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const text = (path: string): string => readFileSync(root + path, "utf8");

const LIGHT = "host/emulator/cloud/registry/light.json";
const THERMOSTAT = "tests/model-protocol/templates/thermostat.json";
const EVERYTHING = "tests/model-protocol/templates/everything.json";
const PATHS = "tests/model-protocol/templates/paths.json";
const THIRTY = "tests/model-protocol/templates/thirty.json";

for (const [code, folder, sources] of [
  ["typescript", "host/node/examples/generated", [LIGHT, THERMOSTAT]],
  ["rust", "host/wasmtime/examples/generated", [LIGHT, THERMOSTAT]],
  ["rust", "host/wasmtime/tests/model/generated", [EVERYTHING, PATHS, THIRTY]],
] as const)
  for (const source of sources)
    test(`${folder} has what "tcat model ${source} --lang ${code}" makes`, () => {
      const name = basename(source, ".json");
      const template = readTemplate(
        JSON.parse(text(source)),
        basename(source),
        deviceLimits,
      );
      const made = emitters[code](template, name, basename(source));
      assert.ok(Object.keys(made).length > 0);
      for (const [file, content] of Object.entries(made))
        assert.equal(content, text(`${folder}/${file}`));
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
