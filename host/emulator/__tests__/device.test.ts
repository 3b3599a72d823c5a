import assert from "node:assert/strict";
import { test } from "node:test";
import { Emulator, type EmulatorOptions } from "../index.js";
import {
  at,
  CONNECT,
  connected,
  DEVICE,
  rig,
  SAMPLE,
  sampleCloud,
  signedIn,
} from "./rig.js";

const UNSET = "+CME ERROR:207\r\n";
const STATE = "+CME ERROR:208\r\n";
const PRODUCT = 'AT+TCPRDINFOSET=1,"CTQS08Y5LG","ZHNkIGRzZCA=","Dev01"';

test("a module that is given no broker, or no options, says what it lacks", () => {
  for (const options of [undefined, null, {}, { broker: "http://127.0.0.1" }])
    assert.throws(
      () => new Emulator(options as EmulatorOptions),
      /^RangeError: the broker must be an mqtt/,
    );
});

test("TCDEVINFOSET answers OK without an empty line before it, then its result", (t) => {
  const module = rig(t);
  assert.equal(module.send(`${DEVICE}\r\n`), "OK\r\n+TCDEVINFOSET:OK\r\n");
});

test("TCDEVINFOSET? shows the secret as its checksum and the region", (t) => {
  const module = rig(t);
  assert.equal(module.send("AT+TCDEVINFOSET?\r\n"), UNSET);
  module.send(`${DEVICE}\r\n`);
  assert.equal(
    module.send("AT+TCDEVINFOSET?\r\n"),
    '+TCDEVINFOSET:1,"CTQS08Y5LG","Dev01",116,"ap-guangzhou"\r\n\r\nOK\r\n',
  );
  module.send(`${DEVICE},"us-east"\r\n`);
  assert.match(module.send("AT+TCDEVINFOSET?\r\n"), /116,"us-east"/);
});

test("a TLS mode other than 1 is 204", (t) => {
  const module = rig(t);
  for (const mode of [0, 2, 9]) {
    const answer = module.send(`AT+TCDEVINFOSET=${mode},"P","D","S"\r\n`);
    assert.equal(answer, "+CME ERROR:204\r\n");
  }
});

test("TCPRDINFOSET? puts the checksum before the device name", (t) => {
  const module = rig(t);
  assert.equal(module.send("AT+TCPRDINFOSET?\r\n"), UNSET);
  assert.equal(module.send(`${PRODUCT}\r\n`), "OK\r\n+TCPRDINFOSET:OK\r\n");
  assert.equal(
    module.send("AT+TCPRDINFOSET?\r\n"),
    '+TCPRDINFOSET:1,"CTQS08Y5LG",116,"Dev01","ap-guangzhou"\r\n\r\nOK\r\n',
  );
});

test("settings of the device and the module are 208 while MQTT runs", async (t) => {
  const { module } = await connected(t);
  for (const line of [
    DEVICE,
    PRODUCT,
    "AT+TCDEVREG",
    'AT+TCMODINFOSET="M",2,0,1118208,716800,1',
    'AT+TCMQTTSRV="10.0.0.1"',
    "AT+TCRESTORE",
  ]) {
    assert.equal(await module.ask(line), STATE, line);
  }
});

test("TCDEVREG without product information is FAIL,207", async (t) => {
  const module = rig(t);
  assert.equal(
    await module.result("AT+TCDEVREG"),
    "OK\r\n+TCDEVREG:FAIL,207\r\n",
  );
});

const { registered, light } = SAMPLE;
const REGISTER = `AT+TCPRDINFOSET=1,"${registered.productId}","${registered.productSecret}","${registered.deviceName}"`;

test("TCDEVREG asks the cloud for the device's secret, with which it signs in", async (t) => {
  const module = rig(t, at(await sampleCloud(t)));
  await module.result(REGISTER);
  assert.equal(await module.result("AT+TCDEVREG"), "OK\r\n+TCDEVREG:OK\r\n");
  assert.match(
    module.send("AT+TCDEVINFOSET?\r\n"),
    /^\+TCDEVINFOSET:1,"REGISTER01","ready1",\d+,"ap-guangzhou"/,
  );
  assert.match(await module.result(CONNECT), /\+TCMQTTCONN:OK/);
});

test("TCDEVREG of a device that has signed in before is FAIL,1021, and the old one stays", async (t) => {
  const module = rig(t, at(await sampleCloud(t)));
  await module.result(REGISTER);
  await module.result("AT+TCDEVREG");
  await module.result(CONNECT);
  await module.ask("AT+TCMQTTDISCONN");
  const before = module.send("AT+TCDEVINFOSET?\r\n");
  assert.match(await module.result("AT+TCDEVREG"), /\+TCDEVREG:FAIL,1021/);
  assert.equal(module.send("AT+TCDEVINFOSET?\r\n"), before);
});

test("TCDEVREG with a wrong product secret is FAIL,1010", async (t) => {
  const module = rig(t, at(await sampleCloud(t)));
  await module.result(
    `AT+TCPRDINFOSET=1,"${registered.productId}","${"x".repeat(24)}","${registered.deviceName}"`,
  );
  assert.match(await module.result("AT+TCDEVREG"), /\+TCDEVREG:FAIL,1010/);
});

test("TCDEVREG without a cloud finds no server: FAIL,-8", async (t) => {
  const module = rig(t);
  await module.result(REGISTER);
  assert.match(await module.result("AT+TCDEVREG"), /\+TCDEVREG:FAIL,-8/);
});

