import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { commands } from "../../../assembly/protocol/commands.js";
import { camelName } from "../../../assembly/protocol/text.js";
import * as tcat from "../index.js";
import { ManualClock, settled } from "./support/clock.js";
import { healthy } from "./support/healthy.js";
import { meterDevice as device } from "./support/meter.js";
import { ScriptedModule } from "./support/module.js";

const { Client } = tcat;

/** What programs without types hand over. */
const odd: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  null: null,
  "a number": 5,
  "no number": Number.NaN,
  "a text": "x",
  "an empty text": "",
  truth: true,
  "an object": {},
  "a list": [],
  "a list of null": [null],
  "a function": () => {},
  "a symbol": Symbol("s"),
  "a big number": 5n,
  "an object without a text": Object.create(null),
};

/** Sentences of the engine in place of ours. */
const BARE =
  /Cannot (?:read|destructure|convert|set|mix|use|assign)|is not (?:a function|iterable|a constructor|an object|defined)|\bundefined \(|[Pp]roperty '|must be (?:of type|an instance)|Right-hand side|Invalid value/;

interface Bench {
  readonly clock: ManualClock;
  readonly client: tcat.Client;
  readonly stream: () => ScriptedModule;
}

type Use = (value: never, bench: Bench) => unknown;

const all = async (stream: AsyncGenerator) => {
  for await (const _ of stream) return;
};

/** Every public function, with each of its arguments odd in turn, the fields of options too. */
const uses: Readonly<Record<string, Use>> = {
  "new Client(stream)": (v) => new Client(v).close(),
  "new Client(…, options)": (v, { stream }) => new Client(stream(), v).close(),
  "Client.open(stream)": (v) => Client.open(v),
  "Client.open(…, options)": (v, { stream }) => Client.open(stream(), v),
  command: (v, { client }) => client.command(v),
  "command(a command)": (v, { client }) =>
    client.command({ command: "TCMQTTSUB", form: "set", ...Object(v) }),
  "command(…, an argument)": (v, { client }) =>
    client.command({ command: "TCMQTTSUB", form: "set", args: [v, v] }),
  "command(…, options)": (v, { client }) => client.command({ line: "AT" }, v),
  "publish(topic)": (v, { client }) => client.publish(v, "x"),
  "publish(…, payload)": (v, { client }) => client.publish("t", v),
  "publish(…, options)": (v, { client }) => client.publish("t", "x", v),
  "subscribe(topic)": (v, { client }) => client.subscribe(v),
  "subscribe(…, options)": (v, { client }) => client.subscribe("t", v),
  "unsubscribe(topic)": (v, { client }) => client.unsubscribe(v),
  "unsubscribe(…, options)": (v, { client }) => client.unsubscribe("t", v),
  "messages(filter)": (v, { client }) => client.messages(v).return(),
  "messages(…, options)": (v, { client }) => client.messages("#", v).return(),
  hasDeviceInfo: (v, { client }) => client.hasDeviceInfo(v),
  "hasDeviceInfo(…, options)": (v, { client }) =>
    client.hasDeviceInfo({ tlsMode: 1, ...device }, v),
  "joinWifi(ssid)": (v, { client }) => client.joinWifi(v),
  "joinWifi(…, password)": (v, { client }) => client.joinWifi("home", v),
  "joinWifi(…, options)": (v, { client }) => client.joinWifi("home", "", v),
  restart: (v, { client }) => client.restart(v),
  readFirmware: (v, { client }) => all(client.readFirmware(v)),
  "a typed question": (v, { client }) => client.mqttState(v),
  session: (v, { client }) => client.session(v).start(),
  "session(…)": (v, { client }) =>
    client.session({ device, ...Object(v) }).start(),
  "session.start": (v, { client }) => client.session({ device }).start(v),
  "session.whenUp": (v, { client }) => client.session({ device }).whenUp(v),
  "session.firmware": (v, { client }) =>
    all(client.session({ device }).firmware(v)),
  "session.publish(topic)": async (v, { client }) => {
    const session = client.session({ device });
    await Promise.allSettled([session.publish(v, "x")]);
    const started = session.start();
    await Promise.all([session.publish(v, "x"), started]);
  },
  "session.publish(…, payload)": async (v, { client }) => {
    const session = client.session({ device });
    const started = session.start();
    await Promise.all([session.publish("t", v), started]);
  },
  "session.publish(…, options)": async (v, { client }) => {
    const session = client.session({ device });
    const started = session.start();
    await Promise.all([session.publish("t", "x", v), started]);
  },
  openSerial: (v) => tcat.openSerial(v),
  "openSerial(path)": (v) =>
    tcat.openSerial({ path: v })(new AbortController().signal),
  "openSerial(match)": (v) => tcat.openSerial({ match: v }),
  "openSerial(a field of match)": (v) =>
    tcat.openSerial({ match: { vendorId: v } }),
  openTcp: (v) => tcat.openTcp(v, 1)(AbortSignal.abort()),
  "openTcp(…, port)": (v) => tcat.openTcp("localhost", v)(AbortSignal.abort()),
  bcc: (v) => tcat.bcc(v),
  "bcc(…, module)": (v) => tcat.bcc("x", v),
  explain: (v) => tcat.explain(v, "TCMQTTCONN"),
  "explain(…, command)": (v) => tcat.explain(202, v),
  allExplanations: (v) => tcat.allExplanations(v),
  replayable: (v) => tcat.replayable(v)({ t: 0, rx: "x" }),
};

/** Fields of options, each odd in turn. */
const fields: Readonly<Record<string, readonly string[]>> = {
  "new Client(…, options)": [
    ...["clock", "trace", "escape", "firmware", "quiet", "resend"],
    ...["showSecrets", "module"],
  ],
  "Client.open(…, options)": ["signal", "patience"],
  command: ["line", "command"],
  "command(a command)": ["form", "args", "payload"],
  "session(…)": [
    ...["device", "product", "wifi", "mqtt", "subscriptions", "version"],
    ...["keep", "check", "whenFull"],
  ],
  "command(…, options)": ["timeout", "signal", "resend"],
  "publish(…, options)": ["qos", "long", "timeout", "signal", "resend"],
  "subscribe(…, options)": ["qos", "signal"],
  "messages(…, options)": ["queue", "signal", "quietEnd"],
  restart: ["timeout", "signal"],
  readFirmware: ["chunk", "signal", "timeout"],
  "session.start": ["signal"],
  "session.whenUp": ["signal", "timeout"],
  "session.firmware": ["chunk", "signal", "onProgress"],
  "session.publish(…, options)": [
    ...["qos", "long", "keepFor", "duplicates", "signal"],
  ],
  openSerial: ["path", "match", "baudRate", "findBaudRate", "rtscts"],
};

/** The typed methods that take arguments by name. */
const typed = commands.flatMap(({ name, set, payload, arguments: args }) =>
  set && (args.length > 0 || payload)
    ? [
        {
          command: name,
          method: set.method,
          names: args.map((arg) => camelName(arg.name)),
        },
      ]
    : [],
);

const call = (
  client: tcat.Client,
  method: string,
  ...values: unknown[]
): Promise<unknown> =>
  Reflect.apply(Reflect.get(client, method), client, values);

async function bench(t: TestContext): Promise<Bench> {
  const clock = new ManualClock();
  const stream = () => new ScriptedModule(healthy());
  const client = new Client(stream(), { clock });
  t.after(() => client.close());
  return { clock, client, stream };
}

/** What a use throws or is rejected with; time passes until it has ended. */
async function fault(use: () => unknown, clock: ManualClock) {
  let over = false;
  const ended = (async () => use())().then(
    () => undefined,
    (error: unknown) => error,
  );
  ended.then(() => {
    over = true;
  });
  for (let i = 0; i < 50 && !over; i++) {
    await settled();
    await clock.advance(10_000);
  }
  return over ? ended : undefined;
}

async function check(t: TestContext, use: Use, value: unknown) {
  const { clock, ...rest } = await bench(t);
  const { client } = rest;
  const error = await fault(
    () => use(value as never, { clock, ...rest }),
    clock,
  );
  assert.equal(client.closed, false, "what ran before goes on");
  if (error === undefined) return undefined;
  assert.ok(error instanceof Error);
  return BARE.test(error.message) ? error.message : undefined;
}

async function checkAll(
  t: TestContext,
  use: Use,
  names: readonly string[] = [],
) {
  const bare: string[] = [];
  for (const [what, value] of Object.entries(odd)) {
    const message = await check(t, use, value);
    if (message) bare.push(`${what}: ${message}`);
    for (const field of names) {
      const said = await check(t, use, { [field]: value });
      if (said) bare.push(`${field} of ${what}: ${said}`);
    }
  }
  assert.deepEqual(bare, []);
}

describe("what is no argument is told in a sentence of ours, or taken", () => {
  for (const [name, use] of Object.entries(uses))
    it(name, (t) => checkAll(t, use, fields[name]));
});

describe("a typed method tells what is no argument of its command", () => {
  for (const { command, method, names } of typed) {
    it(method, (t) =>
      checkAll(t, (v, { client }) => call(client, method, v), [
        ...names,
        "payload",
      ]),
    );

    it(`${method}: no object`, async (t) => {
      const { client } = await bench(t);
      for (const value of [undefined, null, 5, "x", []])
        await assert.rejects(call(client, method, value), {
          name: "AtError",
          command,
          reason: "bad-type",
          message: /args is .*, and no object/,
        });
    });
  }

  it("setDeviceInfo(…, options)", (t) =>
    checkAll(t, (v, { client }) =>
      client.setDeviceInfo({ tlsMode: 1, ...device }, v),
    ));
});

describe("an option that is none of what it may be", () => {
  const options =
    (given: object) =>
    (_: never, { stream }: Bench) =>
      new Client(stream(), given);
  const flag = (name: string) => [
    `${name} is neither true nor false`,
    `${name} 既不是 true 也不是 false`,
  ];
  const modules = [
    "module is a string, and neither bytes (a Uint8Array) nor a WebAssembly.Module: give it tcat/session.wasm of the package, or leave it out",
    "module 是字符串，既不是字节（Uint8Array）也不是 WebAssembly.Module：请给出本包的 tcat/session.wasm，或省略",
  ];
  const escapes = [
    'escape holds something else than \\, " and ,',
    'escape 中有 \\、" 和 , 以外的字符',
  ];
  const refused: Readonly<Record<string, readonly [Use, readonly string[]]>> = {
    "a letter to escape": [options({ escape: "x" }), escapes],
    "one more than can be escaped": [options({ escape: '\\",;' }), escapes],
    "a client's resend": [options({ resend: "false" }), flag("resend")],
    "a file's name as the core": [options({ module: "x.wasm" }), modules],
    showSecrets: [options({ showSecrets: "false" }), flag("showSecrets")],
    "a command's resend": [
      (_, { client }) => client.command({ line: "AT" }, { resend: 0 } as never),
      flag("resend"),
    ],
    "a publish's resend": [
      (_, { client }) => client.publish("t", "x", { resend: null } as never),
      flag("resend"),
    ],
    quietEnd: [
      (_, { client }) => client.messages("#", { quietEnd: 1 } as never),
      flag("quietEnd"),
    ],
    duplicates: [
      async (_, { client }) => {
        const session = client.session({ device });
        const started = session.start();
        const how = { duplicates: "no" } as never;
        await Promise.all([session.publish("t", "x", how), started]);
      },
      flag("duplicates"),
    ],
    rtscts: [
      () => tcat.openSerial({ path: "x", rtscts: "no" } as never),
      flag("rtscts"),
    ],
    findBaudRate: [
      () => tcat.openSerial({ path: "x", findBaudRate: "no" } as never),
      flag("findBaudRate"),
    ],
  };
  for (const [name, [use, said]] of Object.entries(refused))
    it(`is refused in both languages: ${name}`, async (t) => {
      const { clock, ...rest } = await bench(t);
      const error = await fault(
        () => use(undefined as never, { clock, ...rest }),
        clock,
      );
      assert.ok(error instanceof tcat.AtError);
      assert.equal(error.reason, "bad-type");
      for (const [i, language] of (["en", "zh"] as const).entries()) {
        const sentence = error.say(language);
        assert.ok(sentence.endsWith(said[i] ?? "?"), sentence);
      }
    });

  it("is not an empty escape: then nothing is escaped", async (t) => {
    const module = new ScriptedModule();
    const client = new Client(module, { escape: "" });
    t.after(() => client.close());
    client.publish("t", 'a"b\\c,').catch(() => {});
    await settled();
    assert.deepEqual(module.written, ['AT+TCMQTTPUB="t",0,"a"b\\c,"\r\n']);
  });
});
