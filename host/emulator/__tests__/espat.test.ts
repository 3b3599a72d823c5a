import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeClock, rig } from "./rig.js";

const OK = "\r\nOK\r\n";
const ERROR = "\r\nERROR\r\n";

test("each of ESP-AT's settings is told as it was set, and refused where it cannot be", (t) => {
  const module = rig(t);
  for (const [name, before, value, wrong] of [
    ["CIPMUX", "0", "1", "2"],
    ["UART_CUR", "115200,8,1,0,0", "921600,8,1,0,3", "10,8,1,0,0"],
    ["UART_DEF", "115200,8,1,0,0", "460800,7,3,2,1", "115200,9,1,0,0"],
    ["SLEEP", "0", "2", "4"],
    ["SYSSTORE", "1", "0", "2"],
    ["CWRECONNCFG", "1,0", "10,100", "7201,0"],
    [
      "CIPSTAMAC",
      '"3c:71:bf:33:b0:2e"',
      '"02:00:00:00:00:01"',
      '"01:00:00:00:00:01"',
    ],
    ["CIPSNTPCFG", "0", '1,8,"ntp.example"', "1,60"],
  ] as const) {
    const told = (text: string) => `+${name}:${text}\r\n${OK}`;
    assert.equal(module.send(`AT+${name}?\r\n`), told(before));
    assert.equal(module.send(`AT+${name}=${value}\r\n`), OK, name);
    assert.equal(module.send(`AT+${name}?\r\n`), told(value));
    assert.match(module.send(`AT+${name}=${wrong}\r\n`), /ERROR/, name);
    assert.match(module.send(`AT+${name}=\r\n`), /ERROR/, name);
    assert.equal(module.send(`AT+${name}?\r\n`), told(value));
  }
});

test("DHCP is switched bit by bit, and an address that was set is the one of CIFSR", (t) => {
  const module = rig(t);
  for (const [set, bits] of [
    ["0,1", 2],
    ["0,2", 0],
    ["1,1", 1],
    ["1,3", 3],
  ]) {
    assert.equal(module.send(`AT+CWDHCP=${set}\r\n`), OK);
    assert.equal(module.send("AT+CWDHCP?\r\n"), `+CWDHCP:${bits}\r\n${OK}`);
  }
  module.send('AT+CIPSTAMAC="02:AA:00:00:00:01"\r\n');
  assert.match(
    module.send("AT+CIFSR\r\n"),
    /\+CIFSR:STAMAC,"02:aa:00:00:00:01"/,
  );
});

test("what is stored outlives a restart, and AT+SYSSTORE=0 has it forgotten", async (t) => {
  const module = rig(t);
  module.send("AT+UART_CUR=9600,8,1,0,0\r\n");
  module.send("AT+CWRECONNCFG=5,2\r\n");
  module.send("AT+SYSSTORE=0\r\n");
  module.send("AT+CWRECONNCFG=9,9\r\n");
  module.send("AT+CWMODE=3\r\n");
  assert.match(module.send("AT+CWMODE?\r\n"), /:3/);
  module.emulator.reboot();
  await module.clock.advance(1000);
  module.send("ATE0\r\n");
  for (const [name, value] of [
    ["UART_CUR", "115200,8,1,0,0"],
    ["CWRECONNCFG", "5,2"],
    ["CWMODE", "1"],
    ["SYSSTORE", "1"],
  ])
    assert.equal(module.send(`AT+${name}?\r\n`), `+${name}:${value}\r\n${OK}`);
  module.send("AT+RESTORE\r\n");
  await module.clock.advance(1000);
  assert.match(module.send("AT+CWRECONNCFG?\r\n"), /:1,0/);
});

