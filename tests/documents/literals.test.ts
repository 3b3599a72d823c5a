import assert from "node:assert/strict";
import { test } from "node:test";
import ts from "typescript";
import { paths, textOf } from "./repository.js";

/** Files whose words are not ours to translate: what modules and the platform say, and other programs' languages. */
const others = [
  /^host\/emulator\/commands\//,
  /^host\/emulator\/profiles\/profile\.ts$/,
  /^host\/emulator\/cloud\/http\/registration\.ts$/,
  /^host\/emulator\/cloud\/services\/thing\.ts$/,
  /^host\/emulator\/uart\/bridge\.ts$/,
  /^host\/node\/cli\/completion\.ts$/,
  /^host\/node\/examples\//,
  /^host\/node\/cli\/run\/junit\.ts$/,
  /^host\/web\/vite\.config\.ts$/,
  // What makes code, and comments in it.
  /^host\/model\/(?:emit-\w+|names|remark)\.ts$/,
  /^host\/model\/(?:c\/(?!check|scope)|rust\/)/,
];

/** Names and lines that are the same in every language; a placeholder is `{}`. */
const names: ReadonlySet<string> = new Set([
  // What a step of a script is, in the script's own words.
  "send {}",
  "expect {}",
  "wait {} ms",
  "update {}/{} {}",
  "fault {}",
  "module {}",
  "raw {}",
  // States and choices that programs compare.
  "not run",
  "settings iac",
  // TAP's own words.
  "not ok",
  // What the demo sends.
  "correct horse",
  "lost with the power",
  "still there?",
  "good morning",
  "back again",
  // Lines of protocols.
  "bytes {}-{}/{}",
  "provisioning error ({}, {})",
  // What a device tells the platform of a refusal.
  "not defined",
  "{}: read only",
  "no handler",
  // Caught where it is thrown.
  "not JSON by the rules of the model protocol",
  // What is typed elsewhere.
  "npm run build:wamr",
  "npx tcat page --port /dev/ttyUSB0",
  "npx tcat page --emulate",
  // Classes of the page's elements.
  "bracket {} ended-{}",
  "read only",
  "read only\\0",
  "not defined\\0",
  // How a trap is called in a firmware's log, after WebAssembly's own names of traps: flash for one language.
  "out of bounds memory access",
  "integer divide by zero",
  "the core has trapped",
  "an event lies outside the core's memory",
  "not open",
  // What a debugger shows in place of bytes.
  "Text({} bytes)",
  "{} bytes",
  // What serde's errors say, as serde does.
  "nested too deep",
  "an object",
  // Faults of ours, which come with their stack.
  "the messages ended",
  "the script was read for a bench",
  "{} is no deed of a bench",
  "no word {} in the description",
]);

/** Words that people read: two of them, or one beside what is put in. */
const PROSE = /[a-z]{2,} [a-z]{2,}|(?:^|[\s(])[a-z]{3,} \{\}|\{\} [a-z]{3,}/;

/** Examples of commands are typed as they stand. */
const withoutExamples = (text: string): string =>
  text.replace(/^ *(?:tcat|tcpdump|curl) .*$/gm, "");

function literalOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  const { head, templateSpans } = node;
  return (
    head.text + templateSpans.map(({ literal }) => `{}${literal.text}`).join("")
  );
}

/** Literals of a file that are neither types nor names of modules. */
function literalsIn(path: string): string[] {
  const source = ts.createSourceFile(
    path,
    textOf(path),
    ts.ScriptTarget.Latest,
    true,
    path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isJsxAttribute(node) && /^(?:class|key)$/.test(node.name.getText()))
      return;
    const literal = literalOf(node);
    if (literal !== undefined) found.push(literal);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = paths().filter(
  (path) =>
    /^host\/(?:javascript|log|node|emulator|model|web)\/.*\.tsx?$/.test(path) &&
    !/__tests__|\/generated\//.test(path) &&
    !others.some((other) => other.test(path)),
);

/** Rust and C of the libraries; `tcat-replay` reads records that `tcat replay` has checked. */
const foreign = paths().filter(
  (path) =>
    /^host\/(?:wasmtime\/src\/.*\.rs|wamr\/(?:src|engine|port\/posix)\/.*\.[ch])$/.test(
      path,
    ) && !/\/generated\/|\/bin\//.test(path),
);

/** A text in Rust and C stands on one line; not what a program's own fault says, nor tests, which stand last in a file. */
const literalsInForeign = (path: string): string[] =>
  (textOf(path).split(/#\[cfg\(.*\btest\b.*\)\]\nmod tests/)[0] ?? "")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .split("\n")
    .filter((line) => !/^ *(?:\/\/|#)|\.expect\("/.test(line))
    .flatMap((line) => line.match(/(?<!')"(?:[^"\\]|\\.)*"/g) ?? [])
    .map((literal) => literal.slice(1, -1).replace(/\{\w*\}/g, "{}"));

/** What nothing in the catalogue has; what of the names was seen is noted. */
const untranslated = (
  path: string,
  literals: readonly string[],
  seen: Set<string>,
): string[] =>
  literals
    .filter((literal) => PROSE.test(withoutExamples(literal)))
    .filter((literal) => {
      seen.add(literal);
      return !names.has(literal);
    })
    .map((literal) => `${path}: ${literal}`);

test("what people read stands in the catalogue, in both languages, and nowhere else", () => {
  assert.ok(files.length > 200);
  assert.ok(foreign.length > 100);
  const seen = new Set<string>();
  const prose = [
    ...files.flatMap((path) => untranslated(path, literalsIn(path), seen)),
    ...foreign.flatMap((path) =>
      untranslated(path, literalsInForeign(path), seen),
    ),
  ];
  assert.deepEqual(prose, []);
  assert.deepEqual(
    [...names].filter((name) => !seen.has(name)),
    [],
    "names that stand nowhere any more",
  );
});
