import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import mqtt, { type MqttClient } from "mqtt";
import { freeTcpPort } from "../../../tests/freeport.js";
import { HANG_MS } from "../../../tests/hang.js";
import {
  credentialsOf,
  sampleRegistry,
  startCloud,
} from "../../emulator/index.js";
import { answerTo } from "../cli/cloudprompt.js";
import { openPort } from "../cli/port.js";
import { Client } from "../index.js";
import {
  announced,
  emulating,
  linesOf,
  start,
  stop,
  tcat,
} from "./support/tcat.js";
import { atTerminal } from "./support/terminal.js";

const LIGHT = { productId: "LIGHT00001", deviceName: "light1" };
const place = `${LIGHT.productId}/${LIGHT.deviceName}`;
const secret = sampleRegistry().device(LIGHT)?.secret ?? "";
const connection = {
  tlsMode: 1,
  commandTimeout: 5_000,
  keepalive: 240,
  cleanSession: 1,
  reconnect: 1,
} as const;
const FREE = ["mqtt", "mqtts", "http", "https"].flatMap((name) => [
  `--${name}-port`,
  "0",
]);

/** Whether it is the last line that `tcat cloud` begins with. */
const isLast = (line: string) => line.startsWith("control:");

async function signedIn(name: string): Promise<Client> {
  const client = await Client.open(await openPort(name));
  await client.setDeviceInfo({ tlsMode: 1, ...LIGHT, deviceSecret: secret });
  await client.mqttConnect(connection);
  return client;
}

/** The light, as a client of its own. */
const lightAt = (url = ""): Promise<MqttClient> =>
  mqtt.connectAsync(url, {
    connectTimeout: HANG_MS,
    ...credentialsOf({ ...LIGHT, secret }),
    protocolVersion: 4,
    reconnectPeriod: 0,
  });

/** Where MQTT is of a cloud that a command starts, and what ends that. */
const clouds = {
  cloud: async (...options: string[]) => {
    const child = start("cloud", ...FREE, ...options);
    const { said } = await announced(linesOf(child), isLast);
    return { child, url: said.mqtt };
  },
  emulate: async (...options: string[]) => {
    const { child, said } = await emulating("--tcp", "127.0.0.1:0", ...options);
    return { child, url: said.mqtt };
  },
};

/** Sign-ins, one upon the other, of which one at least comes within the platform's 5 s. */
const SIGN_INS = 20;

/** A UDP port that is free now. */
async function freePort(): Promise<number> {
  const socket = createSocket("udp4");
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  socket.close();
  return port;
}

describe("tcat cloud", () => {
  it("takes any MQTT client, and commands on standard input", async () => {
    const child = start("cloud", ...FREE);
    const lines = linesOf(child);
    const { said } = await announced(lines, isLast);
    assert.match(said.mqtt ?? "", /^mqtt:\/\/127\.0\.0\.1:\d+$/);
    const client = await mqtt.connectAsync(said.mqtt ?? "", {
      connectTimeout: HANG_MS,
      ...credentialsOf({ ...LIGHT, secret }),
      protocolVersion: 4,
    });
    await client.subscribeAsync(`${place}/control`);
    const heard = new Promise<string>((resolve) =>
      client.once("message", (_, payload) => resolve(payload.toString())),
    );
    child.stdin.write(`send ${place}/control on and off\n`);
    assert.equal(await heard, "on and off");
    await client.publishAsync(`${place}/event`, "secret payload", { qos: 1 });
    const { line } = await announced(lines, (text) => text.includes("sent"));
    assert.equal(line, `${place} sent 14 bytes to "${place}/event", qos 1`);
    await client.endAsync();
    assert.equal(await stop(child), 0);
  });

  it("serves its page, and says where", async () => {
    const child = start("cloud", ...FREE);
    const { said } = await announced(linesOf(child), isLast);
    assert.match(said.page ?? "", /^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{24}$/);
    const response = await fetch(said.page ?? "");
    assert.equal(response.status, 200);
    assert.match(await response.text(), /<title>tcat cloud<\/title>/);
    assert.equal(await stop(child), 0);
  });

  it("says what to do when a port is taken", async (t) => {
    const other = await startCloud();
    t.after(() => other.close());
    const { port } = new URL(other.mqttUrl);
    const { status, err } = await tcat([
      ...["cloud", ...FREE, "--mqtt-port", port],
    ]);
    assert.equal(status, 2);
    assert.equal(
      err,
      `tcat: 127.0.0.1:${port} is taken: give another port, or 0 for any\n`,
    );
  });

  it("goes on when its standard input ends, and tells products of a file", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "tcat-")), "devices.json");
    const device = { deviceName: "only", deviceSecret: "MDEyMw==" };
    const product = { productId: "MYPRODUCT1", devices: [device] };
    writeFileSync(file, JSON.stringify({ products: [product] }));
    const child = start("cloud", "--devices", file, ...FREE);
    child.stdin.end();
    const { said } = await announced(linesOf(child), isLast);
    const response = await fetch(`${said.control}devices`);
    const { devices } = await response.json();
    assert.deepEqual(
      devices.map(({ deviceName }: { deviceName: string }) => deviceName),
      ["only"],
    );
    assert.equal(await stop(child), 0);
  });
});

