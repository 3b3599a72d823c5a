import assert from "node:assert/strict";
import { test } from "node:test";
import { connected, DEVICE, type Rig, rig } from "./rig.js";

const SUB = '"SUBPROD001","S1"';
const STATE = "+CME ERROR:208\r\n";

function bind(module: Rig, mode = 0): string {
  return module.send(`AT+TCGWBIND=${mode},${SUB},"ZHNkIGRzZCA="\r\n`);
}

test("TCGWBIND binds, TCGWBIND? lists with one OK, binding again is OK", async (t) => {
  const { module } = await connected(t);
  assert.equal(module.send("AT+TCGWBIND?\r\n"), "\r\nOK\r\n");
  assert.equal(bind(module), "OK\r\n+TCGWBIND:OK\r\n");
  assert.equal(bind(module), "OK\r\n+TCGWBIND:OK\r\n");
  assert.equal(
    module.send("AT+TCGWBIND?\r\n"),
    `+TCGWBIND:${SUB}\r\n\r\nOK\r\n`,
  );
});

test("unbinding needs no secret, takes the device offline and is OK twice", async (t) => {
  const { module } = await connected(t);
  bind(module);
  module.send(`AT+TCGWONLINE=0,${SUB}\r\n`);
  for (let i = 0; i < 2; i++) {
    assert.equal(
      module.send(`AT+TCGWBIND=1,${SUB}\r\n`),
      "OK\r\n+TCGWBIND:OK\r\n",
    );
  }
  assert.equal(module.send("AT+TCGWBIND?\r\n"), "\r\nOK\r\n");
  assert.equal(module.send("AT+TCGWONLINE?\r\n"), "\r\nOK\r\n");
});

test("binding without a secret takes the stored one, and is FAIL,207 without", async (t) => {
  const { module } = await connected(t);
  const line = `AT+TCGWBIND=0,${SUB}\r\n`;
  assert.equal(module.send(line), "OK\r\n+TCGWBIND:FAIL,207\r\n");
  module.send(`AT+TCSUBDEVINFOSET=0,${SUB},"c2VjcmV0"\r\n`);
  assert.equal(module.send(line), "OK\r\n+TCGWBIND:OK\r\n");
});

test("TCGWONLINE? puts one pair of quotes around product and device", async (t) => {
  const { module } = await connected(t);
  bind(module);
  assert.equal(
    module.send(`AT+TCGWONLINE=0,${SUB}\r\n`),
    "OK\r\n+TCGWONLINE:OK\r\n",
  );
  assert.equal(
    module.send("AT+TCGWONLINE?\r\n"),
    '+TCGWONLINE:"SUBPROD001,S1"\r\n\r\nOK\r\n',
  );
  assert.match(module.send(`AT+TCGWONLINE=1,${SUB}\r\n`), /:OK/);
  assert.equal(module.send("AT+TCGWONLINE?\r\n"), "\r\nOK\r\n");
});

test("a sub-device that is not bound cannot come online: FAIL,-1", async (t) => {
  const { module } = await connected(t);
  assert.equal(
    module.send(`AT+TCGWONLINE=0,${SUB}\r\n`),
    "OK\r\n+TCGWONLINE:FAIL,-1\r\n",
  );
});

test("sub-devices go offline with their gateway and stay bound", async (t) => {
  const { module } = await connected(t);
  bind(module);
  module.send(`AT+TCGWONLINE=0,${SUB}\r\n`);
  await module.ask("AT+TCMQTTDISCONN");
  assert.equal(module.send("AT+TCGWONLINE?\r\n"), "\r\nOK\r\n");
  await module.connect();
  assert.match(module.send("AT+TCGWBIND?\r\n"), /SUBPROD001/);
});

test("the gateway commands without a connection are 208, TCGWBIND? is ERROR", (t) => {
  const module = rig(t);
  assert.equal(bind(module), STATE);
  assert.equal(module.send(`AT+TCGWONLINE=0,${SUB}\r\n`), STATE);
  assert.equal(module.send("AT+TCGWBIND?\r\n"), "\r\nERROR\r\n");
});

test("a mode other than 0 and 1 is 204", async (t) => {
  const { module } = await connected(t);
  for (const line of [
    `AT+TCGWBIND=2,${SUB},"S"`,
    `AT+TCGWONLINE=2,${SUB}`,
    `AT+TCSUBDEVINFOSET=2,${SUB},"S"`,
    'AT+TCSUBDEVPRDSET=2,"SUBPROD001","S","S1"',
  ]) {
    assert.equal(module.send(`${line}\r\n`), "+CME ERROR:204\r\n", line);
  }
});

