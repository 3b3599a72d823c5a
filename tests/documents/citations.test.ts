import assert from "node:assert/strict";
import { test } from "node:test";
import { readPage } from "./markdown.js";
import { paths, textOf } from "./repository.js";

/** Names of working papers; joined, so that this file has none of them. */
const papers = ["REPLAY", "SESSION", "FACTS", "DESIGN", "TOOLCHAIN"].map(
  (name) => `${name}.md`,
);

const isText = (path: string): boolean =>
  /\.(ts|c|h|cpp|rs|md|txt|json|ya?ml|toml|cmake|sh|js|html|properties)$/.test(
    path,
  );

const files = paths().filter(isText);

test("no file cites a paper that is not in the repository", () => {
  const citing = files.filter((path) => {
    const text = textOf(path);
    return (
      papers.some((paper) => new RegExp(`\\b${paper}`).test(text)) ||
      /\.\.\/shared\b/.test(text)
    );
  });
  assert.deepEqual(citing, []);
});

test("every section that a comment cites is there", () => {
  const sections = new Set(
    readPage(textOf("tests/replay/README.md")).headings.map(({ text }) => text),
  );
  const numbers = new Set(
    readPage(textOf("host/emulator/MODULES.md")).headings.map(
      ({ text }) => /^[\d.]*\d/.exec(text)?.[0],
    ),
  );
  let cited = 0;
  for (const path of files.filter((path) => path.endsWith(".ts"))) {
    const text = textOf(path).replaceAll(/\n\s*\* /g, " ");
    for (const [, section = ""] of text.matchAll(
      /tests\/replay\/README\.md, "([^"]+)"/g,
    )) {
      assert.ok(sections.has(section), `${path} cites "${section}"`);
      cited++;
    }
    for (const [, list = ""] of text.matchAll(
      /MODULES\.md ((?:\d[\d.]*(?:, )?)+)/g,
    ))
      for (const number of list.match(/\d(?:\.\d)?/g) ?? []) {
        assert.ok(numbers.has(number), `${path} cites ${number}`);
        cited++;
      }
  }
  assert.ok(cited > 60, `only ${cited} citations were found`);
});
