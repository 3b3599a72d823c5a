import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { pageFile } from "./support/browser.js";

/** Bytes of the page: it is loaded over slow lines, too. */
const MOST_BYTES = 300_000;

const source = fileURLToPath(new URL("../../../../host/web/", import.meta.url));

it("is one file of less than 300 KB", () => {
  assert.deepEqual(readdirSync(dirname(pageFile)), ["index.html"]);
  const { length } = readFileSync(pageFile);
  assert.ok(length < MOST_BYTES, `${length} bytes`);
});

it("forbids itself everything but its own script and the bridge", () => {
  const page = readFileSync(pageFile, "utf8");
  const [, policy = ""] =
    /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(
      page,
    ) ?? [];
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^']+'/);
  assert.doesNotMatch(
    policy,
    /unsafe-inline|'unsafe-eval'|https?:|\*\.|data: /,
  );
  assert.doesNotMatch(page, /<(?:script|link|img)[^>]+(?:src|href)="(?!data:)/);
});

it("makes no markup of text anywhere", () => {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" });
  const sources = files.filter(
    (name) => /\.tsx?$/.test(name) && !name.includes("__tests__"),
  );
  assert.notEqual(sources.length, 0);
  const wrong = sources.filter((name) =>
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(|new Function|javascript:/i.test(
      readFileSync(join(source, name), "utf8").replaceAll(
        /^import .*javascript\/.*$/gm,
        "",
      ),
    ),
  );
  assert.deepEqual(wrong, []);
});
