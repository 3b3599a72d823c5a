import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Timeline } from "../cli/timeline.js";

describe("a timeline", () => {
  it("holds where all of its checks do, and marks and counts those that do not", (t) => {
    const lines: string[] = [];
    t.mock.method(console, "log", (line: string) => lines.push(line));
    const timeline = new Timeline();
    timeline.check("one", "as it should be", true);
    assert.equal(timeline.summary(), true);
    timeline.check("two", "not so", false);
    assert.equal(timeline.summary(), false);
    assert.match(lines[0] ?? "", / ✓ one +as it should be$/);
    assert.equal(lines[1], "\nall 1 checks held");
    assert.match(lines[2] ?? "", / ✗ two +not so$/);
    assert.equal(lines[3], "\n1 of 2 checks failed");
  });

  it("ends in green on a terminal where all held, else in red", (t) => {
    const before = { ...process.env };
    const { isTTY } = process.stdout;
    t.after(() => {
      process.env = before;
      process.stdout.isTTY = isTTY;
    });
    process.env.FORCE_COLOR = "1";
    delete process.env.NO_COLOR;
    process.stdout.isTTY = true;
    const lines: string[] = [];
    t.mock.method(console, "log", (line: string) => lines.push(line));
    const timeline = new Timeline();
    timeline.check("one", "as it should be", true);
    timeline.summary();
    timeline.check("two", "not so", false);
    timeline.summary();
    assert.ok(lines[1]?.startsWith("\n\u001b[32m"), lines[1]);
    assert.ok(lines[3]?.startsWith("\n\u001b[31m"), lines[3]);
  });
});
