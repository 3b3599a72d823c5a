import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutEscapes } from "../commands/payload.js";
import { answering, connack } from "./fakebroker.js";
import { connected, rig } from "./rig.js";

const INVALID = "+CME ERROR:204\r\n";
const PROMPT = "OK\r\n>\r\n";

/** A connected module, and what it publishes. */
async function publishing(
  context: Parameters<typeof connected>[0],
  options = {},
) {
  const { module, cloud } = await connected(context, options);
  const sent: string[] = [];
  cloud.onPublish((topic, payload, qos) =>
    sent.push(`${topic} ${qos} ${payload.toString("latin1")}`),
  );
  return { module, sent };
}

test("TCMQTTPUB publishes what the escapes stand for", async (t) => {
  const { module, sent } = await publishing(t);
  assert.equal(
    await module.result(
      'AT+TCMQTTPUB="a/b",1,"{\\"n\\":1\\,\\"s\\":\\"\\\\\\"}"',
    ),
    "OK\r\n+TCMQTTPUB:OK\r\n",
  );
  assert.deepEqual(sent, ['a/b 1 {"n":1,"s":"\\"}']);
});

test("an LF inside TCMQTTPUB's message belongs to it", async (t) => {
  const { module, sent } = await publishing(t);
  await module.result('AT+TCMQTTPUB="a",1,"one\ntwo"');
  assert.deepEqual(sent, ["a 1 one\ntwo"]);
});

test("an empty message is 204", async (t) => {
  const { module } = await connected(t);
  assert.equal(await module.ask('AT+TCMQTTPUB="a",1,""'), "+CME ERROR:204\r\n");
});

test("QoS 0 is OK at once; the module's own message comes after OK", async (t) => {
  const { module } = await publishing(t);
  await module.result('AT+TCMQTTSUB="a",0');
  await module.result('AT+TCMQTTPUB="a",0,"x"');
  assert.match(
    await module.until(/RCVPUB/),
    /^OK\r\n\+TCMQTT[\s\S]*\+TCMQTTRCVPUB:"a",1,"x"\r\n/,
  );
});

test("publishing without a connection is 208", async (t) => {
  const module = rig(t);
  for (const line of [
    'AT+TCMQTTPUB="a",0,"x"',
    'AT+TCMQTTPUBL="a",0,1',
    'AT+TCMQTTPUBRAW="a",0,1',
  ]) {
    assert.equal(await module.ask(line), "+CME ERROR:208\r\n");
  }
});

test("without a PUBACK QoS 1 is FAIL,202 after the command's time, QoS 0 is OK", async (t) => {
  const { url } = await answering(t, connack(0));
  const module = rig(t, { broker: url });
  await module.connect();
  assert.match(await module.result('AT+TCMQTTPUB="a",0,"x"'), /PUB:OK/);
  module.send('AT+TCMQTTPUB="a",1,"x"\r\n');
  await module.clock.advance(4999);
  assert.equal(module.text, "OK\r\n");
  await module.clock.advance(1);
  assert.equal(module.text, "OK\r\n+TCMQTTPUB:FAIL,202\r\n");
});

test("a link that breaks before the PUBACK leaves the outcome unknown: FAIL,202", async (t) => {
  const { url, sockets } = await answering(t, connack(0));
  const module = rig(t, { broker: url });
  await module.connect("AT+TCMQTTCONN=1,5000,240,1,0");
  module.send('AT+TCMQTTPUB="a",1,"x"\r\n');
  sockets[0]?.destroy();
  await module.until(/DISCON,-103/);
  await module.clock.advance(5000);
  assert.match(module.text, /\+TCMQTTPUB:FAIL,202\r\n$/);
});

