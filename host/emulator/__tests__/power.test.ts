import assert from "node:assert/strict";
import { test } from "node:test";
import { connected, type Rig, rig } from "./rig.js";

const ASK = "AT+CWSTATE?\r\n";
const ANSWER = '+CWSTATE:2,"emulated-ap"\r\n\r\nOK\r\n';
const READY = "\r\nready\r\n";
const JOINED = "WIFI CONNECTED\r\nWIFI GOT IP\r\n";
const IMAGE = Buffer.from(Array.from({ length: 600 }, (_, i) => i * 7));
const firmware = { version: "1.3.0", image: IMAGE };
const HEAD = "OK\r\n+TCREADFWDATA:600,";

/** What the module has printed a second later; a restart is over by then. */
async function afterwards(module: Rig): Promise<string> {
  await module.clock.advance(1_000);
  return module.text;
}

/** Restarts it, for its echo to be off behind it. */
async function quietly(module: Rig): Promise<void> {
  await module.clock.advance(1_000);
  module.send("ATE0\r\n");
}

test("power that goes after any number of bytes cuts what is printed there, then comes ready", async (t) => {
  const module = rig(t);
  for (let bytes = 0; bytes <= ANSWER.length; bytes++) {
    module.emulator.cutPowerAfter(bytes);
    module.send(ASK);
    assert.equal(
      await afterwards(module),
      ANSWER.slice(0, bytes) + READY + JOINED,
      `cut after ${bytes} bytes`,
    );
    await quietly(module);
  }
});

test("what a command does after the power has gone leaves nothing behind", async (t) => {
  const { module } = await connected(t);
  module.emulator.cutPowerAfter(2);
  module.send('AT+TCMQTTSUB="a",1\r\n');
  assert.equal(await afterwards(module), `OK${READY}${JOINED}`);
  assert.equal(module.emulator.connected, false);
  await quietly(module);
  assert.match(module.send("AT+TCMQTTSUB?\r\n"), /^\r\nOK\r\n$/);
});

test("what comes in one piece with a command that stops the module is lost", async (t) => {
  const module = rig(t);
  const [stopped, again] = ["AT+GSLP=500", "AT+RST"].map(
    (line) => `${line}\r\nAT\r\nAT+GM`,
  );
  for (const piece of [stopped, again]) {
    assert.equal(module.send(piece ?? ""), "\r\nOK\r\n");
    assert.match(await afterwards(module), /^\r\nOK\r\n(?:[^O]*)\r\nready\r\n/);
    // Nothing of the line that was cut stands before this one.
    assert.match(module.send("ATE0\r\n"), /\r\nOK\r\n$/);
  }
});

test("while the power is away nothing is read", async (t) => {
  const module = rig(t);
  module.emulator.cutPowerAfter(0);
  module.send(ASK);
  assert.equal(module.send(ASK), "");
  assert.equal(await afterwards(module), READY + JOINED);
});

test("cut: prints break off at every byte there is, the same for the same seed", async (t) => {
  const cuts = async (seed: number): Promise<number[]> => {
    const module = rig(t);
    const found: number[] = [];
    for (let i = 0; i < 150; i++) {
      module.emulator.setFaults({ cut: 1, seed: seed + i });
      module.send(ASK);
      module.emulator.setFaults({});
      const text = await afterwards(module);
      const at = text.indexOf(READY);
      assert.ok(at >= 0 && ANSWER.startsWith(text.slice(0, at)), text);
      found.push(at);
      await quietly(module);
    }
    return found;
  };
  const found = await cuts(1);
  assert.deepEqual(await cuts(1), found);
  const line = ANSWER.indexOf("\r\n") + 2;
  assert.deepEqual(
    [...new Set(found)].sort((a, b) => a - b),
    Array.from({ length: line }, (_, i) => i),
  );
});

