import assert from "node:assert/strict";
import { test } from "node:test";
import binaryen from "binaryen";
import { blockTable, marksOf } from "../blocks.js";

const module = (body: string): Uint8Array =>
  binaryen
    .parseText(`(module (func (export "f") (param i32) ${body}))`)
    .emitBinary();

/** What stands in a module at a mark, at its end, and where that leads. */
const shapes = (bytes: Uint8Array) => {
  const marks = marksOf(bytes);
  return marks.map(({ at, to }) => ({
    opcode:
      bytes[at] === 0x05 ? "else" : bytes[at - 1] === 0x04 ? "if" : "block",
    ends:
      bytes[to] === 0x05 ? "else" : bytes[to] === 0x0b ? "end" : "elsewhere",
    leadsOn: marks.some((mark) => mark.at === to),
  }));
};

test("a block ends at its end, and a loop is no block", () => {
  const bytes = module(
    "(block $out (loop $again (br_if $out (local.get 0)) (br $again)))",
  );
  assert.deepEqual(shapes(bytes), [
    { opcode: "block", ends: "end", leadsOn: false },
  ]);
});

test("an if leads to its else, and that to the end", () => {
  const bytes = module(
    "(if (local.get 0) (then (block $b (br_if $b (local.get 0)) (local.set 0 (i32.const 5)))) (else (local.set 0 (i32.const 11))))",
  );
  assert.deepEqual(shapes(bytes), [
    { opcode: "if", ends: "else", leadsOn: true },
    { opcode: "block", ends: "end", leadsOn: false },
    { opcode: "else", ends: "end", leadsOn: false },
  ]);
});

test("blocks of one function do not reach into the next", () => {
  const bytes = binaryen
    .parseText(
      `(module ${["f", "g"].map((name) => `(func (export "${name}") (param i32) (if (local.get 0) (then (unreachable))))`).join("")})`,
    )
    .emitBinary();
  const [first, second] = marksOf(bytes);
  assert.ok(first && second && first.to < second.at);
  assert.deepEqual(
    marksOf(bytes).map(({ at, to }) => to - at),
    [2, 2],
  );
});

test("the table has every mark in its page, and none that is too long for one", () => {
  const marks = [
    { at: 3, to: 4098 },
    { at: 15, to: 20 },
    { at: 16, to: 4112 },
    { at: 40, to: 41 },
  ];
  const { pages, words } = blockTable(marks, 65);
  assert.deepEqual(words, [(4095 << 4) | 3, (5 << 4) | 15, (1 << 4) | 8]);
  assert.deepEqual(pages, [0, 2, 2, 3, 3, 3]);
});
