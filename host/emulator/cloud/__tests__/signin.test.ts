import assert from "node:assert/strict";
import { createPrivateKey, X509Certificate } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { connect as connectTls } from "node:tls";
import type { IClientOptions } from "mqtt";
import mqttPacket from "mqtt-packet";
import { realClock } from "../../base/clock.js";
import { clientIdOf, credentialsOf, passwordOf, pskOf } from "../index.js";
import { hmac, refusal } from "../registry/signin.js";
import { makeCertificate } from "./certificate.js";
import {
  cloud,
  connect,
  LIGHT,
  LIGHT2,
  secretOf,
  signIn,
  signInByKey,
  within,
} from "./rig.js";

test("the HMACs are those of RFC 2202 and RFC 4231", () => {
  const key = Buffer.alloc(20, 0x0b);
  assert.equal(
    hmac("hmacsha1", key, "Hi There").toString("hex"),
    "b617318655057264e28bc0b6fb378c8ef146be00",
  );
  assert.equal(
    hmac("hmacsha256", key, "Hi There").toString("hex"),
    "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
  );
  const question = "what do ya want for nothing?";
  assert.equal(
    hmac("hmacsha1", "Jefe", question).toString("hex"),
    "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
  );
  assert.equal(
    hmac("hmacsha256", "Jefe", question).toString("hex"),
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  );
});

test("a password is the digits of the HMAC and the method, keyed with the decoded secret", () => {
  const secret = Buffer.from("Jefe").toString("base64");
  assert.equal(
    passwordOf(secret, "what do ya want for nothing?", "hmacsha1"),
    "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79;hmacsha1",
  );
});

for (const method of ["hmacsha1", "hmacsha256"] as const)
  test(`a device signs in over TCP with ${method}`, async (t) => {
    const platform = await cloud(t);
    const secret = secretOf(platform, LIGHT);
    await signIn(
      t,
      platform,
      LIGHT,
      credentialsOf({ ...LIGHT, secret }, { method }),
    );
    assert.equal(platform.reports(LIGHT).online, true);
    assert.equal(platform.reports(LIGHT).activated, true);
  });

test("a device signs in over TLS with its pre-shared key", async (t) => {
  const platform = await cloud(t);
  await signInByKey(t, platform, LIGHT);
  assert.equal(platform.reports(LIGHT).online, true);
});

test("with a certificate, a password signs in over TLS, and a key still does", async (t) => {
  const certificate = makeCertificate();
  const platform = await cloud(t, { certificate });
  const secret = secretOf(platform, LIGHT);
  const { clientId, username, password } = credentialsOf({ ...LIGHT, secret });
  const overTls = (options: IClientOptions) =>
    connect(t, platform.mqttsUrl, { clientId, username, ...options });
  const { cert: ca } = certificate;
  await overTls({ ca, password });
  await assert.rejects(overTls({ ca }), { code: 4 });
  await assert.rejects(overTls({ password }), /self-signed/);
  await signInByKey(t, platform, LIGHT2);
});

