import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { deadLinks } from "../../site/links.js";
import { writePages } from "../../site/pages.js";
import { writeNode } from "../../site/typedoc.js";
import { root } from "./repository.js";

test("every link of the site's pages leads somewhere, and none fetches from elsewhere", (t) => {
  const site = mkdtempSync(join(tmpdir(), "tcat-site-"));
  t.after(() => rmSync(site, { recursive: true }));
  writePages(root, site, ["node"]);
  writeNode(root, site);
  assert.deepEqual(deadLinks(site), []);
});

test("a link to nothing, to a heading that is none, and a font from elsewhere are told", (t) => {
  const site = mkdtempSync(join(tmpdir(), "tcat-site-"));
  t.after(() => rmSync(site, { recursive: true }));
  mkdirSync(join(site, "a"));
  writeFileSync(
    join(site, "a", "index.html"),
    '<link rel="stylesheet" href="https://fonts.example/x.css"><h1 id="b">b</h1><a href="#b">b</a><a href="#c">c</a>',
  );
  writeFileSync(
    join(site, "index.html"),
    '<a href="a#b">a</a><a href="a/none.html">n</a><a href="https://example.com">e</a>',
  );
  assert.deepEqual(deadLinks(site).sort(), [
    "a/index.html: #c",
    "a/index.html: https://fonts.example/x.css is fetched",
    "index.html: a/none.html",
  ]);
});
