import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readPage } from "./markdown.js";
import { root, textOf } from "./repository.js";

const pages = ["README.md", "README.zh-CN.md"];

const sizeOf = (module: string): number =>
  statSync(join(root, "host/wasmtime/modules", module)).size;

for (const page of pages) {
  test(`${page} begins with the sizes that the modules have`, () => {
    const [, told = []] = readPage(textOf(page)).numbers;
    for (const module of ["release.wasm", "session.wasm"]) {
      const bytes = sizeOf(module).toLocaleString("en");
      assert.ok(told.includes(bytes), `${module} has ${bytes} bytes`);
    }
  });

  test(`${page} has the fuel of a byte as it was measured`, () => {
    const measured: Record<string, number> = JSON.parse(
      textOf("host/wasmtime/fuel.json"),
    );
    const row = ["info-ok", "small-urc", "mix", "payload-2k", "noise"].map(
      (name) => {
        const units = measured[name] ?? Number.NaN;
        return units.toFixed(units < 10 ? 1 : 0);
      },
    );
    const rows = readPage(textOf(page)).tables.flat();
    assert.ok(
      rows.some((cells) => cells.join() === row.join()),
      `no row has ${row.join(", ")}`,
    );
  });
}