for (const name of ["PUBL", "PUBRAW"]) {
  const start = (length: number) => `AT+TCMQTT${name}="a",1,${length}\r\n`;

  test(`${name}: OK and the prompt with its CRLF, then the payload and CRLF, then one result`, async (t) => {
    const { module, sent } = await publishing(t);
    assert.equal(module.send(start(5)), PROMPT);
    assert.equal(module.send("hello\r\n"), "");
    assert.equal(await module.until(/:OK/), `+TCMQTT${name}:OK\r\n`);
    assert.deepEqual(sent, ["a 1 hello"]);
  });

  test(`${name}: a payload may come in any pieces, and right behind the command`, async (t) => {
    const { module, sent } = await publishing(t);
    for (const byte of `${start(5)}he\r\no\r\n`) module.send(byte);
    await module.until(/:OK/);
    module.send(`${start(2)}ab\r\n`);
    await module.until(/:OK/);
    assert.deepEqual(sent, ["a 1 he\r\no", "a 1 ab"]);
  });

  test(`${name}: the payload is not echoed, the line after it is`, async (t) => {
    const { module } = await publishing(t);
    module.send("ATE1\r\n");
    assert.equal(module.send(start(2)), start(2) + PROMPT);
    assert.equal(module.send("ab\r\n"), "");
    await module.until(/:OK/);
    assert.match(module.send("AT\r\n"), /^AT\r\n/);
  });

  test(`${name}: 2048 bytes of every value arrive as they are`, async (t) => {
    const { module, sent } = await publishing(t);
    const bytes = Buffer.from(
      Array.from({ length: 2048 }, (_, i) => i & 255),
    ).toString("latin1");
    module.send(start(2048));
    module.send(`${bytes}\r\n`);
    await module.until(/:OK/);
    assert.deepEqual(sent, [`a 1 ${bytes}`]);
  });

  test(`${name}: a length of 0 or 2049 is 204, no number is 204, a missing one ERROR`, async (t) => {
    const { module } = await publishing(t);
    for (const length of ["0", "2049", "-1", "x"]) {
      const line = `AT+TCMQTT${name}="a",1,${length}\r\n`;
      assert.equal(module.send(line), INVALID, length);
    }
    assert.equal(module.send(`AT+TCMQTT${name}="a",1\r\n`), "\r\nERROR\r\n");
  });

  test(`${name}: without CRLF behind the payload it is 204 and nothing is published`, async (t) => {
    const { module, sent } = await publishing(t);
    module.send(start(5));
    assert.equal(module.send("helloXY"), INVALID);
    module.send(start(5));
    module.send("hello");
    await module.clock.advance(999);
    assert.equal(module.text, "");
    await module.clock.advance(1);
    assert.equal(module.text, INVALID);
    assert.equal(module.send("AT\r\n"), "\r\nOK\r\n");
    assert.deepEqual(sent, []);
  });

  test(`${name}: 20 s without a byte are 204; each piece starts them anew`, async (t) => {
    const { module } = await publishing(t);
    module.send(start(5));
    await module.clock.advance(19_999);
    module.send("he");
    await module.clock.advance(19_999);
    assert.equal(module.text, "");
    await module.clock.advance(1);
    assert.equal(module.text, INVALID);
    assert.equal(module.send("AT\r\n"), "\r\nOK\r\n");
  });

  test(`${name}: +++ CRLF ends the data phase with 204, also in pieces and amid a payload`, async (t) => {
    const { module, sent } = await publishing(t);
    module.send(start(100));
    assert.equal(module.send("+++\r\n"), INVALID);
    module.send(start(100));
    module.send("some");
    module.send("++");
    assert.equal(module.send("+\r\nAT\r\n"), `${INVALID}\r\nOK\r\n`);
    assert.deepEqual(sent, []);
  });

  test(`${name}: a payload that ends in +++ is given up too`, async (t) => {
    const { module, sent } = await publishing(t);
    module.send(start(5));
    assert.equal(module.send("ab+++\r\n"), INVALID);
    assert.deepEqual(sent, []);
  });

  test(`${name}: a payload with +++ elsewhere goes through`, async (t) => {
    const { module, sent } = await publishing(t);
    module.send(start(6));
    module.send("+++\n++\r\n");
    await module.until(/:OK/);
    assert.deepEqual(sent, ["a 1 +++\n++"]);
  });

  test(`${name}: a piece that ends with CRLF early ends it only when asked for`, async (t) => {
    const { module, sent } = await publishing(t, { payloadEndsAtCrlf: true });
    module.send(start(5));
    assert.equal(module.send("ab\r\n"), INVALID);
    module.send(start(5));
    module.send("ab\r\nc\r\n");
    await module.until(/:OK/);
    assert.deepEqual(sent, ["a 1 ab\r\nc"]);
  });

  test(`${name}: messages and busy p... come during the data phase and after it`, async (t) => {
    const { module } = await publishing(t);
    module.send(start(2));
    module.emulator.emitUrc("WIFI GOT IP");
    assert.match(module.text, />\r\nWIFI GOT IP\r\n$/);
    assert.match(module.send("ab\r\nAT\r\n"), /busy p\.\.\./);
    await module.until(/:OK/);
  });
}

test("PUBL turns escapes into spaces and keeps the length; PUBRAW does not touch them", async (t) => {
  const { module, sent } = await publishing(t);
  const escaped = '{\\"a\\":1\\,\\"b\\":2}';
  for (const name of ["PUBL", "PUBRAW"]) {
    module.send(`AT+TCMQTT${name}="a",1,${escaped.length}\r\n`);
    module.send(`${escaped}\r\n`);
    await module.until(/:OK/);
  }
  assert.deepEqual(sent, ['a 1 { "a" :1 , "b" :2}', `a 1 ${escaped}`]);
});

test("PUBL's rewriting: odd quotes after the space, even ones before it, other backslashes stay", () => {
  const cases: [string, string][] = [
    ['"plain",json', '"plain",json'],
    ['\\"\\"\\"', ' "" ' + ' "'],
    ["\\,\\,", " , ,"],
    ["\\\\n\\x\\", "\\\\n\\x\\"],
    ['\\\\"', '\\ "'],
  ];
  for (const [before, after] of cases) {
    assert.equal(withoutEscapes(Buffer.from(before)).toString(), after);
  }
});
