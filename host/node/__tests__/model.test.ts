import assert from "node:assert/strict";
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { tcat } from "./support/tcat.js";

const light = fileURLToPath(
  new URL(
    "../../../../host/emulator/cloud/registry/light.json",
    import.meta.url,
  ),
);

function folder(t: TestContext): string {
  const made = mkdtempSync(join(tmpdir(), "tcat-"));
  t.after(() => rmSync(made, { recursive: true }));
  return made;
}

const make = (...args: string[]) => ["model", ...args, "--lang", "typescript"];

test("code is made of the vendor's export as it is, and what fits a message is told", async (t) => {
  const out = join(folder(t), "made", "here");
  const { status, out: said, err } = await tcat(make(light, "--out", out));
  assert.equal(err, "");
  assert.equal(status, 0);
  assert.deepEqual(readdirSync(out), ["light.ts"]);
  assert.match(
    readFileSync(join(out, "light.ts"), "utf8"),
    /export class Light extends DataTemplate<LightTypes>/,
  );
  assert.match(said, /light\.ts written/);
  assert.match(said, /^ {6}16 {2}brightness$/m);
  assert.match(said, /reports for all properties: 1 at most/);
});

test("standard input is a file, and --name names what is made", async (t) => {
  const out = folder(t);
  const given = make("-", "--name", "DeskLamp", "--out", out);
  assert.equal((await tcat(given, readFileSync(light))).status, 0);
  assert.deepEqual(readdirSync(out), ["desk_lamp.ts"]);
  assert.match(
    readFileSync(join(out, "desk_lamp.ts"), "utf8"),
    /export class DeskLamp /,
  );
});

test("a file's name is made one of code", async (t) => {
  const out = folder(t);
  for (const [file, made] of [
    ["template-light (1).json", "template_light_1.ts"],
    ["DeskLamp.v2.json", "desk_lamp.ts"],
  ] as const) {
    const path = join(out, file);
    copyFileSync(light, path);
    assert.equal((await tcat(make(path, "--out", out))).status, 0);
    assert.ok(readdirSync(out).includes(made), made);
  }
  const path = join(out, "灯.json");
  copyFileSync(light, path);
  const { status, err } = await tcat(make(path, "--out", out));
  assert.equal(status, 2);
  assert.match(err, /灯\.json makes no name: give one with --name/);
});

test("a bad template is refused with all of its mistakes, and nothing is written", async (t) => {
  const out = folder(t);
  const bad = JSON.stringify({
    properties: [
      { id: "a", define: { type: "int", min: "2", max: "1" } },
      { id: "b", define: { type: "enum" } },
    ],
  });
  const { status, err } = await tcat(make("-", "--out", out), bad);
  assert.equal(status, 2);
  assert.equal(
    err,
    `tcat: model.json: 2 to mend
  model.json.properties[0].define.min must not be above max, which is 1
  model.json.properties[1].define.mapping must name one value at least, such as {"0":"Off"}
`,
  );
  assert.deepEqual(readdirSync(out), []);
  const { err: zh } = await tcat(
    ["--lang", "zh", ...make("-", "--out", out)],
    bad,
  );
  assert.match(zh, /有 2 处需要修正\n {2}model\.json\.\S+ 不得大于 max（1）/);
});

test("ids that come out alike are refused", async (t) => {
  const field = { type: "int" };
  const { status, err } = await tcat(
    make("-", "--out", folder(t)),
    JSON.stringify({
      properties: [
        { id: "low_v", define: field },
        { id: "lowV", define: field },
      ],
    }),
  );
  assert.equal(status, 2);
  assert.match(err, /properties\.lowV is called LowV, as properties\.low_v is/);
});

for (const [lang, id, en, zh] of [
  [
    "typescript",
    "control",
    /control is called LightControl, as the template is/,
    /control 与 模板 同名（LightControl）/,
  ],
  [
    "c",
    "handler",
    /handler is called light_handler, as the template is/,
    /handler 与 模板 同名（light_handler）/,
  ],
  [
    "c",
    "set",
    /set is called light_set_fields, as properties\.fields is/,
    /set 与 properties\.fields 同名/,
  ],
] as const)
  test(`what ${lang} would call as the template's own code is refused in the reader's language: ${id}`, async (t) => {
    const field = { type: "int" };
    const specs = [{ id: "a", dataType: field }];
    const given = JSON.stringify({
      properties: [
        { id: "fields", define: field },
        { id, define: { type: "struct", specs } },
      ],
    });
    const args = ["model", "-", "--name", "light", "--lang", lang];
    const out = ["--out", folder(t)];
    for (const [said, ...language] of [[en], [zh, "--lang", "zh"]] as const) {
      const { status, err } = await tcat([...language, ...args, ...out], given);
      assert.equal(status, 2);
      assert.match(err, said);
    }
  });

for (const [what, input, said] of [
  ["no JSON", "{", /is not JSON: export the data template/],
  ["no template", '{"name":"x"}', /has no properties, events or actions/],
] as const)
  test(`what is ${what} is refused in one line`, async (t) => {
    const { status, err } = await tcat(make("-", "--out", folder(t)), input);
    assert.equal(status, 2);
    assert.match(err, said);
  });

for (const [what, args, said] of [
  [
    "a file that is not there",
    ["no/such.json", "--out", "x"],
    /such\.json cannot be read: ENOENT/,
  ],
  [
    "a name that is none",
    [light, "--name", "9", "--out", "x"],
    /--name takes a letter/,
  ],
  ["no folder", [light], /--out/],
  [
    "a folder that is a file",
    [light, "--out", light],
    /--out: \S+ cannot be written/,
  ],
] as const)
  test(`${what} is a mistake of the user's`, async () => {
    const { status, err } = await tcat(make(...args));
    assert.equal(status, 2);
    assert.match(err, said);
  });

test("a language of code that is none is refused with those there are", async () => {
  const { status, err } = await tcat([
    "model",
    light,
    "--lang",
    "cobol",
    "--out",
    "x",
  ]);
  assert.equal(status, 2);
  assert.match(err, /Allowed choices are .*typescript/);
});
