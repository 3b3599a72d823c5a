import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readScript } from "../cli/run/readscript.js";
import { titlesOf } from "../cli/run/title.js";
import { Screen } from "../cli/screen.js";

const folder = mkdtempSync(join(tmpdir(), "tcat-"));
after(() => rmSync(folder, { recursive: true }));

/** The titles of a script of these steps. */
function titles(steps: readonly string[], showSecrets = false): string[] {
  const file = join(folder, "script.yaml");
  writeFileSync(
    file,
    `steps:\n${steps.map((step) => `  - ${step}\n`).join("")}`,
  );
  return titlesOf(readScript(file, true), new Screen(showSecrets));
}

test("a step is called by what it does, or by its name", () => {
  for (const [step, title] of [
    ["send: AT+GMR", "send AT+GMR"],
    ["publish: { topic: t, qos: 1, text: abc }", "publish t (3 bytes)"],
    ["deliver: { topic: t, hex: '00ff' }", "deliver t (2 bytes)"],
    ["expect: reconnected", "expect reconnected"],
    [
      "expect: { message: { topic: t, text: hi, length: 2 } }",
      'expect message {"topic":"t","length":2} "hi"',
    ],
    [
      "expect: { message: { json: { a: 1 } } }",
      'expect message {"json":{"a":1}}',
    ],
    ["expect: { message: { matches: ^a } }", 'expect message {"matches":"^a"}'],
    ["wait: 5", "wait 5 ms"],
    ["fault: [split, wrongMd5]", "fault split, wrongMd5"],
    ["module: reboot", "module reboot"],
    ["module: { cut: 3 }", "module cut 3"],
    ["phone: { ssid: home }", "phone"],
    ["{ name: as the note has it, wait: 5 }", "as the note has it"],
  ] as const)
    assert.deepEqual(titles([step]), [title]);
});

test("no title tells a secret of any step, before it or behind it", () => {
  const steps = [
    "{ name: first hunter22 and correct horse, wait: 1 }",
    'send: AT+CWJAP="home","hunter22"',
    "phone: { ssid: home, password: correct horse }",
    "{ name: last hunter22 and correct horse, wait: 1 }",
  ];
  assert.doesNotMatch(titles(steps).join("\n"), /unter2|orrect hors/);
  assert.equal(titles(steps, true)[3], "last hunter22 and correct horse");
});
