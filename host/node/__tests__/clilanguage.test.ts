import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { chooseLanguage } from "../../javascript/language.js";
import { complete } from "../cli/complete.js";
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

test("the --lang of what makes code is the code's; what it says follows one before its name", async () => {
  for (const [before, said] of [
    [[], /no\.json cannot be read/],
    [["--lang", "zh"], /无法读取.*no\.json/],
  ] as const) {
    const { err } = await tcat([
      ...before,
      ...["model", "no.json", "--lang", "c", "--out", "x"],
    ]);
    assert.match(err, said);
  }
});

test("a language that is none is refused in one line", async () => {
  const { status, err } = await tcat(["errors", "--lang", "fr"]);
  assert.equal(err, "tcat: --lang takes en or zh, and not fr\n");
  assert.equal(status, 2);
});

/** Chinese, and in it no two English words that are not typed so. */
function assertChinese(said: string): void {
  assert.match(said, /\p{Script=Han}/u);
  assert.doesNotMatch(said, /[a-z]{2,} [a-z]{2,}/);
}

const inChinese = (args: readonly string[], input = "") =>
  tcat(["--lang", "zh", ...args], input);

test("a mistake in a script is said in Chinese, as why a step has failed is", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "tcat-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const run = async (script: string) => {
    const file = join(folder, "script.yaml");
    writeFileSync(file, script);
    return inChinese(["run", file]);
  };
  for (const mistake of [
    "steps: 1",
    "steps: []",
    "other: 1",
    "steps: [{ send: 1 }]",
    "steps: [{ wait: 0 }]",
    "steps: [{ wait: 1, phone: {} }]",
    "steps: [{ wait: 1, fails: true }]",
    "steps: [{ module: { reboot: 1 } }]",
    'steps: [{ send: "AT+TCREADFWDATA=0" }]',
    "steps: [{ fault: [nothing] }]",
    "emulator: { products: [{ productId: 1 }] }\nsteps: [{ wait: 1 }]",
  ]) {
    const { status, err } = await run(mistake);
    assert.equal(status, 2, mistake);
    assertChinese(err);
  }
  for (const step of [
    "{ send: AT+TCMQTTSTATE?, values: { state: 1 } }",
    "{ send: AT+TCMQTTSTATE?, fails: true }",
    "{ expect: ready, within: 1 }",
    "{ module: { urc: '' } }",
    "{ publish: { topic: a, text: b } }",
  ]) {
    const { status, out } = await run(`steps: [${step}, { wait: 1 }]`);
    assert.equal(status, 1, step);
    const [, , why = ""] = out.split("\n");
    assertChinese(why);
  }
});

test("what a log tells and why it cannot be read is said in Chinese", async () => {
  const log = [
    'AT+TCMQTTPUB="t",1,"x"',
    "OK",
    "+TCMQTTPUB:FAIL,202",
    '+TCMQTTRCVPUB:"t",2,"hi"',
    "+TCMQTTDISCON,-103",
    "+TCMQTTRECONNECTING",
    "+TCMQTTRECONNECTED",
    "+TCOTASTATUS:UPDATEFAIL,205",
    "WIFI GOT IP",
    "ready",
  ];
  const { out } = await inChinese(["decode", "-"], log.join("\n"));
  const lines = out.trimEnd().split("\n");
  assert.equal(lines.length, log.length);
  for (const line of lines.slice(1)) assertChinese(line);
  for (const unread of [
    "Time [s],Value\n0.1,0x41\n0.2,zz\n",
    "Time [s],Value\nx,A\n",
  ]) {
    const { err, status } = await inChinese(["decode", "-"], unread);
    assert.equal(status, 2);
    assertChinese(err);
  }
});

test("what an emulator and a cloud refuse is said in Chinese", async () => {
  for (const args of [
    ["emulate", "--fault", "lose=2"],
    ["emulate", "--fault", "failFile=1"],
    ["emulate", "--speed", "1000000"],
    ["emulate", "--devices", fileURLToPath(import.meta.url)],
    ["phone", "--ssid", "x", "--port", "1", "--patience", "0.1"],
    ["replay", "--chunk", "x"],
  ]) {
    const { err, status } = await inChinese(args);
    assert.equal(status, args[0] === "phone" ? 1 : 2, args.join(" "));
    assertChinese(err);
  }
});

test("the console's hints tell each command and argument in the language that was chosen", (t) => {
  chooseLanguage("zh");
  t.after(() => chooseLanguage());
  for (const line of ["AT+TCDEVINFOSET=", 'AT+TCMQTTPUBRAW="t",1,'])
    assertChinese(complete(line)[0].join("\n"));
});
