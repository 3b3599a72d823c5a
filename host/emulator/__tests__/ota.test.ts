import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { CONNECT, connected, DEVICE, type Rig, rig } from "./rig.js";

const IMAGE = Uint8Array.from({ length: 600 }, (_, i) => (i * 7) & 255);
const FIRMWARE = { version: "1.3.0", image: IMAGE };
const MD5 = createHash("md5").update(IMAGE).digest("hex");
const STATE = "+CME ERROR:208\r\n";

const bytes = (from: number, to: number) =>
  Buffer.from(IMAGE.subarray(from, to)).toString("latin1");

function read(module: Rig, length: number | string): string {
  return module.send(`AT+TCREADFWDATA=${length}\r\n`);
}

test("TCFWINFO? answers OK first, then version, size, MD5 and room; no connection needed", (t) => {
  assert.equal(
    rig(t, { firmware: FIRMWARE }).send("AT+TCFWINFO?\r\n"),
    `OK\r\n+TCFWINFO:"1.3.0",600,"${MD5}",909312\r\n`,
  );
});

test("without firmware TCFWINFO? and TCREADFWDATA are 207", (t) => {
  const module = rig(t);
  assert.equal(module.send("AT+TCFWINFO?\r\n"), "+CME ERROR:207\r\n");
  assert.equal(read(module, 4), "+CME ERROR:207\r\n");
});

test("TCREADFWDATA gives raw bytes in order, fewer at the end, then 208 until TCFWINFO?", (t) => {
  const module = rig(t, { firmware: FIRMWARE });
  assert.equal(
    read(module, 512),
    `OK\r\n+TCREADFWDATA:512,${bytes(0, 512)}\r\n`,
  );
  assert.equal(
    read(module, 512),
    `OK\r\n+TCREADFWDATA:88,${bytes(512, 600)}\r\n`,
  );
  assert.equal(read(module, 512), STATE);
  assert.equal(read(module, 4), STATE);
  module.send("AT+TCFWINFO?\r\n");
  assert.equal(read(module, 4), `OK\r\n+TCREADFWDATA:4,${bytes(0, 4)}\r\n`);
});

test("after a length that is no multiple of 4 the next read is OK, then 207", (t) => {
  const module = rig(t, { firmware: FIRMWARE });
  assert.match(read(module, 6), /^OK\r\n\+TCREADFWDATA:6,/);
  assert.equal(read(module, 4), "OK\r\n+CME ERROR:207\r\n");
  assert.equal(read(module, 4), "OK\r\n+CME ERROR:207\r\n");
  module.send("AT+TCFWINFO?\r\n");
  assert.match(read(module, 4), /DATA:4,/);
});

test("a read of 1 to 4096 bytes is taken, others are 204", (t) => {
  const image = new Uint8Array(8192);
  const module = rig(t, { firmware: { version: "1", image } });
  assert.match(read(module, 4096), /DATA:4096,/);
  assert.match(read(module, 1), /DATA:1,/);
  for (const length of [0, 4097, -4]) {
    assert.equal(read(module, length), "+CME ERROR:204\r\n");
  }
  assert.equal(read(module, "x"), "\r\nERROR\r\n");
});

test("firmware of no bytes is 205", (t) => {
  const firmware = { version: "1", image: new Uint8Array() };
  assert.equal(read(rig(t, { firmware }), 4), "+CME ERROR:205\r\n");
});

test("firmware data comes as hexadecimal digits when asked for", (t) => {
  const image = Uint8Array.of(1, 2, 10, 245);
  const firmware = { version: "1", image };
  assert.equal(
    read(rig(t, { firmware, hexFirmwareData: true }), 512),
    "OK\r\n+TCREADFWDATA:4,01020AF5\r\n",
  );
});

test("setFirmware refuses an image that has no room and a version that is none", (t) => {
  const module = rig(t);
  const image = new Uint8Array(909313);
  assert.throws(
    () => module.emulator.setFirmware({ version: "1", image }),
    /909313 bytes; the module has room for 909312/,
  );
  for (const version of ["", "v".repeat(33)]) {
    assert.throws(
      () => module.emulator.setFirmware({ version, image: IMAGE }),
      RangeError,
    );
  }
});

test("TCOTASET answers OK, then its result; TCOTASET? shows it", async (t) => {
  const { module } = await connected(t);
  assert.equal(module.send("AT+TCOTASET?\r\n"), '+TCOTASET:0,""\r\n\r\nOK\r\n');
  assert.equal(
    await module.result('AT+TCOTASET=1,"1.0.0"'),
    "OK\r\n+TCOTASET:OK\r\n",
  );
  assert.equal(
    module.send("AT+TCOTASET?\r\n"),
    '+TCOTASET:1,"1.0.0"\r\n\r\nOK\r\n',
  );
  assert.match(module.send('AT+TCOTASET=0,"1.0.0"\r\n'), /:OK/);
  assert.match(module.send("AT+TCOTASET?\r\n"), /TCOTASET:0,"1.0.0"/);
});

