import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
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

  /** How it ends on a terminal in this environment: where all held, and where not. */
  function endings(
    t: TestContext,
    environment: NodeJS.ProcessEnv,
  ): readonly [string, string] {
    const before = { ...process.env };
    const { isTTY } = process.stdout;
    t.after(() => {
      process.env = before;
      process.stdout.isTTY = isTTY;
    });
    delete process.env.NO_COLOR;
    Object.assign(process.env, environment);
    process.stdout.isTTY = true;
    const lines: string[] = [];
    t.mock.method(console, "log", (line: string) => lines.push(line));
    const timeline = new Timeline();
    timeline.check("one", "as it should be", true);
    timeline.summary();
    timeline.check("two", "not so", false);
    timeline.summary();
    return [lines[1] ?? "", lines[3] ?? ""];
  }

  it("ends in green on a terminal where all held, else in red", (t) => {
    const [held, failed] = endings(t, { FORCE_COLOR: "1" });
    assert.ok(held.startsWith("\n\u001b[32m"), held);
    assert.ok(failed.startsWith("\n\u001b[31m"), failed);
  });

  it("has no colours on a terminal whose user wants none", (t) => {
    assert.deepEqual(endings(t, { NO_COLOR: "1" }), [
      "\nall 1 checks held",
      "\n1 of 2 checks failed",
    ]);
  });
});
