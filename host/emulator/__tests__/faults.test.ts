import assert from "node:assert/strict";
import { test } from "node:test";
import type { Faults } from "../index.js";
import { profileNamed } from "../profiles/profile.js";
import { connected, type Rig, rig } from "./rig.js";

const ANSWER = '+CWSTATE:2,"emulated-ap"\r\n\r\nOK\r\n';

/** What 200 questions are answered with. */
function answers(module: Rig): string {
  let text = "";
  for (let i = 0; i < 200; i++) text += module.send("AT+CWSTATE?\r\n");
  return text;
}

test("without faults nothing happens to the bytes", (t) => {
  assert.equal(answers(rig(t, { faults: {} })), ANSWER.repeat(200));
});

for (const faults of [
  { lose: 0.01 },
  { flip: 0.01 },
  { insert: 0.01 },
  { burst: 0.1 },
  { malice: 0.1 },
  { missing: 0.1 },
  { busy: 0.1 },
] satisfies Faults[]) {
  const [name] = Object.keys(faults);
  test(`${name}: changes something, the same for the same seed, another for another`, (t) => {
    const [first, again, other] = [1, 1, 2].map((seed) =>
      answers(rig(t, { faults: { seed, ...faults } })),
    );
    assert.notEqual(first, ANSWER.repeat(200));
    assert.equal(first, again);
    assert.notEqual(first, other);
  });
}

test("split: the same bytes in more pieces; merge: in one", async (t) => {
  const pieces: string[] = [];
  const module = rig(t, { faults: { split: true } });
  const uart = module.emulator.attach({
    write: (bytes) => pieces.push(bytes.toString()),
    close: () => {},
  });
  const ask = () => uart.receive(Buffer.from("AT+CWSTATE?\r\n"));
  for (let i = 0; i < 20; i++) ask();
  assert.equal(pieces.join(""), ANSWER.repeat(20));
  assert.ok(pieces.length > 40);
  pieces.length = 0;
  module.emulator.setFaults({ merge: 50 });
  for (let i = 0; i < 20; i++) ask();
  assert.deepEqual(pieces, []);
  await module.clock.advance(50);
  assert.deepEqual(pieces, [ANSWER.repeat(20)]);
});

test("split: what a reader asks in the middle of a line is answered after it", (t) => {
  const module = rig(t, { faults: { split: true } });
  let text = "";
  let asked = 0;
  const uart = module.emulator.attach({
    write: (bytes) => {
      text += bytes.toString();
      if (asked++ < 20) uart.receive(Buffer.from("AT+CWSTATE?\r\n"));
    },
    close: () => {},
  });
  uart.receive(Buffer.from("AT+CWSTATE?\r\n"));
  const whole = [
    '+CWSTATE:2,"emulated-ap"',
    "",
    "OK",
    "ERR CODE:0x010b0000",
    "busy p...",
  ];
  const torn = text.split("\r\n").filter((line) => !whole.includes(line));
  assert.deepEqual(torn, []);
});

test("late: the answer comes after its lateness, and the module is busy until then", async (t) => {
  const module = rig(t);
  module.emulator.setFaults({ late: 1, lateness: 900 });
  assert.equal(module.send("AT\r\n"), "");
  assert.match(module.send("AT\r\n"), /busy p\.\.\./);
  await module.clock.advance(899);
  assert.ok(!module.text.includes("OK"));
  await module.clock.advance(1);
  assert.match(module.text, /\r\nOK\r\n$/);
});

test("reboot: the module restarts in mid-command", async (t) => {
  const { module } = await connected(t);
  module.emulator.setFaults({ reboot: 1 });
  module.send('AT+TCMQTTPUB="a",1,"x"\r\n');
  module.emulator.setFaults({});
  await module.clock.advance(1000);
  assert.match(module.text, /^OK\r\n\r\nready\r\n/);
});

test("drop: the link to the broker breaks, and the module says so", async (t) => {
  const { module } = await connected(t);
  module.emulator.setFaults({ drop: 1 });
  module.send("AT\r\n");
  module.emulator.setFaults({});
  await module.until(/\+TCMQTTDISCON,-103\r\n\+TCMQTTRECONNECTING/);
});

