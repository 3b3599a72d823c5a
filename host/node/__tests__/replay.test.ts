import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tcat } from "./support/tcat.js";

describe("tcat replay", () => {
  it("reads standard input and writes what the core did", async () => {
    const { status, out } = await tcat(
      ["replay"],
      '{"t":1,"call":{"line":"AT"}}\n\n{"t":2,"rx":"\\r\\nOK\\r\\n"}',
    );
    assert.equal(status, 0);
    assert.equal(
      out,
      '{"t":1,"tx":"AT\\r\\n"}\n{"t":2,"event":"done","command":""}\n',
    );
  });

  for (const [what, line] of [
    ["no JSON", "nonsense"],
    ["an unknown field", '{"t":3,"tick":true,"x":1}'],
    ["a missing field", '{"tick":true}'],
    ["two kinds", '{"t":3,"tick":true,"abort":true}'],
    ["time going back", '{"t":1,"tick":true}'],
    ["a character above U+00FF", '{"t":3,"rx":"\\u0100"}'],
    ["options after the first record", '{"t":3,"options":{}}'],
    [
      "a payload where none belongs",
      '{"t":3,"call":{"command":"TCMQTTPUB","form":"set","payload":"x"}}',
    ],
    ["an unknown form", '{"t":3,"call":{"command":"TCVER","form":"ask"}}'],
    ["a limit of nothing", '{"t":3,"call":{"line":"AT","timeout":0}}'],
    ["lost bytes without end", '{"t":3,"lost":2147483648}'],
  ] as const)
    it(`ends at ${what} with status 2, its line number, and what was written before`, async () => {
      const { status, out, err } = await tcat(
        ["replay"],
        `{"t":2,"call":{"line":"AT"}}\n\n${line}\n{"t":99999,"tick":true}\n`,
      );
      assert.equal(status, 2);
      assert.match(err, /line 3/);
      assert.equal(out, '{"t":2,"tx":"AT\\r\\n"}\n');
    });

  for (const depth of [500, 100_000]) {
    const nested = (text: string) =>
      `{"t":5,"call":{"command":"CWJAP","form":"set","args":[${'[{"a":'.repeat(depth)}${text}${"}]".repeat(depth)}]}}`;

    it(`refuses an argument nested ${depth} deep as of a wrong type`, async () => {
      const { status, out, err } = await tcat(["replay"], nested('"x"'));
      assert.equal(status, 0, err.slice(0, 500));
      assert.match(
        out,
        /^\{"t":5,"event":"refused",.*"reason":"bad-type".*\}\n$/,
      );
    });

    it(`finds a character above U+00FF ${depth} deep`, async () => {
      const { status, err } = await tcat(["replay"], nested('"\\u0100"'));
      assert.equal(status, 2);
      assert.match(err, /^[^\n]*line 1: a character above U\+00FF\n$/);
    });
  }
});
