import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const build = fileURLToPath(new URL("../../", import.meta.url));

const isPrivate = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  ts
    .getModifiers(node)
    ?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword) === true;

/** Types of our own that what an entry exports speaks of, and that it does not export; each with who speaks of it. */
function hiddenTypes(entry: string): string[] {
  const program = ts.createProgram([build + entry], {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: ["node"],
  });
  const checker = program.getTypeChecker();
  const named = (symbol: ts.Symbol) =>
    symbol.flags & ts.SymbolFlags.Alias
      ? checker.getAliasedSymbol(symbol)
      : symbol;
  const source = program.getSourceFile(build + entry);
  const module = source && checker.getSymbolAtLocation(source);
  assert.ok(module);
  const exported = new Set(checker.getExportsOfModule(module).map(named));
  const hidden = new Set<string>();
  const visit = (node: ts.Node, speaker: string): void => {
    if (isPrivate(node)) return;
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
      declared?.getSourceFile().fileName.startsWith(build) &&
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

test("every type that tcat/emulator speaks of is exported by it", () => {
  assert.deepEqual(hiddenTypes("host/emulator/index.d.ts"), []);
});
