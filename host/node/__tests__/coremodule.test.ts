import assert from "node:assert/strict";
import { once } from "node:events";
import {
  afterEach,
  beforeEach,
  describe,
  it,
  type TestContext,
} from "node:test";
import { Worker } from "node:worker_threads";
import { abiVersion } from "../../../assembly/protocol/abi.js";
import { builtModule } from "../../../tests/modules.js";
import {
  bcc,
  Client,
  type ClientOptions,
  CoreError,
  type CoreModule,
  chooseLanguage,
  type OpenPort,
} from "../index.js";
import { ManualClock, settled } from "./support/clock.js";
import { healthy } from "./support/healthy.js";
import { meterDevice as device, METER } from "./support/meter.js";
import { ScriptedModule } from "./support/module.js";

const { Module, Instance } = WebAssembly;

/** Bytes of the core as a program reads them: an array of its own. */
const read = (name: "session" | "release" = "session") =>
  new Uint8Array(builtModule(name));

/** What was compiled since the test began, and what each core was made of. */
let compiled: unknown[] = [];
let cores: unknown[] = [];

beforeEach(() => {
  compiled = [];
  cores = [];
  WebAssembly.Module = new Proxy(Module, {
    construct(target, given) {
      compiled.push(given[0]);
      return Reflect.construct(target, given);
    },
  });
  WebAssembly.Instance = new Proxy(Instance, {
    construct(target, given) {
      cores.push(given[0]);
      return Reflect.construct(target, given);
    },
  });
});

afterEach(() => {
  WebAssembly.Module = Module;
  WebAssembly.Instance = Instance;
});

/** Whether each core was made of this one: modules that are not the same are equal to an assertion. */
const of = (module: WebAssembly.Module) => cores.map((one) => one === module);

function open(
  t: TestContext,
  module: CoreModule,
  source: ScriptedModule | OpenPort = new ScriptedModule(healthy()),
  others: ClientOptions = {},
): Client {
  const client = new Client(source, { ...others, module });
  t.after(() => client.close());
  return client;
}

describe("a core that the program gives", () => {
  it("is run from its bytes, which are compiled once for all clients", async (t) => {
    const bytes = read();
    const clients = [open(t, bytes), open(t, bytes)];
    for (const client of clients)
      assert.equal((await client.mqttState()).state, 0);
    assert.deepEqual(compiled, [bytes]);
    open(t, read());
    assert.equal(compiled.length, 2, "another array is other bytes");
    assert.equal(new Set(cores).size, 2);
  });

  it("is taken as it is where it is compiled, by any number of clients", async (t) => {
    const module = new Module(read());
    const clients = [open(t, module), open(t, module)];
    for (const client of clients)
      assert.equal((await client.mqttState()).state, 0);
    assert.deepEqual(compiled, []);
    assert.deepEqual(of(module), [true, true]);
  });

  it("is what Client.open opens with", async (t) => {
    const module = new Module(read());
    const client = await Client.open(new ScriptedModule(healthy()), { module });
    t.after(() => client.close());
    assert.deepEqual(of(module), [true]);
  });

  it("carries a session, and makes the BCCs", async (t) => {
    const module = new Module(read());
    const client = open(t, module);
    await client.session({ device }).start();
    assert.equal(await client.hasDeviceInfo({ tlsMode: 1, ...device }), true);
    assert.deepEqual(of(module), [true, true], "the wire's, one for BCCs");
    assert.equal(bcc(device.deviceSecret, module), METER.bcc);
    assert.equal(cores.length, 2);
  });

  it("is what a port that is opened again is talked to with", async (t) => {
    const bytes = read();
    const clock = new ManualClock();
    const streams: ScriptedModule[] = [];
    const source = async () => {
      const stream = new ScriptedModule(healthy());
      streams.push(stream);
      return stream;
    };
    const client = open(t, bytes, source, { clock });
    await once(client, "plugged");
    streams[0]?.destroy(new Error("unplugged"));
    await once(client, "unplugged");
    const plugged = once(client, "plugged");
    await settled();
    await clock.advance(60_000);
    await plugged;
    assert.equal((await client.mqttState()).state, 0);
    assert.deepEqual(compiled, [bytes]);
    assert.equal(new Set(cores).size, 1);
  });
});

/** The core, which says another version of the ABI; the number stands in `abi` alone. */
function otherVersion(): Uint8Array {
  const bytes = Buffer.from(builtModule("session"));
  const says = ({ major, minor }: typeof abiVersion | { major: 2; minor: 1 }) =>
    Buffer.from([0x41, 0x80 | minor, 0x80, major << 2, 0x0b]);
  const at = bytes.indexOf(says(abiVersion));
  assert.ok(at > 0, "the function abi is found");
  says({ major: 2, minor: 1 }).copy(bytes, at);
  return bytes;
}

const header = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
/** A module that takes a function `b` of a module `a`. */
const importing = [
  ...header,
  ...[0x01, 0x04, 0x01, 0x60, 0x00, 0x00],
  ...[0x02, 0x07, 0x01, 0x01, 0x61, 0x01, 0x62, 0x00, 0x00],
];