describe("tcat emulate", () => {
  it("tells every port of its cloud and of itself, and takes them as options", async () => {
    const { child, said } = await emulating("--mqtt-port", "0");
    for (const [name, scheme] of [
      ["mqtt", "mqtt"],
      ["mqtts", "mqtts"],
      ["http", "http"],
      ["control", "http"],
      ["faults", "http"],
    ] as const)
      assert.match(
        said[name] ?? "",
        new RegExp(`^${scheme}://127\\.0\\.0\\.1:\\d+`),
      );
    const client = await mqtt.connectAsync(said.mqtt ?? "", {
      connectTimeout: HANG_MS,
      ...credentialsOf({ ...LIGHT, secret }),
      protocolVersion: 4,
    });
    await client.endAsync();
    const faults = await fetch(`${said.faults}faults`, {
      method: "POST",
      body: '{"busy":1}',
    });
    assert.equal(faults.status, 200);
    assert.equal(await stop(child), 0);
    const { status, err } = await tcat([
      ...["emulate", "--broker", "mqtt://127.0.0.1:1", "--mqtts-port", "0"],
    ]);
    assert.equal(status, 2);
    assert.match(err, /go without --broker/);
  });

  for (const [option, name] of [
    ["--mqtt-port", "mqtt"],
    ["--mqtts-port", "mqtts"],
    ["--http-port", "http"],
    ["--fault-port", "faults"],
  ] as const)
    it(`${option} is the port of ${name}, and one that is taken ends it with a word`, async (t) => {
      const port = await freeTcpPort();
      const { child, said } = await emulating(option, String(port));
      assert.equal(new URL(said[name] ?? "").port, String(port));
      if (option === "--http-port")
        assert.equal(new URL(said.control ?? "").port, String(port));
      assert.equal(await stop(child), 0);
      const other = createServer().listen(port, "127.0.0.1");
      await once(other, "listening");
      t.after(() => other.close());
      const { status, out, err } = await tcat([
        ...["emulate", "--tcp", "127.0.0.1:0", option, String(port)],
      ]);
      assert.deepEqual([status, out], [2, ""]);
      assert.equal(
        err,
        `tcat: 127.0.0.1:${port} is taken: give another port, or 0 for any\n`,
      );
      const none = await tcat(["emulate", option, "70000"]);
      assert.equal(none.status, 2);
      assert.match(none.err, new RegExp(`^tcat: ${option} `));
    });

  it("does not start a second module on a state file that one has", async () => {
    const state = join(mkdtempSync(join(tmpdir(), "tcat-")), "module.json");
    const { child } = await emulating("--state", state);
    const { status, err } = await tcat([
      ...["emulate", "--tcp", "127.0.0.1:0", "--state", state],
    ]);
    assert.equal(status, 2);
    assert.match(err, /belongs to a module that runs already/);
    assert.equal(await stop(child), 0);
  });
});

