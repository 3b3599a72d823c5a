import assert from "node:assert/strict";
import { test } from "node:test";
import { connected, Rig, rig } from "./rig.js";

test("echo is on after a start and repeats each byte before the answer", (t) => {
  const module = new Rig({});
  t.after(() => module.emulator.close());
  assert.equal(module.send("AT\r\n"), "AT\r\n\r\nOK\r\n");
});

test("echo repeats a line in progress as its pieces come", (t) => {
  const module = new Rig({});
  t.after(() => module.emulator.close());
  assert.equal(module.send("A"), "A");
  assert.equal(module.send("T\r"), "T\r");
  assert.equal(module.send("\n"), "\n\r\nOK\r\n");
});

test("ATE0 is echoed itself, then nothing is; ATE1 brings echo back", (t) => {
  const module = new Rig({});
  t.after(() => module.emulator.close());
  assert.equal(module.send("ATE0\r\n"), "ATE0\r\n\r\nOK\r\n");
  assert.equal(module.send("AT\r\n"), "\r\nOK\r\n");
  assert.equal(module.send("ATE1\r\n"), "\r\nOK\r\n");
  assert.equal(module.send("AT\r\n"), "AT\r\n\r\nOK\r\n");
});

test("a line gives the same answer byte by byte and whole", (t) => {
  const module = rig(t);
  const whole = module.send("AT+GMR\r\n");
  let pieces = "";
  for (const byte of "AT+GMR\r\n") pieces += module.send(byte);
  assert.equal(pieces, whole);
});

test("an unknown command gives ERR CODE:0x01090000 and ERROR", (t) => {
  const answer = "ERR CODE:0x01090000\r\n\r\nERROR\r\n";
  const module = rig(t);
  for (const line of ["AT+NOSUCH", "hello", "at", "+++", "AT+TCVER=1"]) {
    assert.equal(module.send(`${line}\r\n`), answer, line);
  }
});

test("a question mark too many is no form of a command", (t) => {
  const module = rig(t);
  assert.match(module.send("AT+TCDEVINFOSET??\r\n"), /0x01090000/);
});

test("AT+SYSLOG=0 takes the ERR CODE lines away until the next start", async (t) => {
  const module = rig(t);
  assert.equal(module.send("AT+SYSLOG=0\r\n"), "\r\nOK\r\n");
  assert.equal(module.send("AT+SYSLOG?\r\n"), "+SYSLOG:0\r\n\r\nOK\r\n");
  assert.equal(module.send("AT+NOSUCH\r\n"), "\r\nERROR\r\n");
  module.emulator.reboot();
  await module.clock.advance(1000);
  assert.match(module.send("AT+NOSUCH\r\n"), /ERR CODE/);
});

test("AT+SYSRAM? tells the heap that is free and the least that ever was", (t) => {
  const [, free, least] =
    rig(t)
      .send("AT+SYSRAM?\r\n")
      .match(/^\+SYSRAM:(\d+),(\d+)\r\n\r\nOK\r\n$/) ?? [];
  assert.ok(Number(free) >= Number(least) && Number(least) > 0);
});

test("AT+TCLOG takes the vendor's key and a level of 0 to 4", (t) => {
  const module = rig(t);
  assert.equal(module.send("AT+TCLOG=86013388,4\r\n"), "\r\nOK\r\n");
  assert.equal(module.send("AT+TCLOG=86013388,5\r\n"), "+CME ERROR:204\r\n");
  assert.equal(module.send("AT+TCLOG=1,4\r\n"), "\r\nOK\r\n");
  const strict = rig(t, { profile: "document" });
  assert.match(strict.send("AT+TCLOG=86013388,4\r\n"), /\r\nERROR\r\n$/);
});

test("empty lines are passed over", (t) => {
  const module = rig(t);
  assert.equal(module.send("\r\n\r\nAT\r\n"), "\r\nOK\r\n");
});

test("a lone LF or CR does not end a line", (t) => {
  const module = rig(t);
  assert.equal(module.send("AT\n"), "");
  assert.match(module.send("AT\r\n"), /0x01090000/);
  assert.equal(module.send("AT\rAT"), "");
});

