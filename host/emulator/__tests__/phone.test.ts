import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { within } from "../cloud/__tests__/rig.js";
import type { Cloud } from "../cloud/index.js";
import { type EmulatorOptions, provisionByPhone, realClock } from "../index.js";
import { at, NO_BROKER, type Rig, rig, SAMPLE, sampleCloud } from "./rig.js";

const { light, registered } = SAMPLE;
const HOME = { ssid: "home", password: "12345678" };
const TOKEN = "token-of-the-user";
const STARTS = { TCSTARTSMART: "AT+TCSTARTSMART", TCSAP: 'AT+TCSAP="net"' };

async function waiting(
  context: TestContext,
  start: string,
  options: Partial<EmulatorOptions> = {},
): Promise<{ cloud: Cloud; module: Rig; port: number }> {
  const cloud = await sampleCloud(context);
  const module = rig(context, {
    ...at(cloud),
    joined: false,
    provisioningPort: 0,
    clock: realClock,
    ...options,
  });
  await module.result(
    `AT+TCDEVINFOSET=1,"${light.productId}","${light.deviceName}","${light.secret}"`,
  );
  await module.result(start);
  const port = module.emulator.provisioningPort;
  assert.ok(port !== undefined);
  return { cloud, module, port };
}

for (const mode of ["TCSTARTSMART", "TCSAP"] as const) {
  test(`${mode}: the phone learns who the module is, the cloud learns the token, the MCU success`, async (t) => {
    const { cloud, module, port } = await waiting(t, STARTS[mode]);
    const bound: string[] = [];
    cloud.onPublish((topic, payload) => bound.push(`${topic} ${payload}`));
    const found = await provisionByPhone({ port, mode, ...HOME, token: TOKEN });
    assert.deepEqual(found, {
      productId: light.productId,
      deviceName: light.deviceName,
    });
    const text = await module.until(/WIFI_CONNECT_\w+/);
    assert.match(text, new RegExp(`\\+${mode}:WIFI_CONNECT_SUCCESS`));
    assert.match(bound.join(), /app_bind_token.*token-of-the-user/);
    assert.match(await module.ask("AT+TCMQTTSTATE?"), /:0/);
    assert.match(await module.ask("AT+CWSTATE?"), /:2,"home"/);
    assert.equal(module.emulator.provisioningPort, undefined);
  });
}

test("an access point that cannot be joined is told to the phone and the MCU", async (t) => {
  const { module, port } = await waiting(t, STARTS.TCSAP, {
    accessPoints: [],
  });
  const socket = createSocket("udp4");
  t.after(() => socket.close());
  const wish = { cmdType: 1, ...HOME, token: TOKEN, region: "ap-guangzhou" };
  socket.send(JSON.stringify(wish), port, "127.0.0.1");
  const heard: string[] = [];
  socket.on("message", (bytes) => heard.push(bytes.toString()));
  await module.until(/WIFI_CONNECT_FAILED,10,3/);
  while (heard.length < 4)
    await within(once(socket, "message"), "word to the phone");
  assert.equal(heard.filter((text) => text.includes("protoVersion")).length, 3);
  assert.match(heard.at(-1) ?? "", /"Current_Error".*\(10, 3\)/);
});

test("with product information alone the device registers itself before the token is bound", async (t) => {
  const cloud = await sampleCloud(t);
  const module = rig(t, {
    ...at(cloud),
    joined: false,
    provisioningPort: 0,
    clock: realClock,
  });
  const { productId, productSecret, deviceName } = registered;
  await module.result(
    `AT+TCPRDINFOSET=1,"${productId}","${productSecret}","${deviceName}"`,
  );
  await module.result("AT+TCSTARTSMART");
  const port = module.emulator.provisioningPort ?? 0;
  await provisionByPhone({ port, mode: "TCSTARTSMART", ...HOME, token: TOKEN });
  await module.until(/WIFI_CONNECT_SUCCESS/);
  assert.equal(cloud.reports(registered).activated, true);
});

for (const mode of ["TCSTARTSMART", "TCSAP"] as const)
  test(`${mode}: nobody comes for 5 minutes: 3,103, the port is closed, and another start opens it again`, async (t) => {
    const module = rig(t, { provisioningPort: 0 });
    await module.result(STARTS[mode]);
    module.text = "";
    await module.clock.advance(299_999);
    assert.equal(module.text, "");
    assert.notEqual(module.emulator.provisioningPort, undefined);
    await module.clock.advance(1);
    assert.equal(module.text, `+${mode}:WIFI_CONNECT_FAILED,3,103\r\n`);
    assert.equal(module.emulator.provisioningPort, undefined);
    assert.match(await module.result(STARTS[mode]), /:OK/);
    assert.notEqual(module.emulator.provisioningPort, undefined);
  });

test("a registration that the cloud refuses ends provisioning with its code", async (t) => {
  const { productId, productSecret } = registered;
  const module = rig(t, {
    ...at(await sampleCloud(t)),
    provisioningPort: 0,
    clock: realClock,
  });
  await module.result(
    `AT+TCPRDINFOSET=1,"${productId}","${productSecret}","active1"`,
  );
  await module.result("AT+TCSTARTSMART");
  const port = module.emulator.provisioningPort ?? 0;
  await provisionByPhone({ port, mode: "TCSTARTSMART", ...HOME, token: TOKEN });
  await module.until(/WIFI_CONNECT_FAILED,27,1021/);
});

