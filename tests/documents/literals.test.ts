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
  if (ts.isStringLiteralLike(node)) return node.text;
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
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralTypeNode(node) || ts.isImportDeclaration(node)) return;
    const literal = literalOf(node);
    if (literal !== undefined) found.push(literal);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = paths().filter(
  (path) =>
    /^host\/(?:javascript|log|node|emulator)\/.*\.ts$/.test(path) &&
    !/__tests__|\/generated\//.test(path) &&
    !others.some((other) => other.test(path)),
);

test("what people read stands in the catalogue, in both languages, and nowhere else", () => {
  assert.ok(files.length > 200);
  const seen = new Set<string>();
  const prose = files.flatMap((path) =>
    literalsIn(path)
      .filter((literal) => PROSE.test(withoutExamples(literal)))
      .filter((literal) => {
        seen.add(literal);
        return !names.has(literal);
      })
      .map((literal) => `${path}: ${literal}`),
  );
  assert.deepEqual(prose, []);
  assert.deepEqual(
    [...names].filter((name) => !seen.has(name)),
    [],
    "names that stand nowhere any more",
  );
});
