import assert from "node:assert/strict";
import { test } from "node:test";
import { mutantOf } from "./mutant.js";
import { nameOf } from "./score.js";
import { typescriptEdits } from "./typescript.js";

const source = `switch (due) {
  case LISTEN:
    look();
    break;
  case SETTLED:
    settle();
    break;
}
`;

test("equal lines of a file make mutants of different names", () => {
  const mutants = typescriptEdits("a.ts", source)
    .map((edit) => mutantOf("a.ts", source, edit))
    .filter(({ operator }) => operator === "deletion");
  assert.deepEqual(
    mutants.map(({ line, before, after }) => [line, before, after]),
    [
      [3, "look();", ";"],
      [4, "look(); break;", "look(); ;"],
      [6, "settle();", ";"],
      [7, "settle(); break;", "settle(); ;"],
    ],
  );
  assert.equal(new Set(mutants.map(nameOf)).size, mutants.length);
});

test("a line that stands at a file's beginning and again is named all the same", () => {
  const text = "\na();\na();\n";
  const names = typescriptEdits("a.ts", text).map((edit) =>
    nameOf(mutantOf("a.ts", text, edit)),
  );
  assert.equal(new Set(names).size, 2);
});
