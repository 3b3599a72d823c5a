import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { realClock } from "../../base/clock.js";
import { HttpServer } from "../http/http.js";
import {
  type Cloud,
  encryptPayload,
  legacySignature,
  Registry,
  startCloud,
} from "../index.js";
import { MqttServer } from "../mqtt/mqtt.js";
import { makeCertificate } from "./certificate.js";
import { cloud, LIGHT, READY, secretOf, signIn, within } from "./rig.js";
import { wired } from "./wire.js";

const MORE = 17 * 1024 + 1;

/** A raw connection; what comes back until the server closes it. */
async function raw(
  url: string,
  bytes: Uint8Array | string,
): Promise<{ socket: Socket; ended: Promise<Buffer> }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const parts: Buffer[] = [];
  socket.on("data", (part) => parts.push(part));
  // A reset is an end like any other.
  socket.on("error", () => {});
  await once(socket, "connect");
  const ended = within(
    new Promise<Buffer>((resolve) =>
      socket.once("close", () => resolve(Buffer.concat(parts))),
    ),
    "end of the connection",
  );
  socket.write(bytes);
  return { socket, ended };
}

async function logged(
  t: TestContext,
): Promise<{ platform: Cloud; log: string[] }> {
  const log: string[] = [];
  const platform = await cloud(t, { log: (text) => log.push(text) });
  return { platform, log };
}

/** PUBLISH (MQTT 3.1.1, 3.3). */
const publish = (flags: number, body: Buffer) =>
  Buffer.concat([Buffer.from([0x30 | flags, body.length]), body]);

test("malformed MQTT closes its connection and no other", async (t) => {
  const { platform, log } = await logged(t);
  const device = await signIn(t, platform, LIGHT);
  const malformed: (Buffer | string)[] = [
    "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
    Buffer.from([0x00, 0x00]),
    Buffer.from([0xf0, 0x00]),
    Buffer.from([0x10, 0xff, 0xff, 0xff, 0xff, 0xff]),
    // CONNECT of another protocol.
    Buffer.from("100d00064d515454543404000a000161", "hex"),
    // CONNECT whose client id is longer than the packet.
    Buffer.from("100c00044d5154540402000affff", "hex"),
    // SUBSCRIBE before CONNECT.
    Buffer.from("8206000100016100", "hex"),
    publish(6, Buffer.from("00016100", "hex")),
  ];
  for (const bytes of malformed) {
    const { ended } = await raw(platform.mqttUrl, bytes);
    await ended;
  }
  assert.equal(device.client.connected, true);
  assert.ok(log.filter((line) => line.startsWith("mqtt: ")).length > 4);
});

test("a packet id of 0 closes its connection, and nothing is acknowledged", async (t) => {
  const { platform, log } = await logged(t);
  const topic = Buffer.from("LIGHT00001/light1/data");
  const text = Buffer.concat([Buffer.from([0, topic.length]), topic]);
  const none = Buffer.from([0, 0]);
  const packet = (head: number, ...body: Uint8Array[]) => {
    const all = Buffer.concat(body);
    return Buffer.concat([Buffer.from([head, all.length]), all]);
  };
  for (const bytes of [
    packet(0x32, text, none, Buffer.from("x")),
    packet(0x34, text, none, Buffer.from("x")),
    packet(0x82, none, text, Buffer.from([1])),
    packet(0xa2, none, text),
  ]) {
    log.length = 0;
    const wire = await wired(platform, LIGHT);
    wire.socket.write(bytes);
    await wire.closed;
    assert.deepEqual(wire.packets, []);
    assert.match(log.join("\n"), /packet id 0, connection closed/);
  }
});

for (const [name, level] of [
  ["MQIsdp", 3],
  ["MQTT", 3],
  ["MQTT", 5],
  ["MQTT", 0],
  ["MQTT", 0x84],
] as const)
  test(`a CONNECT of ${name}, level ${level}, is told that the version is none of ours, and its connection closed`, async (t) => {
    const { platform, log } = await logged(t);
    const body = Buffer.concat([
      Buffer.from([0, name.length]),
      Buffer.from(name),
      Buffer.from([level, 2, 0, 60, 0, 1, 0x61]),
    ]);
    const packet = Buffer.concat([Buffer.from([0x10, body.length]), body]);
    const { ended } = await raw(platform.mqttUrl, packet);
    assert.equal((await ended).toString("hex"), "20020001");
    assert.match(log.join("\n"), /MQTT of another version than 3\.1\.1/);
  });

