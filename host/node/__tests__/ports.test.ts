import assert from "node:assert/strict";
import { once } from "node:events";
import {
  type AddressInfo,
  createServer,
  type Socket as Line,
  Socket as TcpSocket,
  type TcpSocketConnectOpts,
} from "node:net";
import { describe, it, type TestContext } from "node:test";
import { findBaudRate, type SpeedPort } from "../baudrate.js";
import {
  Client,
  type OpenPort,
  openSerial,
  openTcp,
  type SessionOptions,
} from "../index.js";
import { findPath } from "../openport.js";
import { ManualClock, settled } from "./support/clock.js";
import { failure } from "./support/failure.js";
import { healthy } from "./support/healthy.js";
import { meterDevice as device, METER } from "./support/meter.js";
import { type Script, ScriptedModule } from "./support/module.js";

const TOPIC = `${METER.productId}/${METER.deviceName}/control`;
const life: SessionOptions = { device, subscriptions: [TOPIC] };
const STEPS = ["greet", "device", "wifi", "connect", "subscribe"];
const MESSAGE = `+TCMQTTRCVPUB: "${TOPIC}",2,"hi"\r\n`;

/** A socket that a module is plugged into, or none; and when it was tried. */
class Socket {
  readonly clock = new ManualClock();
  readonly tried: number[] = [];
  module: ScriptedModule | undefined;
  script: Script = healthy();

  constructor(public plugged = true) {}

  readonly open: OpenPort = async () => {
    this.tried.push(this.clock.now());
    if (!this.plugged) throw new Error("no such port");
    this.module = new ScriptedModule(this.script);
    return this.module;
  };

  unplug(): void {
    this.plugged = false;
    this.module?.destroy(new Error("unplugged"));
  }
}

/** A stream is torn down in some turns. */
async function torn(): Promise<void> {
  for (let i = 0; i < 5; i++) await settled();
}

function living(
  t: TestContext,
  socket = new Socket(),
  options: SessionOptions = {},
) {
  const { clock } = socket;
  const client = new Client(socket.open, { clock });
  t.after(() => client.close());
  const session = client.session({ ...life, ...options });
  const said: string[] = [];
  session.on("step", (step) => said.push(step));
  session.on("up", () => said.push("up"));
  session.on("down", ({ reason }) => said.push(`down ${reason}`));
  session.on("failed", ({ step, again }) =>
    said.push(`failed ${step} ${again}`),
  );
  session.on("ended", () => said.push("ended"));
  return { clock, client, session, said, socket };
}

