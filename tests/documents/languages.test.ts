import assert from "node:assert/strict";
import { basename } from "node:path";
import { test } from "node:test";
import { readPage } from "./markdown.js";
import { textOf } from "./repository.js";

/** Pages that people begin with: each has one in Chinese beside it. */
const pages = [
  "README.md",
  "host/emulator/README.md",
  "host/javascript/README.md",
  "host/wamr/README.md",
  "host/web/README.md",
  "host/wamr/MIGRATION.md",
  "host/wasmtime/README.md",
];

const chineseOf = (page: string): string => page.replace(/\.md$/, ".zh-CN.md");

/** The figures of a row, sorted, for a translation may change their order. */
const figuresOf = (row: readonly string[]): string[] =>
  row.flatMap((cell) => cell.match(/\d[\d,.]*\d|\d/g) ?? []).sort();

/** Where links lead, in whatever language: headings are called otherwise in each. */
const placesOf = (links: readonly string[]): string[] =>
  [
    ...new Set(
      links.map((link) =>
        /^https?:/.test(link)
          ? link
          : link.replace(".zh-CN.md", ".md").replace(/#.*/, "#"),
      ),
    ),
  ].sort();

for (const page of pages) {
  const english = readPage(textOf(page));
  const chinese = readPage(textOf(chineseOf(page)));

  test(`${page} and its Chinese page link to each other at their tops`, () => {
    const top = (path: string) => textOf(path).split("\n").slice(0, 4);
    const zh = basename(chineseOf(page));
    assert.ok(top(page).includes(`[中文](${zh})`));
    assert.ok(top(chineseOf(page)).includes(`[English](${basename(page)})`));
  });

  test(`${page} and its Chinese page have the same levels of headings`, () => {
    const levels = ({ headings }: typeof english) =>
      headings.map(({ level }) => level);
    assert.deepEqual(levels(chinese), levels(english));
  });

  test(`${page} and its Chinese page have the same code`, () => {
    assert.deepEqual(chinese.blocks, english.blocks);
  });

  test(`${page} and its Chinese page name the same code and lead to the same places`, () => {
    assert.deepEqual(chinese.words, english.words);
    assert.deepEqual(placesOf(chinese.links), placesOf(english.links));
  });

  test(`${page} and its Chinese page have the same numbers in each section's sentences`, () => {
    assert.deepEqual(chinese.numbers, english.numbers);
  });

  test(`${page} and its Chinese page have the same figures in their tables`, () => {
    const shape = ({ tables }: typeof english) =>
      tables.map((table) => table.map((row) => row.length));
    assert.deepEqual(shape(chinese), shape(english));
    const figures = ({ tables }: typeof english) =>
      tables.flatMap((table) => table.map(figuresOf));
    assert.deepEqual(figures(chinese), figures(english));
  });
}