for (const [command, begin] of Object.entries(clouds))
  describe(`the cloud of tcat ${command}`, () => {
    for (const [options, first, second] of [
      [[], "publish puback", "publish puback"],
      [["--ack-first"], "puback publish", "puback publish"],
      [["--fault", "ackFirst*1"], "puback publish", "publish puback"],
    ] as const)
      it(`has the order of "${first}", then "${second}", with ${options.join(" ") || "no option"}`, async (t) => {
        const { child, url } = await begin(...options);
        t.after(() => child.kill());
        const light = await lightAt(url);
        t.after(() => light.end(true));
        await light.subscribeAsync(`${place}/data`, { qos: 1 });
        const came: string[] = [];
        light.on("packetreceive", ({ cmd }) => came.push(cmd));
        const order = async () => {
          came.length = 0;
          const heard = new Promise((resolve) =>
            light.once("message", resolve),
          );
          await light.publishAsync(`${place}/data`, "hi", { qos: 1 });
          await heard;
          return came.join(" ");
        };
        assert.deepEqual([await order(), await order()], [first, second]);
      });

    for (const [options, wanted] of [
      [[], undefined],
      [["--platform-limits"], 3],
    ] as const)
      it(`${wanted ? "refuses" : "takes"} one sign-in upon the other with ${options.join(" ") || "no option"}`, async (t) => {
        const { child, url } = await begin(...options);
        t.after(() => child.kill());
        let refused: number | undefined;
        for (let n = 0; n < SIGN_INS && refused === undefined; n++)
          await lightAt(url).then(
            (light) => light.endAsync(),
            ({ code }) => {
              refused = code;
            },
          );
        assert.equal(refused, wanted);
      });
  });

