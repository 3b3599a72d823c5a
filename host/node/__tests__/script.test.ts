import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { readScript } from "../cli/run/readscript.js";

const folder = mkdtempSync(join(tmpdir(), "tcat-"));
after(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  const file = join(folder, "script.yaml");
  writeFileSync(file, text);
  return readScript(file, true);
}

/** What the only step does. */
const deedOf = (step: string) => read(`steps:\n  - ${step}\n`).steps[0]?.deed;

describe("a script", () => {
  for (const [what, text, line, right] of [
    ["a list", "- send: AT\n", 1, /a script must be an object with name/],
    ["steps that are no list", "steps: 5\n", 1, /steps must be a list/],
    ["a step that is none", "steps:\n  - AT\n", 2, /must be an object with/],
    [
      "joined that is neither",
      "emulator: { joined: 1 }\nsteps:\n  - send: AT\n",
      1,
      /joined must be true or false/,
    ],
    ["an escape that is none", 'escape: "x"\nsteps: []\n', 1, /escape holds/],
    ["a list for a line", "steps:\n  - send: [AT]\n", 2, /must be a text/],
    ["a list for a time", "steps:\n  - wait: [1]\n", 2, /a whole number/],
    ["a list for an event", "steps:\n  - expect: [ready]\n", 2, /expect/],
    [
      "a message without a topic",
      "steps:\n  - deliver: { text: x }\n",
      2,
      /give a topic/,
    ],
    [
      "a mishap without its measure",
      "steps:\n  - module: cut\n",
      2,
      /cut takes its bytes: \{ cut: … \}/,
    ],
    [
      "a mishap with one that it has not",
      "steps:\n  - module: { reboot: 1 }\n",
      2,
      /reboot takes nothing/,
    ],
    [
      "two mishaps",
      "steps:\n  - module: { cut: 1, urc: x }\n",
      2,
      /give one of reboot, drop/,
    ],
    ["no mishap", "steps:\n  - module: {}\n", 2, /give one of reboot, drop/],
    [
      "an update without its size",
      "steps:\n  - update: { product: P, device: d, version: '1' }\n",
      2,
      /give product, device, version and size/,
    ],
    [
      "a quote that is not closed",
      `steps:\n  - wait: 1\n  - send: 'AT+TCMQTTPUB="t",1,"x'\n`,
      3,
      /a quote that does not enclose it/,
    ],
    [
      "a quote beside a text",
      `steps:\n  - send: 'AT+TCMQTTPUB="t",1,"{"a":1}"'\n`,
      2,
      /a quote that does not enclose it/,
    ],
    [
      "a phone that names no network",
      "steps:\n  - phone: { ssid: '' }\n",
      2,
      /ssid must be a text of 1 to 32 bytes/,
    ],
    [
      "a phone with a password that is too long",
      `steps:\n  - phone: { ssid: home, password: ${"p".repeat(65)} }\n`,
      2,
      /password must be a text of 0 to 64 bytes/,
    ],
  ] as const)
    it(`is refused for ${what}, with its line`, () => {
      assert.throws(
        () => read(text),
        (error: Error) => {
          assert.equal(error.name, "UserFault");
          assert.match(error.message, new RegExp(`: line ${line}: `));
          assert.match(error.message, right);
          return true;
        },
      );
    });

  it("may say a thing once and point to it", () => {
    const { steps } = read(
      "steps:\n  - send: &line AT+GMR\n  - send: *line\n  - wait: 5\n",
    );
    assert.deepEqual(
      steps.map(({ deed }) => (deed.kind === "send" ? deed.call : deed.kind)),
      [{ line: "AT+GMR" }, { line: "AT+GMR" }, "wait"],
    );
  });

  it("may have quotes in a text between quotes", () => {
    const deed = deedOf(`send: 'AT+TCMQTTPUB="t",1,"say \\"x\\", y"'`);
    assert.ok(deed?.kind === "send" && "command" in deed.call);
    assert.deepEqual(deed.call.args, ["t", 1, 'say "x", y']);
  });

  it("may do to a module all that befalls one", () => {
    for (const [step, verb, body] of [
      ["module: reboot", "reboot", {}],
      ["module: hang", "hang", {}],
      ["module: { hang: 50 }", "hang", { ms: 50 }],
      ["module: { cut: 3 }", "cut", { bytes: 3 }],
      ["module: { urc: +X }", "urc", { line: "+X" }],
    ] as const)
      assert.deepEqual(deedOf(step), { kind: "module", verb, body }, step);
  });

  it("may expect a line by all of it, and by what matches", () => {
    const expected = (line: string) => {
      const deed = deedOf(`expect: { line: { ${line} } }`);
      return deed?.kind === "expect" && deed.event;
    };
    assert.deepEqual(expected("text: boot"), {
      ...{ name: "line", members: { text: "boot" } },
    });
    assert.deepEqual(expected("matches: ^b"), {
      ...{ name: "line", members: {}, payload: { matches: /^b/ } },
    });
  });

  it("may expect any whole number of 32 bits for a code, of a failure and of an event", () => {
    const most = 2 ** 31 - 1;
    for (const step of [
      (code: number) => `{ send: AT+GMR, fails: { code: ${code} } }`,
      (code: number) => `{ expect: { disconnected: { code: ${code} } } }`,
    ]) {
      for (const code of [most, -most]) assert.ok(deedOf(step(code)));
      for (const code of [most + 1, -most - 1])
        assert.throws(() => deedOf(step(code)), /2147483647/);
    }
  });

  it("does one thing in a step", () => {
    for (const step of ["{ send: AT, wait: 1 }", "{ name: none }"])
      assert.throws(() => deedOf(step), /line 2: .*send.*wait/, step);
  });

  it("may send a payload as text, as JSON and as hexadecimal", () => {
    const payloadOf = (payload: string) => {
      const deed = deedOf(`deliver: { topic: t, ${payload} }`);
      return deed?.kind === "deliver" && Buffer.from(deed.payload).toString();
    };
    assert.equal(payloadOf("text: on"), "on");
    assert.equal(payloadOf("json: { a: [1, x] }"), '{"a":[1,"x"]}');
    assert.equal(payloadOf("hex: '6f 6E'"), "on");
  });

  it("may have an update of as much as a module holds, and messages of either QoS", () => {
    const update = (size: number) =>
      deedOf(`update: { product: P, device: d, version: "1", size: ${size} }`);
    assert.deepEqual(update(2 ** 20), {
      ...{ kind: "update", productId: "P", deviceName: "d" },
      ...{ version: "1", size: 2 ** 20 },
    });
    assert.throws(() => update(2 ** 20 + 1), /1048576/);
    const qosOf = (more: string) => {
      const deed = deedOf(`deliver: { topic: t, text: x${more} }`);
      return deed?.kind === "deliver" && deed.qos;
    };
    assert.deepEqual([qosOf(""), qosOf(", qos: 1")], [0, 1]);
  });

  it("that is not there is said to be", () => {
    assert.throws(
      () => readScript(join(folder, "none.yaml"), true),
      /none\.yaml cannot be read: ENOENT/,
    );
  });
});
