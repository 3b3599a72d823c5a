import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { commands } from "../../assembly/protocol/commands.js";
import {
  type Cloud,
  provisionByPhone,
  type ReceivedMessage,
  Registry,
} from "../../host/emulator/index.js";
import type { Client } from "../../host/node/index.js";
import {
  CONNECTION,
  clientOptions,
  cloudFor,
  failure,
  GATEWAY_PRODUCT,
  LIMIT,
  type Module,
  moduleOf,
  noise,
  ready,
  SENSOR_PRODUCT,
  secretOf,
  wifiProfiles,
} from "./rig.js";

const GATEWAY = { productId: GATEWAY_PRODUCT.productId, deviceName: "new-gw" };
const SENSOR = { productId: SENSOR_PRODUCT.productId, deviceName: "sensor1" };
const NEW_SENSOR = { ...SENSOR, deviceName: "new-sensor" };
const CONTROL = `${GATEWAY.productId}/${GATEWAY.deviceName}/control`;
const DATA = `${GATEWAY.productId}/${GATEWAY.deviceName}/data`;
const HOME = { ssid: "home", password: "correct horse" } as const;
/** Type and sub-code of provisioning that was stopped. */
const STOP = [3, 102];
const IMAGE = { version: "1.3.0", data: noise(10_001, 3) };

/** Messages that a device has sent to the cloud on a topic, as text. */
const sentOn = (cloud: Cloud, topic: string): string[] =>
  cloud
    .reports(GATEWAY)
    .messages.filter((message: ReceivedMessage) => message.topic === topic)
    .map(({ payload }) => payload.toString());

/** Power comes on: it says so, and holds nothing. */
async function powerUp({ emulator, client }: Module): Promise<void> {
  const up = ready(client);
  emulator.reboot();
  await up;
  await client.command({ line: "ATE0" });
  assert.match((await client.versions())[0] ?? "", /QCloud_AT/);
  assert.match((await client.moduleInfo())[0] ?? "", /HW name/);
  assert.equal((await client.mqttState()).state, 0);
  assert.equal((await failure(client.deviceInfo())).code, 207);
  assert.equal((await failure(client.productInfo())).code, 207);
}

/** "使用建议" 1, where the device has no secret of its own yet. */
async function describeProduct(client: Client): Promise<void> {
  const settings = await client.moduleSettings();
  await client.setModuleSettings({ ...settings, size: 700_000 });
  assert.equal((await client.moduleSettings()).size, 700_000);
  assert.equal((await client.mqttServer()).host, "NULL");
  await client.setMqttServer({ host: "127.0.0.1" });
  assert.equal((await client.mqttServer()).host, "127.0.0.1");
  await client.setProductInfo({ tlsMode: 1, ...GATEWAY, ...GATEWAY_PRODUCT });
  const stored = await client.productInfo();
  assert.equal(stored.deviceName, GATEWAY.deviceName);
}

/** "使用建议" 2: a phone brings the access point; the module registers itself and tells the cloud the user's token. */
async function provision(
  { emulator, client }: Module,
  cloud: Cloud,
): Promise<void> {
  await client.startSoftAp({ ssid: "tcat-setup", password: "12345678" });
  let stopped = once(client, "provisioning");
  await client.stopSoftAp();
  assert.deepEqual([(await stopped)[0].code, (await stopped)[0].subcode], STOP);
  await client.startSmartConfig();
  stopped = once(client, "provisioning");
  await client.stopSmartConfig();
  assert.deepEqual([(await stopped)[0].code, (await stopped)[0].subcode], STOP);

  await client.startSmartConfig();
  const port = emulator.provisioningPort;
  assert.ok(port !== undefined, "it must listen for the phone");
  const outcome = once(client, "provisioning");
  const found = await provisionByPhone({
    port,
    mode: "TCSTARTSMART",
    ...HOME,
    token: "the user's token",
  });
  assert.deepEqual(found, GATEWAY);
  const [{ status }] = await outcome;
  assert.equal(status, "WIFI_CONNECT_SUCCESS");
  const [state] = await client.command({ command: "CWSTATE", form: "read" });
  assert.deepEqual(state, [2, HOME.ssid]);
  assert.equal((await client.deviceInfo()).deviceName, GATEWAY.deviceName);
  const topic = `$thing/up/service/${GATEWAY.productId}/${GATEWAY.deviceName}`;
  const [binding] = sentOn(cloud, topic);
  assert.equal(JSON.parse(binding ?? "{}").params.token, "the user's token");
}

