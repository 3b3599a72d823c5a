/**
 * Work counted in the core: each function and each round of a loop burns a unit, and a trap ends what
 * burns more than any transcript can need. So a mutant that hangs is told by its work, not by a clock.
 */

import ts from "typescript";

/** Units for one life of an instance: a hundred times what the dearest transcript burns. */
export const FUEL = 50_000_000;

/** Where the counter stands, as a module of the core that only mutants have. */
export const FUEL_FILE = "assembly/burn.ts";

export const fuelSource = `let burnt: u32 = 0;
export function burn(): void {
  if (++burnt > ${FUEL}) unreachable();
}
`;

const bodyOf = (node: ts.Node): ts.Node | undefined =>
  ts.isFunctionDeclaration(node)
    ? node.body
    : ts.isIterationStatement(node, false)
      ? node.statement
      : undefined;

/** A file of the core with its work counted. */
export function fuelled(file: string, text: string): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const pieces: [number, string][] = [];
  const visit = (node: ts.Node): void => {
    const body = bodyOf(node);
    if (body && ts.isBlock(body))
      pieces.push([body.getStart(source) + 1, "burn();"]);
    else if (body)
      pieces.push([body.getStart(source), "{burn();"], [body.getEnd(), "}"]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (pieces.length === 0) return text;
  const up = file.split("/").length > 2 ? "../" : "./";
  let counted = text;
  for (const [at, piece] of pieces.sort(([a], [b]) => b - a))
    counted = counted.slice(0, at) + piece + counted.slice(at);
  return `import { burn } from "${up}burn";\n${counted}`;
}
