import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { missingNodes, nodeOf, nodeVersions } from "./nodes.js";

test("a Node that setup has not installed, or of another version, is named", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "tcat-"));
  t.after(() => rmSync(folder, { recursive: true }));
  assert.deepEqual(missingNodes(folder), nodeVersions);
  const [first = "", second = "", ...rest] = nodeVersions;
  for (const [version, says] of [
    [first, first],
    [second, first],
  ] as const) {
    const program = nodeOf(version, folder);
    mkdirSync(dirname(program), { recursive: true });
    writeFileSync(program, `#!/bin/sh\necho v${says}\n`, { mode: 0o755 });
  }
  assert.deepEqual(missingNodes(folder), [second, ...rest]);
});

test("what setup has installed is every Node that the package is tested with", () => {
  assert.deepEqual(missingNodes(), []);
});
