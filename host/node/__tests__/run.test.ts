import assert from "node:assert/strict";
import { once } from "node:events";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { tcat } from "./support/tcat.js";

const examples = fileURLToPath(
  new URL("../../../../host/node/cli/examples/", import.meta.url),
);

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "tcat-"));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

function scriptOf(t: TestContext, text: string): string {
  const file = join(folderOf(t), "script.yaml");
  writeFileSync(file, text);
  return file;
}

/** A module that answers each line so; where it is. */
async function moduleOf(
  t: TestContext,
  answer: (line: string, socket: Socket) => string,
) {
  const lines: string[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", (data) => {
      for (const [line] of data.toString().matchAll(/[^\r\n]+/g)) {
        lines.push(line);
        const text = answer(line, socket);
        if (text !== "") socket.write(text);
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { address: `127.0.0.1:${port}`, lines };
}

const obedient = () => "\r\nOK\r\n";

describe("tcat run", () => {
  it("holds what its ten examples hold, the document's application notes among them", async () => {
    const files = readdirSync(examples).map((name) => join(examples, name));
    assert.equal(files.length, 10);
    const { status, out, err } = await tcat(["run", ...files]);
    assert.equal(err, "");
    assert.match(out, /\nall \d+ steps held\n$/);
    assert.equal(status, 0);
    assert.doesNotMatch(out, /ZHNkIGRzZCA=|og2iJgnlbR8q|correct horse/);
  });

  const FAILING = `
name: a failure
within: 100
steps:
  - send: AT+GMR
    matches: version 1
  - name: "# the <second>"
    expect: ready
  - wait: 1
`;
  const versioned = (line: string) =>
    line === "AT+GMR" ? "version 1\r\nOK\r\n" : "OK\r\n";

  it("fails at the first step that does not hold, and says what was not run", async (t) => {
    const { address } = await moduleOf(t, versioned);
    const file = scriptOf(t, FAILING);
    const { status, out } = await tcat(["run", "--connect", address, file]);
    assert.equal(status, 1);
    assert.equal(
      out,
      `${file}: a failure
  ✓ send AT+GMR
  ✗ line 8: # the <second>
      did not come within 100 ms: nothing came
  - wait 1 ms
1 of 3 steps failed, 1 not run
`,
    );
  });

  it("prints TAP", async (t) => {
    const { address } = await moduleOf(t, versioned);
    const file = scriptOf(t, FAILING);
    const { status, out } = await tcat([
      "run",
      "--tap",
      "--port",
      `tcp://${address}`,
      file,
    ]);
    assert.equal(status, 1);
    assert.equal(
      out,
      `TAP version 14
1..3
# ${file}: a failure
ok 1 - send AT+GMR
not ok 2 - \\# the <second>
  ---
  message: "did not come within 100 ms: nothing came"
  at: "${file}:8"
  ...
ok 3 - wait 1 ms # SKIP line 8 failed
`,
    );
  });

  it("writes JUnit's XML beside what it prints, and an object a step", async (t) => {
    const { address } = await moduleOf(t, versioned);
    const file = scriptOf(t, FAILING);
    const report = join(folderOf(t), "report.xml");
    const { out } = await tcat([
      "run",
      "--json",
      "--junit",
      report,
      "--connect",
      address,
      file,
    ]);
    const steps = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      steps.map(({ line, state }) => [line, state]),
      [
        [5, "held"],
        [8, "failed"],
        [9, "not run"],
      ],
    );
    const xml = readFileSync(report, "utf8").replace(/time="[\d.]+"/g, "");
    assert.match(
      xml,
      /<testsuite name="[^"]+" tests="3" failures="1" errors="0" skipped="1" >/,
    );
    assert.match(
      xml,
      /name="8: # the &lt;second&gt;" ><failure message="did not come within 100 ms: nothing came">/,
    );
    assert.match(xml, /<skipped message="line 8 failed"\/>/);
  });

  it("tells no secret of a script, of an answer or of a failure", async (t) => {
    const { address } = await moduleOf(t, (line) =>
      line.startsWith("AT+CWJAP=") ? `it was "hunter22"\r\nOK\r\n` : "OK\r\n",
    );
    const file = scriptOf(
      t,
      'steps:\n  - send: AT+CWJAP="home","hunter22"\n    matches: nothing\n',
    );
    const report = join(folderOf(t), "report.xml");
    const { status, out } = await tcat([
      "run",
      "--connect",
      address,
      "--junit",
      report,
      file,
    ]);
    assert.equal(status, 1);
    assert.match(out, /it was/);
    assert.doesNotMatch(out + readFileSync(report, "utf8"), /hunter22/);
  });

  it("tells no secret as hexadecimal or behind escapes", async (t) => {
    const { address } = await moduleOf(t, (line) =>
      line.startsWith("AT+CWJAP=")
        ? '+TCMQTTRCVPUB:"t",11,"\0hun"ter\\22"\r\nOK\r\n'
        : "OK\r\n",
    );
    const file = scriptOf(
      t,
      `within: 200
steps:
  - send: 'AT+CWJAP="home","hun\\"ter\\\\22"'
  - expect: { message: { hex: 68756e227465725c323200 } }
  - expect: { message: { text: 'hun"ter\\22' } }
`,
    );
    const { out } = await tcat(["run", "--connect", address, file]);
    assert.match(out, /✗ line 4: expect message .*\n.*message t </);
    assert.doesNotMatch(out, /68756e|ter|5c3232/);
  });

  it("exits with 3 when the port is lost", async (t) => {
    const { address } = await moduleOf(t, (line, socket) => {
      if (line === "AT+GMR") socket.destroy();
      return line === "AT+GMR" ? "" : "OK\r\n";
    });
    const file = scriptOf(t, "steps:\n  - send: AT+GMR\n  - wait: 1\n");
    const { status, out } = await tcat(["run", "--connect", address, file]);
    assert.equal(status, 3);
    assert.match(out, /✗ line 2: send AT\+GMR\n.*closed/);
    assert.match(out, / {2}- wait 1 ms\n1 of 2 steps failed, 1 not run/);
  });

  it("does nothing of any script where one has a mistake", async (t) => {
    const { address, lines } = await moduleOf(t, obedient);
    const good = scriptOf(t, "steps:\n  - send: AT\n");
    const bad = scriptOf(t, "steps:\n  - send: AT\n  - wiat: 1\n");
    const { status, out, err } = await tcat([
      "run",
      "--connect",
      address,
      good,
      bad,
    ]);
    assert.equal(status, 2);
    assert.equal(out, "");
    assert.match(err, /line 3: .*"wiat"/);
    assert.deepEqual(lines, []);
  });

  for (const [what, text, line, right] of [
    ["no YAML", "steps: [", 1, /no YAML/],
    ["a name twice", "steps: []\nsteps: []\n", 2, /no YAML.*unique/],
    ["two scripts", "steps: [a]\n---\nsteps: [a]\n", 2, /each has a file/],
    ["no end of lists", `steps: ${"[".repeat(50_000)}`, 1, /in each other/],
    ["no steps", "name: x\n", 1, /a script has steps/],
    ["an empty list", "steps: []\n", 1, /1 to 10000 steps/],
    [
      "a step that does nothing",
      "steps:\n  - within: 5\n",
      2,
      /a step does one of send, /,
    ],
    [
      "a step that does two things",
      "steps:\n  - wait: 5\n    send: AT\n",
      2,
      /one of send/,
    ],
    ["a number for a line", "steps:\n  - send: 5\n", 2, /send must be a text/],
    [
      "a time that is too long",
      "steps:\n  - wait: 9000000\n",
      2,
      /wait must be a whole number, 1 to 600000/,
    ],
    [
      "a missing argument",
      'steps:\n  - wait: 1\n  - send: AT+TCMQTTSUB="t"\n',
      3,
      /missing, argument 2: it takes topic,qos/,
    ],
    ["a form that is none", "steps:\n  - send: AT+TCVER?\n", 2, /bad-form/],
    [
      "a payload that is not there",
      'steps:\n  - send: AT+TCMQTTPUBRAW="t",1,5\n',
      2,
      /asks for 5 bytes: give them as payload/,
    ],
    [
      "a payload of another length",
      'steps:\n  - send: AT+TCMQTTPUBRAW="t",1,5\n    payload: four\n',
      3,
      /asks for 5 bytes, and payload has 4/,
    ],
    [
      "a payload where none belongs",
      "steps:\n  - send: AT\n    payload: x\n",
      3,
      /goes with TCMQTTPUBL and TCMQTTPUBRAW/,
    ],
    [
      "a member of another step",
      "steps:\n  - wait: 1\n    values: [1]\n",
      3,
      /values does not go with wait/,
    ],
    [
      "a value that the answer has not",
      "steps:\n  - send: AT+TCMQTTSTATE?\n    values: { stat: 1 }\n",
      3,
      /no "stat": it takes state/,
    ],
    [
      "an event that is none",
      "steps:\n  - expect: redy\n",
      2,
      /one of message, disconnected/,
    ],
    [
      "an event's member that is none",
      "steps:\n  - expect: { ota: { state: x } }\n",
      2,
      /ota has no "state": it takes status, code, subcode/,
    ],
    [
      "hexadecimal that is none",
      "steps:\n  - publish: { topic: t, hex: 0g }\n",
      2,
      /pairs of hexadecimal digits/,
    ],
    [
      "two payloads",
      "steps:\n  - publish: { topic: t, text: a, hex: '00' }\n",
      2,
      /text, json or hex, and one of them/,
    ],
    [
      "an expression that is none",
      "steps:\n  - send: AT\n    matches: '('\n",
      3,
      /no regular expression/,
    ],
    [
      "a fault that is none",
      "steps:\n  - fault: losse=1\n",
      2,
      /no such fault; there are /,
    ],
    [
      "a mishap that is none",
      "steps:\n  - module: explode\n",
      2,
      /one of reboot, drop/,
    ],
    [
      "a reason that is none",
      "steps:\n  - send: AT\n    fails: badly\n",
      3,
      /one of cme/,
    ],
    [
      "a profile that is none",
      "emulator: { profile: esp99 }\nsteps:\n  - send: AT\n",
      1,
      /one of esp32/,
    ],
    [
      "a device without a secret",
      "emulator:\n  products:\n    - productId: METER77777\n      devices: [{ deviceName: a }]\nsteps:\n  - send: AT\n",
      3,
      /deviceSecret/,
    ],
  ] as const)
    it(`names file and line of ${what}, and what would be right`, async (t) => {
      const file = scriptOf(t, text);
      const { status, out, err } = await tcat(["run", file]);
      assert.equal(status, 2, err);
      assert.equal(out, "");
      assert.match(err, /^[^\n]+\n$/);
      assert.ok(err.startsWith(`tcat: ${file}: line ${line}: `), err);
      assert.match(err, right);
    });

  for (const [what, steps, why] of [
    [
      "a command that should have failed",
      "send: AT, fails: true",
      /did not fail/,
    ],
    [
      "a command that failed otherwise",
      "send: AT+RST, fails: { reason: cme }",
      /failed otherwise: /,
    ],
    ["a command that failed", "send: AT+RST", /RST/],
    [
      "an answer that is not there",
      "send: AT, matches: one",
      /answered \[\], which does not match one/,
    ],
  ] as const)
    it(`tells of ${what}`, async (t) => {
      const { address } = await moduleOf(t, (line) => {
        if (line === "AT+RST") return "\r\nERROR\r\n";
        return line === "AT+GMR" ? "+ONE\r\n\r\nOK\r\n" : "\r\nOK\r\n";
      });
      const file = scriptOf(
        t,
        `steps:\n  - wait: 1\n  - send: AT+TCMQTTSTATE=?\n  - send: AT+GMR\n    name: one\n  - { ${steps} }\n`,
      );
      const { status, out } = await tcat(["run", "--connect", address, file]);
      assert.equal(status, 1, out);
      assert.match(out, /✗ line 6: /);
      assert.match(out, why);
    });

  it("refuses a step for an emulator where there is a port", async (t) => {
    const file = scriptOf(t, "steps:\n  - module: reboot\n");
    const { status, err } = await tcat([
      "run",
      "--connect",
      "127.0.0.1:1",
      file,
    ]);
    assert.equal(status, 2);
    assert.match(err, /line 2: module needs an emulator: leave --port/);
  });
});
