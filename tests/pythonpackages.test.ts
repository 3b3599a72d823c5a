import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { missingPackages } from "./pythonpackages.js";

test("a Python package that setup has not installed, or in another version, is named", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "tcat-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const all = ["paho-mqtt==2.1.0", "pyserial==3.5"];
  assert.deepEqual(missingPackages(folder), all);
  const install = (name: string, version: string) => {
    const info = join(folder, `${name.replace("-", "_")}-${version}.dist-info`);
    mkdirSync(info);
    const head = `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`;
    writeFileSync(join(info, "METADATA"), head);
  };
  install("paho-mqtt", "1.6.1");
  install("pyserial", "3.5");
  assert.deepEqual(missingPackages(folder), ["paho-mqtt==2.1.0"]);
});

test("what setup has installed is all that the tests need", () => {
  assert.deepEqual(missingPackages(), []);
});
