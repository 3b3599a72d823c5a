import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import {
  Elsewhere,
  isSince,
  oldest,
  onTokio,
  textOf,
  withModel,
} from "./crate.js";

describe("the crate", () => {
  const elsewhere = new Elsewhere();
  after(() => elsewhere.remove());

  it("is packed with its modules, pages and licence, and without tests", () => {
    const folder = elsewhere.packed();
    const files = readdirSync(folder).filter((name) => !name.startsWith("."));
    assert.deepEqual(files.sort(), [
      ...["Cargo.lock", "Cargo.toml", "Cargo.toml.orig", "LICENSE"],
      ...["README.md", "README.zh-CN.md", "build.rs", "modules", "src"],
    ]);
    assert.match(readFileSync(join(folder, "LICENSE"), "utf8"), /Apache/);
    assert.deepEqual(readdirSync(join(folder, "modules")).sort(), [
      "release.wasm",
      "session.wasm",
    ]);
  });

  it("builds and runs where it was unpacked, without Node", () => {
    const dependency = `path = "${elsewhere.packed()}"`;
    assert.equal(elsewhere.program("of-a-package", dependency), "1\n");
  });

  it("builds and runs a program on tokio from its package", () => {
    const dependency = `path = "${elsewhere.packed()}", ${onTokio.features}`;
    assert.equal(elsewhere.program("on-tokio", dependency, onTokio), "1\n");
  });

  it("builds and runs a program with a data template from its package", () => {
    const dependency = `path = "${elsewhere.packed()}", ${withModel.features}`;
    assert.equal(elsewhere.program("with-model", dependency, withModel), "1\n");
  });

  it("builds and runs as a dependency from git, without Node", () => {
    const dependency = `git = "${elsewhere.repository()}"`;
    assert.equal(elsewhere.program("of-git", dependency), "1\n");
  });

  it("says the oldest compiler, and is built by none older here", () => {
    assert.match(oldest, /^\d+\.\d+$/);
    assert.ok(isSince(elsewhere.compiler, oldest), elsewhere.compiler);
    for (const newer of ["1.95.0", "1.95.1", "1.96.0", "1.100.0", "2.0.0"])
      assert.ok(isSince(newer, "1.95"), newer);
    for (const older of ["1.94.1", "1.9.0", "0.96.0", "none"])
      assert.ok(!isSince(older, "1.95"), older);
  });

  it("says the oldest compiler in its README as in its manifest", () => {
    for (const page of ["README.md", "README.zh-CN.md"])
      assert.ok(textOf(page).includes(`Rust ${oldest}`), page);
  });
});
