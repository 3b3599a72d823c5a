import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Call, Client, replayable, type TraceRecord } from "../index.js";
import { replayText } from "../replay/replay.js";
import { settled } from "./support/clock.js";
import { ScriptedModule } from "./support/module.js";

const SECRET = 'hunter2,"\\geheim';

/** A module that echoes in pieces of three bytes. */
const echoing = () => {
  const module: ScriptedModule = new ScriptedModule((text) => {
    for (let i = 0; i < text.length; i += 3) module.say(text.slice(i, i + 3));
    return text.includes("=") ? "OK\r\n" : "ERROR\r\n";
  });
  return module;
};

async function traced(call: Call): Promise<TraceRecord[]> {
  const records: TraceRecord[] = [];
  const client = new Client(echoing(), { trace: (r) => records.push(r) });
  // How it ends is no matter here: it was traced.
  client.command(call).catch(() => {});
  for (let i = 0; i < 100; i++) await settled();
  client.close();
  return records;
}

const calls: Readonly<Record<string, Call>> = {
  TCDEVINFOSET: {
    command: "TCDEVINFOSET",
    form: "set",
    args: [1, "P", "D", SECRET],
  },
  TCPRDINFOSET: {
    command: "TCPRDINFOSET",
    form: "set",
    args: [1, "P", SECRET, "D"],
  },
  TCSUBDEVINFOSET: {
    command: "TCSUBDEVINFOSET",
    form: "set",
    args: [0, "P", "D", SECRET],
  },
  TCSUBDEVPRDSET: {
    command: "TCSUBDEVPRDSET",
    form: "set",
    args: [0, "P", SECRET, "D"],
  },
  TCGWBIND: { command: "TCGWBIND", form: "set", args: [0, "P", "D", SECRET] },
  TCSAP: { command: "TCSAP", form: "set", args: ["ssid", SECRET] },
  CWJAP: { command: "CWJAP", form: "set", args: ["ssid", SECRET] },
  "a raw line": { line: `AT+CWJAP="ssid","hunter2\\geheim"` },
  "an unquoted raw line": { line: "at+tcsap=ssid,hunter2geheim" },
};

describe("a trace", () => {
  for (const [name, call] of Object.entries(calls))
    it(`hides the secret of ${name} in calls, tx, rx and events`, async () => {
      const records = await traced(call);
      const all = records
        .map((r) => ("rx" in r ? r.rx : "tx" in r ? r.tx : JSON.stringify(r)))
        .join("");
      assert.ok(records.some((r) => "rx" in r));
      assert.doesNotMatch(all, /hunter2|geheim/);
    });

  for (const [what, pieces] of [
    ["its name damaged", ['AT+TCDEVINFOSE1,"PID","DEV","hunt', 'er99"\r\n']],
    ["a quote lost", ['AT+TCDEVINFOSET=1,"PID,"DEV","hunt', 'er99"\r\n']],
    ["all but its tail lost", ["nter99", '"\r\n']],
    ["its AT lost", ['+TCDEVINFOSET=1,"PID","DEV","hunter99"\r\n']],
  ] as const)
    it(`hides a secret in an echo with ${what}`, async () => {
      const records: TraceRecord[] = [];
      const module = new ScriptedModule();
      const client = new Client(module, { trace: (r) => records.push(r) });
      const done = client.setDeviceInfo({
        tlsMode: 1,
        productId: "PID",
        deviceName: "DEV",
        deviceSecret: "hunter99",
      });
      for (const piece of pieces) module.say(piece);
      module.say("OK\r\n+TCDEVINFOSET:OK\r\n");
      await done;
      client.close();
      const all = JSON.stringify(records);
      assert.match(all, /TCDEVINFOSET:OK/);
      assert.doesNotMatch(all, /nter|r99|hunt/);
    });

  for (const line of [
    'AT+CWJAP ="home","hunter22"',
    'AT+CWJAP:"home","hunter22"',
    "AT+CWJAP home,hunter22",
    'AT+CWJAP?="home","hunter22"',
    'AT+CWJAP_CUR="home","hunter22"',
  ])
    it(`hides the secret of ${line.slice(0, 13)}, and so does the error`, async () => {
      const records: TraceRecord[] = [];
      const module = new ScriptedModule(() => "ERROR\r\n");
      const client = new Client(module, { trace: (r) => records.push(r) });
      const error = await client.command({ line }).catch((e: unknown) => e);
      client.close();
      assert.doesNotMatch(`${error}${JSON.stringify(records)}`, /hunter22/);
    });

  it("is read back by replay, which finds the echo in it again", async () => {
    const { TCDEVINFOSET } = calls;
    assert.ok(TCDEVINFOSET);
    const records = await traced(TCDEVINFOSET);
    let text = "";
    const sink = replayable((line) => {
      text += line;
    });
    for (const record of records) sink(record);
    const lines: string[] = [];
    replayText(Buffer.from(text), (line) => lines.push(line));
    const events = lines.map((line) => JSON.parse(line));
    assert.equal(events[0].tx.includes("**"), true);
    assert.equal(events[1].event, "accepted");
    assert.equal(
      events.some((e) => e.event === "line"),
      false,
    );
  });

  it("leaves other commands readable", async () => {
    const records = await traced({
      command: "TCMQTTSUB",
      form: "set",
      args: ["a/b", 0],
    });
    assert.ok(records.some((r) => "tx" in r && r.tx.includes("a/b")));
  });

  it("shows all when it is told to, and so does the error", async () => {
    const records: TraceRecord[] = [];
    const module = new ScriptedModule(() => '+CWJAP:"hunter22"\r\nERROR\r\n');
    const trace = (record: TraceRecord) => records.push(record);
    const client = new Client(module, { trace, showSecrets: true });
    const call = { command: "CWJAP", form: "set", args: ["a", "hunter22"] };
    const error = await client.command(call as Call).catch((e: unknown) => e);
    client.close();
    const shown = records.filter((r) => JSON.stringify(r).includes("hunter22"));
    assert.equal(shown.length, 4);
    assert.match(JSON.stringify(error), /hunter22/);
  });

  it("holds the last bytes of a line that did not end", () => {
    const records: TraceRecord[] = [];
    const module = new ScriptedModule();
    const trace = (record: TraceRecord) => records.push(record);
    const client = new Client(module, { trace });
    module.emit("data", Buffer.from("half a line"));
    client.close();
    const rx = records.map((record) => ("rx" in record ? record.rx : ""));
    assert.equal(rx.join(""), "half a line");
  });
});
