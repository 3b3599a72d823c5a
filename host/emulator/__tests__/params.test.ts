import assert from "node:assert/strict";
import { test } from "node:test";
import { broker, connected, rig } from "./rig.js";

const ERROR = "\r\nERROR\r\n";
const INVALID = "+CME ERROR:204\r\n";
const STRING = (bytes: number) => `"${"x".repeat(bytes)}"`;

test("a wrong number of parameters is 204 or ERROR, by the command", async (t) => {
  const module = rig(t);
  for (const line of [
    'AT+TCDEVINFOSET=1,"P","D"',
    'AT+TCDEVINFOSET=1,"P","D","S","R",1',
    'AT+TCPRDINFOSET=1,"P","S"',
    "AT+TCMQTTCONN=1,5000,240,1",
    "AT+TCMQTTCONN=1,5000,240,1,1,1",
    "AT+TCOTASET=1",
    "AT+TCOTASET=0",
    'AT+TCOTASET=0,"1.0","2.0"',
  ])
    assert.equal(await module.ask(line), INVALID, line);
  const { module: online } = await connected(t);
  for (const line of [
    'AT+TCMQTTPUB="a"',
    'AT+TCMQTTPUB="a",0,"b",1',
    'AT+TCMQTTPUBL="a",0',
    'AT+TCMQTTPUBRAW="a"',
    'AT+TCMQTTSUB="a"',
    'AT+TCMQTTUNSUB="a",0',
  ])
    assert.equal(await online.ask(line), ERROR, line);
  for (const line of [
    'AT+TCMODINFOSET="M",2,0,1118208,716800',
    "AT+TCREADFWDATA=1,2",
    "AT+TCDEVINFOSET=",
  ]) {
    assert.equal(module.send(`${line}\r\n`), ERROR, line);
  }
});

test("the state is looked at before the count: unconnected it is 208 whatever stands there", (t) => {
  const module = rig(t);
  for (const line of [
    'AT+TCMQTTPUB="a"',
    'AT+TCMQTTPUBL="a"',
    "AT+TCMQTTPUBRAW=",
    'AT+TCMQTTSUB="a"',
    "AT+TCMQTTUNSUB=1,2,3",
  ])
    assert.equal(module.send(`${line}\r\n`), "+CME ERROR:208\r\n", line);
});

test("TCOTASET looks at its arguments first, and at the connection only to enable", (t) => {
  const module = rig(t);
  assert.equal(
    module.send('AT+TCOTASET=0,"1.0"\r\n'),
    "OK\r\n+TCOTASET:OK\r\n",
  );
  assert.equal(module.send('AT+TCOTASET=1,"1.0"\r\n'), "+CME ERROR:208\r\n");
  assert.equal(module.send('AT+TCOTASET=2,"1.0"\r\n'), INVALID);
  assert.equal(module.send('AT+TCOTASET=1,""\r\n'), INVALID);
});

test("TCOTASET's test answer has no space behind its colon, as the modules print it", (t) => {
  assert.equal(
    rig(t).send("AT+TCOTASET=?\r\n"),
    '+TCOTASET:1(ENABLE)/0(DISABLE),"FW_version"\r\n\r\nOK\r\n',
  );
});

test("the document's slips are refused: a quoted TLS mode and SUB without QoS are ERROR", async (t) => {
  const { module } = await connected(t);
  assert.equal(module.send('AT+TCMQTTSUB="a/b"\r\n'), ERROR);
  await module.ask("AT+TCMQTTDISCONN");
  assert.equal(module.send('AT+TCDEVINFOSET="1","P","D","S"\r\n'), ERROR);
});

test("the first number that is none is ERROR, a later one 204", async (t) => {
  const module = rig(t);
  assert.match(await module.ask("AT+TCMQTTCONN=x,5000,240,1,1"), /^\r\nERROR/);
  assert.equal(await module.ask("AT+TCMQTTCONN=1,x,240,1,1"), INVALID);
});

test("a string without quotes is 204", (t) => {
  const module = rig(t);
  assert.equal(module.send('AT+TCDEVINFOSET=1,P,"D","S"\r\n'), INVALID);
});

