import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const FOLDER = "host/javascript";
/** Where a host's own means may not come from, and what it is made of beside its own folder. */
const ALLOWED = [`${FOLDER}/`, "assembly/protocol/"];
const PACKAGES = ["@assemblyscript/loader", "@noble/hashes"];

/** What a source imports, types too: their arrows count like any. */
const importsOf = (file: string): string[] =>
  ts
    .preProcessFile(readFileSync(join(root, file), "utf8"))
    .importedFiles.map(({ fileName }) => fileName);

/** The source that an import within the repository names. */
const sourceOf = (from: string, name: string): string =>
  normalize(join(dirname(from), name)).replace(/\.js$/, ".ts");

/** Each source that is reached, and the sources that it imports. */
const graph = new Map<string, string[]>();
/** Packages that are imported, and by whom. */
const packages = new Map<string, string>();

function walk(file: string): void {
  if (graph.has(file)) return;
  const names = importsOf(file);
  const inside = names.filter((name) => name.startsWith("."));
  for (const name of names) if (!name.startsWith(".")) packages.set(name, file);
  const sources = inside.map((name) => sourceOf(file, name));
  graph.set(file, sources);
  for (const source of sources) walk(source);
}

/** The first way from a file back to itself. */
function cycleFrom(file: string, way: readonly string[]): string[] | undefined {
  if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
  if (over.has(file)) return undefined;
  for (const next of graph.get(file) ?? []) {
    const found = cycleFrom(next, [...way, file]);
    if (found) return found;
  }
  over.add(file);
  return undefined;
}
const over = new Set<string>();

describe("the client for any JavaScript", () => {
  before(() => {
    for (const folder of [FOLDER, `${FOLDER}/model`])
      for (const name of readdirSync(join(root, folder)))
        if (name.endsWith(".ts") && !name.endsWith(".d.ts"))
          walk(`${folder}/${name}`);
    assert.ok(graph.size > 50, "sources are found");
  });

  it("imports nothing of Node, of another host or of a package that needs them", () => {
    const outside = [...graph.keys()].filter(
      (file) => !ALLOWED.some((folder) => file.startsWith(folder)),
    );
    assert.deepEqual(outside, []);
    const strange = [...packages].filter(
      ([name]) =>
        !PACKAGES.some((one) => name === one || name.startsWith(`${one}/`)),
    );
    assert.deepEqual(strange, []);
  });

  it("names each file that it imports with its ending, as pages and Deno want it", () => {
    const bare = [...graph.keys()].flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith(".") && !name.endsWith(".js"))
        .map((name) => `${file}: ${name}`),
    );
    assert.deepEqual(bare, []);
  });

  it("has no two files that need each other, by types either", () => {
    const own = [...graph.keys()].filter((file) => file.startsWith(FOLDER));
    const cycle = own
      .map((file) => cycleFrom(file, []))
      .find((found) => found !== undefined);
    assert.equal(cycle?.join(" -> "), undefined);
  });

  it("is made of ECMAScript and what web.d.ts lists", () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(root, "node_modules/typescript/bin/tsc"), "-p", FOLDER],
      { cwd: root, encoding: "utf8" },
    );
    assert.equal(stdout, "");
    assert.equal(status, 0);
  });
});
