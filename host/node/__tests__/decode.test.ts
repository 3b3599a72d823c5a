import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { bytesOf, captureOf } from "./support/logs.js";
import { tcat } from "./support/tcat.js";

const logs = fileURLToPath(
  new URL("../../../../host/node/__tests__/logs/", import.meta.url),
);

/**
 * What it says of a file of our logs: made up, in shapes that are public. A program's own words with the time before and
 * its name behind, https://github.com/EnviroDIY/ModularSensors/issues/448; a driver's notes of what it sent and what it
 * did with the answer, https://github.com/JAndrassy/WiFiEspAT/issues/113; a terminal's screen, which has no times.
 */
const decoded = (name: string, ...options: string[]) =>
  tcat(["decode", ...options, join(logs, name)]);

/** What it says of a log, without the columns of its place. */
async function said(log: string | Uint8Array, ...options: string[]) {
  const child = await tcat(["decode", ...options, "-"], log);
  assert.equal(child.err, "");
  assert.equal(child.status, 0);
  return child.out
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/^.*?(?=[<>?!] )/, ""));
}

function fileOf(t: TestContext, name: string, content: string | Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), "tcat-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const EXCHANGE = [
  ["TX", 'AT+TCMQTTPUBRAW="t",1,4\r\n'],
  ["RX", "\r\nOK\r\n\r\n>"],
  ["TX", "\r\n\x00\xff"],
  ["RX", "\r\n+TCMQTTPUBRAW:OK\r\n"],
  ["RX", '+TCMQTTRCVPUB:"t",6,"OK\r\nAT"\r\n'],
  ["TX", "AT+TCMQTTSTATE?\r\n"],
  ["RX", "+TCMQTTSTATE: 1\r\n\r\nOK\r\n"],
] as const;
const EXCHANGED = [
  '> AT+TCMQTTPUBRAW="t",1,4',
  "< accepted",
  '> (4 bytes) <0d0a00ff> "...."',
  "< ok",
  '< message t (6 bytes): "OK\\r\\nAT"',
  "> AT+TCMQTTSTATE?",
  "< state=1",
  "< ok",
];

