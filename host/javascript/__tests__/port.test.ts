import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  AtError,
  Client,
  type Port,
  type PortListener,
  type TraceRecord,
} from "../index.js";

/** A module on a port of two functions: it answers each line as a table says. */
class Wired implements Port {
  readonly written: string[] = [];
  listener: PortListener | undefined;
  closes = 0;
  readonly #answers: Readonly<Record<string, string>>;

  constructor(answers: Readonly<Record<string, string>> = {}) {
    this.#answers = answers;
  }

  write(bytes: Uint8Array): Promise<void> | void {
    const text = String.fromCharCode(...bytes);
    this.written.push(text);
    const answer = this.#answers[text.trimEnd()];
    if (answer !== undefined) queueMicrotask(() => this.say(answer));
  }

  say(text: string): void {
    this.listener?.received(new TextEncoder().encode(text));
  }

  listen(listener: PortListener): void {
    this.listener = listener;
  }

  close(): void {
    this.closes++;
  }
}

const STATE = { "AT+TCMQTTSTATE?": "+TCMQTTSTATE:1\r\nOK\r\n" };

const fails = async (work: Promise<unknown>): Promise<AtError> => {
  const [settled] = await Promise.allSettled([work]);
  assert.equal(settled.status, "rejected");
  assert.ok(settled.reason instanceof AtError);
  return settled.reason;
};

describe("a client over a port of two functions", () => {
  it("finds the module, asks it and hears what it reports", async () => {
    const port = new Wired({
      "+++": "",
      AT: "OK\r\n",
      ATE0: "OK\r\n",
      ...STATE,
    });
    const client = await Client.open(port);
    const topics: string[] = [];
    client.on("message", ({ topic, text }) => topics.push(`${topic} ${text}`));
    assert.deepEqual(await client.mqttState(), { state: 1 });
    port.say('+TCMQTTRCVPUB:"a/b",6,"温度"\r\n');
    assert.deepEqual(topics, ["a/b 温度"]);
    await client.close();
    assert.equal(port.closes, 1);
  });

  it("goes on with the next bytes when the port has taken these", async () => {
    const port = new Wired();
    const taken: (() => void)[] = [];
    const text = (bytes: Uint8Array) => String.fromCharCode(...bytes);
    port.write = (bytes) => {
      port.written.push(text(bytes));
      return new Promise((resolve) => taken.push(resolve));
    };
    const client = new Client(port);
    const payload = `${"x".repeat(600)}\r\n`;
    const publishing = client.publish("t", payload);
    taken.shift()?.();
    await Promise.resolve();
    port.say("OK\r\n>");
    // The line, then the payload in pieces.
    for (let pieces = 2; pieces <= 4; pieces++) {
      assert.equal(port.written.length, pieces);
      taken.shift()?.();
      await Promise.resolve();
    }
    assert.equal(port.written.slice(1, 4).join(""), payload);
    port.say("OK\r\n+TCMQTTPUBRAW:OK\r\n");
    await publishing;
    await client.close();
  });

  for (const [how, write] of Object.entries({
    rejects: () => Promise.reject(new Error("no way out")),
    throws: () => {
      throw new Error("no way out");
    },
  }))
    it(`ends with the error of a write that ${how}`, async () => {
      const port = new Wired();
      port.write = write;
      const client = new Client(port);
      const causes: unknown[] = [];
      client.on("close", (cause) => causes.push(cause));
      const error = await fails(client.mqttState());
      assert.equal(error.reason, "closed");
      assert.equal((error.cause as Error).message, "no way out");
      assert.deepEqual(causes, [error.cause]);
      assert.equal(client.closed, true);
      assert.equal(port.closes, 1);
    });

  it("ends with what the port says that ended it", async () => {
    const port = new Wired();
    const client = new Client(port);
    const asked = fails(client.mqttState());
    const cause = new Error("unplugged");
    port.listener?.closed(cause);
    assert.equal((await asked).cause, cause);
    assert.equal(client.closed, true);
  });

  it("ends at anything but bytes", async () => {
    const port = new Wired();
    const client = new Client(port);
    port.listener?.received("OK\r\n" as unknown as Uint8Array);
    const error = await fails(client.mqttState());
    assert.equal((error.cause as AtError).reason, "bad-type");
  });

  it("tells what is no port, and frees none", async () => {
    for (const none of [undefined, "/dev/ttyUSB0", { write() {} }]) {
      assert.throws(
        () => new Client(none as unknown as Port),
        (error: unknown) =>
          error instanceof AtError &&
          error.reason === "bad-type" &&
          /write and listen/.test(error.message),
      );
      await fails(Client.open(none as unknown as Port));
    }
  });

  it("opens it again where a function opens it", async () => {
    const greeted = { "+++": "", AT: "OK\r\n", ATE0: "OK\r\n" };
    const opened: Wired[] = [];
    const client = new Client(async () => {
      const port = new Wired({ ...greeted, ...STATE });
      opened.push(port);
      return port;
    });
    await new Promise<void>((resolve) => client.once("plugged", resolve));
    const again = new Promise<void>((resolve) => {
      client.once("plugged", resolve);
    });
    opened[0]?.listener?.closed(new Error("unplugged"));
    await again;
    assert.equal(opened.length, 2);
    assert.equal(opened[0]?.closes, 1);
    assert.deepEqual(await client.mqttState(), { state: 1 });
    await client.close();
  });

  it("is traced, secrets blanked", async () => {
    const port = new Wired();
    const records: TraceRecord[] = [];
    const client = new Client(port, {
      trace: (record) => records.push(record),
    });
    fails(
      client.setDeviceInfo({
        tlsMode: 1,
        productId: "CTQS08Y5LG",
        deviceName: "Dev01",
        deviceSecret: "ZHNkIGRzZCA=",
      }),
    );
    const text = JSON.stringify(records);
    assert.match(text, /TCDEVINFOSET/);
    assert.doesNotMatch(text, /ZHNkIGRzZCA/);
    await client.close();
  });
});