/** Sub-devices register while MQTT does not run. */
async function describeSensors(client: Client): Promise<void> {
  const { productSecret } = SENSOR_PRODUCT;
  await client.setSubDeviceProduct({ mode: 0, ...NEW_SENSOR, productSecret });
  const [product] = await client.subDeviceProducts();
  assert.equal(product?.deviceName, NEW_SENSOR.deviceName);
  await client.registerSubDevice(NEW_SENSOR);
  assert.deepEqual(await client.registeredSubDevices(), [NEW_SENSOR]);
  await client.setSubDeviceInfo({
    mode: 0,
    ...SENSOR,
    deviceSecret: secretOf(SENSOR.deviceName),
  });
  const infos = await client.subDeviceInfos();
  assert.deepEqual(
    infos.map(({ deviceName }) => deviceName),
    [NEW_SENSOR.deviceName, SENSOR.deviceName],
  );
}

/** "使用建议" 3. */
async function connect(client: Client, cloud: Cloud): Promise<void> {
  await client.mqttConnect(CONNECTION);
  assert.equal((await client.mqttConnection()).keepalive, 240);
  assert.equal((await client.mqttState()).state, 1);
  assert.equal(cloud.reports(GATEWAY).online, true);
  await client.subscribe(CONTROL, { qos: 1 });
  await client.subscribe(DATA);
  assert.deepEqual(await client.subscriptions(), [
    { topic: CONTROL, qos: 1 },
    { topic: DATA, qos: 0 },
  ]);
  const refused = await failure(client.subscribe("SOMEONE/else/control"));
  assert.equal(refused.code, -108);
}

/** "使用建议" 4, and what the cloud sends by itself. */
async function exchange(client: Client, cloud: Cloud): Promise<void> {
  const messages = client.messages(DATA);
  const json = '{"action":"test","time":1565075992}';
  const binary = noise(2_048, 7);
  await client.mqttPublish({ topic: DATA, qos: 0, message: json });
  assert.equal((await messages.next()).value?.text, json);
  await client.mqttPublishLong({ topic: DATA, qos: 1, payload: json });
  assert.equal((await messages.next()).value?.text, json);
  await client.mqttPublishRaw({ topic: DATA, qos: 1, payload: binary });
  assert.deepEqual(Buffer.from((await messages.next()).value.payload), binary);
  messages.return();
  assert.equal(sentOn(cloud, DATA).length, 3);

  const orders = client.messages(CONTROL);
  const order = 'OK\r\n>\r\n+TCMQTTPUB:FAIL,202\r\n"\\,';
  await cloud.publish(CONTROL, order, 1);
  assert.equal((await orders.next()).value?.text, order);
  orders.return();
}

async function speakForSensors(client: Client, cloud: Cloud): Promise<void> {
  await client.bindSubDevice({ mode: 0, ...SENSOR });
  assert.deepEqual(await client.boundSubDevices(), [SENSOR]);
  await client.setSubDeviceOnline({ mode: 0, ...SENSOR });
  assert.deepEqual(await client.onlineSubDevices(), [SENSOR]);
  const topic = `${SENSOR.productId}/${SENSOR.deviceName}/data`;
  await client.publish(topic, "21.5", { qos: 1 });
  const [message] = cloud.reports(SENSOR).messages;
  assert.equal(message?.payload.toString(), "21.5");
}

/** "使用建议" 5. */
async function update(client: Client, cloud: Cloud): Promise<void> {
  await client.setOta({ state: 1, version: "1.0.0" });
  assert.deepEqual(await client.otaState(), { state: 1, version: "1.0.0" });
  const statuses: string[] = [];
  client.on("ota", ({ status }) => statuses.push(status));
  const ended = new Promise<void>((resolve) => {
    client.on("ota", ({ status }) => {
      if (status !== "ENTERUPDATE") resolve();
    });
  });
  cloud.startUpdate(GATEWAY, IMAGE);
  await ended;
  assert.deepEqual(statuses, ["ENTERUPDATE", "UPDATESUCCESS"]);
  const info = await client.firmwareInfo();
  assert.deepEqual([info.version, info.size], ["1.3.0", IMAGE.data.length]);
  const parts: Uint8Array[] = [];
  for await (const { data } of client.readFirmware({ chunk: 4_096 }))
    parts.push(data);
  assert.deepEqual(Buffer.concat(parts), IMAGE.data);
  // The end of the image is its end until TCFWINFO? goes back.
  assert.equal(
    (await failure(client.readFirmwareData({ length: 4 }))).code,
    208,
  );
}