test("TCSUBDEVINFOSET sets, replaces and deletes, also while connected", async (t) => {
  const { module } = await connected(t);
  const set = (mode: number, secret: string) =>
    module.send(`AT+TCSUBDEVINFOSET=${mode},${SUB},"${secret}"\r\n`);
  assert.equal(set(0, "ZHNkIGRzZCA="), "OK\r\n+TCSUBDEVINFOSET:OK\r\n");
  assert.equal(
    module.send("AT+TCSUBDEVINFOSET?\r\n"),
    `+TCSUBDEVINFOSET:${SUB},116,"ap-guangzhou"\r\n\r\nOK\r\n`,
  );
  set(0, "A");
  assert.equal(
    module.send("AT+TCSUBDEVINFOSET?\r\n"),
    `+TCSUBDEVINFOSET:${SUB},65,"ap-guangzhou"\r\n\r\nOK\r\n`,
  );
  assert.match(set(1, "A"), /:OK/);
  assert.match(set(1, "A"), /:FAIL,207/);
  assert.equal(module.send("AT+TCSUBDEVINFOSET?\r\n"), "\r\nOK\r\n");
});

test("the 21st sub-device is FAIL,207", (t) => {
  const module = rig(t);
  const set = (i: number) =>
    module.send(`AT+TCSUBDEVINFOSET=0,"P","D${i}","S"\r\n`);
  for (let i = 0; i < 20; i++) assert.match(set(i), /:OK/);
  assert.match(set(20), /:FAIL,207/);
  assert.match(set(7), /:OK/);
});

test("TCSUBDEVPRDSET? begins with the TLS mode", (t) => {
  const module = rig(t);
  assert.equal(
    module.send(
      'AT+TCSUBDEVPRDSET=0,"SUBPROD001","ZHNkIGRzZCA=","S1","us-east"\r\n',
    ),
    "OK\r\n+TCSUBDEVPRDSET:OK\r\n",
  );
  assert.equal(
    module.send("AT+TCSUBDEVPRDSET?\r\n"),
    '+TCSUBDEVPRDSET:1,"SUBPROD001",116,"S1","us-east"\r\n\r\nOK\r\n',
  );
  module.send('AT+TCSUBDEVPRDSET=1,"SUBPROD001","x","S1"\r\n');
  assert.equal(module.send("AT+TCSUBDEVPRDSET?\r\n"), "\r\nOK\r\n");
});

test("TCSUBDEVREG gives a stored sub-product's device a secret and lists it", (t) => {
  const module = rig(t);
  assert.equal(
    module.send(`AT+TCSUBDEVREG=${SUB}\r\n`),
    "OK\r\n+TCSUBDEVREG:FAIL,207\r\n",
  );
  module.send('AT+TCSUBDEVPRDSET=0,"SUBPROD001","secret","S1"\r\n');
  assert.equal(
    module.send(`AT+TCSUBDEVREG=${SUB}\r\n`),
    "OK\r\n+TCSUBDEVREG:OK\r\n",
  );
  assert.equal(
    module.send("AT+TCSUBDEVREG?\r\n"),
    `+TCSUBDEVREG:${SUB}\r\n\r\nOK\r\n`,
  );
  assert.match(
    module.send("AT+TCSUBDEVINFOSET?\r\n"),
    /:"SUBPROD001","S1",\d+,"ap-guangzhou"/,
  );
});

test("TCSUBDEVREG while MQTT runs is 208", async (t) => {
  const { module } = await connected(t);
  assert.equal(module.send(`AT+TCSUBDEVREG=${SUB}\r\n`), STATE);
});

test("a sub-device that has been online cannot be registered again: FAIL,1021", async (t) => {
  const { module } = await connected(t);
  bind(module);
  module.send(`AT+TCGWONLINE=0,${SUB}\r\n`);
  await module.ask("AT+TCMQTTDISCONN");
  module.send('AT+TCSUBDEVPRDSET=0,"SUBPROD001","secret","S1"\r\n');
  assert.match(module.send(`AT+TCSUBDEVREG=${SUB}\r\n`), /:FAIL,1021/);
  assert.match(module.send(`${DEVICE}\r\n`), /:OK/);
});