test("an unescaped comma or quote inside a string is ERROR, and so is a string without an end", (t) => {
  const module = rig(t);
  for (const host of ['"a,b"', '"a"b"', '"a', '"a\\"', '"a\\']) {
    assert.equal(module.send(`AT+TCMQTTSRV=${host}\r\n`), ERROR, host);
  }
});

test("a backslash in a string stands for the character after it", (t) => {
  const module = rig(t);
  module.send('AT+TCMQTTSRV="a\\,b\\"c\\\\d\\e"\r\n');
  assert.match(module.send("AT+TCMQTTSRV?\r\n"), /^\+TCMQTTSRV:a,b"c\\de\r\n/);
});

test("optional parameters may be left out or empty", (t) => {
  const module = rig(t);
  const answer = module.send('AT+TCSAP="net",,6\r\n');
  assert.match(answer, /\+TCSAP:OK/);
});

const limits: [string, (bytes: number) => string, number][] = [
  ["product id", (n) => `AT+TCDEVINFOSET=1,${STRING(n)},"D","S"`, 10],
  ["device name", (n) => `AT+TCDEVINFOSET=1,"P",${STRING(n)},"S"`, 48],
  ["device secret", (n) => `AT+TCDEVINFOSET=1,"P","D",${STRING(n)}`, 44],
  ["region", (n) => `AT+TCDEVINFOSET=1,"P","D","S",${STRING(n)}`, 24],
  ["product secret", (n) => `AT+TCPRDINFOSET=1,"P",${STRING(n)},"D"`, 32],
  [
    "module name",
    (n) => `AT+TCMODINFOSET=${STRING(n)},2,0,1118208,716800,1`,
    30,
  ],
  ["host", (n) => `AT+TCMQTTSRV=${STRING(n)}`, 128],
  ["sub-device name", (n) => `AT+TCSUBDEVINFOSET=0,"P",${STRING(n)},"S"`, 48],
];
for (const [what, line, most] of limits) {
  test(`a ${what} of ${most} bytes is taken; none, or one byte more, is 204`, (t) => {
    const module = rig(t);
    assert.match(module.send(`${line(most)}\r\n`), /:OK/);
    assert.equal(module.send(`${line(most + 1)}\r\n`), INVALID);
    assert.equal(module.send(`${line(0)}\r\n`), INVALID);
  });
}

test("a topic of 128 bytes is taken, one of 129 is 204", async (t) => {
  const { module } = await connected(t);
  assert.match(
    await module.result(`AT+TCMQTTSUB=${STRING(128)},0`),
    /TCMQTTSUB:OK/,
  );
  assert.equal(await module.ask(`AT+TCMQTTSUB=${STRING(129)},0`), INVALID);
});

test("TCMQTTCONN takes its numbers at their limits and refuses those beyond", async (t) => {
  const cloud = await broker(t);
  const module = rig(t, { broker: cloud.url });
  for (const numbers of [
    "0,5000,240,1,1",
    "2,5000,240,1,1",
    "1,999,240,1,1",
    "1,20001,240,1,1",
    "1,5000,59,1,1",
    "1,5000,691,1,1",
    "1,5000,240,2,1",
    "1,5000,240,1,2",
  ]) {
    const answer = await module.ask(`AT+TCMQTTCONN=${numbers}`);
    assert.equal(answer, INVALID, numbers);
  }
  for (const numbers of ["1,1000,60,0,0", "1,20000,690,1,1"]) {
    await module.connect(`AT+TCMQTTCONN=${numbers}`);
    assert.match(
      await module.ask("AT+TCMQTTCONN?"),
      new RegExp(`^\\+TCMQTTCONN:${numbers}\r\n\r\nOK`),
    );
    await module.ask("AT+TCMQTTDISCONN");
  }
});

test("TCMODINFOSET refuses a flash size, base address or room that cannot be", (t) => {
  const module = rig(t);
  for (const numbers of [
    "3,0,1118208,716800,1",
    "2,49,1118208,716800,1",
    "2,0,1118209,716800,1",
    "2,0,1114112,716800,1",
    "2,0,1118208,716801,1",
    "2,0,1118208,716800,256",
  ]) {
    const answer = module.send(`AT+TCMODINFOSET="M",${numbers}\r\n`);
    assert.equal(answer, INVALID, numbers);
  }
});