/** What is no core that this version can run, and what is said of it. */
const refused: Readonly<Record<string, readonly [Uint8Array, RegExp, RegExp]>> =
  {
    "bytes of something else": [
      Buffer.from("<!doctype html>"),
      /^the bytes given as module do not compile \(.*magic.*\): give those of tcat\/session\.wasm/,
      /^作为 module 给出的字节无法编译（.*magic.*）：请原样给出本包 tcat\/session\.wasm/,
    ],
    "half of the core": [
      read().subarray(0, 1_000),
      /^the bytes given as module do not compile \(/,
      /^作为 module 给出的字节无法编译（/,
    ],
    "a module that exports nothing": [
      Uint8Array.from(header),
      /^the module is no core of tcat \(it has no function abi\): give tcat\/session\.wasm/,
      /^该模块不是 tcat 的核心（它没有函数 abi）：请给出本包的 tcat\/session\.wasm/,
    ],
    "a module that wants more than a core": [
      Uint8Array.from(importing),
      /^the module is no core of tcat \(.*Import #0.*\)/,
      /^该模块不是 tcat 的核心（.*Import #0.*）/,
    ],
    "the core of another version": [
      otherVersion(),
      /^the module speaks ABI 2\.1, this host 1\.1: build both from one version$/,
      /^模块的 ABI 为 2\.1，本宿主为 1\.1：请用同一版本编译二者$/,
    ],
  };

describe("what is no core of this version", () => {
  afterEach(() => chooseLanguage());

  for (const [name, [module, en, zh]] of Object.entries(refused)) {
    it(`is refused in both languages: ${name}`, (t) => {
      for (const [language, message] of [
        ["en", en],
        ["zh", zh],
      ] as const) {
        chooseLanguage(language);
        const error = { name: "CoreError", message };
        const stream = new ScriptedModule();
        assert.throws(() => open(t, module, stream), error);
        assert.throws(() => open(t, module, async () => stream), error);
        assert.throws(() => bcc("secret", module), error);
        assert.deepEqual(stream.written, []);
      }
    });

    it(`frees the port that Client.open was given: ${name}`, async () => {
      const stream = new ScriptedModule(healthy());
      await assert.rejects(Client.open(stream, { module }), CoreError);
      assert.equal(stream.destroyed, true);
    });
  }

  it("may be mended: what is right is taken behind it", async (t) => {
    assert.throws(() => open(t, otherVersion()), CoreError);
    assert.equal((await open(t, read()).mqttState()).state, 0);
  });
});

describe("the core without the session", () => {
  it("runs commands, and says what has a session where one is asked for", async (t) => {
    const client = open(t, read("release"));
    assert.throws(() => client.session({ device }), {
      name: "CoreError",
      message: /^the module has no session: .*session\.wasm/,
    });
    assert.equal((await client.mqttState()).state, 0);
    assert.equal(await client.hasDeviceInfo({ tlsMode: 1, ...device }), true);
    assert.equal(client.closed, false);
  });
});

/** A worker that may compile nothing, and says what a client on the core that it was given has, or why there is none. */
const worker = `
import { Duplex } from "node:stream";
import { parentPort, workerData } from "node:worker_threads";
WebAssembly.Module = new Proxy(WebAssembly.Module, {
  construct() { throw new WebAssembly.CompileError("disallowed by embedder"); },
});
const { Client } = await import(workerData.client);
const stream = new Duplex({
  read() {},
  write(chunk, encoding, done) {
    done();
    this.push("+TCMQTTSTATE: 1\\r\\nOK\\r\\n");
  },
});
try {
  const client = new Client(stream, workerData.options);
  const { state } = await client.mqttState();
  parentPort.postMessage(\`state \${state}\`);
} catch ({ name, message }) {
  parentPort.postMessage(\`\${name}: \${message}\`);
}
`;

async function saidByWorker(options: ClientOptions): Promise<unknown> {
  const code = new URL(`data:text/javascript,${encodeURIComponent(worker)}`);
  const client = new URL("../index.js", import.meta.url).href;
  const running = new Worker(code, { workerData: { client, options } });
  const [said] = await once(running, "message");
  await running.terminate();
  return said;
}

describe("a worker that compiles nothing", () => {
  it("runs clients on what was compiled elsewhere", async () => {
    const module = new Module(read());
    assert.equal(await saidByWorker({ module }), "state 1");
  });

  it("is told what to give it where it was given nothing, or bytes", async () => {
    assert.equal(
      await saidByWorker({}),
      "CoreError: the core does not compile here (disallowed by embedder): give the client a WebAssembly.Module of tcat/session.wasm as its option module",
    );
    assert.match(
      String(await saidByWorker({ module: read() })),
      /^CoreError: the bytes given as module do not compile \(disallowed by embedder\): .* a WebAssembly\.Module$/,
    );
  });
});