const DISCONNECTED = "+TCMQTTDISCON,2\r\n";
const LINES: readonly {
  line: string;
  faults: readonly [keyof Faults, keyof Faults];
  print: (module: Rig) => Promise<void>;
}[] = [
  {
    line: "ready\r\n",
    faults: ["loseReady", "garbleReady"],
    print: async (module) => {
      module.emulator.reboot();
      await module.clock.advance(300);
    },
  },
  {
    line: DISCONNECTED,
    faults: ["loseDisconnection", "garbleDisconnection"],
    print: async (module) => {
      await module.ask("AT+TCMQTTDISCONN");
    },
  },
];

for (const {
  line,
  faults: [lose, garble],
  print,
} of LINES) {
  test(`${lose}: the line does not come, what stands about it does`, async (t) => {
    const { module } = await connected(t);
    module.emulator.setFaults({ [lose]: 1 });
    module.send("");
    await print(module);
    assert.equal(module.text, line === DISCONNECTED ? "\r\nOK\r\n" : "");
  });

  test(`${garble}: some bytes of its name are others, as long as it is`, async (t) => {
    const { module } = await connected(t);
    const seen = new Set<string>();
    for (let seed = 1; seed <= 30; seed++) {
      module.emulator.setFaults({ [garble]: 1, seed });
      module.send("");
      await print(module);
      const text = module.text.replace(/\r\nOK\r\n$/, "");
      const whole = line === DISCONNECTED ? line : `\r\n${line}`;
      assert.ok(!text.includes(line.slice(0, -2).split(",")[0] ?? ""), text);
      assert.equal(text.length, whole.length);
      seen.add(text);
      module.emulator.setFaults({});
      if (line === DISCONNECTED) await module.connect();
      else {
        await module.clock.advance(1_000);
        module.send("ATE0\r\n");
      }
    }
    assert.ok(seen.size > 20);
  });
}

test("a value that cannot be is refused with the fault's name", (t) => {
  const { emulator } = rig(t);
  for (const [faults, message] of [
    [{ lose: 2 }, /lose takes 0 to 1/],
    [{ merge: -1 }, /merge takes 0 to 600000/],
    [{ seed: 1.5 }, /seed is a whole number/],
    [{ split: 1 }, /split is on or off/],
    [{ cut: true }, /cut takes 0 to 1/],
    [{ away: 600_001 }, /away takes 0 to 600000/],
    [{ watchdog: 1 }, /watchdog is on or off/],
    [{ nonsense: 1 }, /no fault nonsense; there are: lose,/],
  ] as const)
    assert.throws(() => emulator.setFaults(faults as Faults), message);
});

test("flip: each byte that is hit arrives with one bit changed, whichever", (t) => {
  const module = rig(t, { faults: { flip: 1 } });
  const told = Buffer.from(answers(module), "latin1");
  const sent = Buffer.from(ANSWER.repeat(200), "latin1");
  assert.equal(told.length, sent.length);
  const changes = sent.map((byte, at) => byte ^ (told[at] ?? 0));
  assert.deepEqual(
    [...new Set(changes)].sort((a, b) => a - b),
    [1, 2, 4, 8, 16, 32, 64, 128],
  );
});

test("merge: what is held back when the module restarts is lost, and what follows comes as ever", async (t) => {
  const module = rig(t);
  module.emulator.setFaults({ merge: 50 });
  assert.equal(module.send("AT\r\n"), "");
  module.emulator.reboot();
  module.emulator.setFaults({});
  await module.clock.advance(1_000);
  assert.equal(module.text, "\r\nready\r\nWIFI CONNECTED\r\nWIFI GOT IP\r\n");
});

/** From an access point's return until it is joined. */
const JOIN_MS = profileNamed("esp32").joinMs;

test("loseWifi: the access point is out of reach for 30 s, unless it is told how long", async (t) => {
  for (const [more, ms] of [
    [{}, 30_000],
    [{ away: 2_000 }, 2_000],
  ] as const) {
    const module = rig(t);
    module.emulator.setFaults({ loseWifi: 1, ...more });
    module.send("AT\r\n");
    module.emulator.setFaults({});
    module.text = "";
    await module.clock.advance(ms + JOIN_MS - 1);
    assert.equal(module.text, "");
    await module.clock.advance(1);
    assert.equal(module.text, "WIFI CONNECTED\r\n");
  }
});