describe("a port that is opened by a function", () => {
  it("is opened again when it was unplugged, and the session begins anew", async (t) => {
    const { client, session, said, socket, clock } = living(t);
    await session.start();
    assert.deepEqual(said, ["port", ...STEPS, "up"]);
    said.length = 0;
    const messages = client.messages(TOPIC);
    const lost = once(client, "unplugged");
    socket.unplug();
    assert.match((await lost)[0].message, /unplugged/);
    assert.equal(session.status.doing, "down");
    await settled();
    await clock.advance(6_500);
    assert.deepEqual(said, [
      "down closed",
      ...["port", "failed port 1000", "port", "failed port 2000"],
      ...["port", "failed port 4000"],
    ]);
    said.length = 0;
    socket.plugged = true;
    const plugged = once(client, "plugged");
    await clock.advance(500);
    await plugged;
    await session.whenUp();
    assert.deepEqual(said, ["port", ...STEPS, "up"]);
    socket.module?.say(MESSAGE);
    assert.equal((await messages.next()).value?.text, "hi", "loops go on");
  });

  it("may be missing at first", async (t) => {
    const { session, said, socket, clock } = living(t, new Socket(false));
    const started = session.start();
    await settled();
    assert.equal(session.status.doing, "pause");
    assert.equal(session.status.failure?.error.reason, "closed");
    await clock.advance(130_000);
    assert.deepEqual(
      socket.tried,
      [0, 0, 1, 3, 7, 15, 31, 63, 123].map((s) => s * 1_000),
    );
    socket.plugged = true;
    await clock.advance(60_000);
    await started;
    assert.equal(said.at(-1), "up");
  });

  it("is opened anew where no module answers at it", async (t) => {
    const socket = new Socket();
    socket.script = () => undefined;
    const { session, said, clock } = living(t, socket);
    const started = session.start();
    await settled();
    await clock.advance(60_000);
    assert.deepEqual(said.slice(0, 6), [
      ...["port", "greet", "failed greet 0"],
      ...["port", "greet", "failed greet 1000"],
    ]);
    assert.ok(socket.tried.length < 8, "with pauses that grow");
    socket.script = healthy();
    await clock.advance(60_000);
    await started;
  });

  it("that breaks again and again is opened less and less often, and at once again when it has lasted", async (t) => {
    const { session, socket, clock } = living(t);
    await session.start();
    for (let i = 0; i < 200; i++) {
      socket.module?.destroy();
      await torn();
      await clock.advance(3_000);
    }
    assert.ok(socket.tried.length < 20, `${socket.tried.length} times`);
    await clock.advance(130_000);
    await session.whenUp();
    const before = socket.tried.length;
    socket.module?.destroy();
    await torn();
    await clock.advance(0);
    await session.whenUp();
    assert.equal(socket.tried.length, before + 1);
  });

  it("is not opened again before it is closed", async (t) => {
    const { session, socket } = living(t);
    await session.start();
    const { module } = socket;
    assert.ok(module);
    let close = () => {};
    module._destroy = (_, done) => {
      close = () => done(null);
    };
    module.destroy();
    await torn();
    module.emit("close");
    await torn();
    await socket.clock.advance(60_000);
    assert.equal(socket.tried.length, 1);
    close();
    await torn();
    await socket.clock.advance(0);
    assert.equal(socket.tried.length, 2);
  });

  it("ends a session that is not kept up", async (t) => {
    const { session, said } = living(t, new Socket(false), { keep: false });
    const error = await failure(session.start());
    assert.match(error.message, /no such port/);
    assert.deepEqual(said, ["port", "failed port undefined", "ended"]);
  });

  it("refuses a session's options at once, open or not", async (t) => {
    const { client } = living(t, new Socket(false));
    const wrong = client.session({ ...life, version: "" });
    assert.equal((await failure(wrong.start())).field, "version");
  });
});

