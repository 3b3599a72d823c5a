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
});
