import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { answering, connack } from "./fakebroker.js";
import { broker, CONNECT, connected, DEVICE, type Rig, rig } from "./rig.js";

const STATE = "+CME ERROR:208\r\n";

async function state(module: Rig): Promise<string> {
  return (await module.ask("AT+TCMQTTSTATE?")).slice(0, 14);
}

test("TCMQTTCONN answers OK, then its result once connected; STATE and CONN? follow", async (t) => {
  const cloud = await broker(t);
  const module = rig(t, { broker: cloud.url });
  module.send(`${DEVICE}\r\n`);
  assert.equal(
    module.send("AT+TCMQTTSTATE?\r\n"),
    "+TCMQTTSTATE:0\r\n\r\nOK\r\n",
  );
  assert.equal(module.send("AT+TCMQTTCONN?\r\n"), STATE);
  assert.equal(await module.result(CONNECT), "OK\r\n+TCMQTTCONN:OK\r\n");
  assert.equal(
    module.send("AT+TCMQTTSTATE?\r\n"),
    "+TCMQTTSTATE:1\r\n\r\nOK\r\n",
  );
  assert.equal(
    module.send("AT+TCMQTTCONN?\r\n"),
    "+TCMQTTCONN:1,5000,240,1,1\r\n\r\nOK\r\n",
  );
  assert.equal(await module.ask(CONNECT), STATE);
});

test("the client id is the product id and the device name", async (t) => {
  const { cloud } = await connected(t);
  assert.equal(cloud.kick("CTQS08Y5LGDev01"), true);
});

test("TCMQTTCONN without device information is FAIL,207", async (t) => {
  const module = rig(t);
  assert.equal(await module.result(CONNECT), "OK\r\n+TCMQTTCONN:FAIL,207\r\n");
});

test("TCMQTTCONN without Wi-Fi finds no host", async (t) => {
  const module = rig(t, { joined: false });
  module.send(`${DEVICE}\r\n`);
  assert.match(await module.result(CONNECT), /\+TCMQTTCONN:FAIL,-602\r\n/);
});

test("a broker that is not there is FAIL,-603, and another try may be made", async (t) => {
  const cloud = await broker(t);
  const module = rig(t, { broker: cloud.url });
  await cloud.close();
  module.send(`${DEVICE}\r\n`);
  assert.match(await module.result(CONNECT), /\+TCMQTTCONN:FAIL,-603\r\n/);
  assert.equal(await state(module), "+TCMQTTSTATE:0");
  await cloud.start();
  assert.match(await module.result(CONNECT), /\+TCMQTTCONN:OK/);
});

for (const refusal of [1, 2, 3, 4, 5]) {
  test(`CONNACK ${refusal} is FAIL,${-112 - refusal}`, async (t) => {
    const { url } = await answering(t, connack(refusal));
    const module = rig(t, { broker: url });
    module.send(`${DEVICE}\r\n`);
    const answer = await module.result(CONNECT);
    assert.equal(answer, `OK\r\n+TCMQTTCONN:FAIL,${-112 - refusal}\r\n`);
  });
}

test("a silent broker is FAIL,202 after the command's time; the module goes on and may still connect", async (t) => {
  const { url, sockets } = await answering(t, undefined);
  const module = rig(t, { broker: url });
  module.send(`${DEVICE}\r\n`);
  module.send("AT+TCMQTTCONN=1,3000,240,1,1\r\n");
  await module.clock.advance(2999);
  assert.equal(module.text, "OK\r\n");
  await module.clock.advance(1);
  assert.equal(module.text, "OK\r\n+TCMQTTCONN:FAIL,202\r\n");
  assert.equal(await module.ask(CONNECT), STATE);
  assert.equal(await module.ask(DEVICE), STATE);
  while (!sockets[0]) await new Promise(setImmediate);
  sockets[0].write(connack(0));
  while (!module.emulator.connected) await new Promise(setImmediate);
  assert.equal(await state(module), "+TCMQTTSTATE:1");
});

test("TCMQTTDISCONN prints +TCMQTTDISCON,2 before its OK", async (t) => {
  const { module } = await connected(t);
  assert.equal(
    await module.ask("AT+TCMQTTDISCONN"),
    "+TCMQTTDISCON,2\r\n\r\nOK\r\n",
  );
  assert.equal(await state(module), "+TCMQTTSTATE:0");
});

test("TCMQTTDISCONN is 208 when MQTT does not run", async (t) => {
  assert.equal(await rig(t).ask("AT+TCMQTTDISCONN"), STATE);
});

