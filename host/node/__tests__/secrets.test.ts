import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import fc from "fast-check";
import { type Call, Client, replayable, type TraceRecord } from "../index.js";
import { replayText } from "../replay/replay.js";
import { ManualClock, settled } from "./support/clock.js";
import { ScriptedModule } from "./support/module.js";

const RUN = 6;
const bytes = (text: string) => Buffer.from(text, "latin1");
const wire = (text: string) => text.replace(/[\\",]/g, "\\$&");

const charset = (unit: string) =>
  fc.string({
    unit: fc.constantFrom(...unit),
    minLength: RUN,
    maxLength: 64,
  });

const secrets = fc.oneof(
  charset("abcdefghijkNOPQRS0123456789 _-"),
  charset('abcdefgh23456789",\\'),
  charset('ab9",\\ >+:='),
  charset("0123456789"),
  charset("0123456789abcdefABCDEF"),
  fc
    .uint8Array({ min: 1, minLength: RUN, maxLength: 64 })
    .map((raw) => Buffer.from(raw).toString("latin1")),
);

/** What is refused before a core sees it. */
const refusedByHost = Object.fromEntries(
  Object.entries<(secret: string) => unknown>({
    "bytes in place of a call": (s) => bytes(s),
    "a list in place of a call": (s) => ["CWJAP", ["home", bytes(s)]],
    "a form that is none": (s) => ({
      command: "CWJAP",
      form: "SET",
      args: ["home", bytes(s)],
    }),
    "a form of bytes": (s) => ({ command: "CWJAP", form: bytes(s) }),
    "arguments that are no list": (s) => ({
      command: "CWJAP",
      form: "set",
      args: { ssid: "home", password: bytes(s) },
    }),
    "one text of arguments": (s) => ({
      command: "CWJAP",
      form: "set",
      args: bytes(s),
    }),
    "a name that is none": (s) => ({
      command: ["CWJAP", "home", bytes(s)],
      form: "set",
    }),
    "a line of several": (s) => ({ line: ["AT+CWJAP=", bytes(s)] }),
    "a payload that no command takes": (s) => ({
      command: "CWJAP",
      form: "set",
      args: ["home"],
      payload: bytes(s),
    }),
    "a payload and a secret": (s) => ({
      command: "TCDEVINFOSET",
      form: "set",
      args: [1, "P", "D", bytes(s)],
      payload: "x",
    }),
  }),
) as Readonly<Record<string, (secret: string) => Call>>;

/** Calls of every kind with a secret in them. */
const calls: Readonly<Record<string, (secret: string) => Call>> = {
  ...Object.fromEntries(
    Object.entries({
      TCDEVINFOSET: (s: string) => [1, "P", "D", s],
      TCPRDINFOSET: (s: string) => [1, "P", s, "D"],
      TCSUBDEVINFOSET: (s: string) => [0, "P", "D", s],
      TCGWBIND: (s: string) => [0, "P", "D", s],
      TCSAP: (s: string) => ["ap", s],
      CWJAP: (s: string) => ["home", s],
      CWSAP: (s: string) => ["home", s, 5, 3],
      CWJEAP: (s: string) => ["home", 1, "me", "user", s, 3],
      MQTTUSERCFG: (s: string) => [0, 1, "id", "user", s, 0, 0, ""],
      "AT+CWJAP": (s: string) => ["home", s],
      cwjap: (s: string) => ["home", s],
      TCMQTTPUBB: (s: string) => [s, 0, s],
    }).map(([command, args]) => [
      command,
      (secret: string): Call => ({
        command,
        form: "set",
        args: args(secret).map((arg) =>
          arg === secret ? bytes(arg) : (arg as string | number),
        ),
      }),
    ]),
  ),
  "a number in the secret's place": (s) => ({
    command: "TCDEVINFOSET",
    form: "set",
    args: [1, bytes(s), "D", 12345678],
  }),
  "a secret one place too early": (s) => ({
    command: "TCDEVINFOSET",
    form: "set",
    args: ["P", "D", bytes(s)],
  }),
  "too many": (s) => ({
    command: "TCMQTTSTATE",
    form: "read",
    args: [bytes(s)],
  }),
  "a name with the arguments in it": (s) => ({
    command: `CWJAP="home","${s}"`,
    form: "set",
  }),
  "a line": (s) => ({ line: bytes(`AT+CWJAP="home","${wire(s)}"`) }),
  "a line that is not escaped": (s) => ({
    line: bytes(`AT+CWJAP="home","${s}"`),
  }),
  "a line in small letters": (s) => ({ line: bytes(`at+cwjap=home,${s}`) }),
  "a line with a colon": (s) => ({ line: bytes(`AT+CWJAP:"home","${s}"`) }),
  "a line without a name": (s) => ({ line: bytes(s) }),
  ...refusedByHost,
  "a name that a secret is stuck to": (s) => ({
    line: bytes(`AT+CWJAPx${s}`),
  }),
};

/** What a module does with what it was sent: lines that come back. */
interface Answering {
  readonly echo: boolean;
  /** Bytes of the echo that are lost, changed or made twice. */
  readonly damage: readonly (readonly [number, number])[];
  readonly cut: number | undefined;
  readonly says: readonly string[];
  readonly pieces: number;
  /** When the module says the rest: after the command was given up, too. */
  readonly late: boolean;
}

const lines: Readonly<Record<string, (secret: string) => string>> = {
  ok: () => "OK\r\n",
  error: () => "ERROR\r\n",
  result: () => "+TCDEVINFOSET:OK\r\n",
  answer: (s) => `+CWJAP:"${wire(s)}",5\r\n`,
  raw: (s) => `+CWSAP:"home","${s}",5,3\r\n`,
  log: (s) => `I (12) wifi: joined ${s} at once\r\n`,
  cme: (s) => `+CME ERROR:${s}\r\n`,
  piece: (s) => `${s.slice(2, 40)}\r\n`,
  other: (s) => `+FOO:${s}\r\n`,
};

const answering: fc.Arbitrary<Answering> = fc.record({
  echo: fc.boolean(),
  damage: fc.array(fc.tuple(fc.nat(80), fc.nat(2)), { maxLength: 2 }),
  cut: fc.option(fc.nat(60), { nil: undefined }),
  says: fc.array(fc.constantFrom(...Object.keys(lines)), { maxLength: 4 }),
  pieces: fc.constantFrom(1, 2, 3, 5, 7, 1_000),
  late: fc.boolean(),
});

function damaged(line: string, { damage, cut }: Answering): string {
  let text = line;
  for (const [at, how] of damage)
    text =
      text.slice(0, at) +
      ["", "~", text.slice(at - 2, at + 1)][how] +
      text.slice(at + 1);
  return text.slice(0, cut);
}

interface Run {
  readonly records: readonly TraceRecord[];
  readonly errors: readonly unknown[];
  readonly replay: string;
  readonly received: string;
}

/** A client sends the call and then another one, while the module answers as it is told. */
async function run(
  call: Call,
  secret: string,
  how: Answering,
  showSecrets = false,
): Promise<Run> {
  const records: TraceRecord[] = [];
  const errors: unknown[] = [];
  const clock = new ManualClock();
  let replay = "";
  let received = "";
  const keep = replayable((line) => {
    replay += line;
  });
  let told = false;
  // What cannot be sent does not come back.
  const said = secret.replace(/[\0\r\n]/g, "");
  const module: ScriptedModule = new ScriptedModule((text) => {
    if (told || !text.endsWith("\r\n") || text === "+++\r\n") return undefined;
    told = true;
    const echo = how.echo ? damaged(text, how) : "";
    const all = echo + how.says.map((name) => lines[name]?.(said)).join("");
    if (how.late) late = all;
    else tell(all);
    return undefined;
  });
  let late = "";
  const tell = (text: string) => {
    received += text;
    for (let i = 0; i < text.length; i += how.pieces)
      module.say(text.slice(i, i + how.pieces));
  };
  const client = new Client(module, {
    clock,
    showSecrets,
    trace: (record) => {
      records.push(record);
      keep(record);
    },
  });
  const abort = new AbortController();
  const fails = (error: unknown) => errors.push(error);
  const first = client.command(call, { signal: abort.signal }).catch(fails);
  await settled();
  await clock.advance(700);
  abort.abort();
  // What has come by then counts first.
  await settled();
  await settled();
  await clock.advance(2_000);
  const second = client.command({ command: "GMR", form: "exec" }).catch(fails);
  await settled();
  tell(late);
  await clock.advance(700);
  tell("ERROR\r\n");
  await clock.advance(100_000);
  await Promise.all([first, second]);
  client.close();
  return { records, errors, replay, received };
}

function* strings(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value)) {
      yield key;
      yield* strings(item);
    }
}

