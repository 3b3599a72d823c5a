import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { anchorOf } from "../../site/page.js";
import { readPage } from "./markdown.js";
import { paths, root, textOf } from "./repository.js";

const anchorsOf = (page: string): string[] =>
  readPage(textOf(page)).headings.map(({ text }) => anchorOf(text));

/** Where a page's links lead within the repository. */
function linksOf(page: string): string[] {
  const prose = textOf(page).replaceAll(/^```[\s\S]*?^```$/gm, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^[a-z]+:/.test(link));
}

test("every link of a page leads to a file, and to a heading where it names one", () => {
  const pages = paths().filter((path) => path.endsWith(".md"));
  const dead: string[] = [];
  for (const page of pages)
    for (const link of linksOf(page)) {
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? page : join(dirname(page), path);
      if (
        !existsSync(join(root, target)) ||
        (anchor !== undefined &&
          target.endsWith(".md") &&
          !anchorsOf(target).includes(decodeURIComponent(anchor)))
      )
        dead.push(`${page}: ${link}`);
    }
  assert.deepEqual(dead, []);
});
