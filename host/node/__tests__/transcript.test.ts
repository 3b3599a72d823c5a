import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RecordError } from "../../log/transcript/record.js";
import { type Cut, pieces } from "../replay/cut.js";
import { Replay } from "../replay/replay.js";

/** A transcript, and what its runtime takes of it. */
function played(cut?: Cut) {
  const taken: unknown[] = [];
  const runtime = {
    take: (record: unknown) => taken.push(record),
    end: async () => {},
    close: async () => {},
  };
  return { replay: new Replay(runtime, cut), taken };
}

const defaults = { escape: '\\",', firmware: "auto" };

describe("a transcript on its way to a runtime", () => {
  it("begins with options: those that it has, in the place of the usual ones", () => {
    const { replay, taken } = played();
    replay.line('{"t":5,"options":{"firmware":"hex"}}');
    replay.line('{"t":6,"tick":true}');
    assert.deepEqual(taken, [
      { t: 5, options: { ...defaults, firmware: "hex" } },
      { t: 6, tick: true },
    ]);
    const { replay: bare, taken: usual } = played();
    bare.line('{"t":6,"tick":true}');
    assert.deepEqual(usual, [
      { t: 0, options: defaults },
      { t: 6, tick: true },
    ]);
  });

  it("has its received bytes cut, and those of none as they are", () => {
    const { replay, taken } = played(pieces(2));
    for (const rx of ["", "a", "bcdef"])
      replay.line(JSON.stringify({ t: 1, rx }));
    assert.deepEqual(
      taken.slice(1),
      ["", "a", "bc", "de", "f"].map((rx) => ({ t: 1, rx })),
    );
  });

  it("goes through with its last line unfinished, whatever its pieces are", () => {
    const text = Buffer.from('{"t":1,"tick":true}\r\n \n{"t":2,"abort":true}');
    const { replay, taken } = played();
    for (const byte of text) replay.piece(Buffer.of(byte));
    replay.end();
    assert.deepEqual(taken.slice(1), [
      { t: 1, tick: true },
      { t: 2, abort: true },
    ]);
  });

  it("names the line of a mistake once", () => {
    for (const [bad, right] of [
      ["nonsense", /^line 3: (?!line)/],
      ['{"t":0,"tick":true}', /^line 3: (?!line)/],
      ["\ufffd", /^line 3: (?!line)/],
    ] as const) {
      const { replay } = played();
      assert.throws(
        () => replay.lines(Buffer.from(`{"t":1,"tick":true}\n\n${bad}\n`)),
        (error) => error instanceof RecordError && right.test(error.message),
      );
    }
  });

  it("passes on what is wrong with the runtime as it is", () => {
    const fault = new Error("it is gone");
    const replay = new Replay({
      take: () => {
        throw fault;
      },
      end: async () => {},
      close: async () => {},
    });
    assert.throws(
      () => replay.piece(Buffer.from('{"t":1,"tick":true}\n')),
      (error) => error === fault,
    );
  });

  it("hands a runtime null for an argument that no call takes", () => {
    const { replay, taken } = played();
    const call = (args: string) =>
      `{"t":1,"call":{"command":"CWJAP","form":"set","args":${args}}}`;
    replay.line(call('["a",1,0.5,[["b"]],{"c":[]},true,null]'));
    assert.equal(
      JSON.stringify(taken.at(-1)),
      call('["a",1,0.5,null,null,null,null]'),
    );
  });
});
