import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { SerialPort } from "serialport";
import { HANG_MS } from "../../../tests/hang.js";
import { Emulator, listenPty, startBroker } from "../../emulator/index.js";
import { EXIT_LOST } from "../cli/exit.js";
import { AtError, Client, openSerial } from "../index.js";
import { failure } from "./support/failure.js";
import { program } from "./support/program.js";
import { start, tcat } from "./support/tcat.js";

/** The serial port of an emulated module. */
async function terminal(t: TestContext) {
  const emulator = new Emulator({ broker: "mqtt://127.0.0.1:1" });
  const pty = await listenPty(emulator);
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= pty.close();
    return closed;
  };
  t.after(async () => {
    await close();
    await emulator.close();
  });
  return { path: pty.path, unplug: close };
}

const portOf = (path: string) => new SerialPort({ path, baudRate: 115_200 });
const descriptors = () => readdirSync("/proc/self/fd").length;
/** Terminals among them. */
const terminals = () =>
  readdirSync("/proc/self/fd").filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith("/dev/pts/");
    } catch {
      // The one that read the folder is closed.
      return false;
    }
  }).length;
const TIMES = 50;
const LIMIT = { timeout: HANG_MS };

describe("a serial port", () => {
  it(
    `is opened and closed ${TIMES} times, and no descriptor is left`,
    LIMIT,
    async (t) => {
      const { path } = await terminal(t);
      // What the first use of the package opens for good does not count.
      await (await Client.open(portOf(path))).close();
      const before = descriptors();
      for (let i = 0; i < TIMES; i++) {
        const port = portOf(path);
        const client = await Client.open(port);
        assert.equal((await client.mqttState()).state, 0);
        await client.close();
        assert.equal(port.isOpen, false);
      }
      assert.equal(descriptors(), before);
    },
  );

  it("can be opened again as the same stream", LIMIT, async (t) => {
    const { path } = await terminal(t);
    const port = portOf(path);
    for (let i = 0; i < 3; i++) {
      await using client = await Client.open(port);
      assert.equal((await client.mqttState()).state, 0);
      await client.close();
      port.open();
    }
    await new Promise((resolve) => port.once("open", resolve));
    port.close();
    await once(port, "close");
  });

  it("is free again when nothing answers at it", LIMIT, async (t) => {
    const pty = await listenPty({
      attach: () => ({ receive: () => {}, detach: () => {} }),
    });
    t.after(() => pty.close());
    const before = descriptors();
    for (let i = 0; i < 5; i++) {
      const signal = AbortSignal.timeout(50);
      const port = portOf(pty.path);
      const error = await failure(Client.open(port, { signal }));
      assert.equal(error.reason, "aborted");
      assert.equal(port.isOpen, false);
    }
    assert.equal(descriptors(), before);
  });

  it("says in the message that its path is wrong", LIMIT, async () => {
    const before = descriptors();
    for (let i = 0; i < 5; i++) {
      const error = await failure(Client.open(portOf("/dev/no-such-port")));
      assert.equal(error.reason, "closed");
      assert.match(error.message, /no-such-port/);
    }
    // With a callback of its own the port emits no error.
    const port = new SerialPort(
      { path: "/dev/no-such-port", baudRate: 115_200 },
      () => {},
    );
    assert.match((await failure(Client.open(port))).message, /not open/);
    assert.equal(descriptors(), before);
  });

  it("says in the message that somebody else has it", LIMIT, async (t) => {
    const { path } = await terminal(t);
    const client = await Client.open(portOf(path));
    const error = await failure(Client.open(portOf(path)));
    assert.match(error.message, /lock/i);
    assert.equal((await client.mqttState()).state, 0);
    await client.close();
  });

  it("that is closed while it opens is closed in the end", LIMIT, async (t) => {
    const { path } = await terminal(t);
    const port = portOf(path);
    const client = new Client(port);
    const closing = client.close();
    assert.equal(client.close(), closing);
    await closing;
    assert.equal(port.isOpen, false);
    await (await Client.open(portOf(path))).close();
  });

  it(
    "that is unplugged tells why: at close, in loops, in what waits",
    LIMIT,
    async (t) => {
      const { path, unplug } = await terminal(t);
      const client = await Client.open(portOf(path));
      const closed = once(client, "close");
      const loop = failure(
        (async () => {
          for await (const { topic } of client.messages()) assert.fail(topic);
        })(),
      );
      await unplug();
      const [cause] = await closed;
      assert.ok(cause instanceof Error);
      assert.equal((await loop).cause, cause);
      const after = await failure(client.mqttState());
      assert.ok(after instanceof AtError);
      assert.ok(after.message.includes(cause.message));
      await client.close();
    },
  );

  it(
    "that is unplugged before its first read tells why, too",
    LIMIT,
    async (t) => {
      const { path, unplug } = await terminal(t);
      const port = portOf(path);
      await once(port, "open");
      await unplug();
      const client = new Client(port);
      const [cause] = await once(client, "close");
      assert.ok(cause instanceof Error);
      await client.close();
    },
  );

  it(
    "that openSerial has opened ends with its device, whoever reads it",
    LIMIT,
    async (t) => {
      const { path, unplug } = await terminal(t);
      const port = await openSerial({ path })(t.signal);
      const closed = once(port, "close");
      await unplug();
      const [cause] = await closed;
      assert.ok(cause instanceof Error);
    },
  );

  it(
    "that is unplugged ends a program that loops over messages, with a status that shows it",
    LIMIT,
    async (t) => {
      const { path, unplug } = await terminal(t);
      const { child, said } = program(
        `import { SerialPort } from "serialport";
       const stream = new SerialPort({ path: ${JSON.stringify(path)}, baudRate: 115200 });`,
        `const client = await Client.open(stream);
       console.log("open");
       for await (const message of client.messages()) console.log(message.topic);`,
        "ignore",
      );
      assert.equal(await said(), "open");
      const exit = once(child, "exit");
      await unplug();
      assert.deepEqual((await exit)[0], 1);
    },
  );

  it(
    "that is unplugged and plugged in again carries the session on",
    LIMIT,
    async (t) => {
      const folder = mkdtempSync(join(tmpdir(), "tcat-"));
      const link = join(folder, "module");
      const broker = await startBroker({});
      const emulator = new Emulator({ broker: broker.url });
      let pty = await listenPty(emulator, { link });
      t.after(async () => {
        await pty.close();
        await emulator.close();
        await broker.close();
        rmSync(folder, { recursive: true });
      });
      const before = terminals();
      const client = new Client(openSerial({ path: link, findBaudRate: true }));
      const topic = "CTQS08Y5LG/Dev01/control";
      const session = client.session({
        device: {
          productId: "CTQS08Y5LG",
          deviceName: "Dev01",
          deviceSecret: "ZHNkIGRzZCA=",
        },
        subscriptions: [topic],
      });
      const messages = client.messages(topic);
      await session.start();
      for (const text of ["one", "two", "three"]) {
        await client.publish(topic, text, { qos: 1 });
        assert.equal((await messages.next()).value?.text, text);
        const down = once(session, "down");
        await pty.close();
        assert.equal((await down)[0].reason, "closed");
        const error = await failure(client.mqttState());
        assert.equal(error.reason, "closed");
        pty = await listenPty(emulator, { link });
        await session.whenUp();
        const { length } = await client.subscriptions();
        assert.equal(length, 1);
      }
      await client.close();
      assert.equal(terminals(), before, "no port is left open");
    },
  );

  it(
    "is let go by tcat console at the end of its input, and its loss ends it with a message",
    LIMIT,
    async (t) => {
      const { path, unplug } = await terminal(t);
      const { status, out } = await tcat(
        ["console", "--port", path, "--quiet", "800", "--patience", "0"],
        "AT+TCMQTTSTATE?\n",
      );
      assert.equal(status, 0);
      assert.match(out, /state=0/);
      const child = start("console", "--port", path, "--patience", "20000");
      let told = "";
      child.stderr.on("data", (text) => {
        told += text;
      });
      const closed = once(child, "close");
      const ended = closed.then(([status]) =>
        assert.fail(`it ended with ${status} before it was open: ${told}`),
      );
      await Promise.race([once(child.stdout, "data"), ended]);
      ended.catch(() => {});
      await unplug();
      assert.equal((await closed)[0], EXIT_LOST);
      assert.match(told, /^tcat: AT: closed: .*\(.+\): open it again\n$/);
    },
  );
});
