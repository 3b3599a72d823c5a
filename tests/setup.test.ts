import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { HANG_MS } from "./hang.js";
import { oldest } from "./package/crate.js";

const script = fileURLToPath(new URL("../../tests/setup.sh", import.meta.url));

/** What the script itself runs. */
const USED = ["dirname", "id", "sed", "sh"];

function placeOf(tool: string): string {
  const place = (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, tool))
    .find((path) => existsSync(path));
  assert.ok(place, tool);
  return place;
}

test("setup names the oldest compiler of the crate where there is none, and installs nothing without apt-get", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "tcat-"));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const tool of USED) symlinkSync(placeOf(tool), join(folder, tool));
  const { status, stderr } = spawnSync(join(folder, "sh"), [script], {
    env: { PATH: folder },
    encoding: "utf8",
    timeout: HANG_MS,
    killSignal: "SIGKILL",
  });
  assert.equal(status, 1, stderr);
  assert.match(stderr, /there is no apt-get here, install them by hand/);
  assert.ok(stderr.includes(`missing: cargo ${oldest} or newer`), stderr);
  assert.ok(stderr.includes(`--default-toolchain ${oldest}\n`), stderr);
});
