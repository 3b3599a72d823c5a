import assert from "node:assert/strict";
import { test } from "node:test";
import { answering, connack } from "./fakebroker.js";
import { connected, type Rig, rig } from "./rig.js";

/** Bytes of the largest packet that reaches the MCU, less those before the payload for topic "a". */
const LARGEST = 2304 - 3 - 2 - 1;

async function received(module: Rig): Promise<string> {
  await module.until(/RCVPUB:"[^"]*",\d+,"[\s\S]*"\r\n/);
  return module.text;
}

test("TCMQTTSUB and TCMQTTUNSUB answer OK, then their results; SUB? lists with one OK", async (t) => {
  const { module } = await connected(t);
  assert.equal(
    await module.result('AT+TCMQTTSUB="a/b",0'),
    "OK\r\n+TCMQTTSUB:OK\r\n",
  );
  await module.result('AT+TCMQTTSUB="c/#",1');
  assert.equal(
    module.send("AT+TCMQTTSUB?\r\n"),
    '+TCMQTTSUB:"a/b",0\r\n+TCMQTTSUB:"c/#",1\r\n\r\nOK\r\n',
  );
  assert.equal(
    await module.result('AT+TCMQTTUNSUB="a/b"'),
    "OK\r\n+TCMQTTUNSUB:OK\r\n",
  );
  assert.equal(
    module.send("AT+TCMQTTSUB?\r\n"),
    '+TCMQTTSUB:"c/#",1\r\n\r\nOK\r\n',
  );
});

test("SUB? and UNSUB? are OK without a connection", (t) => {
  const module = rig(t);
  assert.equal(module.send("AT+TCMQTTSUB?\r\n"), "\r\nOK\r\n");
  assert.equal(module.send("AT+TCMQTTUNSUB?\r\n"), "\r\nOK\r\n");
});

test("TCMQTTSUB and TCMQTTUNSUB without a connection are 208", async (t) => {
  const module = rig(t);
  for (const line of ['AT+TCMQTTSUB="a",0', 'AT+TCMQTTUNSUB="a"']) {
    assert.equal(await module.ask(line), "+CME ERROR:208\r\n");
  }
});

test("a QoS other than 0 and 1 is 204", async (t) => {
  const { module } = await connected(t);
  assert.equal(await module.ask('AT+TCMQTTSUB="a",2'), "+CME ERROR:204\r\n");
});

test("the eleventh subscription is FAIL,-107; one that is there already is not counted twice", async (t) => {
  const { module } = await connected(t);
  for (let i = 0; i < 10; i++) {
    assert.match(await module.result(`AT+TCMQTTSUB="t${i}",0`), /SUB:OK/);
  }
  assert.equal(
    await module.result('AT+TCMQTTSUB="t10",0'),
    "OK\r\n+TCMQTTSUB:FAIL,-107\r\n",
  );
  assert.match(await module.result('AT+TCMQTTSUB="t3",1'), /SUB:OK/);
  await module.result('AT+TCMQTTUNSUB="t0"');
  assert.match(await module.result('AT+TCMQTTSUB="t10",0'), /SUB:OK/);
});

test("a subscription that the broker refuses is FAIL,-108 and is not listed", async (t) => {
  const { module } = await connected(
    t,
    {},
    { allowSubscribe: (topic) => topic !== "no" },
  );
  assert.equal(
    await module.result('AT+TCMQTTSUB="no",0'),
    "OK\r\n+TCMQTTSUB:FAIL,-108\r\n",
  );
  assert.equal(module.send("AT+TCMQTTSUB?\r\n"), "\r\nOK\r\n");
});

test("a topic that is not subscribed is UNSUB:FAIL,-121", async (t) => {
  const { module } = await connected(t);
  assert.equal(
    await module.result('AT+TCMQTTUNSUB="a"'),
    "OK\r\n+TCMQTTUNSUB:FAIL,-121\r\n",
  );
});

test("without a SUBACK TCMQTTSUB is FAIL,202 after the command's time", async (t) => {
  const { url } = await answering(t, connack(0));
  const module = rig(t, { broker: url });
  await module.connect();
  module.send('AT+TCMQTTSUB="a",0\r\n');
  await module.clock.advance(5000);
  assert.equal(module.text, "OK\r\n+TCMQTTSUB:FAIL,202\r\n");
});

test("TCMQTTDISCONN clears the subscriptions", async (t) => {
  const { module } = await connected(t);
  await module.result('AT+TCMQTTSUB="a",0');
  await module.ask("AT+TCMQTTDISCONN");
  assert.equal(module.send("AT+TCMQTTSUB?\r\n"), "\r\nOK\r\n");
});

test("a message is given raw, whatever is in it, with its length in bytes", async (t) => {
  const { module, cloud } = await connected(t);
  await module.result('AT+TCMQTTSUB="a",0');
  const payload = '\0"\r\nOK\r\n\\,\xff';
  module.send("");
  await cloud.publish("a", Buffer.from(payload, "latin1"));
  assert.equal(
    await received(module),
    `+TCMQTTRCVPUB:"a",${payload.length},"${payload}"\r\n`,
  );
});

test("an empty message has length 0 and two quotes", async (t) => {
  const { module, cloud } = await connected(t);
  await module.result('AT+TCMQTTSUB="a",0');
  module.send("");
  await cloud.publish("a", "");
  assert.equal(await received(module), '+TCMQTTRCVPUB:"a",0,""\r\n');
});

test("a topic in UTF-8 comes back byte for byte", async (t) => {
  const { module, cloud } = await connected(t);
  const topic = Buffer.from("温度").toString("latin1");
  await module.result(`AT+TCMQTTSUB="${topic}",0`);
  assert.match(module.send("AT+TCMQTTSUB?\r\n"), new RegExp(`"${topic}",0`));
  module.send("");
  await cloud.publish("温度", "x");
  assert.equal(await received(module), `+TCMQTTRCVPUB:"${topic}",1,"x"\r\n`);
});

test("a message that fills the 2304 bytes comes, one byte more is dropped without a word", async (t) => {
  const { module, cloud } = await connected(t);
  await module.result('AT+TCMQTTSUB="a",0');
  module.send("");
  await cloud.publish("a", "y".repeat(LARGEST + 1));
  await cloud.publish("a", "x".repeat(LARGEST));
  assert.equal(
    await received(module),
    `+TCMQTTRCVPUB:"a",${LARGEST},"${"x".repeat(LARGEST)}"\r\n`,
  );
  assert.ok(module.log.some((line) => line.includes("dropped")));
});

test("a message on a topic with control characters is not printed: it could begin a line", async (t) => {
  const { module, cloud } = await connected(t);
  await module.result('AT+TCMQTTSUB="a/#",0');
  module.text = "";
  for (const topic of [
    'a/x",2,"hi"\r\n+TCMQTTDISCON,-103',
    "a/\u001b[2J",
    "a/\u009b2J",
    "a/\u007f",
  ])
    await cloud.publish(topic, "evil");
  await cloud.publish("a/good", "hi");
  await module.until(/"hi"\r\n/);
  assert.equal(module.text, '+TCMQTTRCVPUB:"a/good",2,"hi"\r\n');
});
