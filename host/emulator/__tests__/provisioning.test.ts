import assert from "node:assert/strict";
import { test } from "node:test";
import { at, connected, rig, SAMPLE, sampleCloud } from "./rig.js";

const STATE = "+CME ERROR:208\r\n";
const OK = "\r\nOK\r\n";
const MODES = [
  { name: "TCSTARTSMART", start: "AT+TCSTARTSMART", stop: "AT+TCSTOPSMART" },
  { name: "TCSAP", start: 'AT+TCSAP="net","12345678",6', stop: "AT+TCSTOPSAP" },
];

test("TCSTARTSMART prints OK and its result, TCSAP two OKs around its own", (t) => {
  assert.equal(
    rig(t).send("AT+TCSTARTSMART\r\n"),
    "OK\r\n+TCSTARTSMART:OK\r\n",
  );
  assert.equal(
    rig(t).send('AT+TCSAP="net"\r\n'),
    "\r\nOK\r\n+TCSAP:OK\r\n\r\nOK\r\n",
  );
});

for (const { name, start, stop } of MODES) {
  test(`${name}: the phone's access point is joined, then success is told`, async (t) => {
    const module = rig(t, { joined: false });
    module.send(`${start}\r\n`);
    module.send("");
    const done = module.emulator.finishProvisioning({
      ssid: "home",
      password: "12345678",
    });
    await module.clock.advance(1000);
    await done;
    assert.equal(
      module.text,
      `WIFI CONNECTED\r\nWIFI GOT IP\r\n+${name}:WIFI_CONNECT_SUCCESS\r\n`,
    );
    assert.match(module.send("AT+CWSTATE?\r\n"), /:2,"home"/);
  });

  test(`${name}: a failure has its type and sub-code`, async (t) => {
    const module = rig(t);
    module.send(`${start}\r\n`);
    module.send("");
    await module.emulator.finishProvisioning({ type: 23, code: -1 });
    assert.equal(module.text, `+${name}:WIFI_CONNECT_FAILED,23,-1\r\n`);
  });

  test(`${name}: nothing for 5 minutes is 3,103`, async (t) => {
    const module = rig(t);
    module.send(`${start}\r\n`);
    module.send("");
    await module.clock.advance(299_999);
    assert.equal(module.text, "");
    await module.clock.advance(1);
    assert.equal(module.text, `+${name}:WIFI_CONNECT_FAILED,3,103\r\n`);
    assert.match(module.send(`${start}\r\n`), /:OK/);
  });

  test(`${name}: stopping it is 3,102; with nothing to stop it is OK`, async (t) => {
    const module = rig(t);
    assert.equal(module.send(`${stop}\r\n`), OK);
    module.send(`${start}\r\n`);
    assert.equal(
      module.send(`${stop}\r\n`),
      `+${name}:WIFI_CONNECT_FAILED,3,102\r\n${OK}`,
    );
    module.send("");
    await module.clock.advance(600_000);
    assert.equal(module.text, "");
  });

  test(`${name}: 208 while MQTT runs`, async (t) => {
    const { module } = await connected(t);
    assert.equal(module.send(`${start}\r\n`), STATE);
    assert.equal(module.send(`${stop}\r\n`), STATE);
  });

  for (const before of MODES)
    test(`${name} begins anew in the place of ${before.name}, which nobody hears of again`, async (t) => {
      const module = rig(t, { joined: false });
      module.send(`${before.start}\r\n`);
      const old = module.emulator.finishProvisioning({
        ssid: "old",
        password: "",
      });
      assert.match(module.send(`${start}\r\n`), new RegExp(`${name}:OK`));
      module.send("");
      await module.clock.advance(1000);
      await old;
      assert.doesNotMatch(module.text, /SUCCESS|FAILED/);
      module.send("");
      await module.clock.advance(299_000);
      assert.equal(module.text, `+${name}:WIFI_CONNECT_FAILED,3,103\r\n`);
    });
}

test("TCSTOPSAP stops SmartConfig as well", async (t) => {
  const module = rig(t);
  module.send("AT+TCSTARTSMART\r\n");
  assert.equal(
    module.send("AT+TCSTOPSAP\r\n"),
    `+TCSTARTSMART:WIFI_CONNECT_FAILED,3,102\r\n${OK}`,
  );
  module.send("");
  await module.clock.advance(300_000);
  assert.equal(module.text, "");
});

test("TCSAP refuses a password of 7 or 33 bytes and a channel beyond 13", (t) => {
  const module = rig(t);
  for (const rest of ['"1234567"', `"${"x".repeat(33)}"`, '"12345678",14']) {
    assert.equal(
      module.send(`AT+TCSAP="net",${rest}\r\n`),
      "+CME ERROR:204\r\n",
    );
  }
  assert.equal(module.send("AT+TCSAP?\r\n"), "\r\nOK\r\n");
});

test("an access point that cannot be joined fails as a connect error", async (t) => {
  const module = rig(t, { accessPoints: [] });
  module.send("AT+TCSTARTSMART\r\n");
  module.send("");
  const done = module.emulator.finishProvisioning({
    ssid: "away",
    password: "",
  });
  await module.clock.advance(1000);
  await done;
  assert.match(module.text, /\+TCSTARTSMART:WIFI_CONNECT_FAILED,10,3\r\n$/);
});

test("with product information alone the device registers itself when provisioned", async (t) => {
  const module = rig(t, at(await sampleCloud(t)));
  const { productId, productSecret, deviceName } = SAMPLE.registered;
  await module.result(
    `AT+TCPRDINFOSET=1,"${productId}","${productSecret}","${deviceName}"`,
  );
  module.send("AT+TCSTARTSMART\r\n");
  const done = module.emulator.finishProvisioning({ ssid: "h", password: "" });
  await module.clock.advance(1000);
  await done;
  assert.match(
    module.send("AT+TCDEVINFOSET?\r\n"),
    /:1,"REGISTER01","ready1",\d+,/,
  );
});

test("finishProvisioning when none runs says what to send first", async (t) => {
  await assert.rejects(
    rig(t).emulator.finishProvisioning({ type: 1, code: 1 }),
    /send AT\+TCSTARTSMART or AT\+TCSAP first/,
  );
});
