import assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { type TestContext, test } from "node:test";
import {
  type Cloud,
  clientIdOf,
  credentialsOf,
  Emulator,
  listenPty,
  pskOf,
  Registry,
  sampleRegistry,
  startCloud,
} from "../../host/emulator/index.js";
import { Client } from "../../host/node/index.js";
import { HANG_MS } from "../hang.js";
import { PYTHON_PACKAGES } from "../pythonpackages.js";
import { LIMIT } from "./rig.js";

const LIGHT = { productId: "LIGHT00001", deviceName: "light1" };
const PLACE = `${LIGHT.productId}/${LIGHT.deviceName}`;
const SECRET = sampleRegistry().device(LIGHT)?.secret ?? "";

function run(
  context: TestContext,
  program: string,
  args: readonly string[],
): ChildProcessWithoutNullStreams {
  const child = spawn(program, args, {
    // A group of its own: picocom hands a SIGTERM on to all of its group.
    detached: true,
    env: {
      ...process.env,
      PYTHONPATH: PYTHON_PACKAGES,
      PYTHONDONTWRITEBYTECODE: "1",
    },
  });
  context.after(() => child.kill());
  return child;
}

/** What a program has printed when it ends well. */
async function said(
  context: TestContext,
  program: string,
  args: readonly string[],
): Promise<string> {
  const child = run(context, program, args);
  let [out, err] = ["", ""];
  child.stdout.on("data", (bytes) => {
    out += bytes;
  });
  child.stderr.on("data", (bytes) => {
    err += bytes;
  });
  child.stdin.end();
  const [status] = await once(child, "close");
  assert.equal(status, 0, `${program}: ${err}${out}`);
  return out;
}

/** What a program prints until `wanted` is in it, or until it ends. */
async function heard(
  { stdout }: ChildProcessWithoutNullStreams,
  wanted: RegExp,
): Promise<string> {
  let text = "";
  for await (const piece of stdout) {
    text += piece;
    if (wanted.test(text)) break;
  }
  return text;
}

async function cloudOf(context: TestContext): Promise<Cloud> {
  const cloud = await startCloud();
  context.after(() => cloud.close());
  return cloud;
}

/** How mosquitto's clients sign in as the light: by its key over TLS, and by its password without. */
const signIns: readonly [string, (cloud: Cloud) => string[]][] = [
  [
    "its pre-shared key",
    ({ mqttsUrl }) => [
      ...["-p", new URL(mqttsUrl).port],
      ...["--psk", pskOf(SECRET).toString("hex")],
      ...["--psk-identity", clientIdOf(LIGHT)],
      ...["-i", clientIdOf(LIGHT)],
    ],
  ],
  [
    "its password",
    ({ mqttUrl }) => {
      const { clientId, username, password } = credentialsOf({
        ...LIGHT,
        secret: SECRET,
      });
      return [
        ...["-p", new URL(mqttUrl).port, "-i", clientId],
        ...["-u", username, "-P", password],
      ];
    },
  ],
];

for (const [how, args] of signIns)
  test(
    `mosquitto_pub and mosquitto_sub are a device with ${how}`,
    LIMIT,
    async (t) => {
      const cloud = await cloudOf(t);
      const common = ["-h", "127.0.0.1", ...args(cloud)];
      await said(t, "mosquitto_pub", [
        ...common,
        ...["-t", `${PLACE}/event`, "-m", "it rains", "-q", "1"],
      ]);
      const [message] = cloud.reports(LIGHT).messages;
      assert.equal(message?.payload.toString(), "it rains");
      const child = run(t, "mosquitto_sub", [
        ...common,
        ...["-t", `${PLACE}/control`, "-q", "2", "-C", "1"],
      ]);
      const line = heard(child, /\n/);
      while ((await cloud.publish(`${PLACE}/control`, "on", 1)).reached === 0)
        await new Promise((resolve) => setImmediate(resolve));
      assert.equal(await line, "on\n");
    },
  );