test("a wrong key ends in a TLS alert, and the cloud goes on", async (t) => {
  const log: string[] = [];
  const platform = await cloud(t, { log: (text) => log.push(text) });
  await assert.rejects(
    signInByKey(t, platform, LIGHT, Buffer.alloc(16)),
    /alert|ECONNRESET|closed/i,
  );
  assert.equal(platform.reports(LIGHT).online, false);
  await signInByKey(t, platform, LIGHT);
  const refused = log.filter((line) => line.includes("handshake refused"));
  assert.equal(refused.length, 1);
  assert.match(refused[0] ?? "", /is the key LIGHT00001\/light1's\?$/);
});

test("an unknown identity is refused in the handshake", async (t) => {
  const platform = await cloud(t);
  const stranger = { productId: "LIGHT00001", deviceName: "nobody" };
  await assert.rejects(
    signInByKey(t, platform, stranger, Buffer.alloc(16)),
    /alert|ECONNRESET|closed/i,
  );
});

test("the key of one device does not open another's session", async (t) => {
  const platform = await cloud(t);
  const { clientId } = credentialsOf({ ...LIGHT2, secret: "" });
  await assert.rejects(
    signInByKey(t, platform, LIGHT, undefined, { clientId }),
    { code: 5 },
  );
});

test("a wrong signature, a foreign user name and an unknown device get CONNACK 4", async (t) => {
  const platform = await cloud(t);
  const secret = secretOf(platform, LIGHT);
  const right = credentialsOf({ ...LIGHT, secret });
  const other = credentialsOf({
    ...LIGHT2,
    secret: secretOf(platform, LIGHT2),
  });
  const wrong = [
    credentialsOf({ ...LIGHT, secret: "AAAA" }),
    { ...right, username: other.username, password: other.password },
    { ...right, clientId: "LIGHT00001nobody" },
    { ...right, username: "me" },
    { ...right, password: "you" },
    { clientId: right.clientId, username: undefined, password: undefined },
  ];
  for (const options of wrong)
    await assert.rejects(signIn(t, platform, LIGHT, options), { code: 4 });
});

test("a client without an id gets CONNACK 2, and is not named for it", async (t) => {
  const log: string[] = [];
  const platform = await cloud(t, { log: (text) => log.push(text) });
  const secret = secretOf(platform, LIGHT);
  const { username, password } = credentialsOf({ ...LIGHT, secret });
  const nameless = { clientId: "", clean: true, username, password };
  await assert.rejects(connect(t, platform.mqttUrl, nameless), { code: 2 });
  assert.ok(
    log.includes("mqtt: a client refused: no client id"),
    log.join("\n"),
  );
});

test("a signature whose time is over gets CONNACK 5", async (t) => {
  const platform = await cloud(t);
  const secret = secretOf(platform, LIGHT);
  const old = credentialsOf({ ...LIGHT, secret }, { expiry: 1_000_000 });
  await assert.rejects(signIn(t, platform, LIGHT, old), { code: 5 });
});

test("the largest expiry of the device SDK is taken", async (t) => {
  const platform = await cloud(t);
  const device = platform.registry.device(LIGHT);
  assert.ok(device);
  const userName = `LIGHT00001light1;21010406;abcde;9223372036854775807`;
  const password = passwordOf(device.secret, userName);
  const request = {
    clientId: "LIGHT00001light1",
    userName,
    password,
    identity: undefined,
  };
  const clock = { now: () => Date.now(), setTimeout, clearTimeout: () => {} };
  assert.equal(refusal(device, request, clock), undefined);
});

test("a second sign-in of a device ends the first", async (t) => {
  const platform = await cloud(t);
  const first = await signIn(t, platform, LIGHT);
  const closed = new Promise((resolve) =>
    first.client.once("close", () => resolve(null)),
  );
  const second = await signIn(t, platform, LIGHT);
  await within(closed, "end of the first connection");
  assert.equal(platform.reports(LIGHT).online, true);
  assert.equal(second.client.connected, true);
});

test("a session that is not clean gets what came with QoS 1 while it was away; a clean one does not", async (t) => {
  const platform = await cloud(t);
  const topic = "LIGHT00001/light1/control";
  for (const [clean, text] of [
    [true, "for nobody"],
    [false, "kept"],
  ] as const) {
    const device = await signIn(t, platform, LIGHT, { clean });
    await device.client.subscribeAsync(topic, { qos: 1 });
    await device.client.endAsync();
    await platform.publish(topic, text, 1);
    const again = await signIn(t, platform, LIGHT, { clean });
    if (!clean) assert.equal((await again.next()).payload.toString(), "kept");
    else await again.client.subscribeAsync(topic, { qos: 1 });
    assert.equal(again.quiet, true);
    await again.client.endAsync();
  }
});

test("a keep-alive over 900 s is refused, a silent device dropped after one and a half times its own", async (t) => {
  const platform = await cloud(t);
  await assert.rejects(signIn(t, platform, LIGHT, { keepalive: 901 }));
  const device = await signIn(t, platform, LIGHT, { keepalive: 1 });
  // It says nothing from here on, not even that it lives.
  device.client.sendPing = () => {};
  const closed = new Promise<void>((resolve) =>
    device.client.once("close", () => resolve()),
  );
  await within(closed, "end of the connection");
  assert.equal(platform.reports(LIGHT).online, false);
});

test("a TLS session of a pre-shared key that is taken up again signs in like the first", async (t) => {
  const platform = await cloud(t);
  const { hostname, port } = new URL(platform.mqttsUrl);
  const identity = clientIdOf(LIGHT);
  const handshake = async (session?: Buffer) => {
    const socket = connectTls({
      host: hostname,
      port: Number(port),
      pskCallback: () => ({ psk: pskOf(secretOf(platform, LIGHT)), identity }),
      ciphers: "PSK-AES128-GCM-SHA256",
      maxVersion: "TLSv1.2",
      checkServerIdentity: () => undefined,
      ...(session && { session }),
    });
    t.after(() => socket.destroy());
    await once(socket, "secureConnect");
    const connack = once(socket, "data");
    socket.write(
      mqttPacket.generate({
        cmd: "connect",
        protocolId: "MQTT",
        protocolVersion: 4,
        clean: true,
        keepalive: 60,
        clientId: identity,
      }),
    );
    const [bytes] = await within(connack, "CONNACK");
    return { bytes: [...bytes], session: socket.getSession() };
  };
  const first = await handshake();
  assert.deepEqual(first.bytes, [0x20, 2, 0, 0]);
  assert.deepEqual((await handshake(first.session)).bytes, [0x20, 2, 0, 0]);
});

test("with the platform's limits a device signs in each 5 s, sends 30 messages a second and hears 50", async (t) => {
  let now = 1_000_000_000_000;
  const log: string[] = [];
  const platform = await cloud(t, {
    log: (text) => log.push(text),
    limitsRates: true,
    clock: { ...realClock, now: () => now },
  });
  const heard: string[] = [];
  platform.onPublish((_, payload) => heard.push(payload.toString()));
  const device = await signIn(t, platform, LIGHT);
  for (let n = 0; n < 31; n++)
    device.client.publish("LIGHT00001/light1/data", String(n));
  // Once that is answered, what was sent before has been taken.
  await device.client.subscribeAsync("LIGHT00001/light1/control", { qos: 0 });
  now += 1_000;
  for (let n = 0; n < 51; n++)
    await platform.publish("LIGHT00001/light1/control", String(n));
  for (let n = 0; n < 50; n++) await device.next();
  assert.equal(heard.at(-1), "29");
  now += 1_000;
  await device.client.publishAsync("LIGHT00001/light1/data", "later", {
    qos: 1,
  });
  assert.equal(heard.length, 31);
  assert.equal(device.quiet, true);
  await assert.rejects(signIn(t, platform, LIGHT), { code: 3 });
  const often = "mqtt: LIGHT00001/light1 refused: it signs in too often";
  assert.equal(log.filter((line) => line === often).length, 1);
  now += 5_000;
  await signIn(t, platform, LIGHT);
});

test("the sample's certificates hold from 2020 for a hundred years, each with its own key", () => {
  for (const name of ["cert1", "server"]) {
    const file = (ending: string) =>
      readFileSync(
        new URL(
          `../../../../../host/emulator/cloud/registry/certificates/${name}.${ending}`,
          import.meta.url,
        ),
      );
    const certificate = new X509Certificate(file("crt"));
    assert.equal(certificate.validFrom, "Jan  1 00:00:00 2020 GMT", name);
    assert.equal(certificate.validTo, "Dec 31 23:59:59 2119 GMT", name);
    assert.ok(certificate.checkPrivateKey(createPrivateKey(file("key"))), name);
    assert.ok(certificate.verify(certificate.publicKey), name);
  }
});
