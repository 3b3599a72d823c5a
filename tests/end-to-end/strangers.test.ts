import assert from "node:assert/strict";
import { createDecipheriv, createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import { createConnection, type Socket } from "node:net";
import { test } from "node:test";
import mqtt from "mqtt";
import { type Cloud, Emulator, listenTcp } from "../../host/emulator/index.js";
import { HANG_MS } from "../hang.js";
import {
  cloudFor,
  GATEWAY_PRODUCT,
  LIMIT,
  METER_PRODUCT,
  noise,
  secretOf,
} from "./rig.js";

const METER = { ...METER_PRODUCT, deviceName: "meter1" };
const VISITOR = { productId: GATEWAY_PRODUCT.productId, deviceName: "visitor" };
const IMAGE = noise(5_000, 1);

/** Registers as any HTTP client does it from the platform's own description; gives the device's secret. */
async function register(base: string): Promise<string> {
  const { productSecret } = GATEWAY_PRODUCT;
  const { productId, deviceName } = VISITOR;
  const [nonce, timestamp] = [4711, Math.floor(Date.now() / 1000)];
  const text = `deviceName=${deviceName}&nonce=${nonce}&productId=${productId}&timestamp=${timestamp}`;
  const digits = createHmac("sha1", productSecret).update(text).digest("hex");
  const signature = Buffer.from(digits).toString("base64");
  const body = { deviceName, nonce, productId, timestamp, signature };
  const response = await fetch(`${base}/register/dev`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  const reply = await response.json();
  assert.equal(reply.code, 0);
  const cipher = createDecipheriv(
    "aes-128-cbc",
    productSecret.slice(0, 16),
    "0".repeat(16),
  );
  cipher.setAutoPadding(false);
  const plain = Buffer.concat([
    cipher.update(reply.payload, "base64"),
    cipher.final(),
  ]);
  return JSON.parse(plain.subarray(0, reply.len).toString()).psk;
}

/** Signs in as any MQTT client does it, with user name and password. */
function signIn(url: string, secret: string): Promise<mqtt.MqttClient> {
  const clientId = VISITOR.productId + VISITOR.deviceName;
  const username = `${clientId};12010126;abcde;4294967295`;
  const key = Buffer.from(secret, "base64");
  const digest = createHmac("sha256", key).update(username).digest("hex");
  return mqtt.connectAsync(url, {
    connectTimeout: HANG_MS,
    clientId,
    username,
    password: `${digest};hmacsha256`,
    protocolVersion: 4,
  });
}

/** A terminal on a serial line: what a person types, and what comes back. */
class Terminal {
  private text = "";

  constructor(private readonly line: Socket) {
    line.setEncoding("latin1");
    line.on("data", (more: string) => {
      this.text += more;
    });
  }

  /** What comes until `end`. */
  async read(end: RegExp): Promise<string> {
    for (;;) {
      const found = end.exec(this.text);
      if (found) {
        const upTo = found.index + found[0].length;
        const read = this.text.slice(0, upTo);
        this.text = this.text.slice(upTo);
        return read;
      }
      await once(this.line, "data");
    }
  }

  type(line: string, end = /(?:OK|ERROR|FAIL\S*)\r\n/): Promise<string> {
    this.line.write(`${line}\r\n`);
    return this.read(end);
  }
}

const control = async (
  cloud: Cloud,
  path: string,
  body?: string | Uint8Array<ArrayBuffer>,
) => {
  const response = await fetch(`${cloud.httpUrl}/control/devices${path}`, {
    method: body === undefined ? "GET" : "POST",
    ...(body === undefined ? {} : { body }),
  });
  assert.equal(response.status, 200, path);
  return response.json();
};
const pathOf = ({ productId, deviceName }: typeof METER | typeof VISITOR) =>
  `/${productId}/${deviceName}`;

test(
  "a terminal, an MQTT client and an HTTP client that know nothing of ours use each piece",
  LIMIT,
  async (t) => {
    const cloud = await cloudFor(t);
    const emulator = new Emulator({ broker: cloud.mqttsUrl });
    t.after(() => emulator.close());
    const listener = await listenTcp(emulator, { host: "127.0.0.1", port: 0 });
    t.after(() => listener.close());

    // The terminal types what the document shows, echo and all.
    const line = createConnection(listener.port, listener.host);
    t.after(() => line.destroy());
    const terminal = new Terminal(line);
    assert.equal(await terminal.type("AT"), "AT\r\n\r\nOK\r\n");
    const secret = secretOf(METER.deviceName);
    const info = `AT+TCDEVINFOSET=1,"${METER.productId}","${METER.deviceName}","${secret}"`;
    assert.equal(
      await terminal.type(info, /:OK\r\n/),
      `${info}\r\nOK\r\n+TCDEVINFOSET:OK\r\n`,
    );
    await terminal.type("AT+TCMQTTCONN=1,5000,240,1,1", /\+TCMQTTCONN:OK\r\n/);
    const order = `${METER.productId}/${METER.deviceName}/control`;
    await terminal.type(`AT+TCMQTTSUB="${order}",1`, /\+TCMQTTSUB:OK\r\n/);

    // The HTTP client registers a device, the MQTT client is that device.
    const device = await signIn(cloud.mqttUrl, await register(cloud.httpUrl));
    t.after(() => device.endAsync(true));
    const { productId, deviceName } = VISITOR;
    const own = `${productId}/${deviceName}`;
    await device.subscribeAsync([`${own}/control`, `$ota/update/${own}`], {
      qos: 1,
    });
    const heard = new Map<string, (text: string) => void>();
    device.on("message", (topic, payload) =>
      heard.get(topic)?.(payload.toString()),
    );
    const next = (topic: string) =>
      new Promise<string>((resolve) => heard.set(topic, resolve));

    // Both hear what the control side says, neither hears the other.
    const [told, typed] = [
      next(`${own}/control`),
      terminal.read(/"dim to 40"\r\n/),
    ];
    for (const [id, topic, payload] of [
      [METER, order, "dim to 40"],
      [VISITOR, `${own}/control`, "turn left"],
    ] as const) {
      const message = JSON.stringify({ topic, payload, qos: 1 });
      await control(cloud, `${pathOf(id)}/messages`, message);
    }
    assert.equal(await told, "turn left");
    assert.equal(await typed, `+TCMQTTRCVPUB:"${order}",9,"dim to 40"\r\n`);

    // What both send is in the control side's list.
    await device.publishAsync(`${own}/event`, "from any MQTT client", {
      qos: 1,
    });
    const event = `${METER.productId}/${METER.deviceName}/event`;
    await terminal.type(
      `AT+TCMQTTPUB="${event}",1,"from a terminal"`,
      /PUB:OK/,
    );
    for (const [id, text] of [
      [METER, "from a terminal"],
      [VISITOR, "from any MQTT client"],
    ] as const) {
      const { online, messages } = await control(cloud, pathOf(id));
      assert.equal(online, true);
      assert.equal(messages.at(-1).payload, text);
    }

    // An update over the control side: the MQTT client is told, and any HTTP client fetches it in two halves.
    const announced = next(`$ota/update/${own}`);
    await control(
      cloud,
      `${pathOf(VISITOR)}/update?version=2.0.0`,
      Uint8Array.from(IMAGE),
    );
    const { url, file_size, md5sum } = JSON.parse(await announced);
    assert.equal(file_size, IMAGE.length);
    const halves = await Promise.all(
      ["bytes=0-2499", "bytes=2500-"].map(async (range) => {
        const response = await fetch(url, { headers: { range } });
        assert.equal(response.status, 206);
        return Buffer.from(await response.arrayBuffer());
      }),
    );
    const image = Buffer.concat(halves);
    assert.deepEqual(image, IMAGE);
    assert.equal(createHash("md5").update(image).digest("hex"), md5sum);

    assert.match(
      await terminal.type("AT+TCMQTTDISCONN"),
      /\+TCMQTTDISCON,2\r\n\r\nOK\r\n$/,
    );
    const { devices } = await control(cloud, "");
    const online = devices.filter((one: { online: boolean }) => one.online);
    assert.deepEqual(
      online.map((one: { deviceName: string }) => one.deviceName),
      [deviceName],
    );
  },
);
