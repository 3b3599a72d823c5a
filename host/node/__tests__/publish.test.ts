import assert from "node:assert/strict";
import { Duplex } from "node:stream";
import { describe, it } from "node:test";
import { AtError, Client, type PublishOptions } from "../index.js";
import { settled } from "./support/clock.js";
import { ScriptedModule } from "./support/module.js";

/** Publishes and tells what went over the wire. */
async function published(
  payload: string | Uint8Array,
  options: PublishOptions = {},
): Promise<string[]> {
  let awaited = 0;
  const module = new ScriptedModule((text) => {
    if (text.startsWith("AT+TCMQTTPUB=")) return "OK\r\n+TCMQTTPUB:OK\r\n";
    if (text.startsWith("AT+")) {
      awaited = Number(/,(\d+)\r\n$/.exec(text)?.[1]) + 2;
      return "OK\r\n>\r\n";
    }
    awaited -= text.length;
    const name = options.long === "long" ? "PUBL" : "PUBRAW";
    return awaited === 0 ? `+TCMQTT${name}:OK\r\n` : undefined;
  });
  await new Client(module).publish("t", payload, options);
  return module.written;
}

const reasonOf = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.then(
    () => undefined,
    (e: unknown) => e,
  );
  assert.ok(error instanceof AtError);
  return error.reason;
};

describe("publish", () => {
  it("puts short text on the command line, escaped", async () => {
    assert.deepEqual(await published('{"a":[1,2]}', { qos: 1 }), [
      'AT+TCMQTTPUB="t",1,"{\\"a\\":[1\\,2]}"\r\n',
    ]);
  });

  it("uses the line up to its last byte, and PUBRAW from the next on", async () => {
    const room = 256 - 'AT+TCMQTTPUB="t",0,""\r\n'.length;
    assert.match((await published("x".repeat(room)))[0] ?? "", /PUB=/);
    assert.match((await published("x".repeat(room + 1)))[0] ?? "", /PUBRAW=/);
    assert.match(
      (await published(",".repeat(room / 2 + 1)))[0] ?? "",
      /PUBRAW=/,
    );
  });

  it("sends what no line can carry byte for byte", async () => {
    const payload = Uint8Array.from({ length: 2048 }, (_, i) => i);
    const [line, ...rest] = await published(payload);
    assert.equal(line, 'AT+TCMQTTPUBRAW="t",0,2048\r\n');
    assert.equal(
      rest.join(""),
      `${Buffer.from(payload).toString("latin1")}\r\n`,
    );
    for (const short of ["a\nb", "a\rb", "\0", Uint8Array.of(0xff)])
      assert.match((await published(short))[0] ?? "", /PUBRAW=/);
  });

  it("uses PUBL when told to", async () => {
    assert.match(
      (await published("a\nb", { long: "long" }))[0] ?? "",
      /TCMQTTPUBL="t",0,3/,
    );
  });

  it("refuses what would end the data phase, before anything is sent", async () => {
    const module = new ScriptedModule();
    const client = new Client(module);
    assert.equal(await reasonOf(client.publish("t", "a\n+++\r\nb")), "payload");
    assert.equal(await reasonOf(client.publish("t", "\n+++")), "payload");
    assert.equal(
      await reasonOf(client.publish("t", "x".repeat(2049))),
      "too-long",
    );
    assert.deepEqual(module.written, []);
  });

  it("takes +++ in a short text, which has no data phase", async () => {
    assert.deepEqual(await published("+++"), ['AT+TCMQTTPUB="t",0,"+++"\r\n']);
  });

  it("given up in mid-payload sends nothing of it behind +++", async () => {
    const written: string[] = [];
    const pending: (() => void)[] = [];
    const module = new Duplex({
      read() {},
      write(chunk: Buffer, _, done) {
        const text = chunk.toString("latin1");
        written.push(text);
        if (text.startsWith("AT+")) module.push("OK\r\n>\r\n");
        if (text.startsWith("z")) pending.push(done);
        else done();
      },
    });
    const controller = new AbortController();
    const payload = `${"z".repeat(256)}\r\nAT+RESTORE\r\n${"y".repeat(99)}`;
    const { signal } = controller;
    const failed = reasonOf(
      new Client(module).publish("t", payload, { signal }),
    );
    while (pending.length === 0) await settled();
    controller.abort();
    for (const done of pending) done();
    for (let i = 0; i < 5; i++) await settled();
    module.push("+CME ERROR:204\r\n");
    assert.equal(await failed, "aborted");
    assert.equal(written.at(-1), "+++\r\n");
    assert.doesNotMatch(written.join(""), /RESTORE/);
  });

  it("sends what was given at the call, whatever the caller writes over it then", async () => {
    const given = Uint8Array.from({ length: 300 }, () => 0x61);
    const short = Uint8Array.of(0x61, 0x0a);
    const tight = new Uint8Array(256).fill(0x61);
    const args = { topic: "t", qos: 0 } as const;
    for (const [bytes, send] of [
      [given, (client: Client) => client.publish("t", given)],
      [short, (client: Client) => client.publish("t", short)],
      // It fits in no line, which the core finds out.
      [tight, (client: Client) => client.publish("t", tight)],
      [
        given,
        (client: Client) => client.mqttPublishRaw({ ...args, payload: given }),
      ],
      [
        given,
        (client: Client) =>
          client.command({
            command: "TCMQTTPUBRAW",
            form: "set",
            args: ["t", 0],
            payload: given,
          }),
      ],
    ] as const) {
      const sent = Buffer.from(bytes).toString("latin1");
      const module = new ScriptedModule((text) => {
        if (!text.startsWith("AT+"))
          return text === "\r\n" ? "+TCMQTTPUBRAW:OK\r\n" : undefined;
        bytes.fill(0x62);
        return "OK\r\n>\r\n";
      });
      const busy = new Client(module);
      const sending = send(busy);
      bytes.fill(0x63);
      await sending;
      const [, ...rest] = module.written;
      assert.equal(rest.join(""), `${sent}\r\n`);
      bytes.set(Buffer.from(sent, "latin1"));
    }
  });

  it("marks a missing answer of the broker as unknown", async () => {
    const client = new Client(
      new ScriptedModule(() => "OK\r\n+TCMQTTPUB:FAIL,202\r\n"),
    );
    const error = await client.publish("t", "x", { qos: 1 }).catch((e) => e);
    assert.ok(error instanceof AtError);
    assert.equal(error.outcomeUnknown, true);
    assert.equal(error.code, 202);
  });
});
