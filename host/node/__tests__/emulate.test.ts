import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { openPort } from "../cli/port.js";
import { Client } from "../index.js";
import { emulating, main, stop, tcat } from "./support/tcat.js";

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
