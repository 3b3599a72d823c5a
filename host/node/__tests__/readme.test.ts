import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { tcat } from "./support/tcat.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

const readme = readFileSync(`${root}README.md`, "utf8");

/** Commands of the README whose output is the same each time. */
const shown = [
  ...readme.matchAll(/^```\n\$ npx tcat ((?!demo)[^\n]*)\n(.*?)^```$/gms),
];

describe("README", () => {
  it("shows commands with what they print", () => {
    assert.notEqual(shown.length, 0);
  });

  for (const [, command = "", printed] of shown)
    it(`says what tcat ${command} prints`, async () => {
      const { out, err } = await tcat(command.split(" "), "", root);
      assert.equal(out + err, printed);
    });

  it("shows a script as its file has it", () => {
    const [, script] = /^```yaml\n(.*?)^```$/ms.exec(readme) ?? [];
    const file = "host/node/cli/examples/07-messages-from-the-cloud.yaml";
    assert.equal(script, readFileSync(root + file, "utf8"));
  });
});
