import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import { LineCutter } from "../../log/transcript/lines.js";
import { Replay } from "../replay/replay.js";

/** Bytes that tell how many of them were searched. */
class Searched extends Uint8Array {
  static count = 0;

  override indexOf(byte: number, from = 0): number {
    const at = super.indexOf(byte, from);
    Searched.count += (at < 0 ? this.length : at + 1) - from;
    return at;
  }
}

const PIECE = 64;

/** Bytes looked at and copied for a line of so many pieces. */
function workOf(pieces: number): number {
  const copy = mock.method(Uint8Array.prototype, "set");
  Searched.count = 0;
  const cutter = new LineCutter();
  const lines: Uint8Array[] = [];
  for (let i = 0; i < pieces; i++)
    lines.push(...cutter.cut(new Searched(PIECE).fill(120)));
  lines.push(...cutter.cut(Searched.of(10)));
  assert.equal(lines.length, 1);
  assert.equal(lines[0]?.length, pieces * PIECE);
  const copied = copy.mock.calls.reduce(
    (sum, { arguments: [piece] }) => sum + piece.length,
    0,
  );
  copy.mock.restore();
  return Searched.count + copied;
}

describe("the lines of a transcript", () => {
  it("are the same however they are cut", () => {
    const text = Buffer.from("a\n\nbc\r\n\n\nlast");
    for (let size = 1; size <= text.length; size++) {
      const cutter = new LineCutter();
      const lines: string[] = [];
      for (let at = 0; at < text.length; at += size)
        for (const line of cutter.cut(text.subarray(at, at + size)))
          lines.push(Buffer.from(line).toString());
      lines.push(Buffer.from(cutter.rest() ?? []).toString());
      assert.deepEqual(lines, ["a", "", "bc\r", "", "", "last"]);
    }
  });

  it("take work that grows as their length does", () => {
    const once = workOf(1_000);
    assert.equal(once, 2 * 1_000 * PIECE + 1);
    assert.equal(workOf(8_000), 2 * 8_000 * PIECE + 1);
  });

  it("beyond the longest are no record; the message names the number", () => {
    const cutter = new LineCutter(3);
    const lines = () => [...cutter.cut(Buffer.from("abc\nabcd"))];
    assert.throws(lines, /longer than 3 bytes/);
    const taken: unknown[] = [];
    const replay = new Replay({
      take: (record) => taken.push(record),
      end: async () => {},
      close: async () => {},
    });
    replay.piece(Buffer.from('{"t":1,"tick":true}\n{"t":2,'));
    replay.piece(Buffer.from('"tick":true}\n'));
    assert.throws(
      () => replay.piece(Buffer.from("\n{\n")),
      /^RecordError: line 4: /,
    );
    assert.equal(JSON.stringify(taken.at(-1)), '{"t":2,"tick":true}');
  });
});