test("where any access point will do, a scan finds one to join, and the one it is asked for", async (t) => {
  const module = rig(t, { joined: false });
  const scan = async (line: string) => {
    module.send(`${line}\r\n`);
    await module.clock.advance(2000);
    return module.text;
  };
  assert.match(await scan("AT+CWLAP"), /^\+CWLAP:\(0,"emulated-ap",/);
  assert.match(await scan('AT+CWLAP="home"'), /^\+CWLAP:\(0,"home",/);
});

test("a scan lists the access points in reach, one by name when asked", async (t) => {
  const module = rig(t, {
    accessPoints: [
      { ssid: "home", password: "12345678" },
      { ssid: "guests", password: "" },
    ],
  });
  const scan = async (line: string) => {
    module.send(`${line}\r\n`);
    await module.clock.advance(2000);
    return module.text;
  };
  assert.equal(
    await scan("AT+CWLAP"),
    `+CWLAP:(3,"home",-45,"02:00:5e:10:00:01",6,-1,-1,4,4,7,0)\r\n+CWLAP:(0,"guests",-46,"02:00:5e:10:00:02",6,-1,-1,4,4,7,0)\r\n${OK}`,
  );
  assert.match(
    await scan('AT+CWLAP="guests"'),
    /^\+CWLAP:\(0,"guests"[^\n]*\n\r\nOK/,
  );
  module.emulator.loseWifi();
  assert.match(await scan("AT+CWLAP"), /^\r\nOK/);
  const back = module.emulator.recoverWifi();
  await module.clock.advance(1000);
  await back;
  module.send("AT+CWMODE=2\r\n");
  assert.match(await scan("AT+CWLAP"), /ERROR/);
});

test("AT+CWRECONNCFG says whether, and for how long, the module tries to join again", async (t) => {
  for (const [config, away, joins] of [
    ["1,0", 600_000, true],
    ["0,0", 10, false],
    ["10,3", 29_000, true],
    ["10,3", 31_000, false],
  ] as const) {
    const module = rig(t);
    module.send(`AT+CWRECONNCFG=${config}\r\n`);
    module.emulator.loseWifi();
    await module.clock.advance(away);
    const back = module.emulator.recoverWifi();
    await module.clock.advance(1000);
    await back;
    const state = /\+CWSTATE:(\d)/.exec(module.send("AT+CWSTATE?\r\n"))?.[1];
    assert.equal(state === "2", joins, `${config} after ${away} ms`);
  }
});

test("deep sleep: silence for so long, then a restart", async (t) => {
  const module = rig(t);
  assert.equal(module.send("AT+GSLP=5000\r\n"), OK);
  assert.equal(module.send("AT\r\n"), "");
  await module.clock.advance(4900);
  assert.equal(module.text, "");
  await module.clock.advance(1000);
  assert.match(module.text, /ready/);
  module.send("AT+GSLP=0\r\n");
  await module.clock.advance(10_000_000);
  assert.equal(module.send("AT\r\n"), "");
  module.emulator.reboot();
  await module.clock.advance(1000);
  assert.match(module.text, /ready/);
});

test("the time: since the start, as it was set, and the world's by SNTP", async (t) => {
  const module = rig(t);
  await module.clock.advance(7_000);
  assert.match(module.send("AT+SYSTIMESTAMP?\r\n"), /^\+SYSTIMESTAMP:7\r\n/);
  assert.match(
    module.send("AT+CIPSNTPTIME?\r\n"),
    /^\+CIPSNTPTIME:Thu Jan {2}1 00:00:07 1970\r\n/,
  );
  module.send("AT+SYSTIMESTAMP=1634564567\r\n");
  await module.clock.advance(3_000);
  assert.match(module.send("AT+SYSTIMESTAMP?\r\n"), /:1634564570\r\n/);
  module.send('AT+CIPSNTPCFG=1,0,"ntp.example"\r\n');
  const [, told = ""] =
    /^\+CIPSNTPTIME:\w{3} (.*)\r\n\r\nOK/.exec(
      module.send("AT+CIPSNTPTIME?\r\n"),
    ) ?? [];
  const apart = Math.abs(Date.parse(`${told} UTC`) - Date.now());
  assert.ok(apart < 60_000, told);
});

test("ESP-AT's MQTT commands and unknown ones are answered as the firmware answers what it does not have", (t) => {
  const module = rig(t);
  for (const line of [
    'AT+MQTTUSERCFG=0,1,"a","b","c",0,0,""',
    'AT+MQTTCONN=0,"host",1883,0',
    "AT+MQTTCONN?",
    "AT+MQTTCLEAN=0",
    'AT+CIPSTART="TCP","a",1',
    "AT+NOTHING",
  ])
    assert.equal(
      module.send(`${line}\r\n`),
      `ERR CODE:0x01090000\r\n${ERROR}`,
      line,
    );
});

test("ESP-AT's numbers are taken from their least to their most, and no further", (t) => {
  const module = rig(t);
  const uart = ([rate, data, stop, parity, flow]: readonly number[]) =>
    `UART_CUR=${[rate, data, stop, parity, flow].join()}`;
  for (const [taken, ...refused] of [
    [uart([80, 5, 1, 0, 0]), uart([79, 5, 1, 0, 0]), uart([80, 4, 1, 0, 0])],
    [
      uart([5_000_000, 8, 3, 2, 3]),
      uart([5_000_001, 8, 3, 2, 3]),
      uart([5_000_000, 9, 3, 2, 3]),
      uart([5_000_000, 8, 4, 2, 3]),
      uart([5_000_000, 8, 3, 3, 3]),
      uart([5_000_000, 8, 3, 2, 4]),
    ],
    ["SLEEP=0", "SLEEP=-1"],
    ["SLEEP=3", "SLEEP=4"],
    ["SYSTIMESTAMP=1", "SYSTIMESTAMP=0"],
    ["SYSTIMESTAMP=2147483647", "SYSTIMESTAMP=2147483648"],
    ["CIPSNTPCFG=1,-12", "CIPSNTPCFG=1,-60"],
    ["CIPSNTPCFG=1,14", "CIPSNTPCFG=1,60"],
    ["CIPSNTPCFG=1,-1200", "CIPSNTPCFG=1,-1201"],
    ["CIPSNTPCFG=1,1400", "CIPSNTPCFG=1,1401", "CIPSNTPCFG=1,1260"],
    // The longest sleep comes last: nothing is answered after it.
    ["GSLP=2147483647", "GSLP=2147483648", "GSLP=-1"],
  ] as const) {
    for (const line of refused)
      assert.equal(module.send(`AT+${line}\r\n`), ERROR, line);
    assert.equal(module.send(`AT+${taken}\r\n`), OK, taken);
  }
});

test("a module counts its time from its own start, however long the clock has run", async (t) => {
  const clock = new FakeClock();
  await clock.advance(7_000);
  const module = rig(t, { clock });
  assert.match(module.send("AT+SYSTIMESTAMP?\r\n"), /^\+SYSTIMESTAMP:0\r\n/);
  await clock.advance(2_000);
  assert.match(module.send("AT+SYSTIMESTAMP?\r\n"), /^\+SYSTIMESTAMP:2\r\n/);
});

test("SNTP's time is the world's, as far on as the time zone says in hours or in hours and minutes", (t) => {
  const module = rig(t);
  t.mock.timers.enable({ apis: ["Date"], now: Date.UTC(2026, 0, 1, 20) });
  for (const [zone, time] of [
    [0, "Thu Jan  1 20:00:00 2026"],
    [8, "Fri Jan  2 04:00:00 2026"],
    [-12, "Thu Jan  1 08:00:00 2026"],
    [800, "Fri Jan  2 04:00:00 2026"],
    [1245, "Fri Jan  2 08:45:00 2026"],
    [-930, "Thu Jan  1 10:30:00 2026"],
    [15, "Thu Jan  1 20:15:00 2026"],
  ] as const) {
    module.send(`AT+CIPSNTPCFG=1,${zone},"ntp.example"\r\n`);
    assert.equal(
      module.send("AT+CIPSNTPTIME?\r\n"),
      `+CIPSNTPTIME:${time}\r\n${OK}`,
    );
  }
});
