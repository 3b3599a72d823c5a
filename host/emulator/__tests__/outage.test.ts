import assert from "node:assert/strict";
import { test } from "node:test";
import { CONNECT, connected, DEVICE, rig } from "./rig.js";

const JOINED = "WIFI CONNECTED\r\nWIFI GOT IP\r\n";
const LOST = "WIFI DISCONNECT\r\n";

test("lateWifi: after a restart the module joins by itself only then; until then TCMQTTCONN fails and CWJAP finds nothing", async (t) => {
  const module = rig(t, { faults: { lateWifi: 20_000 } });
  await module.result(DEVICE);
  module.send("");
  module.emulator.reboot();
  await module.clock.advance(1_000);
  assert.equal(module.text, "\r\nready\r\n");
  module.send("ATE0\r\n");
  assert.match(module.send("AT+CWSTATE?\r\n"), /:4,""/);
  assert.equal(await module.result(CONNECT), "OK\r\n+TCMQTTCONN:FAIL,-602\r\n");
  assert.equal(
    module.send("AT+TCMQTTSTATE?\r\n").split("\r\n")[0],
    "+TCMQTTSTATE:0",
  );
  module.send('AT+CWJAP="home","12345678"\r\n');
  await module.clock.advance(1_000);
  assert.equal(module.text, "+CWJAP:3\r\n\r\nERROR\r\n");
  module.send("");
  await module.clock.advance(17_999);
  assert.equal(module.text, "");
  await module.clock.advance(251);
  assert.equal(module.text, JOINED);
  assert.match(module.send("AT+CWSTATE?\r\n"), /:2,"emulated-ap"/);
});

test("an access point that comes back before ready is joined after it", async (t) => {
  const module = rig(t, { faults: { lateWifi: 100 } });
  module.emulator.reboot();
  await module.clock.advance(1_000);
  assert.equal(module.text, `\r\nready\r\n${JOINED}`);
});

test("a restart does not bring the access point back", async (t) => {
  const module = rig(t);
  module.emulator.loseWifi();
  module.emulator.reboot();
  module.send("");
  await module.clock.advance(60_000);
  assert.equal(module.text, "\r\nready\r\n");
  const recovered = module.emulator.recoverWifi();
  await module.clock.advance(1_000);
  await recovered;
  assert.equal(module.text, `\r\nready\r\n${JOINED}`);
});

test("while no access point is in reach none can be joined", async (t) => {
  const module = rig(t);
  module.emulator.loseWifi();
  module.send('AT+CWJAP="home"\r\n');
  await module.clock.advance(1_000);
  assert.equal(module.text, "+CWJAP:3\r\n\r\nERROR\r\n");
});

test("Wi-Fi that is lost silently ends the connection with no word but WIFI DISCONNECT", async (t) => {
  const { module } = await connected(t);
  module.send("");
  module.emulator.loseWifi({ silently: true });
  assert.match(module.send("AT+TCMQTTSTATE?\r\n"), /^\+TCMQTTSTATE:0/);
  const recovered = module.emulator.recoverWifi();
  await module.clock.advance(600_000);
  await recovered;
  assert.doesNotMatch(module.text, /DISCON,|RECONNECT/);
  assert.match(module.text, /WIFI GOT IP/);
});

for (const [fault, said] of [
  ["loseWifi", `${LOST}+TCMQTTDISCON,-103\r\n+TCMQTTRECONNECTING\r\n`],
  ["loseWifiSilently", LOST],
] as const)
  test(`${fault}: the access point goes at a command and is back in time, by itself`, async (t) => {
    const { module } = await connected(t);
    module.emulator.setFaults({ [fault]: 1, away: 400 });
    module.send("AT\r\n");
    module.emulator.setFaults({});
    if (fault === "loseWifi") await module.until(/RECONNECTING/);
    await module.clock.advance(399);
    assert.equal(module.text.replace("\r\nOK\r\n", ""), said);
    module.send("");
    await module.clock.advance(251);
    assert.equal(module.text, JOINED);
  });

test("loseWifi: a restart meanwhile changes nothing about when the access point is back", async (t) => {
  const module = rig(t);
  module.emulator.setFaults({ loseWifi: 1, away: 10_000 });
  module.send("AT\r\n");
  module.emulator.setFaults({});
  module.emulator.reboot();
  module.send("");
  await module.clock.advance(9_999);
  assert.equal(module.text, "\r\nready\r\n");
  await module.clock.advance(251);
  assert.equal(module.text, `\r\nready\r\n${JOINED}`);
});
