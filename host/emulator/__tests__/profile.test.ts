import assert from "node:assert/strict";
import { test } from "node:test";
import { at, connected, rig, SAMPLE, sampleCloud, signedIn } from "./rig.js";

const { gateway, sensor } = SAMPLE;
const FIRMWARE = { version: "2.0.0", image: Uint8Array.of(1, 2, 10, 245) };

test("document: lists have an OK first and last, and a space after the colon", async (t) => {
  const { module } = await connected(t, { profile: "document" });
  await module.result('AT+TCMQTTSUB="a",1').catch(() => {});
  assert.equal(
    await module.ask("AT+TCMQTTSUB?", /OK[\s\S]*OK\r\n/),
    '\r\nOK\r\n+TCMQTTSUB: "a",1\r\n\r\nOK\r\n',
  );
  assert.match(await module.ask("AT+TCMQTTSTATE?"), /^\+TCMQTTSTATE: 1\r\n/);
});

test("document: a payload is followed by a second OK, then its result", async (t) => {
  const { module } = await connected(t, { profile: "document" });
  await module.ask('AT+TCMQTTPUBL="a",0,2', />/);
  module.send("hi\r\n");
  assert.equal(await module.until(/: OK/), "\r\nOK\r\n+TCMQTTPUBL: OK\r\n");
});

test("document: firmware data is hexadecimal, its information has three fields, errors have a space", (t) => {
  const module = rig(t, { profile: "document" });
  assert.equal(module.send("AT+TCFWINFO?\r\n"), "+CME ERROR: 207\r\n");
  module.emulator.setFirmware(FIRMWARE);
  assert.match(
    module.send("AT+TCFWINFO?\r\n"),
    /^OK\r\n\+TCFWINFO: "2\.0\.0",4,"[0-9a-f]{32}"\r\n$/,
  );
  assert.equal(
    module.send("AT+TCREADFWDATA=512\r\n"),
    "OK\r\n+TCREADFWDATA:4,01020AF5\r\n",
  );
  assert.equal(module.send('AT+TCMQTTPUBL="a",0,1\r\n'), "+CME ERR: 208\r\n");
});

test("document: results as it writes them, and the timeout of provisioning", async (t) => {
  const module = rig(t, { profile: "document" });
  assert.equal(
    module.send('AT+TCSUBDEVINFOSET=1,"P","D","S"\r\n'),
    "OK\r\n+ TCSUBDEVINFOSET:FAIL207\r\n",
  );
  assert.equal(module.send('AT+TCSAP="n"\r\n'), "\r\nOK\r\n+TCSAP: OK\r\n");
  module.text = "";
  await module.clock.advance(300_000);
  assert.equal(module.text, "+TCSAP: FAIL,202\r\n");
});

test("document: TCOTASET? has its OK first, sub-devices two pairs of quotes", async (t) => {
  const cloud = await sampleCloud(t);
  const module = rig(t, { ...at(cloud), profile: "document" });
  await module
    .result(
      `AT+TCDEVINFOSET=1,"${gateway.productId}","${gateway.deviceName}","${gateway.secret}"`,
    )
    .catch(() => {});
  await module.ask("AT+TCMQTTCONN=1,5000,240,1,1", /: OK/);
  assert.equal(
    await module.ask("AT+TCOTASET?", /TCOTASET.*\r\n/),
    '\r\nOK\r\n+TCOTASET: 0,""\r\n',
  );
  const name = `"${sensor.productId}","${sensor.deviceName}"`;
  await module.ask(`AT+TCGWBIND=0,${name},"${sensor.secret}"`, /: OK/);
  await module.ask(`AT+TCGWONLINE=0,${name}`, /: OK/);
  assert.match(
    await module.ask("AT+TCGWONLINE?", /OK[\s\S]*OK\r\n/),
    /\+TCGWONLINE: "SENSOR0001","sensor01"\r\n/,
  );
});

test("m6315: spaces where it has them, no region, its own disconnection, only quotes escaped", async (t) => {
  const { module, cloud } = await connected(t, { profile: "m6315" });
  assert.match(module.send("AT+TCMQTTSTATE?\r\n"), /^\+TCMQTTSTATE: 1/);
  const heard: string[] = [];
  cloud.onPublish((_, payload) => heard.push(payload.toString()));
  await module.result('AT+TCMQTTPUB="a",1,"{\\"a\\":1,\\b}"');
  assert.deepEqual(heard, ['{"a":1,\\b}']);
  assert.match(
    await module.ask("AT+TCMQTTDISCONN"),
    /^\+TCMQTTDISCON:0\r\n\r\nOK/,
  );
  assert.match(
    module.send("AT+TCDEVINFOSET?\r\n"),
    /^\+TCDEVINFOSET:1,"CTQS08Y5LG","Dev01",116\r\n/,
  );
});

test("m6315: TCDEVREG answers with its result alone, subscriptions renewed are told", async (t) => {
  const module = rig(t, { ...at(await sampleCloud(t)), profile: "m6315" });
  const { productId, productSecret, deviceName } = SAMPLE.registered;
  await module.result(
    `AT+TCPRDINFOSET=1,"${productId}","${productSecret}","${deviceName}"`,
  );
  assert.equal(await module.result("AT+TCDEVREG"), "+TCDEVREG:OK\r\n");
  const other = await connected(t, { profile: "m6315" });
  await other.module.result('AT+TCMQTTSUB="a",0');
  other.module.text = "";
  other.cloud.kick("CTQS08Y5LGDev01");
  await other.module.until(/RECONNECTING/);
  for (const wait of [1000, 1000]) await other.module.clock.advance(wait);
  assert.match(
    await other.module.until(/RECONNECTED/),
    /\+TCMQTTSUB:OK\r\n\+TCMQTTRECONNECTED/,
  );
});

test("a device of the sample signs in on every profile", async (t) => {
  const cloud = await sampleCloud(t);
  for (const profile of ["esp32", "m6315"] as const) {
    const module = rig(t, { ...at(cloud), profile });
    await signedIn(module, SAMPLE.light);
    await module.ask("AT+TCMQTTDISCONN");
  }
});
