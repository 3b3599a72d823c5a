import assert from "node:assert/strict";
import { test } from "node:test";
import { profileNames } from "../index.js";
import { documentLines, inDialect } from "../profiles/dialect.js";
import { at, connected, rig, SAMPLE, sampleCloud, signedIn } from "./rig.js";

const { gateway, sensor } = SAMPLE;
const FIRMWARE = { version: "2.0.0", image: Uint8Array.of(1, 2, 10, 245) };

test("document: lists have an OK first and last, and a space after the colon", async (t) => {
  const { module } = await connected(t, { profile: "document" });
  assert.equal(
    await module.result('AT+TCMQTTSUB="a",1'),
    "OK\r\n+TCMQTTSUB: OK\r\n",
  );
  assert.equal(
    await module.ask("AT+TCMQTTSUB?", /OK[\s\S]*OK\r\n/),
    '\r\nOK\r\n+TCMQTTSUB: "a",1\r\n\r\nOK\r\n',
  );
  assert.match(await module.ask("AT+TCMQTTSTATE?"), /^\+TCMQTTSTATE: 1\r\n/);
});

test("document: a payload is followed by a second OK, then its result", async (t) => {
  const { module } = await connected(t, { profile: "document" });
  for (const name of ["TCMQTTPUBL", "TCMQTTPUBRAW"]) {
    await module.ask(`AT+${name}="a",0,2`, />/);
    module.send("hi\r\n");
    assert.equal(await module.until(/: OK/), `\r\nOK\r\n+${name}: OK\r\n`);
  }
});

