import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import ts from "typescript";
import { emitters } from "../emitters.js";
import { fitOf } from "../fit.js";
import { deviceLimits } from "../limits.js";
import { TemplateError } from "../mistake.js";
import { readTemplate } from "../read.js";
import type { Template } from "../template.js";
import { findCollisions } from "../types.js";
import { oddTemplate, withoutDoubles } from "./odd.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const TEMPLATES = 150;

interface Made {
  readonly template: Template;
  readonly name: string;
  readonly source: string;
}

/** What becomes of a template; of a bad one each mistake is one line that begins with the file. */
function read({
  name,
  source,
  json,
}: Omit<Made, "template"> & { readonly json: unknown }): Made[] {
  try {
    const template = readTemplate(json, source, deviceLimits);
    const mistakes = findCollisions(template, name, source);
    if (mistakes.length > 0) throw new TemplateError(mistakes);
    fitOf(template);
    return [{ template, name, source }];
  } catch (error) {
    assert.ok(error instanceof TemplateError, String(error));
    return [];
  }
}

const LIGHT = `${root}host/emulator/cloud/registry/light.json`;

/** The platform's export of its light, which has no actions; ours has one more. */
const exported = (): Made[] =>
  read({
    ...{ name: "light", source: "light.json" },
    json: { ...JSON.parse(readFileSync(LIGHT, "utf8")), actions: [] },
  });

describe("an odd template is refused, or its code compiles without a warning", () => {
  const folder = mkdtempSync(join(tmpdir(), "tcat-odd-"));
  after(() => rmSync(folder, { recursive: true }));
  const odd = fc
    .sample(oddTemplate, { numRuns: TEMPLATES, seed: 17 })
    .map(withoutDoubles)
    .flatMap(read);
  const made = [...exported(), ...odd];

  const compile = (compiler: string, flags: string, files: string[]) => {
    const strict = `${flags} -pedantic -Wall -Wextra -Werror -fsyntax-only`;
    const include = `-I${root}host/wamr/include`;
    const { stderr, status } = spawnSync(
      compiler,
      [...strict.split(" "), include, ...files],
      { cwd: folder, encoding: "utf8" },
    );
    assert.equal(status, 0, stderr);
  };

  it("is often enough not refused, and never where it is the platform's own", () => {
    assert.ok(odd.length > TEMPLATES / 4, String(odd.length));
    assert.equal(exported().length, 1);
  });

  it("in C, whose header is one of C++ as well", () => {
    const sources: string[] = [];
    for (const [i, { template, name, source }] of made.entries())
      try {
        const files = Object.entries(emitters.c(template, name, source));
        const [[header = "", types = ""] = [], [, code = ""] = []] = files;
        writeFileSync(join(folder, `${i}-${header}`), types);
        const own = code.replaceAll(`"${header}"`, `"${i}-${header}"`);
        writeFileSync(join(folder, `${i}.c`), own);
        sources.push(`${i}.c`);
        writeFileSync(join(folder, `${i}.cpp`), `#include "${i}-${header}"\n`);
      } catch (error) {
        assert.ok(error instanceof TemplateError, String(error));
      }
    assert.ok(sources.length > made.length / 2, String(sources.length));
    compile("gcc", "-std=c99 -Wconversion -Wshadow -Wundef", sources);
    const cpp = sources.map((name) => `${name}pp`);
    compile("g++", "-std=c++11", cpp);
  });

  it("in C, also with more names than a literal has to hold", () => {
    // With the NUL at the end of all 4,095 bytes, and one more.
    for (const last of [44, 45]) {
      const ids = [
        ...Array.from({ length: 81 }, (_, i) => `p${i}`.padEnd(49, "_")),
        "p".repeat(last - 1),
      ];
      const json = {
        profile: { ProductId: "P" },
        properties: ids.map((id) => ({ id, define: { type: "timestamp" } })),
      };
      const template = readTemplate(json, "long.json", deviceLimits);
      const files = emitters.c(template, "long_names", "long.json");
      for (const [file, text] of Object.entries(files))
        writeFileSync(join(folder, file), text);
      compile("gcc", "-std=c99 -Wconversion", ["long_names.c"]);
    }
  });

  it("in TypeScript", () => {
    const files = new Map(
      made.flatMap(({ template, name, source }, i) =>
        Object.values(emitters.typescript(template, name, source)).map(
          // Within the package, which names itself.
          (code) => [join(root, "build", `odd-${i}.ts`), code],
        ),
      ),
    );
    const options: ts.CompilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noUnusedLocals: true,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      types: ["node"],
      skipLibCheck: true,
      noEmit: true,
    };
    const host = ts.createCompilerHost(options);
    const { fileExists, readFile } = host;
    host.fileExists = (name) => files.has(name) || fileExists(name);
    host.readFile = (name) => files.get(name) ?? readFile(name);
    const program = ts.createProgram([...files.keys()], options, host);
    const said = ts.getPreEmitDiagnostics(program);
    assert.equal(ts.formatDiagnostics(said, host), "");
  });

  it("in Rust, as far as names and texts go", () => {
    for (const { template, name, source } of made)
      for (const code of Object.values(emitters.rust(template, name, source))) {
        assert.doesNotMatch(code, /^ {4}(?:Self|\d\w*)(?:\(|,)/m);
        assert.doesNotMatch(code, /[\u202a-\u202e\u2066-\u2069]/);
        assert.doesNotMatch(code, /\\u\{d[89a-f]/i);
      }
  });
});
