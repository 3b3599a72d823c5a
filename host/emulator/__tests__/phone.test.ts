import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { type TestContext, test } from "node:test";
import type { Cloud } from "../cloud/index.js";
import { type EmulatorOptions, provisionByPhone, realClock } from "../index.js";
import { at, type Rig, rig, SAMPLE, sampleCloud } from "./rig.js";

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
  while (heard.length < 4) await once(socket, "message");
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
  ])
    socket.send(text, port, "127.0.0.1");
  socket.send(JSON.stringify({ cmdType: 3 }), port, "127.0.0.1");
  const [answer] = await once(socket, "message");
  assert.match(answer.toString(), /"Previous_Error"/);
  assert.equal(
    module.log.filter((line) => line.startsWith("phone:")).length,
    5,
  );
  assert.equal(
    await module.ask("AT+TCSTOPSAP"),
    "+TCSAP:WIFI_CONNECT_FAILED,3,102\r\n\r\nOK\r\n",
  );
});

test("a port that is taken fails the start with 209", async (t) => {
  const socket = createSocket("udp4");
  t.after(() => socket.close());
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const module = rig(t, { provisioningPort: socket.address().port });
  assert.match(await module.result("AT+TCSTARTSMART"), /:FAIL,209/);
});