test("document: a message has a space after the colon and its payload as it is", async (t) => {
  const { module } = await connected(t, { profile: "document" });
  await module.result('AT+TCMQTTSUB="a",0');
  await module.ask('AT+TCMQTTPUBRAW="a",0,7', />/);
  module.send("+TCX:1\n\r\n");
  assert.match(
    await module.until(/"\r\n/),
    /\+TCMQTTRCVPUB: "a",7,"\+TCX:1\n"\r\n/,
  );
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
  assert.equal(module.send('AT+TCMQTTPUBRAW="a",0,1\r\n'), "+CME ERR: 208\r\n");
});

test("document: failures as its sections write them", async (t) => {
  const module = rig(t, { profile: "document" });
  assert.equal(
    module.send('AT+TCSUBDEVINFOSET=1,"P","D","S"\r\n'),
    "OK\r\n+ TCSUBDEVINFOSET: FAIL207\r\n",
  );
  assert.equal(
    module.send('AT+TCSUBDEVPRDSET=1,"P","S","D"\r\n'),
    "OK\r\n+TCSUBDEVPRDSET: FAIL,207\r\n",
  );
  const { module: other } = await connected(t, { profile: "document" });
  assert.equal(
    await other.result('AT+TCGWBIND=0,"P","D"'),
    "OK\r\n+ TCGWBIND: FAIL,207\r\n",
  );
});

test("document: each line that it writes in a way of its own", () => {
  for (const [line, written] of [
    ["+TCDEVINFOSET:FAIL,207", "TCDEVINFOSET:FAIL207"],
    ["+TCPRDINFOSET:FAIL,207", "+TCPRDINFOSET: FAIL,207"],
    ["+TCSUBDEVINFOSET:FAIL,207", "+ TCSUBDEVINFOSET: FAIL207"],
    ["+TCGWBIND:FAIL,803", "+ TCGWBIND: FAIL,803"],
    ["+TCGWONLINE:FAIL,-1", "+ TCGWONLINE: FAIL,-1"],
    ["+TCMQTTSRV:FAIL,207", "+TCMQTTSRV: FAIL"],
    ["+TCSAP:FAIL,209", "+TCSAP: FAIL209"],
    ["+TCSTARTSMART:FAIL,209", "+TCSTARTSMART: FAIL,209"],
    ["+TCSAP:WIFI_CONNECT_FAILED,10,3", "+TCSAP: WIFI_CONNECT_FAILED,10,3"],
    [
      "+TCSTARTSMART:WIFI_CONNECT_FAILED,10,3",
      "+TCSTARTSMART: WIFI_CONNECT_FAILED, 10,3",
    ],
    ["+TCMQTTDISCON,-103", "+TCMQTTDISCON,-103"],
    ["+TCOTASTATUS:UPDATESUCCESS", "+TCOTASTATUS: UPDATESUCCESS"],
    ["+TCREADFWDATA:4,01020AF5", "+TCREADFWDATA:4,01020AF5"],
    ["+CME ERROR:204", "+CME ERROR: 204"],
    ["+CME ERR:204", "+CME ERR: 204"],
    // ESP-AT's own lines stand in its guide, without a space.
    ['+CIFSR:STAIP,"192.168.4.100"', '+CIFSR:STAIP,"192.168.4.100"'],
    ["+CWSTATE:2", "+CWSTATE:2"],
    ["OK", "OK"],
  ] as const)
    assert.equal(inDialect(line, documentLines), written);
});

test("document: provisioning has one OK, and its timeout is FAIL,202", async (t) => {
  const module = rig(t, { profile: "document" });
  assert.equal(module.send('AT+TCSAP="n"\r\n'), "\r\nOK\r\n+TCSAP: OK\r\n");
  module.text = "";
  await module.clock.advance(300_000);
  assert.equal(module.text, "+TCSAP: FAIL,202\r\n");
  module.send("AT+TCSTARTSMART\r\n");
  module.text = "";
  await module.clock.advance(300_000);
  assert.equal(module.text, "+TCSTARTSMART: FAIL,202\r\n");
  module.send("AT+TCSTARTSMART\r\n");
  module.text = "";
  await module.emulator.finishProvisioning({ type: 10, code: 3 });
  assert.equal(module.text, "+TCSTARTSMART: WIFI_CONNECT_FAILED, 10,3\r\n");
});

test("document: TCOTASET? has its OK first, sub-devices two pairs of quotes, sub-products no TLS mode", async (t) => {
  const cloud = await sampleCloud(t);
  const module = rig(t, { ...at(cloud), profile: "document" });
  await signedIn(module, gateway);
  assert.equal(
    await module.ask("AT+TCOTASET?", /TCOTASET.*\r\n/),
    '\r\nOK\r\n+TCOTASET: 0,""\r\n',
  );
  const name = `"${sensor.productId}","${sensor.deviceName}"`;
  await module.result(`AT+TCGWBIND=0,${name},"${sensor.secret}"`);
  await module.result(`AT+TCGWONLINE=0,${name}`);
  assert.match(
    await module.ask("AT+TCGWONLINE?", /OK[\s\S]*OK\r\n/),
    /\+TCGWONLINE: "SENSOR0001","sensor01"\r\n/,
  );
  await module.result('AT+TCSUBDEVPRDSET=0,"P","S","D"');
  assert.match(
    await module.ask("AT+TCSUBDEVPRDSET?", /OK[\s\S]*OK\r\n/),
    /\+TCSUBDEVPRDSET: "P",\d+,"D","ap-guangzhou"\r\n/,
  );
});

test("document: a command may take 10 s at most, where real modules take 20", async (t) => {
  const module = rig(t, { profile: "document" });
  const line = "AT+TCMQTTCONN=1,10001,240,1,1";
  assert.equal(await module.ask(line), "+CME ERROR: 204\r\n");
  assert.match(await rig(t).result(line), /^OK\r\n.*FAIL,207/);
});

test("document and m6315: PUBL takes the escapes out, the ESP32 puts spaces in their place", async (t) => {
  const heard: string[] = [];
  for (const profile of profileNames) {
    const { module, cloud } = await connected(t, { profile });
    cloud.onPublish((_, payload) => heard.push(payload.toString()));
    await module.ask('AT+TCMQTTPUBL="a",1,11', />/);
    module.send('{\\"a\\":"b"}\r\n');
    await module.until(/TCMQTTPUBL: ?OK/);
  }
  assert.deepEqual(heard, ['{ "a" :"b"}', '{"a":"b"}', '{"a":"b"}']);
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

test("m6315: firmware information and OTA states have a space, a payload a second OK", async (t) => {
  const { module } = await connected(t, { profile: "m6315" });
  module.emulator.setFirmware(FIRMWARE);
  assert.match(
    module.send("AT+TCFWINFO?\r\n"),
    /^OK\r\n\+TCFWINFO: "2\.0\.0",4,"[0-9a-f]{32}",307200\r\n$/,
  );
  await module.result('AT+TCOTASET=1,"1.0.0"');
  module.text = "";
  module.emulator.beginUpdate(FIRMWARE);
  module.emulator.failUpdate(213);
  assert.equal(
    module.text,
    "+TCOTASTATUS: ENTERUPDATE\r\n+TCOTASTATUS: UPDATEFAIL,213\r\n",
  );
  await module.ask('AT+TCMQTTPUBL="a",0,2', />/);
  module.send("hi\r\n");
  assert.equal(await module.until(/PUBL:OK/), "\r\nOK\r\n+TCMQTTPUBL:OK\r\n");
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
    await other.module.until(/RECONNECTED[\s\S]*SUB:OK\r\n/),
    /RECONNECTED\r\n\+TCMQTTSUB:OK\r\n$/,
  );
});

test("m6315: an unknown command is ERROR without ESP-AT's code", (t) => {
  assert.equal(
    rig(t, { profile: "m6315" }).send("AT+NONSENSE\r\n"),
    "\r\nERROR\r\n",
  );
  assert.equal(
    rig(t).send("AT+NONSENSE\r\n"),
    "ERR CODE:0x01090000\r\n\r\nERROR\r\n",
  );
});

test("a device of the sample signs in on every profile", async (t) => {
  const cloud = await sampleCloud(t);
  for (const profile of profileNames) {
    const module = rig(t, { ...at(cloud), profile });
    await signedIn(module, SAMPLE.light);
    await module.ask("AT+TCMQTTDISCONN");
  }
});

test("a module's own information is told until another is set", (t) => {
  assert.equal(
    rig(t).send("AT+TCMODINFOSET?\r\n"),
    '+TCMODINFOSET:"ESP-WROOM-32D",4,2,1118208,909312,1\r\n\r\nOK\r\n',
  );
});