/** A device with a data template, and beside it who uses the cloud's control API. */
const PAHO = `
import base64, hashlib, hmac, json, sys, threading, time, urllib.request
import paho.mqtt.client as mqtt
PATIENCE = ${HANG_MS / 1_000}
port, control, secret = int(sys.argv[1]), sys.argv[2], sys.argv[3]
place, client_id = "LIGHT00001/light1", "LIGHT00001light1"
user = f"{client_id};12010126;ABCDE;{int(time.time()) + 3600}"
digest = hmac.new(base64.b64decode(secret), user.encode(), hashlib.sha256).hexdigest()
ready, replied, told = threading.Event(), threading.Event(), threading.Event()

def on_message(client, _, message):
    body = json.loads(message.payload)
    if body["method"] == "report_reply" and body["code"] == 0:
        replied.set()
    if body["method"] == "control" and body["params"] == {"power_switch": 1}:
        told.set()

device = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2, client_id)
device.username_pw_set(user, digest + ";hmacsha256")
device.on_message = on_message
device.on_connect = lambda *_: device.subscribe(f"$thing/down/property/{place}", 1)
device.on_subscribe = lambda *_: ready.set()
device.connect("127.0.0.1", port)
device.loop_start()
assert ready.wait(PATIENCE), "subscribed"
report = {"method": "report", "clientToken": "1", "params": {"brightness": 40}}
device.publish(f"$thing/up/property/{place}", json.dumps(report), 1).wait_for_publish(PATIENCE)
assert replied.wait(PATIENCE), "report_reply"
request = urllib.request.Request(f"{control}devices/{place}/property", b'{"power_switch":1}')
urllib.request.urlopen(request).read()
assert told.wait(PATIENCE), "control"
state = json.load(urllib.request.urlopen(f"{control}devices/{place}"))
print(state["properties"], state["online"])
device.disconnect()
device.loop_stop()
`;

test(
  "paho-mqtt is a device, beside a program that uses the cloud",
  LIMIT,
  async (t) => {
    const cloud = await cloudOf(t);
    const { port } = new URL(cloud.mqttUrl);
    const out = await said(t, "python3", [
      ...["-c", PAHO, port, `${cloud.httpUrl}/control/`, SECRET],
    ]);
    assert.equal(out, "{'brightness': 40} True\n");
  },
);

/** Who uses the cloud over MQTT: hears a light, and tells it what to do. */
const PAHO_USER = `
import base64, hashlib, hmac, sys, threading, time
import paho.mqtt.client as mqtt
PATIENCE = ${HANG_MS / 1_000}
port, secret, light = int(sys.argv[1]), sys.argv[2], sys.argv[3]
client_id = "USERS00001app"
user = f"{client_id};12010126;ABCDE;{int(time.time()) + 3600}"
digest = hmac.new(base64.b64decode(secret), user.encode(), hashlib.sha1).hexdigest()
heard = threading.Event()

def on_subscribe(client, _, mid, codes, properties):
    print([code.value for code in codes], flush=True)
    client.publish(f"{light}/control", "are you there?", 1)

def on_message(client, _, message):
    print(message.topic, message.payload.decode(), message.qos, flush=True)
    heard.set()

app = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2, client_id)
app.username_pw_set(user, digest + ";hmacsha1")
app.on_subscribe, app.on_message = on_subscribe, on_message
app.on_connect = lambda *_: app.subscribe([(f"{light}/event", 1), (f"{light}/data", 1)])
app.connect("127.0.0.1", port)
app.loop_start()
assert heard.wait(PATIENCE), "the light's answer"
app.disconnect()
app.loop_stop()
`;