describe("tcat decode", () => {
  it("reads a terminal's log of both directions in one column", async () => {
    const { status, out, err } = await decoded("terminal.log");
    assert.deepEqual([status, err], [0, ""]);
    assert.equal(out, readFileSync(join(logs, "terminal.txt"), "utf8"));
  });

  it("reads a driver's log, whose remarks stay as they are, and tells no secret before it was sent", async () => {
    const { status, out } = await decoded("driver.log");
    assert.equal(status, 0);
    assert.equal(out, readFileSync(join(logs, "driver.txt"), "utf8"));
    assert.doesNotMatch(out, /upstairs|correct|horse/);
  });

  it("reads times, echoes and commands without an answer, across midnight", async () => {
    const { status, out } = await decoded("stamped.log");
    assert.equal(status, 0);
    assert.equal(out, readFileSync(join(logs, "stamped.txt"), "utf8"));
    const { out: json } = await decoded("stamped.log", "--json");
    const times = json
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).t);
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a - b),
    );
  });

  it("shows the secrets when it is told to", async () => {
    const { out } = await decoded("driver.log", "--show-secrets");
    assert.match(out, /> AT\+CWJAP="upstairs","correct horse"\n/);
  });

  it("blanks the secrets of a command behind something that it does not know, and before it", async () => {
    const log =
      'joining with correct horse\n{mcu} AT+CWJAP="home","correct horse"\n';
    assert.doesNotMatch((await said(log)).join(), /correct|horse/);
  });

  it("blanks the secret of a command in another command's argument", async () => {
    const log =
      'AT+TCMQTTPUB="t",1,"is Geheimnis"\nOK\nAT+CWJAP="home","Geheimnis"\nOK\n';
    assert.equal((await said(log))[0], '> AT+TCMQTTPUB="t",1,"is *********"');
  });

  for (const cut of ["T+TCDEVINFOSET", "TCDEVINFOSET", "SET", "CWJAP"])
    it(`blanks the secret of a command that the log begins within: ${cut}`, async () => {
      const log = `${cut}=1,"CTQS08Y5LG","Dev01","Geheimnis"\nOK\nGeheimnis\n`;
      const shown = await said(log);
      assert.equal(shown.at(-1), "? *********");
      assert.doesNotMatch(shown.join(), /Geheim|heimnis/);
    });

  it("blanks the secret of a command that a terminal has wrapped", async () => {
    const log =
      'AT+CWJAP="home","Geheim\nnis und\n viel mehr"\nOK\nAT\nOK\nnis und viel mehr\n';
    assert.doesNotMatch((await said(log)).join(), /Geheim|nis und|mehr/);
  });

  it("explains a code in an object a line", async () => {
    const { out } = await decoded("terminal.log", "--json");
    const failed = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
      .find(({ code }) => code === 208);
    assert.equal(failed.line, 8);
    assert.equal(failed.event, "failed");
    assert.equal(failed.explanation.table, "cme");
    assert.match(failed.explanation.zh, /状态错误/);
  });

  for (const [shape, sent, received] of [
    ["arrows", ">> ", "<< "],
    ["its own marks", "> ", "< "],
    ["its own marks behind times", "10:00:01.500 > ", "10:00:01.700 < "],
    ["names", "TX: ", "RX: "],
    ["a serial assistant", "[10:00:01.500]发→◇", "[10:00:01.700]收←◆"],
  ] as const)
    it(`knows directions by ${shape}`, async () => {
      assert.deepEqual(
        await said(
          `${sent}AT+TCMQTTSTATE?\n${received}+TCMQTTSTATE: 1\n${received}OK\nsomething else\n`,
        ),
        ["> AT+TCMQTTSTATE?", "< state=1", "< ok", "? something else"],
      );
    });

  it("takes an arrow before every line for no direction", async () => {
    assert.deepEqual(await said("10:00:01.500 -> AT\n10:00:01.700 -> OK\n"), [
      "> AT",
      "< ok",
    ]);
  });

  it("takes > for a module's prompt, or for a bar behind a time, where no < stands against it", async () => {
    assert.deepEqual(
      await said('AT+TCMQTTPUBRAW="t",1,4\nOK\n> abcd\n+TCMQTTPUBRAW:OK\n'),
      ['> AT+TCMQTTPUBRAW="t",1,4', "< accepted", '> (4 bytes) "abcd"', "< ok"],
    );
    assert.deepEqual(await said("10:00:01 > AT\n10:00:02 > OK\n"), [
      "> AT",
      "< ok",
    ]);
  });

  it("takes a line that stands in a payload for no command", async () => {
    assert.deepEqual(
      await said('+TCMQTTRCVPUB:"t",6,"\r\nAT\r\n"\r\nAT\r\nOK\r\n'),
      ['< message t (6 bytes): "\\r\\nAT\\r\\n"', "> AT", "< ok"],
    );
  });

  it("shows what has no place as it is, its control characters as numbers", async () => {
    assert.deepEqual(
      await said('$\x1b]0;x\x07\r\n+TCMQTTRCVPUB:"t",3,"abcdef"\r\nready\r\n'),
      ["? $\\x1b]0;x\\x07", '? +TCMQTTRCVPUB:"t",3,"abcdef"', "< module ready"],
    );
  });

  it("prints no control character of a log, with --json neither", async () => {
    const log =
      '$\x1b]0;x\x07\u009b2J\x7f\r\n+TCMQTTRCVPUB:"t\u0085",3,"\x7f\u009b"\r\n';
    for (const options of [[], ["--json"]]) {
      const lines = await said(log, ...options);
      assert.match(lines.join(""), /2J/);
      assert.doesNotMatch(lines.join(""), /\p{Cc}/u);
    }
    const [line = ""] = await said(log, "--json");
    assert.equal(JSON.parse(line).text, "$\x1b]0;x\x07\u009b2J\x7f");
  });

  it("reads a table of Saleae's with a name for each direction", async () => {
    const rows = bytesOf(EXCHANGE).map(
      ({ channel, byte, at }) =>
        `"${channel}","data",${at},8.68e-05,0x${byte.toString(16).padStart(2, "0")}`,
    );
    assert.deepEqual(
      await said(`name,type,start_time,duration,data\n${rows.join("\n")}\n`),
      EXCHANGED,
    );
  });

  it("reads a table of Saleae's of one direction, its characters named", async () => {
    const characters: Record<string, string> = {
      "\r": "\\r",
      "\n": "\\n",
      " ": "' '",
      ",": "COMMA",
    };
    const echoing = "AT+TCMQTTSTATE?\r\r\n+TCMQTTSTATE: 1\r\n\r\nOK\r\n";
    const rows = bytesOf([["RX", echoing]]).map(({ byte, at }) => {
      const character = String.fromCharCode(byte);
      return `${at},${characters[character] ?? character},,`;
    });
    assert.deepEqual(
      await said(
        `Time [s],Value,Parity Error,Framing Error\n${rows.join("\n")}\n`,
      ),
      ["> AT+TCMQTTSTATE?", "< state=1", "< ok"],
    );
  });

  it("reads a table with a column for each direction", async () => {
    const rows = bytesOf(EXCHANGE).map(({ channel, byte, at }, i) => {
      const hex = byte.toString(16).padStart(2, "0").toUpperCase();
      return `${i},${at * 1e9},${channel === "RX" ? hex : ""},${channel === "TX" ? hex : ""}`;
    });
    assert.deepEqual(
      await said(`Id,Time[ns],0:UART: RX,0:UART: TX\n${rows.join("\n")}\n`),
      EXCHANGED,
    );
  });

  it("reads annotations of PulseView's", async () => {
    const rows = bytesOf(EXCHANGE).flatMap(({ channel, byte }, i) => [
      `${i * 100}-${i * 100 + 9} UART: ${channel} bits: Start bit`,
      `${i * 100 + 10}-${i * 100 + 90} UART: ${channel} data: ${byte.toString(16).padStart(2, "0").toUpperCase()}`,
    ]);
    assert.deepEqual(await said(`${rows.join("\n")}\n`), EXCHANGED);
  });

  it("reads a capture of an RFC 2217 bridge: settings left out, what came twice or early put right", async () => {
    const settings = Buffer.from([
      0xff, 0xfb, 44, 0xff, 0xfa, 44, 5, 0xff, 0xf0,
    ]);
    let mcu = 1000;
    let module = 2 ** 32 - 5;
    const doubled = (text: string) =>
      Buffer.from(text.replaceAll("\xff", "\xff\xff"), "latin1");
    const parts = EXCHANGE.map(([channel, text], i) => {
      const fromMcu = channel === "TX";
      const data =
        i < 2 ? Buffer.concat([settings, doubled(text)]) : doubled(text);
      const sequence = fromMcu ? mcu : module % 2 ** 32;
      if (fromMcu) mcu += data.length;
      else module += data.length;
      return { fromMcu, data, sequence };
    });
    const [first, second, third, fourth, fifth, ...rest] = parts;
    assert.ok(first && second && third && fourth && fifth);
    const capture = captureOf([
      first,
      second,
      third,
      first,
      fifth,
      fourth,
      ...rest,
    ]);
    const child = await tcat(["decode", "-"], capture);
    assert.equal(child.status, 0);
    const [name, ...lines] = child.out.trimEnd().split("\n");
    assert.equal(name, "-- 192.0.2.1:50000 - 192.0.2.2:2217");
    assert.deepEqual(
      lines.map((line) => line.replace(/^.*?Z +/, "")),
      EXCHANGED,
    );
  });

  for (const [what, kept, says] of [
    ["without TCP", 24, /nothing of TCP is in the capture: capture the/],
    ["that ends in its first packet", 30, /ends within packet 1\n$/],
  ] as const)
    it(`refuses a capture ${what}`, async (t) => {
      const data = Buffer.from("AT\r\n");
      const whole = captureOf([{ fromMcu: true, data, sequence: 1 }]);
      const file = fileOf(t, "bridge.pcap", whole.subarray(0, kept));
      const { status, out, err } = await tcat(["decode", file]);
      assert.equal(status, 2);
      assert.equal(out, "");
      assert.match(err, says);
    });

  it("shows a capture up to where it breaks off, says so and exits with 1", async (t) => {
    const data = Buffer.from("AT\r\n");
    const whole = captureOf([
      { fromMcu: true, data, sequence: 1 },
      { fromMcu: false, data: Buffer.from("OK\r\n"), sequence: 1 },
    ]);
    const file = fileOf(t, "bridge.pcap", whole.subarray(0, -3));
    const { status, out, err } = await tcat(["decode", file]);
    assert.equal(status, 1);
    assert.match(out, /> AT\n/);
    assert.equal(
      err,
      `tcat: ${file}: the capture ends within packet 2; what came before is shown\n`,
    );
  });

  for (const [what, content, expected] of [
    [
      "a value that is no byte",
      "Time [s],Value\n0.1,0x41\n0.2,0x4\n",
      /line 3: "0x4" is no byte: one is written 0x41/,
    ],
    [
      "a time that is none",
      "Time [s],Value\nsoon,0x41\n",
      /line 2: "soon" is no time: one is a number/,
    ],
    [
      "a quote without its end",
      'Time [s],Value\n0.1,"0x41\n',
      /no table in CSV: .*line/,
    ],
    ["pcapng", Buffer.from("0a0d0d0a", "hex"), /editcap -F pcap/],
  ] as const)
    it(`refuses ${what} in one line that names the file and what would be right`, async (t) => {
      const file = fileOf(t, "log", content);
      const { status, out, err } = await tcat(["decode", file]);
      assert.equal(status, 2);
      assert.equal(out, "");
      assert.ok(err.startsWith(`tcat: ${file}: `));
      assert.match(err, expected);
      assert.match(err, /^[^\n]+\n$/);
    });
});
