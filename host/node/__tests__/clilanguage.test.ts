import assert from "node:assert/strict";
import { test } from "node:test";
import { tcat } from "./support/tcat.js";

test("--lang chooses the language of help, wherever it stands", async () => {
  for (const args of [
    ["--lang", "zh", "errors", "--help"],
    ["errors", "--help", "--lang=zh"],
  ]) {
    const { status, out } = await tcat(args);
    assert.equal(status, 0);
    assert.match(out, /^用法： tcat errors/);
    assert.match(out, /选项：\n/);
  }
});

test("what is refused is refused in the language that was chosen", async () => {
  const refused = [
    [["consle"], "错误：没有命令 consle\n（是否想用 console？）\n"],
    [["console"], "错误：必须给出选项 --port <name>\n"],
    [["cloud", "--nope"], "错误：没有选项 --nope\n"],
    [["console", "--port"], "错误：选项 --port <name> 缺少值\n"],
  ] as const;
  for (const [args, said] of refused) {
    const { status, err } = await tcat(["--lang", "zh", ...args]);
    assert.equal(err, said);
    assert.equal(status, 2);
  }
});

test("the help of decode, run and completion is in the language that was chosen", async () => {
  const said = {
    decode: /解读线路日志[\s\S]*无法归类的原样放在 \? 之后。[\s\S]*示例：\n/,
    run: /步骤脚本[\s\S]*只有每一步都成立才以 0 退出。[\s\S]*示例：\n/,
    completion: /shell 补全 tcat 的脚本[\s\S]*示例：\n/,
  };
  for (const [command, help] of Object.entries(said)) {
    const { out } = await tcat([command, "--help", "--lang", "zh"]);
    assert.match(out, help);
    assert.doesNotMatch(out, /Examples:/);
  }
});

test("what run and decode refuse is in the language that was chosen", async () => {
  const refused = [
    [
      ["run", "--tap", "--json", "x"],
      "--tap 和 --json 不能同时使用：请只给出一个",
    ],
    [["decode", "no.log"], "无法读取 no.log：ENOENT"],
  ] as const;
  for (const [args, said] of refused) {
    const { status, err } = await tcat([...args, "--lang", "zh"]);
    assert.equal(err, `tcat: ${said}\n`);
    assert.equal(status, 2);
  }
});

test("a language that is none is refused in one line", async () => {
  const { status, err } = await tcat(["errors", "--lang", "fr"]);
  assert.equal(err, "tcat: --lang takes en or zh, and not fr\n");
  assert.equal(status, 2);
});