describe("what tcat emulate logs", () => {
  it("shows nothing of programs and clients as it is: no escapes, no C1, no control characters", async () => {
    const { child, name, said } = await emulating("--tcp", "127.0.0.1:0");
    let logged = "";
    child.stderr.setEncoding("utf8").on("data", (part: string) => {
      logged += part;
    });
    const evil = "\u001b]0;owned\u0007\u009b2J\u007f\u0085";
    const { productId, deviceName } = LIGHT;
    const refused = mqtt.connectAsync(said.mqtt ?? "", {
      connectTimeout: HANG_MS,
      clientId: `${productId}${deviceName}${evil}`,
      username: `${productId}${deviceName}${evil};21010406;abcde;2147483647`,
      password: evil,
      protocolVersion: 4,
      reconnectPeriod: 0,
    });
    await assert.rejects(refused);
    const module = await openPort(name);
    const answered = once(module, "data");
    module.write(`AT+${evil}="${evil}"\r\n${evil}\r\nAT\r\n`);
    await answered;
    assert.equal(await stop(child), 0);
    module.destroy();
    assert.match(
      logged,
      /refused: unknown device\n(?:.*\n)*a line that is no command\n/,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
    assert.doesNotMatch(logged.replaceAll("\n", ""), /[\0-\x1f\x7f-\x9f]/);
  });
});

describe("the prompt of tcat cloud", () => {
  it("prints nothing of what devices send as it is: no escapes, no C1, no control characters", async (t) => {
    const cloud = await startCloud();
    t.after(() => cloud.close());
    const evil = "\u001b]0;owned\u0007\u009b2J\u007f\r\u0085";
    const client = await mqtt.connectAsync(cloud.mqttUrl, {
      connectTimeout: HANG_MS,
      ...credentialsOf({ ...LIGHT, secret }),
      protocolVersion: 4,
    });
    t.after(() => client.end(true));
    await client.subscribeAsync(`$thing/down/action/${place}`);
    client.on("message", (_, payload) => {
      const { clientToken } = JSON.parse(payload.toString());
      client.publish(
        `$thing/up/action/${place}`,
        JSON.stringify({
          method: "action_reply",
          clientToken,
          code: 0,
          status: evil,
          response: { [evil]: evil },
        }),
      );
    });
    for (const [topic, message] of [
      [
        `$ota/report/${place}`,
        { type: "report_version", report: { version: evil } },
      ],
      [
        `$ota/report/${place}`,
        {
          type: "report_progress",
          report: { version: evil, progress: { state: evil, percent: evil } },
        },
      ],
      [
        `$thing/up/property/${place}`,
        { method: "report_info", clientToken: evil, params: { [evil]: evil } },
      ],
      [
        `$shadow/operation/${place}`,
        {
          type: "update",
          clientToken: evil,
          state: { reported: { [evil]: evil } },
        },
      ],
      [`${place}/data`, evil],
    ] as const)
      await client.publishAsync(topic, JSON.stringify(message), { qos: 1 });
    for (const line of [
      "devices",
      `show ${place}`,
      `action ${place} blink {"period":1}`,
      `show ${evil}`,
      evil,
      `send ${evil} x`,
    ]) {
      const said = await answerTo(cloud, line);
      assert.match(said, /./);
      assert.doesNotMatch(said.replaceAll("\n", ""), /\p{Cc}/u, line);
    }
  });

  it("tells of a message whom it has reached, for whom it is kept, and when nobody hears it", async (t) => {
    const cloud = await startCloud();
    t.after(() => cloud.close());
    const device = () =>
      mqtt.connectAsync(cloud.mqttUrl, {
        connectTimeout: HANG_MS,
        ...credentialsOf({ ...LIGHT, secret }),
        protocolVersion: 4,
        clean: false,
        reconnectPeriod: 0,
      });
    const send = () => answerTo(cloud, `send ${place}/control on`);
    const first = await device();
    assert.equal(await send(), "nobody has subscribed to it");
    await first.subscribeAsync(`${place}/control`, { qos: 1 });
    assert.equal(await send(), "reached 1");
    await first.endAsync();
    while (cloud.reports(LIGHT).online)
      await new Promise((resolve) => setImmediate(resolve));
    assert.equal(await send(), "reached 0, kept for 1");
  });

  it("draws what is being typed again below what a device sends", async (t) => {
    const state = mkdtempSync(join(tmpdir(), "tcat-"));
    t.after(() => rmSync(state, { recursive: true }));
    const port = await freeTcpPort();
    const publish = async () => {
      const client = await lightAt(`mqtt://127.0.0.1:${port}`);
      await client.publishAsync(`${place}/event`, "x", { qos: 1 });
      await client.endAsync();
    };
    let sent: Promise<void> | undefined;
    await atTerminal(["cloud", ...FREE, "--mqtt-port", `${port}`], state, [
      [/cloud> /, "dev"],
      [
        /dev$/,
        () => {
          sent = publish();
        },
      ],
      [/sent 1 byte.*\r\n.*cloud> dev.*gone\r\n.*cloud> dev/s, "\u0015\u0004"],
    ]);
    await sent;
  });

  for (const word of ["exit", "quit"])
    it(`ends at ${word}, and shows its words at ?`, async () => {
      const any = ["mqtt", "mqtts", "http"].flatMap((name) => [
        `--${name}-port`,
        "0",
      ]);
      const { status, out } = await tcat(["cloud", ...any], `?\n ${word} \n`);
      assert.equal(status, 0);
      assert.match(out, /exit, quit or Ctrl-D leave\n/);
    });

  it("answers each of its words, and each mistake with one line", async (t) => {
    const cloud = await startCloud();
    t.after(() => cloud.close());
    const ask = (line: string) => answerTo(cloud, line);
    assert.match(await ask("help"), /update PID\/DEV VERSION FILE/);
    assert.match(await ask("devices"), new RegExp(`offline {2}${place} `));
    assert.match(await ask(`show ${place}`), /"online": false/);
    assert.equal(await ask(`property ${place} {"color":1}`), "cloud-1");
    assert.equal(await ask(`desired ${place} {"color":1}`), "done");
    assert.equal(
      await ask(`send ${place}/control hi`),
      "nobody has subscribed to it",
    );
    assert.equal(await ask(`config ${place} {"baud":9600}`), "done");
    assert.equal(await ask(`drop ${place}`), "it has no connection");
    const pair = "GATEWAY001/gateway1 SENSOR0001/sensor01";
    assert.equal(await ask(`bind ${pair}`), "done");
    assert.equal(await ask(`unbind ${pair}`), "unbound");
    assert.equal(await ask(`unbind ${pair}`), "it was not bound");
    assert.equal(await ask('fault {"wrongMd5":{}}'), "done");
    assert.equal(await ask("clear"), "done");
    assert.equal(
      await ask(`update ${place} 1.2.3 ${process.execPath}`),
      "an image has 1 to 16777216 bytes",
    );
    for (const [line, answer] of [
      ["nonsense", /^no such command: nonsense/],
      ["devices all", /^no such command/],
      ["send", /^usage: send TOPIC TEXT/],
      ["show nobody", /no such device/],
      [`property ${place} {`, /^that is no JSON$/],
      [`property ${place} [1]`, /give a JSON object/],
      [`property ${place} {"color":9}`, /data template/],
      ['fault {"other":1}', /unknown member/],
      [`update ${place} 1 /no/file`, /\/no\/file cannot be read: ENOENT/],
    ] as const) {
      const said = await ask(line);
      assert.match(said, answer);
      assert.doesNotMatch(said, /\n/);
    }
  });
});

describe("tcat emulate with a cloud of its own", () => {
  it("takes the sample's devices, and its control API starts an update", async () => {
    const { child, name, said } = await emulating("--tcp", "127.0.0.1:0");
    const client = await signedIn(name);
    await client.setOta({ state: 1, version: "1.0.0" });
    const image = Buffer.alloc(10_000, "firmware");
    const done = new Promise<void>((resolve) =>
      client.on("ota", ({ status }) => {
        if (status === "UPDATESUCCESS") resolve();
      }),
    );
    const path = `devices/${place}/update?version=2.0.0`;
    const { status } = await fetch(`${said.control}${path}`, {
      method: "POST",
      body: image,
    });
    assert.equal(status, 200);
    await done;
    const info = await client.firmwareInfo();
    assert.deepEqual([info.version, info.size], ["2.0.0", image.length]);
    client.close();
    assert.equal(await stop(child), 0);
  });

  it("has its faults: the same seed, the same answers", async () => {
    const outcomes = async (seed: string) => {
      const { child, name } = await emulating(
        ...["--tcp", "127.0.0.1:0", "--fault", "busy=0.5", "--seed", seed],
      );
      const client = await Client.open(await openPort(name));
      const got: string[] = [];
      for (let i = 0; i < 20; i++)
        got.push(
          await client.command({ line: "AT" }, { resend: false }).then(
            () => "ok",
            ({ reason }) => reason,
          ),
        );
      client.close();
      await stop(child);
      return got.join(" ");
    };
    const first = await outcomes("7");
    assert.match(first, /ok/);
    assert.match(first, /busy/);
    assert.equal(await outcomes("7"), first);
    assert.notEqual(await outcomes("8"), first);
  });

  it("is provisioned by tcat phone, and faster than in 5 minutes when its clock is", async () => {
    const port = String(await freePort());
    const { child, name } = await emulating(
      ...["--tcp", "127.0.0.1:0", "--phone-port", port, "--speed", "600"],
    );
    const client = await Client.open(await openPort(name));
    await client.startSoftAp({ ssid: "setup" });
    const [late] = await once(client, "provisioning");
    assert.deepEqual([late.code, late.subcode], [3, 103]);
    client.close();
    await stop(child);
    const real = await emulating("--tcp", "127.0.0.1:0", "--phone-port", port);
    const again = await Client.open(await openPort(real.name));
    await again.setDeviceInfo({ tlsMode: 1, ...LIGHT, deviceSecret: secret });
    await again.startSmartConfig();
    const ended = once(again, "provisioning");
    const { status, out } = await tcat([
      ...["phone", "--ssid", "home", "--password", "12345678", "--port", port],
    ]);
    assert.deepEqual([status, out], [0, `found ${place}\n`]);
    assert.equal((await ended)[0].status, "WIFI_CONNECT_SUCCESS");
    again.close();
    await stop(real.child);
  });
});
