import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { type TestContext, test } from "node:test";
import { Emulator } from "../index.js";
import { at, DEVICE, NO_BROKER, rig, sampleCloud } from "./rig.js";

function folder(context: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), "tcat-flash-"));
  context.after(() => rmSync(path, { recursive: true }));
  return path;
}

test("what a module keeps in flash is there for the next one with the same file", async (t) => {
  const state = join(folder(t), "module.json");
  const first = rig(t, { state, ...at(await sampleCloud(t)) });
  for (const line of [
    DEVICE,
    'AT+TCPRDINFOSET=1,"P","A","D"',
    'AT+TCMODINFOSET="M",2,0,1118208,716800,1',
    'AT+TCMQTTSRV="10.0.0.1"',
    'AT+TCSUBDEVINFOSET=0,"P","S1","B"',
    'AT+TCSUBDEVPRDSET=0,"P","C","S2"',
    'AT+TCSUBDEVPRDSET=0,"SENSOR0001","ZBTSmGNuciZGpAV0iACiQo6p","sensor02"',
    'AT+TCSUBDEVREG="SENSOR0001","sensor02"',
  ]) {
    assert.match(await first.result(line), /:OK/, line);
  }
  first.send('AT+CWJAP="home","12345678"\r\n');
  await first.clock.advance(1000);
  first.emulator.setFirmware({ version: "9", image: Uint8Array.of(1, 255) });
  await first.emulator.close();

  const second = rig(t, { state });
  const shows = {
    "TCDEVINFOSET?": /"CTQS08Y5LG","Dev01",116,/,
    "TCPRDINFOSET?": /"P",65,"D"/,
    "TCMODINFOSET?": /"M",2/,
    "TCMQTTSRV?": /10\.0\.0\.1/,
    "TCSUBDEVINFOSET?": /"P","S1",66,[\s\S]*"SENSOR0001","sensor02"/,
    "TCSUBDEVPRDSET?": /"P",67,"S2"/,
    "TCSUBDEVREG?": /"SENSOR0001","sensor02"/,
    "CWSTATE?": /:2,"home"/,
    "TCFWINFO?": /"9",2,/,
    "TCREADFWDATA=4": /:2,.ÿ\r\n/,
  };
  for (const [line, pattern] of Object.entries(shows)) {
    assert.match(second.send(`AT+${line}\r\n`), pattern, line);
  }
});

test("the file is its owner's alone", (t) => {
  const state = join(folder(t), "module.json");
  rig(t, { state }).send(`${DEVICE}\r\n`);
  assert.equal(statSync(state).mode & 0o777, 0o600);
});

test("what lies at the temporary file's name neither receives the secrets nor lends them its mode", (t) => {
  const path = folder(t);
  const open = join(path, "open.json");
  writeFileSync(`${open}.new`, "left behind", { mode: 0o644 });
  rig(t, { state: open }).send(`${DEVICE}\r\n`);
  assert.equal(statSync(open).mode & 0o777, 0o600);

  const linked = join(path, "linked.json");
  const elsewhere = join(path, "elsewhere");
  writeFileSync(elsewhere, "another's");
  symlinkSync(elsewhere, `${linked}.new`);
  rig(t, { state: linked }).send(`${DEVICE}\r\n`);
  assert.equal(readFileSync(elsewhere, "utf8"), "another's");
  assert.ok(lstatSync(linked).isFile());
});

test("a file that is no module's flash is refused, its text is not repeated, and it stays", (t) => {
  const state = join(folder(t), "other.json");
  for (const text of ['{"password":"secret"', '{"format":2}', "null", "[]"]) {
    writeFileSync(state, text);
    assert.throws(
      () => new Emulator({ broker: NO_BROKER, state }),
      (error: Error) =>
        /is not the flash of an emulated module/.test(error.message) &&
        !error.message.includes("secret"),
      text,
    );
    assert.equal(readFileSync(state, "utf8"), text);
  }
});

test("when the file cannot be written a setting is FAIL,207 and unchanged", (t) => {
  const module = rig(t, { state: join(folder(t), "nowhere", "module.json") });
  assert.equal(
    module.send(`${DEVICE}\r\n`),
    "OK\r\n+TCDEVINFOSET:FAIL,207\r\n",
  );
  assert.equal(module.send("AT+TCDEVINFOSET?\r\n"), "+CME ERROR:207\r\n");
  assert.ok(module.log.some((line) => line.startsWith("flash not written")));
});

