import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, describe, it } from "node:test";
import { HANG_MS } from "../../../tests/hang.js";
import { type Broker, Emulator, startBroker } from "../../emulator/index.js";
import { AtError, Client } from "../index.js";
import { settled } from "./support/clock.js";

const device = {
  productId: "CTQS08Y5LG",
  deviceName: "Dev01",
  deviceSecret: "ZHNkIGRzZCA=",
};
const topic = "CTQS08Y5LG/Dev01/data";
const mqtt = {
  tlsMode: 1,
  commandTimeout: 5_000,
  keepalive: 240,
  cleanSession: 1,
  reconnect: 1,
} as const;

describe("with an emulated module", () => {
  let broker: Broker;
  let emulator: Emulator;
  let client: Client | undefined;

  before(async () => {
    broker = await startBroker({});
  });
  after(() => broker.close());

  const start = () => {
    emulator = new Emulator({
      broker: broker.url,
      accessPoints: [{ ssid: "home", password: "correct horse" }],
      joined: false,
    });
    return emulator.stream();
  };
  const end = async () => {
    client?.close();
    await emulator.close();
  };

  it("open finds it with echo on and turns that off", async () => {
    client = await Client.open(start());
    const lines: string[] = [];
    client.on("line", (text) => lines.push(text));
    assert.ok((await client.versions()).length > 0);
    assert.deepEqual(lines, []);
    await end();
  });

  it("open finds it in the middle of a line", async () => {
    const stream = start();
    stream.write('AT+TCMQTTPUB="half');
    client = await Client.open(stream);
    assert.equal((await client.mqttState()).state, 0);
    await end();
  });

  it("open finds it in a data phase", async () => {
    const stream = start();
    const first = new Client(stream);
    await first.joinWifi("home", "correct horse");
    await first.setDeviceInfo({ tlsMode: 1, ...device });
    await first.mqttConnect(mqtt);
    stream.removeAllListeners();
    stream.write(`AT+TCMQTTPUBRAW="${topic}",0,100\r\n`);
    stream.resume();
    for (let i = 0; i < 20; i++) await settled();
    stream.write("part of a payload");
    client = await Client.open(stream);
    assert.equal((await client.mqttState()).state, 1);
    first.close();
    await end();
  });

  it("open gives up where nothing answers", { timeout: HANG_MS }, async () => {
    const stream = start();
    stream.end();
    const error = await Client.open(stream).catch((e: unknown) => e);
    assert.ok(error instanceof AtError);
    await end();
  });

  it("joinWifi tells why it failed", async () => {
    client = await Client.open(start());
    const error = await client.joinWifi("home", "wrong horse").catch((e) => e);
    assert.ok(error instanceof AtError);
    assert.equal(error.command, "CWJAP");
    assert.equal(error.code, 2);
    assert.match(error.message, /password is wrong/);
    assert.doesNotMatch(error.message, /wrong horse/);
    await client.joinWifi("home", "correct horse");
    await end();
  });

  it("restart waits until it is ready and has its echo off", async () => {
    client = await Client.open(start());
    const ready = once(client, "ready");
    await client.restart();
    await ready;
    assert.equal((await client.mqttState()).state, 0);
    await end();
  });

  it("a session sets everything up, and again after a restart", async () => {
    client = await Client.open(start());
    const session = client.session({
      device,
      wifi: { ssid: "home", password: "correct horse" },
      subscriptions: [topic],
      version: "1.0.0",
      keep: true,
    });
    const steps: string[] = [];
    session.on("step", (step) => steps.push(step));
    await session.start();
    assert.deepEqual(steps, [
      "greet",
      "device",
      "wifi",
      "connect",
      "subscribe",
      "ota",
    ]);
    const messages = client.messages(topic);
    await client.publish(topic, "one", { qos: 1 });
    assert.equal((await messages.next()).value?.text, "one");
    const up = once(session, "up");
    emulator.reboot();
    await up;
    assert.deepEqual((await client.subscriptions())[0]?.topic, topic);
    await client.publish(topic, "two", { qos: 1 });
    assert.equal((await messages.next()).value?.text, "two");
    session.close();
    await end();
  });

  it("a session without Wi-Fi says what to do", async () => {
    client = await Client.open(start());
    const error = await client
      .session({ device, keep: false })
      .start()
      .catch((e) => e);
    assert.ok(error instanceof AtError);
    assert.match(error.message, /provision/);
    await end();
  });
});