test(
  "paho-mqtt is a user of the cloud: it may hear and tell of a module what the registry lets it",
  LIMIT,
  async (t) => {
    const secret = Buffer.from("a user's own key").toString("base64");
    const registry = new Registry({
      products: [
        {
          productId: LIGHT.productId,
          devices: [{ deviceName: LIGHT.deviceName, deviceSecret: SECRET }],
        },
        {
          productId: "USERS00001",
          devices: [
            {
              deviceName: "app",
              deviceSecret: secret,
              topics: {
                publish: [`${PLACE}/control`],
                subscribe: [`${PLACE}/event`],
              },
            },
          ],
        },
      ],
    });
    const cloud = await startCloud({ registry });
    t.after(() => cloud.close());
    const emulator = new Emulator({ broker: cloud.mqttsUrl });
    t.after(() => emulator.close());
    const client = await Client.open(emulator.stream());
    t.after(() => client.close());
    await client.setDeviceInfo({ tlsMode: 1, ...LIGHT, deviceSecret: SECRET });
    await client.mqttConnect({
      tlsMode: 1,
      commandTimeout: 5_000,
      keepalive: 240,
      cleanSession: 1,
      reconnect: 0,
    });
    await client.subscribe(`${PLACE}/control`, { qos: 1 });
    const messages = client.messages(`${PLACE}/control`);
    const { port } = new URL(cloud.mqttUrl);
    const out = said(t, "python3", ["-c", PAHO_USER, port, secret, PLACE]);
    const { value } = await messages.next();
    assert.equal(
      Buffer.from(value?.payload ?? []).toString(),
      "are you there?",
    );
    messages.return();
    await client.publish(`${PLACE}/event`, "here I am", { qos: 1 });
    // What the registry does not name is refused.
    assert.equal(await out, `[1, 128]\n${PLACE}/event here I am 1\n`);
  },
);

test("curl asks the control API, its heads too", LIMIT, async (t) => {
  const cloud = await cloudOf(t);
  const url = `${cloud.httpUrl}/control/devices/${PLACE}`;
  const silent = ["-s", "-f"];
  const head = await said(t, "curl", [...silent, "-I", url]);
  assert.match(head, /^HTTP\/1\.1 200 OK/);
  const body = await said(t, "curl", [...silent, url]);
  assert.equal(JSON.parse(body).deviceName, LIGHT.deviceName);
  const sent = await said(t, "curl", [
    ...[...silent, "-d", `{"topic":"${PLACE}/control","payload":"on"}`],
    `${url}/messages`,
  ]);
  assert.deepEqual(JSON.parse(sent), { reached: 0, kept: 0 });
});

/** Sets what a serial program sets, and talks to the module. */
const PYSERIAL = `
import serial, sys
port = serial.Serial(sys.argv[1], 115200)
port.reset_input_buffer()
for line in (b"ATE0", b"AT+UART_CUR=921600,8,1,0,0"):
    port.write(line + b"\\r\\n")
    port.read_until(b"OK\\r\\n")
port.baudrate = 921600
port.write(b"AT+UART_CUR?\\r\\n")
sys.stdout.write(repr(port.read_until(b"OK\\r\\n")))
`;

test(
  "pyserial and picocom find the module at its pseudo-terminal, whatever the rate",
  LIMIT,
  async (t) => {
    const emulator = new Emulator({ broker: "mqtt://127.0.0.1:1" });
    t.after(() => emulator.close());
    const pty = await listenPty(emulator);
    t.after(() => pty.close());
    assert.equal(
      await said(t, "python3", ["-c", PYSERIAL, pty.path]),
      "b'+UART_CUR:921600,8,1,0,0\\r\\n\\r\\nOK\\r\\n'",
    );
    const terminal = run(t, "picocom", [
      ...["-q", "-b", "115200", "--omap", "crcrlf"],
      ...["-t", "AT+CIPMUX?\r", pty.path],
    ]);
    const answer = /\+CIPMUX:0\r\n\r\nOK/;
    assert.match(await heard(terminal, answer), answer);
  },
);