test("cut: what is held back to come together still comes, as far as it was printed", async (t) => {
  const module = rig(t);
  module.emulator.setFaults({ merge: 50 });
  module.emulator.cutPowerAfter(30);
  module.send(ASK);
  assert.equal(await afterwards(module), ANSWER.slice(0, 30) + READY + JOINED);
});

test("cutRead: the power goes in the middle of firmware data, and the reader begins anew", async (t) => {
  const module = rig(t, { firmware });
  const lengths = new Set<number>();
  for (let seed = 0; seed < 20; seed++) {
    module.send("AT+TCFWINFO?\r\n");
    module.emulator.setFaults({ cutRead: 1, seed });
    assert.equal(module.send(ASK), ANSWER);
    module.send("AT+TCREADFWDATA=600\r\n");
    module.emulator.setFaults({});
    const text = await afterwards(module);
    const [read = ""] = text.split(READY);
    const whole = HEAD + IMAGE.toString("latin1");
    assert.ok(whole.startsWith(read) && read.length > HEAD.length, read);
    assert.ok(read.length < whole.length);
    lengths.add(read.length);
    await quietly(module);
  }
  assert.ok(lengths.size > 10);
  assert.match(
    module.send("AT+TCREADFWDATA=600\r\n"),
    new RegExp(`^${HEAD.replace("+", "\\+")}`),
  );
});

test("bootText: a restart begins with bytes of every value, then CRLF and ready", async (t) => {
  const module = rig(t);
  const values = new Set<string>();
  const lengths = new Set<number>();
  for (let seed = 0; seed < 20; seed++) {
    module.emulator.setFaults({ bootText: true, seed });
    module.send("");
    module.emulator.reboot();
    const text = await afterwards(module);
    assert.ok(text.endsWith(READY + JOINED));
    const boot = text.slice(0, -(READY + JOINED).length);
    lengths.add(boot.length);
    for (const value of boot) values.add(value);
  }
  assert.equal(values.size, 256);
  assert.ok(lengths.size > 10);
});

test("a module that has stopped reads and prints nothing for as long as it was told to", async (t) => {
  const module = rig(t);
  module.emulator.hang(5_000);
  assert.equal(module.send(ASK), "");
  module.emulator.emitUrc("+TCMQTTRECONNECTED");
  await module.clock.advance(4_999);
  assert.equal(module.send("AT+CWMODE=3\r\n"), "");
  await module.clock.advance(1);
  assert.match(module.send("AT+CWMODE?\r\n"), /^\+CWMODE:1/);
});

test("a module that has stopped for good answers again once it is restarted", async (t) => {
  const module = rig(t);
  module.emulator.hang();
  await module.clock.advance(3_600_000);
  assert.equal(module.send(ASK), "");
  module.emulator.reboot();
  assert.equal(await afterwards(module), READY + JOINED);
  await quietly(module);
  assert.equal(module.send(ASK), ANSWER);
});

test("hang: the command is lost, and so is every one until the time is over", async (t) => {
  const module = rig(t);
  module.emulator.setFaults({ hang: 1, hanging: 700 });
  assert.equal(module.send("AT+CWMODE=3\r\n"), "");
  module.emulator.setFaults({});
  assert.equal(module.send(ASK), "");
  await module.clock.advance(700);
  assert.equal(module.send("AT+CWMODE?\r\n"), "+CWMODE:1\r\n\r\nOK\r\n");
});

test("watchdog: a module that has stopped restarts", async (t) => {
  const module = rig(t);
  module.emulator.setFaults({ hang: 1, hanging: 700, watchdog: true });
  module.send(ASK);
  await module.clock.advance(699);
  assert.equal(module.text, "");
  await module.clock.advance(301);
  assert.equal(module.text, READY);
});

test("a module that was closed stays off, whatever is asked of it", async (t) => {
  const module = rig(t);
  await module.emulator.close();
  module.emulator.reboot();
  module.emulator.hang(1);
  module.emulator.loseWifi();
  assert.equal(module.send(ASK), "");
  assert.equal(module.clock.pending, 0);
});