test("whatever comes in on the MQTT port, the cloud goes on", async (t) => {
  const { platform } = await logged(t);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const { socket, ended } = await raw(platform.mqttUrl, bytes);
      socket.end();
      await ended;
    }),
    { numRuns: 100 },
  );
  await signIn(t, platform, LIGHT);
});

test("a packet over the limit is refused at its head, before its body is here", async (t) => {
  const { platform, log } = await logged(t);
  const { ended } = await raw(
    platform.mqttUrl,
    // The length alone: 256 MB are to come.
    Buffer.from([0x30, 0xff, 0xff, 0xff, 0x7f]),
  );
  await ended;
  assert.match(log.join("\n"), /oversized packet/);
  const device = await signIn(t, platform, LIGHT);
  const closed = new Promise<void>((resolve) =>
    device.client.once("close", () => resolve()),
  );
  device.client.publish("LIGHT00001/light1/data", Buffer.alloc(MORE));
  await within(closed, "end of the connection");
});

test("a TLS connection that is none is refused and logged", async (t) => {
  const { platform, log } = await logged(t);
  const { ended } = await raw(platform.mqttsUrl, randomBytes(100));
  await ended;
  assert.match(log.join("\n"), /handshake refused/);
});

test("a client that does not sign in is given up, before TLS and after", async (t) => {
  const registry = new Registry();
  const server = new MqttServer({
    host: "127.0.0.1",
    ports: { tcp: 0, tls: 0 },
    certificate: undefined,
    signInMs: 30,
    registry,
    clock: realClock,
    log: () => {},
    mayPublish: () => false,
    maySubscribe: () => false,
    acknowledgesFirst: () => false,
    limitsRates: false,
    signedIn: () => {},
    signedOut: () => {},
    published: () => {},
  });
  await server.start();
  t.after(() => server.stop());
  for (const port of [server.ports.tcp, server.ports.tls])
    for (const bytes of ["", Buffer.from([0x10, 0x20, 0x00])]) {
      const { ended } = await raw(`tcp://127.0.0.1:${port}`, bytes);
      await ended;
    }
});

test("malformed HTTP is refused and logged", async (t) => {
  const { platform, log } = await logged(t);
  for (const text of [
    "nonsense\r\n\r\n",
    "GET / HTTP/9.9\r\n\r\n",
    `GET /${"x".repeat(20_000)} HTTP/1.1\r\n\r\n`,
    `GET / HTTP/1.1\r\nX: ${"x".repeat(20_000)}\r\n\r\n`,
    "POST /register/dev HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
  ]) {
    const { ended } = await raw(platform.httpUrl, text);
    await ended;
  }
  assert.equal(
    log.filter((line) => line.startsWith("http: malformed request")).length,
    6,
  );
  assert.equal((await fetch(`${platform.httpUrl}/`)).status, 404);
});

test("a request that takes its time is given up", async (t) => {
  const log: string[] = [];
  const nothing = {} as never;
  const server = new HttpServer({
    host: "127.0.0.1",
    ports: { plain: 0, tls: 0 },
    certificate: makeCertificate(),
    requestMs: 40,
    remoteControl: false,
    registration: nothing,
    files: nothing,
    log: (text) => log.push(text),
  });
  await server.start();
  t.after(() => server.stop());
  const { plain, tls } = server.ports;
  for (const [port, part] of [
    [plain, "GET / HTTP/1.1\r\n"],
    [
      plain,
      "POST /register/dev HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{",
    ],
    [tls, ""],
    [tls, "GET / HTTP/1.1\r\n"],
  ] as const) {
    const { ended } = await raw(`http://127.0.0.1:${port}`, part);
    await ended;
  }
  const text = log.join("\n");
  assert.equal(text.match(/ERR_HTTP_REQUEST_TIMEOUT/g)?.length, 2);
  assert.match(text, /ERR_TLS_HANDSHAKE_TIMEOUT/);
});

test("whatever path is asked for, no file and no secret comes", async (t) => {
  const platform = await cloud(t);
  const secret = secretOf(platform, LIGHT);
  const part = fc.oneof(
    fc.constantFrom(
      "..",
      ".",
      "%2e%2e",
      "..%2f",
      "%00",
      "etc",
      "passwd",
      "package.json",
      "sample.json",
      "LIGHT00001",
      "light1",
      "firmware",
      "__proto__",
    ),
    fc.webSegment(),
  );
  const head = fc.constantFrom("/firmware/", "/", "/control/devices/", "//");
  await fc.assert(
    fc.asyncProperty(
      head,
      fc.array(part, { maxLength: 6 }),
      async (at, parts) => {
        const path = at + parts.join("/");
        const { ended } = await raw(
          platform.httpUrl,
          `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`,
        );
        const answer = (await ended).toString();
        // A device that is named may be shown; everything else is refused, and nothing breaks.
        assert.match(answer, /^HTTP\/1\.1 (200|400|403|404|405) /, path);
        if (answer.startsWith("HTTP/1.1 200"))
          assert.match(path, /^\/control\/|^\/\/control/);
        assert.ok(!answer.includes(secret));
      },
    ),
    { numRuns: 150 },
  );
});