test("a line of 256 bytes with its CRLF is taken, one of 257 is ERROR", (t) => {
  const module = rig(t);
  const line = (bytes: number) =>
    `${'AT+TCMQTTSRV="'.padEnd(bytes - 3, "x")}"\r\n`;
  assert.equal(line(256).length, 256);
  // Too long a host, but a line that was read.
  assert.equal(module.send(line(256)), "+CME ERROR:204\r\n");
  assert.equal(module.send(line(257)), "\r\nERROR\r\n");
  assert.equal(module.send("AT\r\n"), "\r\nOK\r\n");
});

test("a very long line is one ERROR at its end, however it comes", (t) => {
  const module = rig(t);
  for (let i = 0; i < 100; i++) assert.equal(module.send("x".repeat(77)), "");
  assert.equal(module.send("\r"), "");
  assert.equal(module.send("\n"), "\r\nERROR\r\n");
});

test("two commands in one piece are answered one after the other", (t) => {
  const module = rig(t);
  assert.equal(
    module.send("AT\r\nAT+SYSLOG?\r\n"),
    "\r\nOK\r\n+SYSLOG:1\r\n\r\nOK\r\n",
  );
});

test("a command while one is processed gives busy p... and the first one still ends", async (t) => {
  const { module } = await connected(t);
  assert.equal(
    module.send('AT+TCMQTTSUB="a",0\r\nAT\r\n'),
    "OK\r\nERR CODE:0x010b0000\r\n\r\nbusy p...\r\n",
  );
  assert.match(await module.until(/:OK/), /\+TCMQTTSUB:OK\r\n$/);
  assert.equal(module.send("AT\r\n"), "\r\nOK\r\n");
});

test("busy p... comes without ERR CODE when AT+SYSLOG is 0", async (t) => {
  const { module } = await connected(t);
  module.send("AT+SYSLOG=0\r\n");
  const answer = module.send('AT+TCMQTTSUB="a",0\r\nAT\r\n');
  assert.equal(answer, "OK\r\n\r\nbusy p...\r\n");
  await module.until(/:OK/);
});

test("the next command may be sent the moment the last line is out", async (t) => {
  const { module } = await connected(t);
  let sent = false;
  const uart = module.emulator.attach({
    write: (bytes) => {
      module.text += bytes.toString("latin1");
      if (!sent && module.text.includes("+TCMQTTSUB:OK")) {
        sent = true;
        uart.receive(Buffer.from("AT\r\n"));
      }
    },
    close: () => {},
  });
  module.text = "";
  uart.receive(Buffer.from('AT+TCMQTTSUB="a",0\r\n'));
  while (!sent) await new Promise(setImmediate);
  assert.equal(module.text, "OK\r\n+TCMQTTSUB:OK\r\n\r\nOK\r\n");
});

test("a URC can be put between any two lines", async (t) => {
  const { module } = await connected(t, {
    interject: (line) => (line === "OK" ? "WIFI GOT IP" : undefined),
  });
  assert.equal(
    module.send('AT+TCMQTTPUBL="a",0,1\r\n'),
    "OK\r\nWIFI GOT IP\r\n>\r\n",
  );
});

test("emitUrc prints a line of its own, bytes as they are", (t) => {
  const module = rig(t);
  module.emulator.emitUrc("+TCOTASTATUS:ENTERUPDATE");
  module.emulator.emitUrc(Uint8Array.of(0xff, 0));
  assert.equal(module.text, "+TCOTASTATUS:ENTERUPDATE\r\n\xff\0\r\n");
});

test("with echo each of two commands in one piece is echoed before its own answer", (t) => {
  const module = new Rig({});
  t.after(() => module.emulator.close());
  assert.equal(
    module.send("AT\r\nAT\r\nA"),
    "AT\r\n\r\nOK\r\nAT\r\n\r\nOK\r\nA",
  );
});

test("a payload is not echoed, nor is what breaks it off", async (t) => {
  const { module } = await connected(t);
  module.send("ATE1\r\n");
  const line = 'AT+TCMQTTPUBL="a",0,9\r\n';
  assert.equal(module.send(line), `${line}OK\r\n>\r\n`);
  assert.equal(
    module.send("hi+++\r\nAT\r\n"),
    "+CME ERROR:204\r\nAT\r\n\r\nOK\r\n",
  );
});