test("a broken link is -103, tried again, and back with its subscriptions", async (t) => {
  const { module, cloud } = await connected(t);
  await module.result('AT+TCMQTTSUB="a/b",1');
  module.send("");
  await cloud.close();
  assert.equal(
    await module.until(/RECONNECTING\r\n/),
    "+TCMQTTDISCON,-103\r\n+TCMQTTRECONNECTING\r\n",
  );
  assert.equal(await state(module), "+TCMQTTSTATE:0");
  await cloud.start();
  module.send("");
  await module.clock.advance(1000);
  assert.equal(
    await module.until(/RECONNECTED\r\n/),
    "+TCMQTTRECONNECTING\r\n+TCMQTTRECONNECTED\r\n",
  );
  assert.match(module.send("AT+TCMQTTSUB?\r\n"), /^\+TCMQTTSUB:"a\/b",1\r\n/);
  module.send("");
  await cloud.publish("a/b", "hi");
  assert.match(await module.until(/RCVPUB.*\r\n/), /"a\/b",2,"hi"\r\n/);
});

test("while reconnecting, what needs a connection is 208 and so is what needs none", async (t) => {
  const { module, cloud } = await connected(t);
  await cloud.close();
  await module.until(/RECONNECTING/);
  for (const line of [
    'AT+TCMQTTPUB="a",0,"x"',
    'AT+TCMQTTPUBL="a",0,1',
    'AT+TCMQTTSUB="a",0',
    'AT+TCMQTTUNSUB="a"',
    'AT+TCOTASET=1,"1.0.0"',
    "AT+TCMQTTCONN?",
    CONNECT,
    DEVICE,
  ]) {
    assert.equal(await module.ask(line), STATE, line);
  }
});

test("a broker that stays away is -106 after pauses from 1 to 32 s, and the task ends", async (t) => {
  const { module, cloud } = await connected(t);
  await module.result('AT+TCMQTTSUB="a",0');
  await cloud.close();
  module.send("");
  await module.until(/RECONNECTING/);
  const started = module.clock.now();
  while (!module.text.includes("-106")) await module.clock.advance(500);
  assert.ok(module.clock.now() - started >= 63_000);
  assert.equal(module.text.match(/\+TCMQTTRECONNECTING\r\n/g)?.length, 7);
  assert.match(module.text, /\+TCMQTTDISCON,-106\r\n$/);
  assert.equal(module.send("AT+TCMQTTSUB?\r\n"), "\r\nOK\r\n");
  assert.match(await module.ask(DEVICE), /^OK/);
});

test("without reconnect a broken link is -103 and the end", async (t) => {
  const cloud = await broker(t);
  const module = rig(t, { broker: cloud.url });
  await module.connect("AT+TCMQTTCONN=1,5000,240,1,0");
  module.send("");
  await cloud.close();
  await module.until(/DISCON/);
  await module.clock.advance(10_000);
  assert.equal(module.text, "+TCMQTTDISCON,-103\r\n");
  assert.match(await module.ask(DEVICE), /^OK/);
});

test("TCMQTTDISCONN while reconnecting ends the attempts", async (t) => {
  const { module, cloud } = await connected(t);
  await cloud.close();
  await module.until(/RECONNECTING/);
  assert.match(await module.ask("AT+TCMQTTDISCONN"), /DISCON,2[\s\S]*OK/);
  module.send("");
  await module.clock.advance(120_000);
  assert.equal(module.text, "");
});

test("a second sign-in with the same id breaks the module's link", async (t) => {
  const { module, cloud } = await connected(t);
  const other = rig(t, { broker: cloud.url });
  module.send("");
  await other.connect();
  assert.match(await module.until(/DISCON/), /\+TCMQTTDISCON,-103\r\n/);
});

test("closing lets go of the broker and of every timer", async (t) => {
  const { url, sockets } = await answering(t, connack(0));
  const module = rig(t, { broker: url });
  await module.connect();
  module.send('AT+TCMQTTPUB="a",1,"x"\r\n');
  const [socket] = sockets;
  assert.ok(socket && module.clock.pending > 0);
  const gone = once(socket, "close");
  await module.emulator.close();
  await gone;
  assert.equal(module.clock.pending, 0);
});

test("a broker URL that is none is refused without being repeated", () => {
  for (const url of ["http://user:secret@host", "nonsense secret", ""]) {
    assert.throws(
      () => rig({ after: () => {} } as never, { broker: url }),
      (error: Error) =>
        error instanceof RangeError && !error.message.includes("secret"),
    );
  }
});

test("a restart while TCMQTTCONN waits leaves it without an answer", async (t) => {
  const { url, sockets } = await answering(t, undefined);
  const module = rig(t, { broker: url });
  module.send(`${DEVICE}\r\n`);
  module.send(`${CONNECT}\r\n`);
  while (!sockets[0]) await new Promise(setImmediate);
  const gone = once(sockets[0].resume(), "close");
  module.emulator.reboot();
  await gone;
  await module.clock.advance(30_000);
  assert.doesNotMatch(module.text, /TCMQTTCONN/);
  assert.match(module.text, /ready/);
});