test("a broker that cannot be reached ends provisioning with MQTT's error", async (t) => {
  const { module, port } = await waiting(t, STARTS.TCSAP, {
    broker: NO_BROKER,
  });
  await provisionByPhone({ port, mode: "TCSAP", ...HOME, token: TOKEN });
  await module.until(/WIFI_CONNECT_FAILED,1,-603/);
});

test("a phone that brings no token is given up a minute after the module has joined", async (t) => {
  const module = rig(t, { provisioningPort: 0, joined: false });
  await module.result("AT+TCSTARTSMART");
  const socket = createSocket("udp4");
  t.after(() => socket.close());
  const port = module.emulator.provisioningPort ?? 0;
  socket.send(JSON.stringify({ cmdType: 1, ...HOME }), port, "127.0.0.1");
  // A question is answered after what came before it.
  socket.send(JSON.stringify({ cmdType: 3 }), port, "127.0.0.1");
  await once(socket, "message");
  await module.clock.advance(1_000);
  assert.match(module.text, /WIFI GOT IP\r\n$/);
  await module.clock.advance(60_000);
  assert.match(module.text, /\+TCSTARTSMART:WIFI_CONNECT_FAILED,25,202\r\n$/);
});

test("whatever comes in over UDP, the module waits on for its phone", async (t) => {
  const { module, port } = await waiting(t, STARTS.TCSTARTSMART);
  const socket = createSocket("udp4");
  t.after(() => socket.close());
  const send = (bytes: Uint8Array) =>
    new Promise<void>((resolve, reject) =>
      socket.send(bytes, port, "127.0.0.1", (error) =>
        error ? reject(error) : resolve(),
      ),
    );
  const field = fc.oneof(fc.jsonValue(), fc.string(), fc.integer());
  const json = fc
    .record(
      {
        cmdType: fc.oneof(fc.constantFrom(0, 2, 3, 9), field),
        ssid: field,
        password: field,
        token: field,
      },
      { requiredKeys: [] },
    )
    // What is right is no test of what is wrong.
    .filter(({ cmdType }) => cmdType !== 1)
    .map((value) => Buffer.from(JSON.stringify(value)));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 100 }), json), send),
    { numRuns: 300 },
  );
  const mode = "TCSTARTSMART";
  await provisionByPhone({ port, mode, ...HOME, token: TOKEN });
  await module.until(/WIFI_CONNECT_SUCCESS/);
  const log = module.log.join("\n");
  assert.ok(!log.includes(TOKEN) && !log.includes(HOME.password));
});

test("datagrams that are none are logged and passed over", async (t) => {
  const { module, port } = await waiting(t, STARTS.TCSAP);
  const socket = createSocket("udp4");
  t.after(() => socket.close());
  for (const text of [
    "no JSON",
    "[1]",
    JSON.stringify({ cmdType: 9 }),
    JSON.stringify({ cmdType: 1, ssid: "s".repeat(33), password: "" }),
    JSON.stringify({ cmdType: 0, token: "t".repeat(65) }),
    JSON.stringify({ cmdType: 1, ssid: "a\r\nOK\r\n", password: "" }),
    JSON.stringify({ cmdType: 1, ssid: 'a","b', password: "" }),
    JSON.stringify({ cmdType: 1, ...HOME, password: "1234567\n" }),
    JSON.stringify({ cmdType: 0, token: "t\u007f" }),
  ])
    socket.send(text, port, "127.0.0.1");
  socket.send(JSON.stringify({ cmdType: 3 }), port, "127.0.0.1");
  const [answer] = await once(socket, "message");
  assert.match(answer.toString(), /"Previous_Error"/);
  assert.equal(
    module.log.filter((line) => line.startsWith("phone:")).length,
    9,
  );
  assert.equal(
    module.send("AT+TCSTOPSAP\r\n"),
    "+TCSAP:WIFI_CONNECT_FAILED,3,102\r\n\r\nOK\r\n",
  );
});

test("a port that any will do for is told", async (t) => {
  const module = rig(t, { provisioningPort: 0 });
  await module.ask("AT+TCSTARTSMART", /TCSTARTSMART:OK/);
  const port = module.emulator.provisioningPort;
  assert.ok(module.log.includes(`provisioning: UDP 127.0.0.1:${port}`));
});

test("a port that is taken leaves nothing running: the next start is told the same, and nobody is given up later", async (t) => {
  const socket = createSocket("udp4");
  t.after(() => socket.close());
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const module = rig(t, { provisioningPort: socket.address().port });
  for (let n = 0; n < 2; n++)
    assert.match(await module.result("AT+TCSTARTSMART"), /:FAIL,209/);
  module.text = "";
  await module.clock.advance(300_000);
  assert.equal(module.text, "");
});

/** A module's end of provisioning: it answers the first word it hears. */
async function answering(t: TestContext, answer: object) {
  const socket = createSocket("udp4");
  t.after(() => socket.close());
  const heard: string[] = [];
  socket.on("message", (bytes, { port }) => {
    heard.push(bytes.toString());
    socket.send(JSON.stringify(answer), port, "127.0.0.1");
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return { port: socket.address().port, heard };
}

test("a phone speaks at once, and one that was answered keeps nobody awake", async (t) => {
  const { port } = await answering(t, { cmdType: 2, ...light });
  // No time passes: what is said is said without waiting.
  t.mock.timers.enable({ apis: ["setInterval"] });
  const timers = () =>
    process.getActiveResourcesInfo().filter((name) => name === "Timeout");
  const before = timers().length;
  const found = await provisionByPhone({
    port,
    mode: "TCSAP",
    ...HOME,
    token: TOKEN,
  });
  assert.equal(found.deviceName, light.deviceName);
  assert.equal(timers().length, before);
});
