import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { htmlOf, pageOf, placeOf } from "./page.js";

/** What the index lists of the pages made of Markdown, in its order. */
const listed = [
  ["README.md", "Overview"],
  ["README.zh-CN.md", "概览"],
  ["assembly/generated/reference.md", "Reference: commands, limits, errors"],
  ["host/javascript/README.md", "Any JavaScript"],
  ["host/javascript/README.zh-CN.md", "任何 JavaScript"],
  ["host/wasmtime/README.md", "Rust crate"],
  ["host/wasmtime/README.zh-CN.md", "Rust crate（中文）"],
  ["host/wamr/README.md", "C library"],
  ["host/wamr/README.zh-CN.md", "C 库"],
  ["host/wamr/MIGRATION.md", "Coming from Tencent's SDK"],
  ["host/wamr/MIGRATION.zh-CN.md", "从腾讯 SDK 迁移"],
  ["host/web/README.md", "Pages in a browser"],
  ["host/web/README.zh-CN.md", "浏览器页面"],
  ["host/emulator/README.md", "Emulator"],
  ["host/emulator/README.zh-CN.md", "模拟器"],
  ["host/emulator/MODULES.md", "What modules and the cloud do"],
  ["tests/replay/README.md", "The contract"],
  ["tests/model-protocol/README.md", "The model protocol"],
  ["tests/mutation/README.md", "Mutants"],
  ["CHANGELOG.md", "Changes"],
  ["CONTRIBUTING.md", "A first change"],
] as const;

/** Pages that a tool makes of the sources, where it has been run. */
const made = [
  [
    "node/index.html",
    "Node, any JavaScript, data template, emulator: every type and function",
  ],
  ["rust/tcat/index.html", "Rust: every type and function"],
  ["c/index.html", "C: every type and function"],
] as const;

/** Every Markdown file of the repository. */
const markdownFiles = (root: string): string[] =>
  execFileSync("git", ["ls-files", "*.md"], { cwd: root, encoding: "utf8" })
    .split("\n")
    .filter((path) => path !== "");

/** Pictures that Markdown shows: `![text](path)`. */
const PICTURE = /!\[[^\]]*\]\(([^):]+)\)/g;

/** Puts the pictures of a page where it looks for them. */
function copyPictures(root: string, site: string, path: string, text: string) {
  for (const [, picture = ""] of text.matchAll(PICTURE)) {
    const target = join(site, dirname(placeOf(path)), picture);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, dirname(path), picture), target);
  }
}

const item = (place: string, text: string): string =>
  `<li><a href="${place}">${text}</a></li>`;

/**
 * Makes the pages of the repository's Markdown, and an index of the site.
 * @param tools whether the pages that tools make are in the index
 */
export function writePages(
  root: string,
  site: string,
  tools: readonly string[],
): void {
  const files = markdownFiles(root);
  const known = new Set(files);
  for (const path of files) {
    const target = join(site, placeOf(path));
    mkdirSync(dirname(target), { recursive: true });
    const markdown = readFileSync(join(root, path), "utf8");
    writeFileSync(
      target,
      pageOf(path, markdown, (one) => known.has(one)),
    );
    copyPictures(root, site, path, markdown);
  }
  const pages = listed.map(([path, text]) => item(placeOf(path), text));
  const others = made
    .filter(([place]) => tools.some((tool) => place.startsWith(`${tool}/`)))
    .map(([place, text]) => item(place, text));
  writeFileSync(
    join(site, "index.html"),
    htmlOf(
      "tcat",
      "en",
      `<h1>tcat</h1>\n<ul>\n${[...pages, ...others].join("\n")}\n</ul>`,
    ),
  );
}
