import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { HISTORY, readHistory, writeHistory } from "../cli/history.js";

const folder = mkdtempSync(join(tmpdir(), "tcat-"));
after(() => rmSync(folder, { recursive: true }));

test("what was typed comes back, the last line first, the oldest forgotten", () => {
  const file = join(folder, "deep", "history");
  assert.deepEqual(readHistory(file), []);
  const typed = Array.from({ length: HISTORY + 1 }, (_, i) => `AT+${i}`);
  writeHistory(file, typed);
  assert.deepEqual(readHistory(file), typed.slice(0, -1));
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.equal(statSync(join(folder, "deep")).mode & 0o777, 0o700);
});

test("a history that is there and cannot be read is told", () => {
  assert.throws(() => readHistory(folder), /EISDIR/);
});