describe("a client whose port is opened by a function", () => {
  it("turns the module's echo off each time, without a session", async (t) => {
    const { client, socket, clock } = living(t);
    await once(client, "plugged");
    assert.ok(socket.module?.written.includes("ATE0\r\n"));
    socket.unplug();
    const error = await failure(client.mqttState());
    assert.equal(error.reason, "closed");
    assert.match(error.message, /wait until it is opened again/);
    assert.match(
      (await failure(client.mqttState())).message,
      /wait until it is opened again/,
    );
    await torn();
    socket.plugged = true;
    const again = once(client, "plugged");
    await clock.advance(1_000);
    await again;
    assert.ok(socket.module?.written.includes("ATE0\r\n"));
    assert.equal((await client.mqttState()).state, 0);
    assert.equal(client.closed, false);
  });

  it("opens it again where nothing answers, without a session, and sends no command before", async (t) => {
    const socket = new Socket();
    socket.script = () => undefined;
    const { client, clock } = living(t, socket);
    await settled();
    assert.equal((await failure(client.mqttState())).reason, "closed");
    assert.deepEqual(socket.module?.written, ["+++\r\n"]);
    await clock.advance(20_000);
    await torn();
    assert.ok(socket.tried.length > 1);
    socket.script = healthy();
    const plugged = once(client, "plugged");
    await clock.advance(60_000);
    await plugged;
    assert.equal((await client.mqttState()).state, 0);
  });

  it("leaves it to a session to find out how the module stands", async (t) => {
    const socket = new Socket();
    socket.script = () => undefined;
    const { session, clock, said } = living(t, socket);
    await settled();
    assert.deepEqual(socket.module?.written, ["+++\r\n"]);
    const started = session.start();
    if (socket.module) socket.module.script = healthy();
    await settled();
    await clock.advance(5_000);
    await started;
    assert.equal(said.at(-1), "up");
    assert.ok(!socket.module?.written.includes("AT\r\n"));
  });

  it("gives up at its first opening, as ever", async () => {
    const error = await failure(
      Client.open(async () => {
        throw new Error("no such port");
      }),
    );
    assert.deepEqual([error.reason, error.command], ["closed", "port"]);
    assert.match(error.message, /no such port/);
  });

  it("opens nothing any more when it is closed, and lets go of what comes late", async () => {
    const clock = new ManualClock();
    const module = new ScriptedModule();
    let open: (port: ScriptedModule) => void = () => {};
    let tried = 0;
    const client = new Client(
      () => {
        tried++;
        return new Promise((resolve) => {
          open = resolve;
        });
      },
      { clock },
    );
    await settled();
    const closing = client.close();
    assert.equal(client.closed, true);
    open(module);
    await closing;
    assert.equal(module.destroyed, true);
    await clock.advance(600_000);
    assert.equal(tried, 1);
    assert.equal(clock.pending, 0);
  });

  it("tries again where opening takes too long", async (t) => {
    const clock = new ManualClock();
    const reasons: unknown[] = [];
    const client = new Client(
      (signal) =>
        new Promise((_, reject) =>
          signal.addEventListener("abort", () => {
            reasons.push(signal.reason);
            reject(signal.reason);
          }),
        ),
      { clock },
    );
    t.after(() => client.close());
    await settled();
    await clock.advance(31_500);
    assert.match(String(reasons[0]), /30000 ms/);
    await clock.advance(30_000);
    assert.equal(reasons.length, 2);
  });

  it("is refused a stream of text, again and again", async (t) => {
    const { session, said, socket } = living(t);
    const { open } = socket;
    const client = new Client(
      async (signal) => (await open(signal)).setEncoding("utf8"),
      { clock: socket.clock },
    );
    t.after(() => client.close());
    const other = client.session(life);
    const failed = once(other, "failed");
    const started = failure(other.start());
    const [{ error }] = await failed;
    assert.match(error.message, /setEncoding/);
    await client.close();
    assert.equal((await started).reason, "closed");
    assert.deepEqual([session.status.doing, said], ["idle", []]);
  });

  it("is unplugged a thousand times and keeps nothing of it", async (t) => {
    const { client, session, socket, clock } = living(t);
    await session.start();
    const timers = clock.pending;
    for (let i = 0; i < 1_000; i++) {
      const { module } = socket;
      socket.unplug();
      await torn();
      if (i % 2 === 0) await clock.advance(500);
      socket.plugged = true;
      await clock.advance(61_000);
      await session.whenUp();
      await clock.advance(61_000);
      assert.equal(module?.listenerCount("data"), 0);
    }
    assert.equal(clock.pending, timers);
    for (const name of client.eventNames())
      assert.equal(client.listenerCount(name), 0, String(name));
    const subscriptions = socket.module?.written.filter((line) =>
      line.includes("SUB="),
    );
    assert.equal(subscriptions?.length, 1);
  });
});

/** A port with a module at one speed; at the others both hear noise. */
class ModuleAt extends ScriptedModule implements SpeedPort {
  readonly tried: number[] = [];
  readonly #rate: number;
  #now = 0;

  constructor(rate: number) {
    super();
    this.#rate = rate;
    this.script = (text) =>
      this.#now === this.#rate
        ? text.startsWith("AT")
          ? "OK\r\n"
          : "ERROR\r\n"
        : "\xf0\x0f\x80";
  }