test("a registration that is no JSON, or a long one, is refused", async (t) => {
  const platform = await cloud(t);
  const post = (body: string) =>
    fetch(`${platform.httpUrl}/register/dev`, { method: "POST", body });
  for (const body of ["", "{", "[]", '"x"', "\0"])
    assert.equal((await post(body)).status, 400);
  assert.equal((await post(`{"a":"${"x".repeat(70_000)}"}`)).status, 413);
  const got = await fetch(`${platform.httpUrl}/register/dev`);
  assert.equal(got.status, 405);
});

test("whatever a registration holds, the answer is JSON with a code of the table", async (t) => {
  const platform = await cloud(t);
  const field = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constantFrom("REGISTER01", "ready1", "LIGHT00001", "__proto__"),
    fc.jsonValue(),
  );
  const body = fc.record(
    {
      productId: field,
      deviceName: field,
      nonce: field,
      timestamp: field,
      signature: field,
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(body, async (fields) => {
      const response = await fetch(`${platform.httpUrl}/register/dev`, {
        method: "POST",
        body: JSON.stringify(fields),
      });
      const { code } = await response.json();
      assert.ok([1004, 1006, 1010, 1011, 1012, 1020, 1021].includes(code));
    }),
    { numRuns: 100 },
  );
});

test("whatever a device sends to a service, the cloud goes on serving it", async (t) => {
  const platform = await cloud(t);
  const device = await signIn(t, platform, LIGHT);
  const place = `${LIGHT.productId}/${LIGHT.deviceName}`;
  const topics = [
    "$ota/report",
    "$gateway/operation",
    "$sys/operation",
    "$shadow/operation",
    "$thing/up/property",
    "$thing/up/event",
    "$thing/up/action",
    "$thing/up/service",
  ].map((head) => `${head}/${place}`);
  const words = fc.constantFrom(
    "type",
    "method",
    "params",
    "payload",
    "devices",
    "report",
    "progress",
    "state",
    "reported",
    "desired",
    "get",
    "update",
    "bind",
    "report_progress",
    "event_post",
    "events",
    "__proto__",
    "constructor",
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      words,
      fc.integer(),
      fc.constant(null),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(words, tie("value"), { maxKeys: 5 }),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...topics), value, async (topic, json) => {
      await device.client.publishAsync(topic, JSON.stringify(json), { qos: 1 });
    }),
    { numRuns: 300 },
  );
  await device.client.subscribeAsync(`$sys/operation/result/${place}`);
  const time = await device.ask(`$sys/operation/${place}`, {
    type: "get",
    resource: ["time"],
  });
  assert.equal(time.type, "get");
  assert.equal(({} as Record<string, unknown>).reported, undefined);
});

test("no secret, password, signature or payload is logged, whatever goes wrong", async (t) => {
  const { platform, log } = await logged(t);
  const secret = secretOf(platform, LIGHT);
  await signIn(t, platform, LIGHT);
  const wrong = "d3Jvbmcgc2VjcmV0IQ==";
  await assert.rejects(signIn(t, platform, LIGHT, { password: "pass-word" }));
  await assert.rejects(signIn(t, platform, LIGHT, { username: "user-name" }));
  const { productSecret } = { productSecret: "og2iJgnlbR8qCAXzV7nf2cJq" };
  const register = (key: string) =>
    fetch(`${platform.httpUrl}/register/dev`, {
      method: "POST",
      body: JSON.stringify({
        ...READY,
        nonce: 1,
        timestamp: 2,
        signature: legacySignature(key, READY, 1, 2),
      }),
    }).then((response) => response.json());
  const { payload } = await register(productSecret);
  await register(wrong);
  const device = await signIn(t, platform, LIGHT);
  for (const topic of ["LIGHT00001/light1/data", "LIGHT00001/light2/data"])
    await device.client.publishAsync(topic, "pay-load", { qos: 0 });
  await device.send("LIGHT00001/light1/data", {});
  await fetch(`${platform.httpUrl}/control/devices`, {
    method: "POST",
    body: JSON.stringify({ ...LIGHT, deviceSecret: wrong }),
  });
  await fetch(`${platform.httpUrl}/control/devices`, {
    method: "POST",
    body: JSON.stringify({ ...LIGHT, deviceName: "x y", deviceSecret: wrong }),
  });
  const text = log.join("\n");
  assert.ok(log.length > 8, text);
  const hidden = [
    secret,
    secretOf(platform, READY),
    productSecret,
    wrong,
    payload,
    "pass-word",
    "user-name",
    "pay-load",
    legacySignature(wrong, READY, 1, 2),
    encryptPayload(productSecret, "{}"),
  ];
  for (const one of hidden) assert.ok(!text.includes(one), one);
});

