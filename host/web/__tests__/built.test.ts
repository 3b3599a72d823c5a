import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { pageFile } from "./support/browser.js";

/** Bytes of each page: it is loaded over slow lines, too. */
const MOST_BYTES = { "cloud.html": 110_000, "index.html": 300_000 } as const;

const source = fileURLToPath(new URL("../../../../host/web/", import.meta.url));

const folder = dirname(pageFile);
const pageNamed = (name: string): string =>
  readFileSync(join(folder, name), "utf8");

it("is one file for the module and one for the cloud", () => {
  assert.deepEqual(readdirSync(folder).sort(), Object.keys(MOST_BYTES));
});

for (const [name, most] of Object.entries(MOST_BYTES)) {
  it(`has less than ${most} bytes: ${name}`, () => {
    const length = Buffer.byteLength(pageNamed(name));
    assert.ok(length < most, `${length} bytes`);
  });

  it(`forbids itself everything but its own script and its other side: ${name}`, () => {
    const page = pageNamed(name);
    const [, policy = ""] =
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(
        page,
      ) ?? [];
    assert.match(policy, /^default-src 'none'; script-src 'sha256-[^']+'/);
    assert.doesNotMatch(
      policy,
      /unsafe-inline|'unsafe-eval'|https?:|\*\.|data: /,
    );
    assert.doesNotMatch(
      page,
      /<(?:script|link|img)[^>]+(?:src|href)="(?!data:)/,
    );
  });
}

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
