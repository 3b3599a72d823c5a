import { once } from "node:events";
import { Command } from "commander";
import mqtt from "mqtt";
import {
  type Broker,
  Emulator,
  listenTcp,
  startBroker,
} from "../../emulator/index.js";
import { Client } from "../client.js";
import { AtError } from "../error.js";
import type { MessageStream } from "../message.js";
import { openPort } from "./port.js";
import { Timeline } from "./timeline.js";

/** The document's own example device; the secret is the document's too. */
const device = {
  tlsMode: 1,
  productId: "CTQS08Y5LG",
  deviceName: "Dev01",
  deviceSecret: "ZHNkIGRzZCA=",
};
const base = `${device.productId}/${device.deviceName}`;
const topics = { data: `${base}/data`, control: `${base}/control` };

/** Bytes of the binary message: as many as a module takes. */
const BINARY_LENGTH = 2048;
/** Milliseconds that any one step may take. */
const STEP_LIMIT = 10_000;

const next = async (messages: MessageStream) => {
  const { value, done } = await messages.next();
  if (done) throw new Error("the messages ended");
  return value;
};

async function setUp(line: Timeline, client: Client): Promise<void> {
  const versions = await client.versions();
  line.check(
    "module version",
    versions[0]?.replace(/\s+/g, " ") ?? "none",
    versions.length > 0,
  );
  await client.setDeviceInfo(device);
  line.check(
    "device info set",
    `${base}, secret checked by its BCC`,
    await client.hasDeviceInfo(device),
  );
  await client.mqttConnect({
    tlsMode: 1,
    cmdtimeout: 5_000,
    keepalive: 240,
    cleanSession: 1,
    reconnect: 1,
  });
  const { state } = await client.mqttState();
  line.check("connected", "MQTT state 1", state === 1);
  await client.subscribe(topics.data, { qos: 1 });
  await client.subscribe(topics.control, { qos: 1 });
  const list = await client.subscriptions();
  line.check(
    "subscribed",
    list.map((item) => item.topic).join(", "),
    list.length === 2,
  );
}

async function exchange(line: Timeline, client: Client): Promise<void> {
  const messages = client.messages(topics.data);
  const json = JSON.stringify({ say: 'a "quoted", \\escaped\\ text', n: 1 });
  await client.publish(topics.data, json, { qos: 1 });
  const text = (await next(messages)).text;
  line.check("JSON there and back", text, text === json);
  const binary = Uint8Array.from({ length: BINARY_LENGTH }, (_, i) => i % 256);
  await client.publish(topics.data, binary, { qos: 1 });
  const { payload } = await next(messages);
  line.check(
    "binary there and back",
    `${payload.length} bytes, all 256 values, CRLF and quotes among them`,
    Buffer.compare(payload, binary) === 0,
  );
  messages.return();
}

async function fromOutside(
  line: Timeline,
  client: Client,
  url: string,
): Promise<void> {
  const messages = client.messages(topics.control);
  const outside = await mqtt.connectAsync(url);
  await outside.publishAsync(topics.control, "OK\r\n+TCMQTTPUB:FAIL,202", {
    qos: 1,
  });
  await outside.endAsync();
  const { text } = await next(messages);
  line.check(
    "from another MQTT client",
    `${JSON.stringify(text)}, which looks like an answer and is none`,
    text === "OK\r\n+TCMQTTPUB:FAIL,202",
  );
  messages.return();
}

async function loseBroker(
  line: Timeline,
  client: Client,
  broker: Broker,
): Promise<Broker> {
  const lost = once(client, "disconnected");
  const trying = once(client, "reconnecting");
  const back = once(client, "reconnected");
  const { port } = broker;
  await broker.stop();
  const [why] = await lost;
  line.check(
    "broker gone",
    `code ${why.code}: ${why.explanation?.en}`,
    why.code === -103,
  );
  await trying;
  line.note("module is reconnecting");
  const again = await startBroker({ port });
  await back;
  const messages = client.messages(topics.data);
  await client.publish(topics.data, "back again", { qos: 1 });
  const { text } = await next(messages);
  messages.return();
  line.check(
    "broker back",
    `reconnected, subscriptions stand: ${JSON.stringify(text)}`,
    text === "back again",
  );
  return again;
}

async function refuse(line: Timeline, client: Client): Promise<void> {
  try {
    await client.setDeviceInfo(device);
    line.check("refused command", "the module took it", false);
  } catch (error) {
    if (!(error instanceof AtError)) throw error;
    line.check(
      "refused command",
      `AT+${error.command}, code ${error.code}: ${error.explanation?.en}; ${error.explanation?.zh}`,
      error.reason === "cme" && error.code === 208,
    );
  }
}

async function demo(): Promise<void> {
  const line = new Timeline();
  let broker = await startBroker({});
  const emulator = new Emulator({ broker: broker.url });
  const server = await listenTcp(emulator, { host: "127.0.0.1", port: 0 });
  line.note(`broker ${broker.url}, module tcp://${server.host}:${server.port}`);
  const client = await Client.open(
    await openPort(`tcp://${server.host}:${server.port}`),
  );
  const limit = setTimeout(() => client.close(), STEP_LIMIT);
  try {
    await setUp(line, client);
    await exchange(line, client);
    await fromOutside(line, client, broker.url);
    broker = await loseBroker(line, client, broker);
    await refuse(line, client);
    await client.mqttDisconnect();
    const { state } = await client.mqttState();
    line.check("disconnected", "MQTT state 0", state === 0);
  } finally {
    clearTimeout(limit);
    client.close();
    await server.close();
    await emulator.close();
    await broker.stop();
  }
  if (!line.summary()) process.exitCode = 1;
}

/** `tcat demo`: a client, an emulated module and a broker, on this machine alone. */
export function demoCommand(): Command {
  return new Command("demo")
    .description("set up an emulated module, publish, receive, lose the link")
    .action(demo);
}
