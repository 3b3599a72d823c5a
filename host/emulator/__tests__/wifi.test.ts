import assert from "node:assert/strict";
import { test } from "node:test";
import { connected, DEVICE, rig } from "./rig.js";

const HOME = { ssid: "home", password: "12345678" };

test("AT+CWJAP joins with the URCs before its OK, and is busy meanwhile", async (t) => {
  const module = rig(t, { joined: false });
  module.send('AT+CWJAP="home","12345678"\r\n');
  assert.equal(module.text, "");
  await module.clock.advance(150);
  assert.equal(module.text, "WIFI CONNECTED\r\n");
  await module.clock.advance(100);
  assert.equal(module.text, "WIFI CONNECTED\r\nWIFI GOT IP\r\n\r\nOK\r\n");
  assert.match(
    module.send("AT+CWJAP?\r\n"),
    /^\+CWJAP:"home","[0-9a-f:]{17}",/,
  );
});

test("a wrong password is +CWJAP:2, an unknown access point +CWJAP:3, both ERROR", async (t) => {
  const module = rig(t, { joined: false, accessPoints: [HOME] });
  module.send('AT+CWJAP="home","wrong"\r\n');
  await module.clock.advance(1000);
  assert.equal(module.text, "+CWJAP:2\r\n\r\nERROR\r\n");
  module.send('AT+CWJAP="away","12345678"\r\n');
  await module.clock.advance(1000);
  assert.equal(module.text, "+CWJAP:3\r\n\r\nERROR\r\n");
  assert.match(module.send("AT+CWSTATE?\r\n"), /:4,""/);
  assert.equal(module.send("AT+CWJAP?\r\n"), "No AP\r\n\r\nOK\r\n");
});

test("AT+CWSTATE? goes from 0 over 3 and 1 to 2, and to 4 after AT+CWQAP", async (t) => {
  const module = rig(t, { joined: false });
  const state = () => module.send("AT+CWSTATE?\r\n").split("\r\n")[0];
  assert.equal(state(), '+CWSTATE:0,""');
  module.send('AT+CWJAP="home"\r\n');
  await module.clock.advance(1000);
  assert.equal(state(), '+CWSTATE:2,"home"');
  assert.equal(module.send("AT+CWQAP\r\n"), "WIFI DISCONNECT\r\n\r\nOK\r\n");
  assert.equal(state(), '+CWSTATE:4,"home"');
  const recovered = module.emulator.recoverWifi();
  assert.equal(state(), '+CWSTATE:3,"home"');
  await module.clock.advance(150);
  assert.equal(state(), '+CWSTATE:1,"home"');
  await module.clock.advance(100);
  await recovered;
  assert.equal(state(), '+CWSTATE:2,"home"');
});

test("joining another access point leaves the first", async (t) => {
  const module = rig(t);
  module.send('AT+CWJAP="other",""\r\n');
  await module.clock.advance(1000);
  assert.match(module.text, /^WIFI DISCONNECT\r\nWIFI CONNECTED\r\n/);
});

test("AT+CIFSR has no address without Wi-Fi", (t) => {
  assert.match(
    rig(t).send("AT+CIFSR\r\n"),
    /^\+CIFSR:STAIP,"192\.168\.4\.100"\r\n\+CIFSR:STAMAC,"[0-9a-f:]{17}"\r\n\r\nOK/,
  );
  assert.match(
    rig(t, { joined: false }).send("AT+CIFSR\r\n"),
    /STAIP,"0\.0\.0\.0"/,
  );
});

test("AT+CIPSTA? tells the address, all zeros without Wi-Fi", (t) => {
  assert.match(
    rig(t).send("AT+CIPSTA?\r\n"),
    /^\+CIPSTA:ip:"192\.168\.4\.100"\r\n\+CIPSTA:gateway:"192\.168\.4\.1"\r\n\+CIPSTA:netmask:"255\.255\.255\.0"\r\n\r\nOK/,
  );
  assert.equal(
    rig(t, { joined: false })
      .send("AT+CIPSTA?\r\n")
      .match(/"0\.0\.0\.0"/g)?.length,
    3,
  );
});

test("AT+CIPSTATUS is 1 before joining, 2 with an address and 5 when the access point is gone", async (t) => {
  const module = rig(t, { joined: false });
  const status = () => module.send("AT+CIPSTATUS\r\n");
  assert.equal(status(), "STATUS:1\r\n\r\nOK\r\n");
  module.send('AT+CWJAP="home"\r\n');
  await module.clock.advance(1000);
  assert.equal(status(), "STATUS:2\r\n\r\nOK\r\n");
  module.send("AT+CWQAP\r\n");
  assert.equal(status(), "STATUS:5\r\n\r\nOK\r\n");
});

test("AT+CIPMODE takes normal transmission, and no other", (t) => {
  const module = rig(t);
  assert.equal(module.send("AT+CIPMODE=0\r\n"), "\r\nOK\r\n");
  assert.match(module.send("AT+CIPMODE=1\r\n"), /^\r\nERROR\r\n$/m);
  assert.match(module.send("AT+CIPMODE?\r\n"), /^\+CIPMODE:0\r\n\r\nOK/);
});