/** "使用建议" 6. */
async function disconnect(client: Client, cloud: Cloud): Promise<void> {
  await client.unsubscribe(CONTROL);
  assert.equal((await client.subscriptions()).length, 1);
  const told = once(client, "disconnected");
  await client.mqttDisconnect();
  await told;
  assert.equal((await client.mqttState()).state, 0);
  assert.deepEqual(await client.subscriptions(), []);
  assert.equal(cloud.reports(GATEWAY).online, false);
}

for (const profile of wifiProfiles)
  test(
    `the application notes from first power-up to disconnect hold with profile ${profile}`,
    LIMIT,
    async (t) => {
      const cloud = await cloudFor(t);
      const sent = new Set<string>();
      const lines: string[] = [];
      const module = await moduleOf(t, cloud, {
        cut: 1,
        emulator: {
          profile,
          joined: false,
          accessPoints: [HOME],
          provisioningPort: 0,
        },
        client: {
          ...clientOptions[profile],
          trace: (record) => {
            if (!("tx" in record)) return;
            const [, name] = /^AT\+(TC[A-Z]+)/.exec(record.tx) ?? [];
            if (name !== undefined) sent.add(name);
          },
        },
      });
      const { client } = module;
      let damaged = 0;
      client.on("damaged", (bytes) => {
        damaged += bytes;
      });
      client.on("line", (line) => lines.push(line));
      await powerUp(module);
      await describeProduct(client);
      await provision(module, cloud);
      await describeSensors(client);
      await connect(client, cloud);
      await exchange(client, cloud);
      await speakForSensors(client, cloud);
      await update(client, cloud);
      await disconnect(client, cloud);

      // Registered, signed in, and so never again: the platform says so, and the client explains it.
      const again = await failure(client.registerDevice());
      assert.equal(again.code, 1021);
      assert.match(again.explanation?.en ?? "", /regist/i);

      const up = ready(client);
      await client.restore();
      await up;
      await client.command({ line: "ATE0" });
      assert.equal((await failure(client.deviceInfo())).code, 207);
      const all = commands.map(({ name }) => name);
      assert.deepEqual([...sent].sort(), [...all].sort(), "all 28 commands");
      assert.equal(damaged, 0);
      assert.deepEqual(lines, [], "every line was understood");
    },
  );

const LINES = {
  // As the notes write them: a TLS mode in quotes and a subscription without a QoS are no commands (MODULES.md 5.2).
  device: 'AT+TCDEVINFOSET="1","CTQS08Y5LG","device1","ZHNkIGRzZCA="',
  connect: "AT+TCMQTTCONN=1,5000,240,1,1",
  subscribe: 'AT+TCMQTTSUB="CTQS08Y5LG/device1/control"',
  publish:
    'AT+TCMQTTPUB="CTQS08Y5LG/device1/data",0," {\\"action\\":\\"test\\"\\,\\"time\\":1565075992}"',
} as const;

for (const profile of ["esp32", "document"] as const)
  test(
    `the lines of the application notes do what they can with profile ${profile}`,
    LIMIT,
    async (t) => {
      const cloud = await cloudFor(t, {
        registry: new Registry({
          products: [
            {
              productId: "CTQS08Y5LG",
              devices: [
                { deviceName: "device1", deviceSecret: "ZHNkIGRzZCA=" },
              ],
            },
          ],
        }),
      });
      const { client } = await moduleOf(t, cloud, { emulator: { profile } });
      const type = (line: string) => client.command({ line });
      assert.equal((await failure(type(LINES.device))).reason, "error");
      await type(LINES.device.replace('"1"', "1"));
      const connected = once(client, "line");
      await type(LINES.connect);
      assert.match((await connected)[0], /^\+TCMQTTCONN: ?OK$/);
      assert.equal((await failure(type(LINES.subscribe))).reason, "error");
      const subscribed = once(client, "line");
      await type(`${LINES.subscribe},0`);
      await subscribed;
      await client.subscribe("CTQS08Y5LG/device1/data");
      const messages = client.messages();
      await type(LINES.publish);
      const { topic, text } = (await messages.next()).value;
      assert.equal(topic, "CTQS08Y5LG/device1/data");
      assert.equal(text, ' {"action":"test","time":1565075992}');
    },
  );