test("TCOTASET without a version is 204, without a connection 208", async (t) => {
  const { module } = await connected(t);
  assert.equal(module.send("AT+TCOTASET=0\r\n"), "+CME ERROR:204\r\n");
  assert.equal(module.send('AT+TCOTASET=2,"1"\r\n'), "+CME ERROR:204\r\n");
  const long = `AT+TCOTASET=1,"${"1".repeat(33)}"\r\n`;
  assert.equal(module.send(long), "+CME ERROR:204\r\n");
  await module.ask("AT+TCMQTTDISCONN");
  assert.equal(module.send('AT+TCOTASET=1,"1"\r\n'), STATE);
});

test("while firmware is downloading, what the firmware refuses is 200", async (t) => {
  const { module } = await connected(t);
  await module.result('AT+TCOTASET=1,"1.0.0"');
  module.send("");
  module.emulator.beginUpdate(FIRMWARE);
  assert.equal(module.text, "+TCOTASTATUS:ENTERUPDATE\r\n");
  for (const line of [
    DEVICE,
    "AT+TCDEVINFOSET?",
    'AT+TCPRDINFOSET=1,"P","S","D"',
    "AT+TCPRDINFOSET?",
    "AT+TCDEVREG",
    "AT+TCRESTORE",
    CONNECT,
    'AT+TCMQTTPUBL="a",0,1',
    'AT+TCMQTTPUBRAW="a",0,1',
    'AT+TCMQTTSUB="a",0',
    'AT+TCMQTTUNSUB="a"',
    'AT+TCMODINFOSET="M",2,0,1118208,716800,1',
    'AT+TCOTASET=1,"1"',
    "AT+TCFWINFO?",
    "AT+TCREADFWDATA=4",
    'AT+TCSAP="s"',
    "AT+TCSTARTSMART",
    'AT+TCSUBDEVREG="P","D"',
  ]) {
    assert.equal(await module.ask(line), "+CME ERROR:200\r\n", line);
  }
  // The short publish is not among them.
  assert.match(await module.result('AT+TCMQTTPUB="a",0,"x"'), /PUB:OK/);
});

test("a download that ends well is in the cache, and ends the OTA task", async (t) => {
  const { module } = await connected(t);
  await module.result('AT+TCOTASET=1,"1.0.0"');
  module.send("");
  module.emulator.beginUpdate(FIRMWARE);
  module.emulator.beginUpdate(FIRMWARE);
  module.emulator.finishUpdate();
  assert.equal(
    module.text,
    "+TCOTASTATUS:ENTERUPDATE\r\n+TCOTASTATUS:ENTERUPDATE\r\n+TCOTASTATUS:UPDATESUCCESS\r\n",
  );
  assert.match(module.send("AT+TCFWINFO?\r\n"), /"1.3.0",600,/);
  assert.match(module.send("AT+TCOTASET?\r\n"), /:0,/);
  assert.throws(() => module.emulator.beginUpdate(FIRMWARE), /not enabled/);
});

test("a download that fails says UPDATEFAIL with its code and leaves the cache alone", async (t) => {
  const { module } = await connected(t);
  await module.result('AT+TCOTASET=1,"1.0.0"');
  module.emulator.beginUpdate(FIRMWARE);
  module.send("");
  module.emulator.failUpdate(205);
  assert.equal(module.text, "+TCOTASTATUS:UPDATEFAIL,205\r\n");
  assert.equal(module.send("AT+TCFWINFO?\r\n"), "+CME ERROR:207\r\n");
  assert.throws(() => module.emulator.failUpdate(205), /no firmware/);
});

test("the module's own update restarts it 2 s later", async (t) => {
  const { module } = await connected(t);
  await module.result('AT+TCOTASET=1,"1.0.0"');
  module.emulator.beginUpdate(FIRMWARE);
  module.send("");
  module.emulator.finishUpdate({ self: true });
  await module.clock.advance(1999);
  assert.match(module.text, /SUCCESS\r\n\+TCOTASTATUS:UPDATERESET\r\n$/);
  await module.clock.advance(2000);
  assert.match(module.text, /\r\nready\r\n/);
  assert.equal(module.emulator.connected, false);
});

test("TCMQTTDISCONN cancels a download", async (t) => {
  const { module } = await connected(t);
  await module.result('AT+TCOTASET=1,"1.0.0"');
  module.emulator.beginUpdate(FIRMWARE);
  await module.ask("AT+TCMQTTDISCONN");
  assert.match(module.send(`${DEVICE}\r\n`), /:OK/);
});