test("AT+CWMODE takes 0 to 3; without station mode nothing can be joined", async (t) => {
  const module = rig(t);
  assert.equal(module.send("AT+CWMODE?\r\n"), "+CWMODE:1\r\n\r\nOK\r\n");
  assert.equal(module.send("AT+CWMODE=4\r\n"), "\r\nERROR\r\n");
  assert.equal(module.send("AT+CWMODE=x\r\n"), "\r\nERROR\r\n");
  assert.match(module.send("AT+CWMODE=2\r\n"), /WIFI DISCONNECT\r\n\r\nOK/);
  assert.equal(await module.ask('AT+CWJAP="home"'), "\r\nERROR\r\n");
});

test("wrong arguments of AT+CWJAP are ERROR", async (t) => {
  const module = rig(t);
  for (const args of ["home", '""', `"${"x".repeat(33)}"`]) {
    assert.equal(await module.ask(`AT+CWJAP=${args}`), "\r\nERROR\r\n");
  }
});

test("losing Wi-Fi breaks the MQTT link, which comes back with Wi-Fi", async (t) => {
  const { module } = await connected(t);
  module.send("");
  module.emulator.loseWifi();
  await module.until(/RECONNECTING/);
  assert.equal(
    module.text,
    "WIFI DISCONNECT\r\n+TCMQTTDISCON,-103\r\n+TCMQTTRECONNECTING\r\n",
  );
  const recovered = module.emulator.recoverWifi();
  await module.clock.advance(1000);
  await recovered;
  await module.until(/RECONNECTED/);
});

test("a restart prints ready, then joins what was joined; input before ready is lost", async (t) => {
  const { module } = await connected(t);
  assert.equal(module.send("AT+RST\r\n"), "\r\nOK\r\n");
  assert.equal(module.send("AT\r\n"), "");
  assert.equal(module.emulator.connected, false);
  await module.clock.advance(299);
  assert.equal(module.text, "");
  await module.clock.advance(1);
  assert.equal(module.text, "\r\nready\r\n");
  await module.clock.advance(250);
  assert.equal(module.text, "\r\nready\r\nWIFI CONNECTED\r\nWIFI GOT IP\r\n");
  // Echo is on again, device information is still there.
  assert.match(
    module.send("AT+TCDEVINFOSET?\r\n"),
    /^AT\+TCDEVINFOSET\?\r\n\+TCDEVINFOSET:1,"CTQS08Y5LG"/,
  );
});

test("a restart in mid-command leaves nothing behind", async (t) => {
  const { module } = await connected(t);
  module.send('AT+TCMQTTPUBL="a",0,5\r\n');
  module.emulator.reboot();
  await module.clock.advance(30_000);
  assert.equal(module.send("AT\r\n"), "AT\r\n\r\nOK\r\n");
  module.send('AT+CWJAP="home"\r\n');
  module.emulator.reboot();
  module.send("");
  await module.clock.advance(30_000);
  assert.doesNotMatch(module.text, /OK/);
});

test("AT+RESTORE forgets Wi-Fi and keeps device information", async (t) => {
  const module = rig(t);
  module.send(`${DEVICE}\r\nAT+CWMODE=3\r\n`);
  module.send("AT+RESTORE\r\n");
  await module.clock.advance(5000);
  assert.equal(module.text, "\r\nOK\r\n\r\nready\r\n");
  assert.match(module.send("AT+CWSTATE?\r\n"), /:0,""/);
  assert.match(module.send("AT+CWMODE?\r\n"), /:1\r\n/);
  assert.match(module.send("AT+TCDEVINFOSET?\r\n"), /CTQS08Y5LG/);
});

test("AT+GMR has four lines", (t) => {
  const lines = rig(t).send("AT+GMR\r\n").split("\r\n");
  assert.equal(lines.indexOf(""), 4);
  assert.match(lines[0] ?? "", /^AT version:2\.4\.0\.0/);
});

test("AT+CWJAP right after ready overtakes the join that the start began", async (t) => {
  const module = rig(t);
  module.emulator.reboot();
  await module.clock.advance(400);
  module.send("ATE0\r\n");
  module.send('AT+CWJAP="other",""\r\n');
  await module.clock.advance(1000);
  assert.equal(module.text, "WIFI CONNECTED\r\nWIFI GOT IP\r\n\r\nOK\r\n");
  assert.match(module.send("AT+CWSTATE?\r\n"), /:2,"other"/);
});

test("losing Wi-Fi before there is an address fails the join: +CWJAP:4", async (t) => {
  const module = rig(t, { joined: false });
  module.send('AT+CWJAP="home"\r\n');
  await module.clock.advance(200);
  module.emulator.loseWifi();
  await module.clock.advance(1000);
  assert.equal(
    module.text,
    "WIFI CONNECTED\r\nWIFI DISCONNECT\r\n+CWJAP:4\r\n\r\nERROR\r\n",
  );
});
