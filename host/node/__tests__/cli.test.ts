import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { openPort } from "../cli/port.js";
import { Client } from "../index.js";
import { Replay } from "../replay/replay.js";
import { emulating, main, stop, tcat } from "./support/tcat.js";

describe("tcat", () => {
  for (const args of [
    ["--help"],
    ["demo", "--help"],
    ["emulate", "--help"],
    ["cloud", "--help"],
    ["phone", "--help"],
    ["console", "--help"],
    ["decode", "--help"],
    ["run", "--help"],
    ["replay", "--help"],
    ["model", "--help"],
    ["errors", "--help"],
    ["completion", "--help"],
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
    assert.deepEqual(
      names.join(" "),
      "demo emulate cloud phone page console run decode replay model errors completion help",
    );
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

  for (const [shell, check] of [
    ["bash", ["-n"]],
    ["zsh", undefined],
    ["fish", undefined],
  ] as const)
    it(`makes ${shell} complete commands and options`, async () => {
      const { status, out } = await tcat(["completion", shell]);
      assert.equal(status, 0);
      for (const word of ["decode", "run", "junit", "esp32 document m6315"])
        assert.ok(out.includes(word), `${word} is not in it`);
      if (!check) return;
      const child = spawn(shell, [...check], {
        stdio: ["pipe", "inherit", "inherit"],
      });
      child.stdin.end(out);
      assert.equal((await once(child, "close"))[0], 0);
    });

  it("completes in bash as it says", async () => {
    const { out } = await tcat(["completion", "bash"]);
    const asked = `${out}
for line in "tcat de" "tcat emulate --profile " "tcat run --ju" "tcat run --la" "tcat completion z"; do
  COMP_WORDS=($line); [ "\${line: -1}" = " " ] && COMP_WORDS+=("")
  COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); COMPREPLY=(); _tcat; echo "\${COMPREPLY[*]}"
done`;
    const child = spawn("bash", ["-c", asked], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (part) => {
      said += part;
    });
    await once(child, "close");
    assert.equal(
      said,
      "demo decode\nesp32 document m6315\n--junit\n--lang\nzsh\n",
    );
  });

  for (const args of [
    ["nonsense"],
    ["errors", "x"],
    ["errors", "77777"],
    ["replay", "--chunk", "0"],
    ["replay", "--runtime", "abacus"],
    ["replay", "no/such/file"],
    ["replay", "."],
    ["replay", "--engine", "fast"],
    ["replay", "--runtime", "wasmtime", "--engine", "fast"],
    ["replay", "--runtime", "wamr", "--board", "esp32"],
    ["decode"],
    ["run"],
    ["run", "no/such/file"],
    ["run", "--tap", "--json", "no/such/file"],
    ["run", "--port", "x", "--connect", "y:1", "no/such/file"],
    ["decode", "no/such/file"],
    ["emulate", "--tcp", "nowhere"],
    ["emulate", "--profile", "nonsense"],
    ["emulate", "--broker", "http://127.0.0.1"],
    ["emulate", "--tcp", "127.0.0.1:0", "--state", main],
    ["emulate", "--pty", "/no/such/folder/link"],
    ["emulate", "--pty", "x", "--tcp", "127.0.0.1:0"],
    ["emulate", "--registration", "http://127.0.0.1"],
    ["emulate", "--broker", "mqtt://127.0.0.1", "--devices", "file"],
    ["emulate", "--broker", "mqtt://127.0.0.1", "--fault", "wrongMd5"],
    ["emulate", "--broker", "mqtts://127.0.0.1", "--ca", "no/such/file"],
    ["emulate", "--devices", main],
    ["emulate", "--fault", "nonsense"],
    ["emulate", "--fault", "lose=2"],
    ["emulate", "--fault", "split=1"],
    ["emulate", "--seed", "many"],
    ["emulate", "--speed", "0"],
    ["emulate", "--speed", "100000"],
    ["emulate", "--phone-port", "70000"],
    ["cloud", "--devices", "no/such/file"],
    ["cloud", "--mqtt-port", "x"],
    ["cloud", "--cert", main],
    ["cloud", "--cert", main, "--key", main],
    ["cloud", "--host", "no such host"],
    ["cloud", "--fault", "lose=0.1"],
    ["cloud", "--fault", "cutFile"],
    ["cloud", "--fault", "failFile=200"],
    ["phone"],
    ["completion"],
    ["completion", "tcsh"],
    ["console"],
    ["console", "--port", "tcp://127.0.0.1:1", "--baud", "fast"],
    ["console", "--port", "tcp://127.0.0.1:1"],
    ["console", "--port", "tcp://127.0.0.1:1", "--quiet", "9"],
    ["console", "--port", "tcp://127.0.0.1:1", "--patience", "long"],
    ["console", "--port", "/dev/no-such-port"],
    ["console", "--port", "127.0.0.1:1"],
  ])
    it(`${args.join(" ")} prints one line and exits with 2`, async () => {
      const { status, out, err } = await tcat(args);
      assert.equal(status, 2);
      assert.equal(out, "");
      assert.match(err, /^[^\n]+\n$/);
    });

  it("phone exits with 1 where no module answers", async () => {
    const args = ["--ssid", "x", "--port", "1", "--patience", "0.1"];
    const { status, out, err } = await tcat(["phone", ...args]);
    assert.equal(status, 1);
    assert.equal(out, "");
    assert.match(err, /^tcat: [^\n]+\n$/);
  });

  for (const [port, says] of [
    ["/dev/no-such-port", /^tcat: \S+ cannot be opened: No such/],
    ["localhost:2323", /tcp:\/\/localhost:2323/],
  ] as const)
    it(`console says of ${port} what is wrong with it`, async () => {
      const { err } = await tcat(["console", "--port", port]);
      assert.match(err, says);
    });

  for (const [option, ...args] of [
    ["--port", "phone", "--ssid", "x", "--port", "0"],
    ["--ssid", "phone", "--ssid", ""],
    ["--ssid", "phone", "--ssid", "三".repeat(11)],
    ["--password", "phone", "--ssid", "x", "--password", "y".repeat(65)],
    ["--token", "phone", "--ssid", "x", "--token", ""],
    ["--state", "emulate", "--state", "/"],
    ["--state", "emulate", "--state", "/no/such/folder/file"],
    ["--cert", "cloud", "--cert", "no/such/file", "--key", main],
    ["--key", "cloud", "--cert", main, "--key", "no/such/file"],
    ["--cert", "cloud", "--cert", main, "--key", main],
    [
      "--ca",
      "emulate",
      "--broker",
      "mqtts://127.0.0.1",
      "--ca",
      "no/such/file",
    ],
  ] as const)
    it(`${args.join(" ")} is refused in one line that names ${option}`, async () => {
      const { status, out, err } = await tcat([...args]);
      assert.equal(status, 2);
      assert.equal(out, "");
      assert.match(err, new RegExp(`^tcat: ${option}\\b[^\n]+\n$`));
    });

  it("phone names the range of a text that no module takes", async () => {
    const { err } = await tcat(["phone", "--ssid", "x".repeat(33)]);
    assert.equal(err, "tcat: --ssid takes a text of 1 to 32 bytes\n");
  });

  for (const [fault, says] of [
    ["lose=x", ": the fault lose takes 0 to 1"],
    ["lose=", ": the fault lose takes 0 to 1"],
    ["lose=-1", ": the fault lose takes 0 to 1"],
    ["late", ": the fault late takes 0 to 1"],
    ["split=x", ": the fault split is on or off, true or false"],
    ["lose=0.1*2", " lose=0.1*2: lose is of the module, and goes without *"],
    ["cutFile=x", " cutFile=x: give cutFile=BYTES"],
    ["cutFile=10*x", " cutFile=10*x: behind * stands a whole number of times"],
    ["wrongMd5=x", " wrongMd5=x: wrongMd5 takes no number"],
  ] as const)
    it(`--fault ${fault} is refused for what is wrong with it`, async () => {
      const { status, err } = await tcat(["emulate", "--fault", fault]);
      assert.equal(status, 2);
      assert.equal(err, `tcat: --fault${says}\n`);
    });

  it("--fault nonsense=x is no fault, whatever its number", async () => {
    const { err } = await tcat(["cloud", "--fault", "nonsense=x"]);
    assert.match(err, /^tcat: --fault nonsense=x: no such fault; there are /);
  });

  for (const [args, says] of [
    [["emulate", "--devices", "no/file"], "no/file cannot be read: ENOENT"],
    [["cloud", "--devices", "no/file"], "no/file cannot be read: ENOENT"],
    [["cloud", "--devices", "/"], "/ cannot be read: EISDIR"],
    [["emulate", "--state", "no/file"], "no/file cannot be written: ENOENT"],
    [["cloud", "--key", main, "--cert", "no"], "no cannot be read: ENOENT"],
    [["cloud", "--cert", main, "--key", "no"], "no cannot be read: ENOENT"],
    [
      ["emulate", "--broker", "mqtts://127.0.0.1", "--ca", "no"],
      "no cannot be read: ENOENT",
    ],
  ] as const)
    it(`${args.join(" ")} is told as other files are`, async () => {
      const { status, err } = await tcat(args);
      assert.equal(status, 2);
      assert.equal(err, `tcat: ${args.at(-2)}: ${says}\n`);
    });

  it("--devices names the file that is missing where its own names another", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tcat-"));
    const file = join(folder, "devices.json");
    writeFileSync(
      file,
      JSON.stringify({ products: [{ id: "P", model: "gone.json" }] }),
    );
    const { err } = await tcat(["cloud", "--devices", file]);
    const gone = join(folder, "gone.json");
    assert.equal(err, `tcat: --devices: ${gone} cannot be read: ENOENT\n`);
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

describe("tcat replay", () => {
  it("reads standard input and writes what the core did", async () => {
    const { status, out } = await tcat(
      ["replay"],
      '{"t":1,"call":{"line":"AT"}}\n\n{"t":2,"rx":"\\r\\nOK\\r\\n"}',
    );
    assert.equal(status, 0);
    assert.equal(
      out,
      '{"t":1,"tx":"AT\\r\\n"}\n{"t":2,"event":"done","command":""}\n',
    );
  });

  for (const [what, line] of [
    ["no JSON", "nonsense"],
    ["an unknown field", '{"t":3,"tick":true,"x":1}'],
    ["a missing field", '{"tick":true}'],
    ["two kinds", '{"t":3,"tick":true,"abort":true}'],
    ["time going back", '{"t":1,"tick":true}'],
    ["a character above U+00FF", '{"t":3,"rx":"\\u0100"}'],
    ["options after the first record", '{"t":3,"options":{}}'],
    [
      "a payload where none belongs",
      '{"t":3,"call":{"command":"TCMQTTPUB","form":"set","payload":"x"}}',
    ],
    ["an unknown form", '{"t":3,"call":{"command":"TCVER","form":"ask"}}'],
    ["a limit of nothing", '{"t":3,"call":{"line":"AT","timeout":0}}'],
    ["lost bytes without end", '{"t":3,"lost":2147483648}'],
  ] as const)
    it(`ends at ${what} with status 2, its line number, and what was written before`, async () => {
      const { status, out, err } = await tcat(
        ["replay"],
        `{"t":2,"call":{"line":"AT"}}\n\n${line}\n{"t":99999,"tick":true}\n`,
      );
      assert.equal(status, 2);
      assert.match(err, /line 3/);
      assert.equal(out, '{"t":2,"tx":"AT\\r\\n"}\n');
    });

  for (const depth of [500, 100_000]) {
    const nested = (text: string) =>
      `{"t":5,"call":{"command":"CWJAP","form":"set","args":[${'[{"a":'.repeat(depth)}${text}${"}]".repeat(depth)}]}}`;

    it(`refuses an argument nested ${depth} deep as of a wrong type`, async () => {
      const { status, out, err } = await tcat(["replay"], nested('"x"'));
      assert.equal(status, 0, err.slice(0, 500));
      assert.match(
        out,
        /^\{"t":5,"event":"refused",.*"reason":"bad-type".*\}\n$/,
      );
    });

    it(`finds a character above U+00FF ${depth} deep`, async () => {
      const { status, err } = await tcat(["replay"], nested('"\\u0100"'));
      assert.equal(status, 2);
      assert.match(err, /^[^\n]*line 1: a character above U\+00FF\n$/);
    });
  }

  it("hands a runtime null for an argument that no call takes", () => {
    const taken: unknown[] = [];
    const replay = new Replay({
      take: (record) => taken.push(record),
      end: async () => {},
      close: async () => {},
    });
    const call = (args: string) =>
      `{"t":1,"call":{"command":"CWJAP","form":"set","args":${args}}}`;
    replay.line(call('["a",1,0.5,[["b"]],{"c":[]},true,null]'));
    assert.equal(
      JSON.stringify(taken.at(-1)),
      call('["a",1,0.5,null,null,null,null]'),
    );
  });
});

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

describe("tcat emulate and tcat console", () => {
  it("talk over TCP", async () => {
    const { child, name } = await emulating("--tcp", "127.0.0.1:0");
    const { status, out } = await tcat(
      ["console", "--port", name],
      'AT+TCMQTTSTATE?\nAT+TCFWINFO?\nAT+TCMQTTSUB="t"\nAT+GMR\n',
    );
    assert.equal(status, 0);
    assert.match(out, /state=0\n\S+ {3}ok/);
    assert.match(out, /cme 20[78]: /);
    assert.match(out, /missing/);
    assert.match(out, /AT version/);
    assert.equal(await stop(child), 0);
  });

  it("talk over IPv6, whose addresses stand in brackets", async () => {
    const { child, name } = await emulating("--tcp", "[::1]:0");
    assert.match(name, /^tcp:\/\/\[::1\]:\d+$/);
    const { status, out } = await tcat(["console", "--port", name], "AT\n");
    assert.equal(status, 0);
    assert.match(out, /ok/);
    const place = name.slice("tcp://".length);
    const { err } = await tcat(["emulate", "--tcp", place]);
    assert.ok(err.startsWith(`tcat: ${place} is taken: `), err);
    assert.equal(await stop(child), 0);
  });

  it("tell the broker's place, not who signs in there", async () => {
    const broker = "mqtt://someone:secretpw@127.0.0.1:1";
    const { child, said } = await emulating(
      "--tcp",
      "127.0.0.1:0",
      "--broker",
      broker,
    );
    assert.equal(said.broker, "mqtt://127.0.0.1:1");
    assert.equal(await stop(child), 0);
  });

  it("shows a module's control bytes as numbers, and obeys none", async () => {
    const module = createServer((socket) =>
      socket.on("data", () =>
        socket.write("\r\nOK\r\n$\u001b]0;title\u0007\u009b\r\n"),
      ),
    ).listen(0, "127.0.0.1");
    await once(module, "listening");
    const { port } = module.address() as AddressInfo;
    const { out } = await tcat(
      ["console", "--port", `tcp://127.0.0.1:${port}`],
      "AT+GMR\n",
    );
    module.close();
    assert.match(out, /\$\\x1b\]0;title\\x07\\x9b/);
    assert.doesNotMatch(out.replaceAll("\n", ""), /\p{Cc}/u);
  });

  for (const shows of [false, true])
    it(`shows ${shows ? "" : "no "}secrets that come back${shows ? " when it is told to" : ""}`, async () => {
      const module = createServer((socket) =>
        socket.on("data", (data) => {
          if (data.includes("CWJAP"))
            socket.write(
              'T+CWJAP="home","hunter22"\r\n+CWJAP:"hunter22",1\r\npassword:geheim\r\n',
            );
          socket.write("\r\nOK\r\nlater hunter22\r\n");
        }),
      ).listen(0, "127.0.0.1");
      await once(module, "listening");
      const { port } = module.address() as AddressInfo;
      const { out } = await tcat(
        [
          "console",
          "--port",
          `tcp://127.0.0.1:${port}`,
          ...(shows ? ["--show-secrets"] : []),
        ],
        'AT+CWJAP="home","hunter22"\nAT+GMR\n',
      );
      module.close();
      assert.equal(/hunter22.*later hunter22/s.test(out), shows);
      assert.equal(/hunter|unter22|geheim/.test(out), shows);
      assert.match(out, /ok/);
    });

  it("keep what is typed without its secrets", async () => {
    const module = createServer((socket) =>
      socket.on("data", () => socket.write("\r\nOK\r\n")),
    ).listen(0, "127.0.0.1");
    await once(module, "listening");
    const { port } = module.address() as AddressInfo;
    const command = [process.execPath, main, "console"];
    const args = ["-c", "import pty, sys; pty.spawn(sys.argv[1:])", ...command];
    const state = mkdtempSync(join(tmpdir(), "tcat-"));
    const child = spawn(
      "python3",
      [...args, "--port", `tcp://127.0.0.1:${port}`],
      { env: { ...process.env, XDG_STATE_HOME: state } },
    );
    let out = "";
    child.stdout.on("data", (data) => {
      out += data;
      if (!out.includes("tcat> ") || child.stdin.writableEnded) return;
      const up = "\u001b[A";
      child.stdin.end(`AT+CWJAP="home","hunter22"\r${up}\u0015\u0004`);
    });
    await once(child, "close");
    module.close();
    assert.match(out, /AT\+CWJAP=\*{17}/);
  });

  it("shows a module's control bytes to the phone as numbers", async () => {
    const module = createSocket("udp4").bind(0, "127.0.0.1");
    await once(module, "listening");
    const answer = {
      cmdType: 2,
      productId: "\u001b]0;x",
      deviceName: "a\nb",
    };
    module.on("message", (_, { port }) =>
      module.send(JSON.stringify(answer), port, "127.0.0.1"),
    );
    const { out } = await tcat([
      "phone",
      "--ssid",
      "x",
      "--port",
      String(module.address().port),
    ]);
    module.close();
    assert.equal(out, "found \\x1b]0;x/a\\x0ab\n");
  });

  it("serve a serial port's program over a PTY", async () => {
    const link = join(mkdtempSync(join(tmpdir(), "tcat-")), "module");
    const { child, name } = await emulating("--pty", link);
    assert.equal(name, link);
    const client = await Client.open(await openPort(link));
    assert.ok((await client.versions()).length > 0);
    client.close();
    assert.equal(await stop(child), 0);
  });
});
