/** Edits of TypeScript and of AssemblyScript, which reads as TypeScript. */

import ts from "typescript";
import type { Edit } from "./mutant.js";
import { neighbours, swapOf, wordSwapOf } from "./swaps.js";

const isCondition = (node: ts.Node): ts.Expression | undefined =>
  ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)
    ? node.expression
    : ts.isForStatement(node) || ts.isConditionalExpression(node)
      ? node.condition
      : undefined;

const isConstant = ({ kind }: ts.Node): boolean =>
  kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword;

/** A statement that the language lets go without another change. */
const isSpare = (node: ts.Node): boolean =>
  ts.isExpressionStatement(node) ||
  ts.isThrowStatement(node) ||
  ts.isBreakStatement(node) ||
  ts.isContinueStatement(node) ||
  (ts.isReturnStatement(node) && node.expression === undefined);

/** Where nothing runs, or nothing of ours. */
const isPassedOver = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node);

/** Every edit of a text, in the order in which they stand. */
export function typescriptEdits(file: string, text: string): Edit[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const edits: Edit[] = [];
  const replace = (node: ts.Node, by: string, operator: string): void => {
    const start = node.getStart(source);
    edits.push({ start, end: node.getEnd(), text: by, operator });
  };
  const swap = (token: ts.Node, sign = token.getText(source)): void => {
    const [operator, others] = swapOf(sign) ?? ["", []];
    for (const other of others) replace(token, other, operator);
  };

  function prefix(node: ts.PrefixUnaryExpression): void {
    const start = node.getStart(source);
    const end = node.operand.getStart(source);
    if (node.operator === ts.SyntaxKind.ExclamationToken)
      edits.push({ start, end, text: "", operator: "negation" });
    const sign = ts.tokenToString(node.operator) ?? "";
    if (sign === "++" || sign === "--")
      for (const other of swapOf(sign)?.[1] ?? [])
        edits.push({ start, end: start + 2, text: other, operator: "step" });
  }

  function postfix(node: ts.PostfixUnaryExpression): void {
    const end = node.getEnd();
    const text = node.operator === ts.SyntaxKind.PlusPlusToken ? "--" : "++";
    edits.push({ start: end - 2, end, text, operator: "step" });
  }

  function visit(node: ts.Node): void {
    if (isPassedOver(node)) return;
    const condition = isCondition(node);
    if (condition && !isConstant(condition))
      replace(condition, `!(${condition.getText(source)})`, "condition");
    if (isSpare(node)) replace(node, ";", "deletion");
    if (ts.isBinaryExpression(node)) swap(node.operatorToken);
    else if (ts.isPrefixUnaryExpression(node)) prefix(node);
    else if (ts.isPostfixUnaryExpression(node)) postfix(node);
    else if (ts.isNumericLiteral(node))
      for (const number of neighbours(node.getText(source)))
        replace(node, number, "constant");
    else if (isConstant(node))
      replace(node, wordSwapOf(node.getText(source)) ?? "", "constant");
    else if (ts.isCallExpression(node)) {
      const called = ts.isPropertyAccessExpression(node.expression)
        ? node.expression.name
        : node.expression;
      const other = wordSwapOf(called.getText(source));
      if (other) replace(called, other, "call");
    }
    ts.forEachChild(node, visit);
  }

  visit(source);
  return edits;
}