  update(
    { baudRate }: { readonly baudRate: number },
    done: (error: Error | null) => void,
  ): void {
    this.#now = baudRate;
    this.tried.push(baudRate);
    done(null);
  }
}

describe("the baud rate of a module", () => {
  const signal = new AbortController().signal;
  for (const rate of [115_200, 9_600, 74_880])
    it(`is found out: ${rate}`, async () => {
      const clock = new ManualClock();
      const port = new ModuleAt(rate);
      const found = findBaudRate(port, 115_200, signal, clock);
      await settled();
      await clock.advance(10_000);
      assert.equal(await found, rate);
      assert.equal(port.tried[0], 115_200);
      assert.equal(port.listenerCount("data"), 0);
      assert.equal(clock.pending, 0);
    });

  it("is told to be none where nothing answers", async () => {
    const clock = new ManualClock();
    const found = findBaudRate(new ModuleAt(1), 57_600, signal, clock);
    const failed = assert.rejects(found, /no module answers at 57600, 115200/);
    await settled();
    await clock.advance(10_000);
    await failed;
  });
});

describe("a serial port's options", () => {
  it("name one port", () => {
    assert.throws(() => openSerial({} as never), TypeError);
    assert.throws(
      () => openSerial({ path: "/dev/x", match: {} } as never),
      TypeError,
    );
  });

  const ports = [
    { path: "/dev/ttyS0" },
    { path: "/dev/ttyUSB0", vendorId: "1A86", serialNumber: "one" },
    { path: "/dev/ttyUSB1", vendorId: "1a86", serialNumber: "two" },
  ];

  it("find the port that matches, whatever it is called this time", () => {
    const match = { vendorId: "1a86", serialNumber: "Two" };
    assert.equal(findPath(match, ports), "/dev/ttyUSB1");
    const left = { ...match, manufacturer: undefined };
    assert.equal(findPath(left as object, ports), "/dev/ttyUSB1");
  });

  it("say why none is found", () => {
    assert.throws(
      () => findPath({ vendorId: "0000" }, ports),
      /no serial port matches \{"vendorId":"0000"\}/,
    );
    assert.throws(
      () => findPath({ vendorId: "1A86" }, ports),
      /ttyUSB0 and \/dev\/ttyUSB1 match .*: say more/,
    );
  });
});

describe("a module's serial line behind TCP", () => {
  it("is opened, and opened again when the connection is lost", async (t) => {
    const lines: Line[] = [];
    const server = createServer((line) => {
      lines.push(line);
      line.on("data", () => line.write("OK\r\n"));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    t.after(() => server.close());
    const { port } = server.address() as AddressInfo;
    const client = await Client.open(openTcp("127.0.0.1", port));
    t.after(() => client.close());
    const plugged = once(client, "plugged");
    lines[0]?.destroy();
    await plugged;
    assert.equal(lines.length, 2);
    assert.deepEqual(await client.command({ line: "AT" }), []);
  });

  it("sends a line at once, however short, and notices an end that is gone", async (t) => {
    const server = createServer((line) => line.resume()).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const connecting = t.mock.method(TcpSocket.prototype, "connect");
    const line = await openTcp("127.0.0.1", port)(new AbortController().signal);
    t.after(() => {
      line.destroy();
      server.close();
    });
    const [options] = connecting.mock.calls.flatMap(
      (call) => call.arguments as unknown as [TcpSocketConnectOpts[]],
    )[0] as [TcpSocketConnectOpts];
    const { noDelay, keepAlive } = options;
    assert.deepEqual([noDelay, keepAlive], [true, true]);
  });

  it("says why it cannot be opened", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, "close");
    const error = await failure(Client.open(openTcp("127.0.0.1", port)));
    assert.match(error.message, /cannot be opened \(.*ECONNREFUSED/);
  });
});
