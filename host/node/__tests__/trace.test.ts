import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Call, Client, replayable, type TraceRecord } from "../index.js";
import { replayText } from "../replay/replay.js";
import { REMEMBERED, Runs } from "../runs.js";
import { Secrets } from "../secret.js";
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
  const signal = AbortSignal.timeout(1_000);
  // How it ends is no matter here: it was traced.
  client.command(call, { signal }).catch(() => {});
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
});

/** A trace of bytes as they come, behind a call. */
function blanked(call: Call, pieces: readonly string[], ends = true): string {
  const secrets = new Secrets();
  const stream = secrets.received();
  secrets.call(call as Parameters<Secrets["call"]>[0]);
  if (ends) secrets.ended(false);
  return pieces
    .map((piece) => {
      stream.write(Buffer.from(piece, "latin1"));
      return stream.settle(false);
    })
    .concat(stream.settle(true))
    .join("");
}

const join: Call = {
  command: "CWJAP",
  form: "set",
  args: ["home", "hunter22"],
};
const nothing: Call = { command: "GMR", form: "exec", args: [] };

describe("received bytes", () => {
  for (const [what, pieces, shown] of [
    ["in one piece", ["hunter22\r\n"], "********\r\n"],
    ["byte by byte", [..."say hunter22!\r\n"], "say ********!\r\n"],
    ["cut at both ends", ["xunter2"], "x******"],
    ["of fewer than 6 bytes", ["unter\r\n"], "unter\r\n"],
    ["short and whole between quotes", ['+A:"home",1\r\n'], '+A:"****",1\r\n'],
    ["short in other text", ["go home\r\n"], "go home\r\n"],
  ] as const)
    it(`are blanked where they hold a secret ${what}`, () => {
      assert.equal(blanked(join, pieces), shown);
    });

  it("are blanked in any line that may be a broken echo", () => {
    const said = 'xT+CWJ\r\nOK\r\nter22"\r\n+CWJAP:1\r\nWIFI CONNECTED\r\n> ';
    assert.equal(
      blanked(join, [said], false),
      "******\r\nOK\r\n******\r\n+CWJAP:1\r\nWIFI CONNECTED\r\n> ",
    );
  });

  it("keep a message's length, whatever stood in a command", () => {
    const call = { line: 'AT+FOO="x",2048,"yyy",12345,"z"' };
    const head = '+TCMQTTRCVPUB:"t",2048,"yyy';
    assert.equal(blanked(call, [head]), '+TCMQTTRCVPUB:"t",2048,"***');
  });

  it("keep hexadecimal data hexadecimal, and numbers numbers", () => {
    const call: Call = { ...join, args: ["home", "12ab56"] };
    assert.match(
      blanked(call, ["+TCREADFWDATA:4,0012ab56\r\n"]),
      /^\+TCREADFWDATA:4,00[0-9a-f]{6}\r\n$/,
    );
    const number: Call = { ...join, args: ["home", "765432"] };
    assert.equal(blanked(number, ["+A:765432\r\n"]), "+A:111111\r\n");
  });

  for (const [line, shown] of [
    ['password:a, b"c\\\r\n', "password:*******\r\n"],
    ["smart PassWord = abc def\r\n", "smart PassWord =********\r\n"],
    ["ssid:home\r\n", "ssid:home\r\n"],
    ['+PSK:0,"abc"\r\nOK\r\n', '+PSK:*,"***"\r\nOK\r\n'],
    ['{"key" : "a\\"b", "n":1}', '{"key" : "****", "n":1}'],
    [
      '+A:"{\\"secret\\":\\"ab\\"}",1\r\n',
      '+A:"{\\"secret\\":\\"**\\"}",1\r\n',
    ],
    ['{"key":12,"n":1}', '{"key":**,"n":1}'],
    ["monkeys: two\r\n", "monkeys: two\r\n"],
    ['+TCMQTTRCVPUB:"a/key=b",5,"hello"', '+TCMQTTRCVPUB:"a/key=*",5,"hello"'],
    ['+TCMQTTRCVPUB:"a"key=b",5,"', '+TCMQTTRCVPUB:"a"key=*",5,"'],
  ] as const)
    it(`are blanked behind a word for a secret: ${JSON.stringify(line)}`, () => {
      assert.equal(blanked(nothing, [line]), shown);
      assert.equal(blanked(nothing, [...line]), shown);
    });

  it("cost the same for each byte of a line that never ends, and little is kept", () => {
    class Counted extends Runs {
      lookups = 0;
      override has(key: number): boolean {
        this.lookups++;
        return super.has(key);
      }
    }
    const runs = new Counted();
    const secrets = new Secrets('\\",', runs);
    secrets.call(join as Parameters<Secrets["call"]>[0]);
    const stream = secrets.received();
    const lookups = (bytes: number): number => {
      const before = runs.lookups;
      let kept = 0;
      for (let i = 0; i < bytes; i++) {
        stream.write(Buffer.from("hunter22"[i % 8] ?? "", "latin1"));
        kept += 1 - stream.settle(false).length;
      }
      assert.ok(kept <= 6, `${kept} bytes kept`);
      return (runs.lookups - before) / bytes;
    };
    const short = lookups(1_000);
    assert.ok(short > 0 && lookups(50_000) < 2 * short);
  });
});

describe("what is remembered", () => {
  it("is bounded: the oldest text goes first, a described secret last", () => {
    const runs = new Runs();
    const secrets = new Secrets('\\",', runs);
    const args = [1, "P", "D", "hunter22"];
    secrets.call({ command: "TCDEVINFOSET", form: "set", args });
    for (let i = 0; i < REMEMBERED / 4; i++)
      secrets.call({ command: "FOO", form: "set", args: [`text ${i} abc`] });
    assert.equal(secrets.text("hunter22"), "********");
    assert.equal(secrets.text("text 7 abc"), "text 7 abc");
    assert.equal(secrets.text("text 4095 abc"), "*************");
  });

  it("does not change what an argument costs on the wire", () => {
    const text = fc.string({
      unit: fc.constantFrom(...'ab19\\\\""",,,'),
      maxLength: 64,
    });
    fc.assert(
      fc.property(text, fc.constantFrom('\\",', '"', ""), (secret, special) => {
        const shown = new Secrets(special).call({
          command: "FOO",
          form: "set",
          args: [secret],
        });
        const [arg] = "args" in shown ? shown.args : [];
        const cost = (value: unknown) =>
          [...`${value}`].filter((c) => special.includes(c)).length;
        assert.equal(`${arg}`.length, secret.length);
        assert.equal(cost(arg), cost(secret));
      }),
    );
  });
});
