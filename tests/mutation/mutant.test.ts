import assert from "node:assert/strict";
import { test } from "node:test";
import { mutantOf, nameOf, shuffled } from "./mutant.js";
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

test("a sample keeps its mutants where another file has grown, and its own lines have moved", () => {
  const mutantsOf = (file: string, text: string) =>
    typescriptEdits(file, text).map((edit) => mutantOf(file, text, edit));
  const own = mutantsOf("a.ts", source);
  const moved = mutantsOf("a.ts", `const first = due;\n${source}`);
  const others = mutantsOf("b.ts", source);
  const isOwn = (name: string): boolean => name.startsWith("a.ts");
  for (const seed of [1, 2])
    assert.deepEqual(
      shuffled([...moved, ...others], seed)
        .map(nameOf)
        .filter(isOwn),
      shuffled(own, seed).map(nameOf),
    );
  assert.notDeepEqual(
    shuffled(own, 1).map(nameOf),
    shuffled(own, 2).map(nameOf),
  );
});