test("secrets, passwords, topics and payloads are not in the log", async (t) => {
  const module = rig(t, { state: join(folder(t), "module.json") });
  module.send('AT+TCDEVINFOSET=1,"P","D","hush-1"\r\n');
  module.send('AT+TCPRDINFOSET=1,"P","hush-2","D"\r\n');
  module.send('AT+TCSUBDEVINFOSET=0,"P","D","hush-3"\r\n');
  module.send('AT+TCSUBDEVPRDSET=0,"P","hush-4","D"\r\n');
  module.send('AT+TCSAP="net","hush-567"\r\n');
  module.send("AT+NOSUCH=hush\r\nhush\r\n");
  module.send('AT+CWJAP="home","hush-7"\r\n');
  await module.clock.advance(1000);
  assert.ok(module.log.length >= 8);
  assert.doesNotMatch(module.log.join("\n"), /hush/);
});

test("two modules do not share a state file: the second says so and does not start", async (t) => {
  const state = join(folder(t), "module.json");
  const first = rig(t, { state });
  assert.throws(
    () => new Emulator({ broker: NO_BROKER, state }),
    /module\.json belongs to a module that runs already \(process \d+\): give each/,
  );
  first.send(`${DEVICE}\r\n`);
  await first.emulator.close();
  assert.match(rig(t, { state }).send("AT+TCDEVINFOSET?\r\n"), /Dev01/);
});

test("a process that was killed leaves nothing behind that stops the next, and its half-written file goes", (t) => {
  const state = join(folder(t), "module.json");
  // No process has this number.
  writeFileSync(`${state}.${2 ** 22 + 1}-0b7c.lock`, "held");
  writeFileSync(`${state}.0b7c.new`, "half");
  const module = rig(t, { state });
  assert.match(module.send(`${DEVICE}\r\n`), /:OK/);
  assert.throws(() => lstatSync(`${state}.0b7c.new`), /ENOENT/);
  const names = readdirSync(dirname(state)).sort();
  assert.equal(names[0], "module.json");
  assert.match(names[1] ?? "", /^module\.json\.\d+-[\da-f]{12}\.lock$/);
  assert.equal(names.length, 2);
});

/** Waits for a line, takes the file, says whether it has it, and keeps it until its input ends. */
const TAKER = `
import { takeLock } from ${JSON.stringify(new URL("../base/lock.js", import.meta.url).href)};
import { createInterface } from "node:readline";
const lines = createInterface({ input: process.stdin });
console.log("here");
lines.once("line", () => {
  try {
    takeLock(process.argv[1]);
    console.log("held");
  } catch (error) {
    console.log(error.message);
  }
});
`;
const TAKERS = 6;

test("of processes that want one state file at once exactly one has it, though each finds a dead one's claim", async (t) => {
  const state = join(folder(t), "module.json");
  for (let dead = 1; dead <= 3; dead++)
    writeFileSync(`${state}.${2 ** 22 + dead}-0b7c.lock`, "held");
  const takers = Array.from({ length: TAKERS }, () => {
    const child = spawn(process.execPath, [
      ...["--input-type=module", "-e", TAKER, state],
    ]);
    t.after(() => child.kill());
    const lines = createInterface({ input: child.stdout })[
      Symbol.asyncIterator
    ]();
    const next = async () => String((await lines.next()).value);
    return { child, next };
  });
  for (const { next } of takers) assert.equal(await next(), "here");
  for (const { child } of takers) child.stdin.write("\n");
  const said = await Promise.all(takers.map(({ next }) => next()));
  assert.equal(said.filter((line) => line === "held").length, 1, said.join());
  const refused = said.filter((line) => /belongs to a module/.test(line));
  assert.equal(refused.length, TAKERS - 1, said.join());
});

test("a write that fails is 207, leaves nothing of it beside the file, and changes nothing", (t) => {
  const path = folder(t);
  const state = join(path, "module.json");
  const module = rig(t, { state });
  // Nothing can take the place of a folder with something in it.
  mkdirSync(join(state, "taken"), { recursive: true });
  const before = readdirSync(path).sort();
  assert.match(module.send(`${DEVICE}\r\n`), /FAIL,207/);
  assert.deepEqual(readdirSync(path).sort(), before);
  assert.match(module.send("AT+TCDEVINFOSET?\r\n"), /ERROR:207/);
});