test("a wrong device secret is refused by TLS: FAIL,-703", async (t) => {
  const module = rig(t, at(await sampleCloud(t)));
  await module.result(
    `AT+TCDEVINFOSET=1,"${light.productId}","${light.deviceName}","d3JvbmcgISEhISEhISEhIQ=="`,
  );
  assert.match(await module.result(CONNECT), /\+TCMQTTCONN:FAIL,-703/);
});

test("without TLS a wrong device secret is CONNACK 4 or 5: FAIL,-116 or -117", async (t) => {
  const cloud = await sampleCloud(t);
  const module = rig(t, { broker: cloud.mqttUrl });
  await signedIn(module, light);
  await module.ask("AT+TCMQTTDISCONN");
  await module.result(
    `AT+TCDEVINFOSET=1,"${light.productId}","${light.deviceName}","d3JvbmcgISEhISEhISEhIQ=="`,
  );
  assert.match(await module.result(CONNECT), /\+TCMQTTCONN:FAIL,-11[67]/);
});

test("TCDEVREG without Wi-Fi is FAIL,202 after 10 s", async (t) => {
  const module = rig(t, { joined: false });
  module.send(`${PRODUCT}\r\n`);
  module.send("AT+TCDEVREG\r\n");
  await module.clock.advance(9999);
  assert.equal(module.text, "OK\r\n");
  await module.clock.advance(1);
  assert.equal(module.text, "OK\r\n+TCDEVREG:FAIL,202\r\n");
});

test("TCMODULE tells hardware, firmware, address, build time and flash size", (t) => {
  assert.match(
    rig(t).send("AT+TCMODULE\r\n"),
    /^Module HW name: ESP-WROOM-32D\r\nModule FW version: QCloud_AT_ESP32_v2\.4\.0.*\r\nModule Mac addr: [0-9a-f:]{17}\r\nModule FW compiled time: .+\r\nModule Flash size: 4MB\r\n\r\nOK\r\n$/,
  );
});

test("TCVER tells the versions", (t) => {
  const answer = rig(t).send("AT+TCVER\r\n");
  assert.match(
    answer,
    /^Tencent Cloud IoT AT version: QCloud_AT_ESP32_v2\.4\.0/,
  );
  assert.match(answer, /SDK version: 3\.2\.0\r\n/);
});

test("TCMODINFOSET changes what TCMODINFOSET?, TCMODULE and TCFWINFO? tell", (t) => {
  const module = rig(t);
  assert.match(
    module.send("AT+TCMODINFOSET?\r\n"),
    /^\+TCMODINFOSET:"ESP-WROOM-32D",4,/,
  );
  const line = 'AT+TCMODINFOSET="ESP-WROOM-02D",2,0,1118208,716800,1\r\n';
  assert.equal(module.send(line), "OK\r\n+TCMODINFOSET:OK\r\n");
  assert.equal(
    module.send("AT+TCMODINFOSET?\r\n"),
    '+TCMODINFOSET:"ESP-WROOM-02D",2,0,1118208,716800,1\r\n\r\nOK\r\n',
  );
  assert.match(module.send("AT+TCMODULE\r\n"), /ESP-WROOM-02D[\s\S]*2MB/);
  module.emulator.setFirmware({ version: "1", image: new Uint8Array(4) });
  assert.match(module.send("AT+TCFWINFO?\r\n"), /,716800\r\n$/);
});

test("TCMQTTSRV? is NULL until a host is set", (t) => {
  const module = rig(t);
  assert.equal(
    module.send("AT+TCMQTTSRV?\r\n"),
    "+TCMQTTSRV:NULL\r\n\r\nOK\r\n",
  );
  assert.equal(
    module.send('AT+TCMQTTSRV="192.168.10.118"\r\n'),
    "OK\r\n+TCMQTTSRV:OK\r\n",
  );
  assert.match(
    module.send("AT+TCMQTTSRV?\r\n"),
    /^\+TCMQTTSRV:192.168.10.118\r/,
  );
});

test("TCRESTORE clears devices and firmware, keeps Wi-Fi and module information, and restarts", async (t) => {
  const module = rig(t);
  for (const line of [
    DEVICE,
    PRODUCT,
    'AT+TCSUBDEVINFOSET=0,"P","D","S"',
    'AT+TCSUBDEVPRDSET=0,"P","S","D"',
    'AT+TCMODINFOSET="M",2,0,1118208,716800,1',
  ]) {
    assert.match(module.send(`${line}\r\n`), /:OK/);
  }
  module.emulator.setFirmware({ version: "1", image: new Uint8Array(4) });
  assert.equal(module.send("AT+TCRESTORE\r\n"), "\r\nOK\r\n");
  await module.clock.advance(1000);
  assert.match(module.text, /\r\nready\r\n[\s\S]*WIFI GOT IP\r\n$/);
  module.send("ATE0\r\n");
  for (const line of ["TCDEVINFOSET?", "TCPRDINFOSET?", "TCFWINFO?"]) {
    assert.equal(module.send(`AT+${line}\r\n`), UNSET, line);
  }
  for (const line of ["TCSUBDEVINFOSET?", "TCSUBDEVPRDSET?"]) {
    assert.equal(module.send(`AT+${line}\r\n`), "\r\nOK\r\n", line);
  }
  assert.match(module.send("AT+TCMODINFOSET?\r\n"), /"M",2/);
});