/** Runs of a secret that nothing else holds by chance. */
function runsOf(secret: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + RUN <= secret.length; i++) {
    const part = secret.slice(i, i + RUN);
    if (new Set(part).size > 2 && !/[\r\n]/.test(part)) found.add(part);
  }
  return found;
}

function leak(text: string, runs: ReadonlySet<string>): string | undefined {
  for (let i = 0; i + RUN <= text.length; i++) {
    const part = text.slice(i, i + RUN);
    if (runs.has(part)) return part;
  }
  return undefined;
}

const printed = (error: unknown): string =>
  [
    inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true }),
    JSON.stringify(error),
    `${error}`,
    (error as Error).stack,
    inspect((error as Error).cause),
  ].join("\n");

function assertHidden({ records, errors, replay }: Run, secret: string): void {
  const runs = runsOf(secret);
  const rx = records.map((r) => ("rx" in r ? r.rx : "")).join("");
  const shown = [rx, ...strings(records), ...strings(errors)];
  for (const text of shown)
    assert.equal(leak(text, runs), undefined, JSON.stringify(text));
  // JSON and sentences have quotes, commas and spaces of their own.
  const words = new Set([...runs].filter((part) => /^\w[^ ]*\w$/.test(part)));
  for (const text of [replay, ...errors.map(printed)])
    assert.equal(leak(text, words), undefined, text);
}

