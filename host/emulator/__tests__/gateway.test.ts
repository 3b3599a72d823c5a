import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import {
  at,
  connected,
  type Rig,
  rig,
  SAMPLE,
  sampleCloud,
  signedIn,
} from "./rig.js";

const SUB = '"SUBPROD001","S1"';
const STATE = "+CME ERROR:208\r\n";

function bind(module: Rig, mode = 0): string {
  return module.send(`AT+TCGWBIND=${mode},${SUB},"ZHNkIGRzZCA="\r\n`);
}

const { gateway, sensor } = SAMPLE;
const SENSOR = `"${sensor.productId}","${sensor.deviceName}"`;
const BIND = `AT+TCGWBIND=0,${SENSOR},"${sensor.secret}"`;
const ONLINE = `AT+TCGWONLINE=0,${SENSOR}`;

/** A gateway that is connected to a cloud of its own. */
async function gatewayRig(context: TestContext) {
  const cloud = await sampleCloud(context);
  const module = rig(context, at(cloud));
  await signedIn(module, gateway);
  return { cloud, module };
}

test("TCGWBIND binds, TCGWBIND? lists with one OK, binding again is OK", async (t) => {
  const { module } = await gatewayRig(t);
  assert.equal(await module.ask("AT+TCGWBIND?"), "\r\nOK\r\n");
  assert.equal(await module.result(BIND), "OK\r\n+TCGWBIND:OK\r\n");
  assert.equal(await module.result(BIND), "OK\r\n+TCGWBIND:OK\r\n");
  assert.equal(
    await module.ask("AT+TCGWBIND?"),
    `+TCGWBIND:${SENSOR}\r\n\r\nOK\r\n`,
  );
});

test("binding with a wrong secret is FAIL,803, and the secret does not leave the module", async (t) => {
  const { cloud, module } = await gatewayRig(t);
  const sent: string[] = [];
  cloud.onPublish((_, payload) => sent.push(payload.toString()));
  const wrong = "d3Jvbmcgc2VjcmV0ISEhIQ==";
  assert.equal(
    await module.result(`AT+TCGWBIND=0,${SENSOR},"${wrong}"`),
    "OK\r\n+TCGWBIND:FAIL,803\r\n",
  );
  assert.ok(sent.length > 0);
  assert.ok(!sent.join().includes(wrong));
});

test("unbinding needs no secret and takes the device offline", async (t) => {
  const { module } = await gatewayRig(t);
  await module.result(BIND);
  await module.result(ONLINE);
  for (let i = 0; i < 2; i++) {
    assert.equal(
      await module.result(`AT+TCGWBIND=1,${SENSOR}`),
      "OK\r\n+TCGWBIND:OK\r\n",
    );
  }
  assert.equal(await module.ask("AT+TCGWBIND?"), "\r\nOK\r\n");
  assert.equal(await module.ask("AT+TCGWONLINE?"), "\r\nOK\r\n");
});

test("binding without a secret takes the stored one, and is FAIL,207 without", async (t) => {
  const { module } = await gatewayRig(t);
  const line = `AT+TCGWBIND=0,${SENSOR}`;
  assert.equal(await module.result(line), "OK\r\n+TCGWBIND:FAIL,207\r\n");
  await module.result(`AT+TCSUBDEVINFOSET=0,${SENSOR},"${sensor.secret}"`);
  assert.equal(await module.result(line), "OK\r\n+TCGWBIND:OK\r\n");
});

test("TCGWONLINE? puts one pair of quotes around product and device", async (t) => {
  const { module } = await gatewayRig(t);
  await module.result(BIND);
  assert.equal(await module.result(ONLINE), "OK\r\n+TCGWONLINE:OK\r\n");
  assert.equal(
    await module.ask("AT+TCGWONLINE?"),
    '+TCGWONLINE:"SENSOR0001,sensor01"\r\n\r\nOK\r\n',
  );
  assert.match(await module.result(`AT+TCGWONLINE=1,${SENSOR}`), /:OK/);
  assert.equal(await module.ask("AT+TCGWONLINE?"), "\r\nOK\r\n");
});

test("a sub-device that is not bound cannot come online: FAIL,-1", async (t) => {
  const { module } = await gatewayRig(t);
  assert.equal(await module.result(ONLINE), "OK\r\n+TCGWONLINE:FAIL,-1\r\n");
});

test("a gateway publishes for a sub-device that is online", async (t) => {
  const { cloud, module } = await gatewayRig(t);
  await module.result(BIND);
  const line = 'AT+TCMQTTPUB="SENSOR0001/sensor01/data",1,"21.5"';
  await module.result(ONLINE);
  assert.match(await module.result(line), /PUB:OK/);
  assert.deepEqual(
    cloud.reports(sensor).messages.map(({ payload }) => payload.toString()),
    ["21.5"],
  );
});

test("sub-devices go offline with their gateway and stay bound", async (t) => {
  const { module } = await gatewayRig(t);
  await module.result(BIND);
  await module.result(ONLINE);
  await module.ask("AT+TCMQTTDISCONN");
  assert.equal(await module.ask("AT+TCGWONLINE?"), "\r\nOK\r\n");
  await signedIn(module, gateway);
  assert.match(await module.ask("AT+TCGWBIND?"), /SENSOR0001/);
});

test("a broker that no cloud stands behind leaves TCGWBIND without an answer: FAIL,202", async (t) => {
  const { module } = await connected(t);
  module.send(`AT+TCGWBIND=0,${SUB},"ZHNkIGRzZCA="\r\n`);
  for (let i = 0; i < 20; i++) await module.clock.advance(500);
  assert.match(await module.until(/FAIL/), /\+TCGWBIND:FAIL,202/);
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

test("TCSUBDEVREG gives a stored sub-product's device a secret and lists it", async (t) => {
  const cloud = await sampleCloud(t);
  const module = rig(t, at(cloud));
  assert.equal(
    await module.result(`AT+TCSUBDEVREG=${SENSOR}`),
    "OK\r\n+TCSUBDEVREG:FAIL,207\r\n",
  );
  await module.result(
    `AT+TCSUBDEVPRDSET=0,"${sensor.productId}","${sensor.productSecret}","${sensor.deviceName}"`,
  );
  assert.equal(
    await module.result(`AT+TCSUBDEVREG=${SENSOR}`),
    "OK\r\n+TCSUBDEVREG:OK\r\n",
  );
  assert.equal(
    await module.ask("AT+TCSUBDEVREG?"),
    `+TCSUBDEVREG:${SENSOR}\r\n\r\nOK\r\n`,
  );
  assert.match(
    await module.ask("AT+TCSUBDEVINFOSET?"),
    /:"SENSOR0001","sensor01",\d+,"ap-guangzhou"/,
  );
});

test("TCSUBDEVREG while MQTT runs is 208", async (t) => {
  const { module } = await connected(t);
  assert.equal(module.send(`AT+TCSUBDEVREG=${SUB}\r\n`), STATE);
});

test("a sub-device that has been online cannot be registered again: FAIL,1021", async (t) => {
  const { module } = await gatewayRig(t);
  await module.result(BIND);
  await module.result(ONLINE);
  await module.ask("AT+TCMQTTDISCONN");
  await module.result(
    `AT+TCSUBDEVPRDSET=0,"${sensor.productId}","${sensor.productSecret}","${sensor.deviceName}"`,
  );
  assert.match(await module.result(`AT+TCSUBDEVREG=${SENSOR}`), /:FAIL,1021/);
});
