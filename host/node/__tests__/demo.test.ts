import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { tcat } from "./support/tcat.js";

describe("tcat demo", () => {
  it("--all goes through registration and an update as well, and tells no secret", async () => {
    const { status, out, err } = await tcat(["demo", "--all"]);
    assert.equal(status, 0, out);
    assert.equal(err, "");
    assert.match(out, /registered by itself/);
    assert.match(out, /module downloads: 25 %/);
    assert.match(out, /MCU reads: 100 %/);
    assert.match(out, /image read +MD5 [0-9a-f]{32}\n/);
    assert.match(out, /\n\nall \d+ checks held\n$/);
    assert.doesNotMatch(out, /og2iJgnlbR8qCAXzV7nf2cJq|correct horse|✗/);
    assert.ok(
      !out.includes("\u001b"),
      "no colours and bars without a terminal",
    );
    // Times, ports and how the transfers are cut differ from run to run; nothing else does.
    const comparable = (text: string) =>
      text
        .replace(/^ *[\d.]+ s /gm, "")
        .replace(/:\d{4,5}\b/g, ":PORT")
        .replace(/^ *(?:module downloads|MCU reads): .*\n/gm, "");
    const readme = readFileSync(
      new URL("../../../../README.md", import.meta.url),
      "utf8",
    );
    const [, shown = ""] = /demo --all\n(.*?)```/s.exec(readme) ?? [];
    assert.equal(comparable(shown), comparable(out));
  });

  it("shows the whole way and holds what it checks", async () => {
    const { status, out } = await tcat(["demo"]);
    assert.equal(status, 0, out);
    assert.match(out, /all \d+ checks held/);
    assert.doesNotMatch(out, /ZHNkIGRzZCA=/);
  });
});