test("a registry with a mistake names its place and repeats no value", () => {
  const device = { deviceName: "d1", deviceSecret: "c2VjcmV0" };
  const product = { productId: "ABCDEFGHIJ", devices: [device] };
  for (const [json, why] of [
    [7, /^registry must be an object/],
    [{ products: {} }, /registry\.products must be a list/],
    [{ products: [{ ...product, productId: "short" }] }, /\[0\]\.productId/],
    [{ products: [product, product] }, /\[1\] must be a product of its own/],
    [
      { products: [{ ...product, devices: [device, device] }] },
      /devices\[1\] must be a device of its own/,
    ],
    [
      {
        products: [
          { ...product, devices: [{ ...device, deviceSecret: "not-secret" }] },
        ],
      },
      /devices\[0\]\.deviceSecret must be base64/,
    ],
    [
      { products: [{ ...product, dynamicRegistration: true }] },
      /productSecret must be given/,
    ],
    [
      { products: [{ ...product, productSecret: "short-one" }] },
      /productSecret must be 16 to 32/,
    ],
    [{ products: [{ ...product, more: 1 }] }, /unknown member/],
    [
      {
        products: [
          { ...product, devices: [{ ...device, topics: { publish: ["$x"] } }] },
        ],
      },
      /topics\.publish\[0\]/,
    ],
  ] as const)
    assert.throws(
      () => new Registry(json),
      (error: Error) =>
        why.test(error.message) && !/not-secret|short-one/.test(error.message),
    );
});

test("a device that a program adds is refused by the names that it was given with", async (t) => {
  const platform = await cloud(t);
  const device = { ...LIGHT, deviceName: "another", secret: "c2VjcmV0" };
  for (const [wrong, why] of [
    [{ ...device, secret: "no base64!" }, /device\.secret must be base64/],
    [{ ...device, deviceName: "a b" }, /device\.deviceName must/],
    [{ ...device, productId: "NOBODYS001" }, /no such product/],
  ] as const)
    assert.throws(() => platform.addDevice(wrong), why);
  platform.addDevice(device);
  assert.throws(() => platform.addDevice(device), /is there already/);
});

test("the devices file that the README shows is one", () => {
  const readme = readFileSync(
    new URL("../../../../../host/emulator/README.md", import.meta.url),
    "utf8",
  );
  const [, shown = ""] =
    /```json\n(\{\n {2}"products".*?)```/s.exec(readme) ?? [];
  new Registry(JSON.parse(shown));
});

test("it listens on loopback, and a port that is taken leaves nothing behind", async (t) => {
  const platform = await cloud(t);
  for (const url of [platform.mqttUrl, platform.mqttsUrl, platform.httpUrl])
    assert.equal(new URL(url).hostname, "127.0.0.1");
  const port = Number(new URL(platform.mqttUrl).port);
  await assert.rejects(startCloud({ mqttPort: port }), { code: "EADDRINUSE" });
  const http = Number(new URL(platform.httpUrl).port);
  await assert.rejects(startCloud({ httpPort: http }), { code: "EADDRINUSE" });
});

test("a message of 16 KB is taken, one of a byte more ends the connection", async (t) => {
  const { platform } = await logged(t);
  const heard: number[] = [];
  platform.onPublish((_, payload) => heard.push(payload.length));
  const device = await signIn(t, platform, LIGHT);
  const closed = new Promise<string>((resolve) =>
    device.client.once("close", () => resolve("closed")),
  );
  const publish = (bytes: number) => {
    const options = { qos: 1 } as const;
    const taken = device.client
      .publishAsync("LIGHT00001/light1/data", Buffer.alloc(bytes), options)
      .then(() => "taken");
    return within(Promise.race([taken, closed]), "word of the message");
  };
  assert.equal(await publish(16 * 1024), "taken");
  assert.equal(await publish(16 * 1024 + 1), "closed");
  assert.deepEqual(heard, [16 * 1024]);
});
