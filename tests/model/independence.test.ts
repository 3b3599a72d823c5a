/** The model shares nothing with the core and the hosts: it imports its own folder, and nothing else. */

import { deepStrictEqual, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

/** Modules that belong to the model. */
const FEWEST = 15;

/** A file and all that it imports, and theirs; `foreign` is what stands in no file beside it. */
function follow(file: URL, seen: Set<string>, foreign: string[]): void {
  if (seen.has(file.href)) return;
  seen.add(file.href);
  const text = readFileSync(file, "utf8");
  for (const [, name = ""] of text.matchAll(/(?:from|import) "([^"]+)"/g))
    if (/^\.\/[^/]+$/.test(name)) follow(new URL(name, file), seen, foreign);
    else foreign.push(name);
}

test("the model imports its own folder alone", () => {
  const seen = new Set<string>();
  const foreign: string[] = [];
  follow(new URL("./model.js", import.meta.url), seen, foreign);
  deepStrictEqual(foreign, []);
  ok(seen.size >= FEWEST, `${seen.size} modules`);
});