const JOIN: Call = {
  command: "CWJAP",
  form: "set",
  args: ["home", "hunter22"],
};

const harmless: Answering = {
  echo: true,
  damage: [],
  cut: undefined,
  says: [],
  pieces: 4,
  late: false,
};

/** What replay makes of a replayable trace: times, kinds and lengths. */
function replayed(text: string): object[] {
  const events: object[] = [];
  replayText(Buffer.from(text), (line) => events.push(JSON.parse(line)));
  return events;
}

const outputs = ({ records }: Run): TraceRecord[] =>
  records.filter((r) => "tx" in r || "event" in r);

const shapes = (records: readonly object[]): string[] =>
  records.map((record) =>
    JSON.stringify(record, (key, value) =>
      typeof value === "string" && !["event", "reason"].includes(key)
        ? value.length
        : value,
    ),
  );

describe("secrets", () => {
  for (const [name, make] of Object.entries(calls))
    it(`in ${name} are in no trace and no error, whatever comes back`, async () => {
      await fc.assert(
        fc.asyncProperty(secrets, answering, async (secret, how) => {
          const result = await run(make(secret), secret, how);
          assertHidden(result, secret);
          const rx = result.records.map((r) => ("rx" in r ? r.rx : ""));
          assert.equal(rx.join("").length, result.received.length);
          replayed(result.replay);
        }),
        { numRuns: 60 },
      );
    });

  for (const [what, call, options] of [
    ["a limit that is none", JOIN, { timeout: 0.5 }],
    ["a signal that is none", JOIN, { signal: "now" }],
    ["options that are none", JOIN, 5],
    ["nothing but a text", 'AT+CWJAP="home","hunter22"', {}],
    ["its arguments in the form", { ...JOIN, form: '="hunter22"' }, {}],
  ] as const)
    it(`of a call with ${what} are not shown where they come back`, async () => {
      const records: TraceRecord[] = [];
      const module = new ScriptedModule();
      const client = new Client(module, {
        trace: (record) => records.push(record),
      });
      const refused = client.command(call as Call, options as never);
      await assert.rejects(refused, { name: "AtError" });
      module.say('+CWJAP:"home","hunter22"\r\n');
      await settled();
      await client.close();
      assert.ok(records.length > 0);
      assert.doesNotMatch(inspect(records, { depth: 9 }), /hunter22/);
    });

  it("of a session that was refused before its port was open are not shown where they come back", async () => {
    const records: TraceRecord[] = [];
    const module = new ScriptedModule();
    let opened: (port: ScriptedModule) => void = () => {};
    const port = new Promise<ScriptedModule>((resolve) => {
      opened = resolve;
    });
    const client = new Client(() => port, {
      trace: (record) => records.push(record),
    });
    const [productId, deviceName] = ["longer-than-ten", "D"];
    const device = { productId, deviceName, deviceSecret: "hunter22" };
    await assert.rejects(client.session({ device }).start(), {
      reason: "too-long",
    });
    opened(module);
    await settled();
    module.say("I (12) the secret is hunter22\r\n");
    await settled();
    await client.close();
    assert.match(inspect(records, { depth: 9 }), /the secret is/);
    assert.doesNotMatch(inspect(records, { depth: 9 }), /hunter22/);
  });

  it("of one port are secrets at the next", async () => {
    const lines: string[] = [];
    const modules: ScriptedModule[] = [];
    const clock = new ManualClock();
    const client = new Client(
      async () => {
        const module = new ScriptedModule((text) =>
          text.startsWith("AT") ? "OK\r\n" : undefined,
        );
        modules.push(module);
        return module;
      },
      { clock },
    );
    await settled();
    await clock.advance(2_000);
    await client.joinWifi("home", "hunter22");
    modules[0]?.destroy();
    await settled();
    await clock.advance(2_000);
    const second = modules[1];
    assert.ok(second);
    second.script = () => "hunter22\r\nERROR\r\n";
    await client.command({ line: "AT+GMR" }).catch(({ lines: all }) => {
      lines.push(...all.flat());
    });
    await client.close();
    assert.deepEqual(lines, ["********"]);
  });

  it("are in no argument of a type that no command takes", async () => {
    const args = [{ password: "hunter22" }, ["hunter22"], 10n, Number.NaN];
    const call = { command: "CWJAP", form: "set", args } as unknown as Call;
    const result = await run(call, "", harmless);
    assert.doesNotMatch(inspect(result, { depth: 9 }), /hunter/);
    assert.match(result.replay, /"args":\[null,null,null,null\]/);
  });

  it("leave a trace that replay takes for the same", async () => {
    const plain = fc.oneof(
      charset("abcdefghijkNOPQRS_-"),
      // Of ten digits some are a number and some are not.
      charset("0123456789").map((digits) => digits.slice(0, 9)),
      charset("0123456789abcdef").map((hex) => `f${hex}`),
    );
    const kinds = fc.constantFrom(...Object.keys(calls));
    await fc.assert(
      fc.asyncProperty(kinds, plain, answering, async (kind, secret, how) => {
        const make = calls[kind];
        assert.ok(make);
        const result = await run(make(secret), secret, how);
        assert.deepEqual(
          shapes(replayed(result.replay)),
          shapes(outputs(result)),
        );
      }),
      { numRuns: 300 },
    );
  });
});
