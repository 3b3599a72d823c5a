import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, it, type TestContext } from "node:test";
import { ConsoleLines } from "../cli/consolelines.js";
import type { Prompt } from "../cli/prompt.js";
import { Recording } from "../cli/recording.js";
import { Screen } from "../cli/screen.js";
import type { Client } from "../index.js";
import { main, tcat } from "./support/tcat.js";
import { atTerminal } from "./support/terminal.js";

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "tcat-"));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

type Answer = (line: string, socket: Socket) => string | undefined;

/** A module that says OK to everything but what `answer` answers; its port, and the bytes that it got. */
async function moduleOf(t: TestContext, answer: Answer = () => undefined) {
  let received = "";
  const server = createServer((socket) => {
    let open = "";
    socket.on("error", () => {});
    socket.on("data", (data) => {
      received += data.toString("latin1");
      open += data.toString("latin1");
      const lines = open.split("\r\n");
      open = lines.pop() ?? "";
      for (const line of lines)
        socket.write(answer(line, socket) ?? "\r\nOK\r\n", "latin1");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { port: `tcp://127.0.0.1:${port}`, received: () => received };
}

const PUBLISH = 'AT+TCMQTTPUBRAW="t",1,5';
/** A module that takes a payload of five bytes. */
const taking: Answer = (line) => {
  if (line === PUBLISH) return "\r\nOK\r\n\r\n>";
  return line.length === 5 && !line.startsWith("AT")
    ? "\r\n+TCMQTTPUBRAW:OK\r\n"
    : undefined;
};

/** What it prints, without the times. */
async function said(port: string, typed: string, ...options: string[]) {
  const child = await tcat(["console", "--port", port, ...options], typed);
  const out = child.out.replace(/^\d\d:\d\d:\d\d\.\d{3} /gm, "");
  return { ...child, out };
}

describe("tcat console", () => {
  for (const [what, typed] of [
    ["asks for the bytes that a line of the document asks for", "hello\n"],
    ["asks on while bytes are missing", "he\nllo\n"],
    ["takes bytes as hexadecimal", "hex:68 65 6c6c6f\n"],
    ["asks again for hexadecimal that is none", "hex:6\nhe\nhex:6c6c6f\n"],
  ] as const)
    it(what, async (t) => {
      const { port, received } = await moduleOf(t, taking);
      const { out } = await said(port, `${PUBLISH}\n${typed}AT+GMR\n`);
      assert.match(out, /\n {2}ok\n {2}ok\n/);
      assert.ok(received().includes(`${PUBLISH}\r\nhello\r\nAT+GMR\r\n`));
    });

  it("takes a payload in quotes in the place of its length", async (t) => {
    const { port, received } = await moduleOf(t, taking);
    await said(port, 'AT+TCMQTTPUBRAW="t",1,"hello"\n');
    assert.ok(received().includes(`${PUBLISH}\r\nhello\r\n`));
  });

  for (const [what, typed, answer] of [
    ["more bytes than asked for", "too long\n", /8 bytes, and 5 are wanted/],
    ["an empty line", "\n", /given up: nothing was sent/],
    ["the end of the input", "he\n", /given up: nothing was sent/],
  ] as const)
    it(`sends nothing at ${what}`, async (t) => {
      const { port, received } = await moduleOf(t, taking);
      const { out } = await said(port, `${PUBLISH}\n${typed}`);
      assert.match(out, answer);
      assert.doesNotMatch(received(), /PUBRAW/);
    });

  it("sends nothing at an empty line, nor at a word without what it needs", async (t) => {
    const { port, received } = await moduleOf(t);
    const before = (await said(port, "")) && received();
    const { out } = await said(port, "\n   \nraw\nhelp\n");
    assert.match(out, /raw/);
    assert.equal(received(), before + before);
  });

  it("sends no line whose quote is not closed", async (t) => {
    const { port } = await moduleOf(t);
    const { out } = await said(port, 'AT+TCMQTTPUB="t",1,"x\nAT\n');
    assert.match(out, /a quote that does not enclose it/);
    assert.doesNotMatch(out, /cme/);
  });

  it("sends anything raw, malformed lines and bytes too", async (t) => {
    const { port, received } = await moduleOf(t);
    await said(
      port,
      'raw AT+TCMQTTSUB="\nraw \\x00\\xff\\\\\\c\nraw a\\r\\nb\nAT+GMR\n',
    );
    assert.ok(
      received().includes('AT+TCMQTTSUB="\r\n\x00\xff\\a\r\nb\r\nAT+GMR\r\n'),
      JSON.stringify(received()),
    );
  });

  it("shows binary payloads as hexadecimal beside their text, and when they came", async (t) => {
    const { port } = await moduleOf(t, (line) =>
      line === "AT+GMR"
        ? '+TCMQTTRCVPUB:"t",4,"a\x00\x80b"\r\nOK\r\n'
        : undefined,
    );
    const { out } = await tcat(["console", "--port", port], "AT+GMR\n");
    assert.match(
      out,
      /^\d\d:\d\d:\d\d\.\d{3} message t \(4 bytes\): <[0-9a-f]+> "a\.+b"$/m,
    );
  });

  for (const word of ["exit", "quit"])
    it(`leaves at ${word}`, async (t) => {
      const { port, received } = await moduleOf(t);
      const { status } = await said(port, `${word}\nAT+GMR\n`);
      assert.equal(status, 0);
      assert.doesNotMatch(received(), /GMR|exit|quit/);
    });

  it("says of a publish alone that it may have been delivered all the same", async (t) => {
    const { port } = await moduleOf(t, (line) =>
      line.includes("PUB=")
        ? "\r\nOK\r\n+TCMQTTPUB:FAIL,202\r\n"
        : line.includes("SUB=")
          ? "\r\n+CME ERROR:208\r\n"
          : undefined,
    );
    const typed = 'AT+TCMQTTPUB="t",1,"x"\nAT+TCMQTTUNSUB="t"\n';
    const { out } = await said(port, typed);
    assert.match(out, /fail 202[^\n]*may have been delivered all the same\n/);
    assert.match(out, /cme 208[^\n]*\n$/);
    assert.equal(out.match(/may have been delivered/g)?.length, 1);
  });

  it("takes no fault of the program for an answer", async () => {
    const fault = new TypeError("a mistake");
    const printed: string[] = [];
    const lines = new ConsoleLines(
      { command: async () => Promise.reject(fault) } as unknown as Client,
      new PassThrough(),
      new Screen(false),
      {} as Prompt,
      new Recording((text) => text, undefined),
      Object.assign((text: string) => printed.push(text), { plain: () => {} }),
    );
    await assert.rejects(lines.take("AT"), fault);
    assert.deepEqual(printed, []);
  });

  it("helps at ?", async (t) => {
    const { port } = await moduleOf(t);
    const { out } = await said(port, "?\n");
    assert.match(
      out,
      /AT\+TCMQTTPUBRAW +Publishes any bytes.*\n +=topic,qos,length\n/,
    );
    assert.match(out, /record FILE/);
  });

  it("exits with 3 when the port is lost", async (t) => {
    const { port } = await moduleOf(t, (line, socket) => {
      if (line === "AT+RST") socket.destroy();
      return undefined;
    });
    const { status, err } = await said(port, "AT+RST\n");
    assert.equal(status, 3);
    assert.match(err, /^tcat: [^\n]*closed[^\n]*\n$/);
  });

  it("records what tcat replay plays back, without secrets", async (t) => {
    const { port } = await moduleOf(t, (line) =>
      line.startsWith("AT+CW") ? `${line}\r\nOK\r\n` : undefined,
    );
    const file = join(folderOf(t), "trace.ndjson");
    await said(
      port,
      `record ${file}\nAT+CWJAP="home","hunter22"\nraw AT+CWJAP="home","geheim99"\nrecord\nAT+GMR\n`,
      "--quiet",
      "700",
    );
    const trace = readFileSync(file, "utf8");
    assert.doesNotMatch(trace, /hunter|geheim/);
    const [options, ...records] = trace
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(options.options, { quiet: 700 });
    assert.equal(records.filter((record) => "call" in record).length, 2);
    const { status, out } = await tcat(["replay", file]);
    assert.equal(status, 0);
    assert.equal(out.match(/"event":"done","command":"CWJAP"/g)?.length, 2);
  });

  it("records into no file that is there", async (t) => {
    const { port } = await moduleOf(t);
    const file = join(folderOf(t), "trace.ndjson");
    writeFileSync(file, "mine");
    const { status, out } = await said(port, `record ${file}\nrecord\n`);
    assert.equal(status, 0);
    assert.match(out, /trace\.ndjson cannot be written: EEXIST/);
    assert.match(out, /nothing is recorded/);
    assert.equal(readFileSync(file, "utf8"), "mine");
  });
});

/** Types into a console at a terminal. */
const typing = (
  port: string,
  state: string,
  steps: Parameters<typeof atTerminal>[2],
  ...options: string[]
) => atTerminal(["console", "--port", port, ...options], state, steps);

describe("tcat console at a terminal", () => {
  it("keeps its history in the user's state folder, for the user alone and without secrets", async (t) => {
    const { port } = await moduleOf(t, taking);
    const state = folderOf(t);
    await typing(port, state, [
      [/tcat> /, 'AT+CWJAP="home","hunter22"\r'],
      [/ok\r\n.*tcat> /s, 'raw AT+CWJAP="home","hunter22"\r'],
      [/ok\r\n.*tcat> /s, `${PUBLISH}\r`],
      [/5 bytes.*> /, "geheim\r"],
      [/nothing was sent\r\n.*tcat> /s, "\u0004"],
    ]);
    const file = join(state, "tcat", "history");
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const kept = readFileSync(file, "utf8");
    assert.match(
      kept,
      /^AT\+CWJAP=\*+\nraw AT\+CWJAP=\*+\nAT\+TCMQTTPUBRAW="t",1,5\n$/,
    );
    // The next console brings it back.
    await typing(port, state, [
      [/tcat> /, "\u001b[A"],
      [/PUBRAW="t",1,5/, "\u0015\u0004"],
    ]);
  });

  it("keeps no payload and no secret that stands in another line", async (t) => {
    const { port } = await moduleOf(t, (line) =>
      line.includes("PUB") ? "\r\nERROR" : undefined,
    );
    const state = folderOf(t);
    await typing(port, state, [
      [/tcat> /, 'AT+CWJAP="home","hunter22"\r'],
      [/tcat> /, 'AT+TCMQTTPUB="t",0,"hunter22"\r'],
      [/tcat> /, 'AT+TCMQTTPUBRAW="t",1,"geheim"\r'],
      [/tcat> /, "\u0004"],
    ]);
    assert.deepEqual(
      readFileSync(join(state, "tcat", "history"), "utf8")
        .split("\n")
        .slice(1),
      ['AT+TCMQTTPUB="t",0,"********"', 'AT+TCMQTTPUBRAW="t",1,6', ""],
    );
  });

  it("keeps none of them either where it shows them", async (t) => {
    const { port } = await moduleOf(t, (line) =>
      line.includes("PUB") ? "\r\nERROR" : undefined,
    );
    const state = folderOf(t);
    const shown = await typing(
      port,
      state,
      [
        [/tcat> /, 'AT+CWJAP="home","hunter22"\r'],
        [/ok\r\n.*tcat> /s, 'AT+TCMQTTPUB="t",0,"hunter22"\r'],
        [/tcat> /, "\u0004"],
      ],
      "--show-secrets",
    );
    assert.match(shown, /hunter22/);
    assert.equal(
      readFileSync(join(state, "tcat", "history"), "utf8"),
      'AT+CWJAP=*****************\nAT+TCMQTTPUB="t",0,"********"\n',
    );
  });

  it("writes no history of what comes through a pipe", async (t) => {
    const { port } = await moduleOf(t);
    const state = folderOf(t);
    const child = spawn(process.execPath, [main, "console", "--port", port], {
      env: { ...process.env, XDG_STATE_HOME: state },
    });
    child.stdin.end("AT+GMR\n");
    child.stdout.resume();
    await once(child, "close");
    assert.equal(existsSync(join(state, "tcat")), false);
  });

  it("draws a line of more than one row again below what comes from the module", async (t) => {
    let module: Socket | undefined;
    const { port } = await moduleOf(t, (_, socket) => {
      module = socket;
      return undefined;
    });
    const typed = `AT+TCMQTTPUB="t",0,"${"x".repeat(60)}`;
    const out = await typing(port, folderOf(t), [
      [/tcat> /, typed],
      [/x{10}$/, () => module?.write("\r\nWIFI CONNECTED\r\n")],
      [/Wi-Fi CONNECTED/, () => module?.write("\r\nWIFI GOT IP\r\n")],
      [/Wi-Fi GOT IP.*x{60}/s, "\u0015\u0004"],
    ]);
    // Two rows up from the end of the typed line, all of it cleared, and drawn again from its prompt on.
    const above = out
      .replaceAll("\u001b", "ESC")
      .match(
        /ESC\[2AESC\[1GESC\[0J[\d:.]+ Wi-Fi [A-Z ]+\r\nESC\[1GESC\[0Jtcat> AT\+TCMQTTPUB="t",0,"x{60}/g,
      );
    assert.equal(above?.length, 2, JSON.stringify(out));
  });
});
