import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, it } from "node:test";
import { main, tcat } from "./support/tcat.js";

const commands = [
  ...["demo", "emulate", "cloud", "phone", "page", "console", "run"],
  ...["decode", "replay", "model", "errors", "completion", "help"],
];

describe("tcat", () => {
  for (const args of [
    ["--help"],
    ...commands
      .filter((name) => name !== "help")
      .map((name) => [name, "--help"]),
  ])
    it(`${args.join(" ")} helps${args.length > 1 ? " with two examples" : ""}`, async () => {
      const { status, out } = await tcat(args);
      assert.equal(status, 0);
      assert.match(out, /Usage: tcat/);
      const [, examples = ""] = /\nExamples:\n(.*)/s.exec(out) ?? [];
      const shown = examples.match(/^ {2}.*\btcat [a-z]+/gm) ?? [];
      assert.equal(shown.length, args.length > 1 ? 2 : 0);
    });

  it("names all of its commands in its help", async () => {
    const { out } = await tcat(["--help"]);
    const [, listed = ""] = /Commands:\n(.*)/s.exec(out) ?? [];
    const names = [...listed.matchAll(/^ {2}([a-z]+)/gm)].map(
      ([, name]) => name,
    );
    assert.deepEqual(names, commands);
  });

  it("loads for one command what that needs, and neither emulator nor core for a code", async () => {
    const loaded = async (...args: string[]) => {
      const child = spawn(process.execPath, [main, ...args], {
        env: { ...process.env, NODE_DEBUG: "esm" },
      });
      child.stdin.end();
      child.stdout.resume();
      let text = "";
      child.stderr.on("data", (part) => {
        text += part;
      });
      await once(child, "close");
      return text;
    };
    const errors = await loaded("errors", "208");
    assert.match(errors, /cli\/errors\.js/);
    assert.doesNotMatch(
      errors,
      /host\/emulator|javascript\/core\.js|serialport|aedes/,
    );
    const decode = await loaded("decode", main);
    assert.match(decode, /javascript\/core\.js/);
    assert.doesNotMatch(decode, /host\/emulator|serialport|aedes/);
    const prompt = await loaded("console", "--port", "x", "--quiet", "9");
    assert.match(prompt, /cli\/console\.js/);
    assert.doesNotMatch(prompt, /host\/emulator|aedes/);
  });

  it("explains a code in an object a row", async () => {
    const { out } = await tcat(["errors", "-108", "--json"]);
    const [row] = out.split("\n");
    assert.equal(JSON.parse(row ?? "").table, "execution");
  });

  it("errors takes a code as an ERR CODE line writes it", async () => {
    const { out } = await tcat(["errors", "0x01090000", "--lang", "zh"]);
    assert.match(out, /^esp-at\n0x01090000 {2}模组不支持该命令\n/);
    const { out: json } = await tcat(["errors", "0x010B0000", "--json"]);
    assert.equal(JSON.parse(json).table, "esp-at");
  });

  it("errors 202 and errors -108 show every match in both languages", async () => {
    assert.match((await tcat(["errors", "202"])).out, /timed out\n.*超时/);
    assert.match((await tcat(["errors", "-108"])).out, /QCLOUD_ERR_MQTT_SUB/);
  });
});
