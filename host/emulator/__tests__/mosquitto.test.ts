import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { freeTcpPort } from "../../../tests/freeport.js";
import { openPort } from "../../node/cli/port.js";
import { Client } from "../../node/index.js";
import { makeCertificate } from "../cloud/__tests__/certificate.js";
import { Emulator, type TlsOptions } from "../index.js";

const device = {
  tlsMode: 1,
  productId: "CTQS08Y5LG",
  deviceName: "Dev01",
  deviceSecret: "ZHNkIGRzZCA=",
} as const;
const identity = device.productId + device.deviceName;
const topic = `${device.productId}/${device.deviceName}/data`;
const key = Buffer.from(device.deviceSecret, "base64").toString("hex");
const connection = {
  tlsMode: 1,
  commandTimeout: 5_000,
  keepalive: 240,
  cleanSession: 1,
  reconnect: 0,
} as const;
/** The server stands where Debian puts it, which is not on everyone's path. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
const main = fileURLToPath(new URL("../../node/cli/main.js", import.meta.url));

/** Files by name, and the lines of the configuration that name them. */
type Setup = (folder: string) => {
  files: Record<string, string | Buffer>;
  lines: string[];
};

/** A PSK file that knows one device. */
const byKey: Setup = (folder) => ({
  files: { psk: `${identity}:${key}\n` },
  lines: [
    `psk_file ${folder}/psk`,
    "psk_hint tcat",
    "use_identity_as_username true",
  ],
});

/** Debian's broker; ends with the test. */
async function mosquitto(
  context: TestContext,
  setup: Setup = byKey,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "tcat-"));
  const port = await freeTcpPort();
  const config = join(folder, "conf");
  const { files, lines } = setup(folder);
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), content);
  writeFileSync(
    config,
    [
      `listener ${port} 127.0.0.1`,
      ...lines,
      "log_dest stderr",
      // Started by root it would become a user who may not read the folder.
      `user ${userInfo().username}`,
    ].join("\n"),
  );
  const child = spawn("mosquitto", ["-c", config], { env });
  const closed = once(child, "close");
  context.after(async () => {
    child.kill();
    await closed;
    rmSync(folder, { recursive: true });
  });
  for await (const line of createInterface({ input: child.stderr }))
    if (/version .* running/.test(line)) return `mqtts://127.0.0.1:${port}`;
  throw new Error("mosquitto ended");
}

async function moduleAt(
  context: TestContext,
  broker: string,
  tls?: TlsOptions,
): Promise<Client> {
  const emulator = new Emulator({ broker, ...(tls && { tls }) });
  const client = await Client.open(emulator.stream());
  context.after(async () => {
    client.close();
    await emulator.close();
  });
  return client;
}

test("mosquitto with a PSK file takes the module, by its key alone", async (t) => {
  const client = await moduleAt(t, await mosquitto(t));
  await client.setDeviceInfo({ ...device, deviceSecret: "bm90IHRoZSBrZXk=" });
  await assert.rejects(client.mqttConnect(connection), { reason: "fail" });
  await client.setDeviceInfo(device);
  await client.mqttConnect(connection);
  await client.subscribe(topic, { qos: 1 });
  const messages = client.messages(topic);
  const binary = Uint8Array.from({ length: 2048 }, (_, i) => i % 256);
  await client.publish(topic, binary, { qos: 1 });
  const { value } = await messages.next();
  assert.ok(value && Buffer.compare(value.payload, binary) === 0);
  messages.return();
  await client.mqttDisconnect();
});

test("mosquitto with a certificate is trusted by who knows its authority, and by no other", async (t) => {
  const pair = makeCertificate();
  const broker = await mosquitto(t, (folder) => ({
    files: { cert: pair.cert, key: pair.key },
    lines: [
      `certfile ${folder}/cert`,
      `keyfile ${folder}/key`,
      "allow_anonymous true",
    ],
  }));
  const client = await moduleAt(t, broker, { ca: pair.cert });
  await client.setDeviceInfo(device);
  await client.mqttConnect(connection);
  assert.equal((await client.mqttState()).state, 1);
  const wary = await moduleAt(t, broker, { ca: makeCertificate().cert });
  await wary.setDeviceInfo(device);
  await assert.rejects(wary.mqttConnect(connection), { reason: "fail" });
});

test("tcat emulate --broker stands in front of mosquitto", async (t) => {
  const broker = await mosquitto(t);
  const child = spawn(process.execPath, [
    main,
    "emulate",
    ...["--tcp", "127.0.0.1:0", "--broker", broker],
  ]);
  const closed = once(child, "close");
  t.after(() => child.kill());
  let name: string | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    name = /^module: (.*)$/.exec(line)?.[1];
    if (name !== undefined) break;
  }
  const client = await Client.open(await openPort(name ?? ""));
  await client.setDeviceInfo(device);
  await client.mqttConnect(connection);
  assert.equal((await client.mqttState()).state, 1);
  client.close();
  child.kill("SIGTERM");
  assert.deepEqual(await closed, [0, null]);
});
