import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const { exports } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
  exports: Readonly<Record<string, string | { types: string }>>;
};

/** What no program can name: private members, and the constructor of what only the package makes. */
const isOurs = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  ts
    .getModifiers(node)
    ?.some(
      ({ kind }) =>
        kind === ts.SyntaxKind.PrivateKeyword ||
        (kind === ts.SyntaxKind.ProtectedKeyword &&
          ts.isConstructorDeclaration(node)),
    ) === true;

/** Types of our own that what an entry exports speaks of, and that it does not export; each with who speaks of it. */
function hiddenTypes(entry: string): string[] {
  const file = join(root, entry);
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: ["node"],
  });
  const checker = program.getTypeChecker();
  const named = (symbol: ts.Symbol) =>
    symbol.flags & ts.SymbolFlags.Alias
      ? checker.getAliasedSymbol(symbol)
      : symbol;
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  assert.ok(module);
  const exported = new Set(checker.getExportsOfModule(module).map(named));
  const hidden = new Set<string>();
  const visit = (node: ts.Node, speaker: string): void => {
    if (isOurs(node)) return;
    const name = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isExpressionWithTypeArguments(node)
        ? node.expression
        : undefined;
    const found = name && checker.getSymbolAtLocation(name);
    const symbol = found && named(found);
    const [declared] = symbol?.declarations ?? [];
    if (
      symbol &&
      declared?.getSourceFile().fileName.startsWith(`${root}build/`) &&
      !ts.isTypeParameterDeclaration(declared) &&
      !exported.has(symbol)
    )
      hidden.add(`${symbol.name}, of ${speaker}`);
    ts.forEachChild(node, (child) => visit(child, speaker));
  };
  for (const symbol of exported)
    for (const declared of symbol.declarations ?? [])
      visit(declared, symbol.name);
  return [...hidden];
}

for (const [entry, exported] of Object.entries(exports))
  if (typeof exported !== "string")
    test(`every type that tcat${entry.slice(1)} speaks of is exported by it`, () => {
      assert.deepEqual(hiddenTypes(exported.types), []);
    });
