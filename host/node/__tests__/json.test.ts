import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { describe, it, type TestContext } from "node:test";
import { openPort } from "../cli/port.js";
import { Client } from "../client.js";
import { emulating, linesOf, start, stop, tcat } from "./support/tcat.js";

type Json = Record<string, unknown>;

const objects = (text: string): Json[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

async function next(lines: AsyncIterator<string>): Promise<Json> {
  const { value, done } = await lines.next();
  if (done) throw new Error("tcat ended");
  return JSON.parse(value);
}

/** `tcat emulate --json`, and its first object. */
async function emulatingInJson(t: TestContext, ...args: string[]) {
  const child = start(
    ...["emulate", "--json", "--tcp", "127.0.0.1:0"],
    ...["--phone-port", "0", ...args],
  );
  t.after(() => stop(child));
  return { child, places: await next(linesOf(child)) };
}

/** A module that answers `state` with 1 and has a message and a secret to say. */
async function talkative(t: TestContext): Promise<string> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", (data) => {
      for (const line of data.toString().split("\r\n").slice(0, -1))
        if (line === "AT+TCMQTTSTATE?")
          socket.write(
            '\r\n+TCMQTTRCVPUB:"t",2,"\x00a"\r\n+TCMQTTSTATE:1\r\nOK\r\n',
          );
        else if (line === "AT+TCDEVREG") socket.write("\r\n+CME ERROR:208\r\n");
        else if (line.startsWith("AT+CWJAP"))
          socket.write(`\r\nlike "correct horse"\r\nOK\r\n`);
        else socket.write("\r\nOK\r\n");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  const address = server.address();
  return `tcp://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

describe("--json", () => {
  it("of emulate names where all of it listens in one object, and logs objects", async (t) => {
    const { child, places } = await emulatingInJson(t);
    assert.deepEqual(Object.keys(places), [
      ...["broker", "mqtt", "mqtts", "http", "control", "faults", "module"],
    ]);
    const logged = once(child.stderr, "data");
    const client = await Client.open(await openPort(String(places.module)));
    await client.close();
    const [log] = await logged;
    for (const line of objects(String(log)))
      assert.equal(typeof line.log, "string");
  });

  it("of cloud answers what is typed with objects, and its mistakes too", async (t) => {
    const child = start(
      ...["cloud", "--json", "--mqtt-port", "0", "--mqtts-port", "0"],
      ...["--http-port", "0", "--https-port", "0"],
    );
    t.after(() => stop(child));
    const lines = linesOf(child);
    const places = await next(lines);
    assert.match(String(places.mqtts), /^mqtts:\/\/127/);
    child.stdin.write("devices\nsend a/b/c hi\nshow nobody\nclear\n");
    const { answer: devices } = await next(lines);
    assert.ok(Array.isArray(devices));
    assert.equal(typeof devices[0].deviceName, "string");
    assert.doesNotMatch(JSON.stringify(devices), /secret/i);
    assert.deepEqual(await next(lines), { answer: { reached: 0, kept: 0 } });
    assert.deepEqual(await next(lines), { error: "there is no such device" });
    assert.deepEqual(await next(lines), { answer: "done" });
  });

  it("of phone names the device that it found", async (t) => {
    const { child, name, said } = await emulating();
    t.after(() => stop(child));
    assert.ok(said.faults);
    const client = await Client.open(await openPort(name));
    t.after(() => client.close());
    await client.startSmartConfig();
    const port = await new Promise<string>((resolve) => {
      let log = "";
      child.stderr.on("data", (data) => {
        log += data;
        const [, found] = /UDP 127\.0\.0\.1:(\d+)/.exec(log) ?? [];
        if (found !== undefined) resolve(found);
      });
    });
    const { out } = await tcat([
      ...["phone", "--json", "--ssid", "home", "--port", port],
      ...["--password", "correct horse"],
    ]);
    assert.deepEqual(Object.keys(objects(out)[0] ?? {}), [
      ...["productId", "deviceName"],
    ]);
    assert.doesNotMatch(out, /correct horse/);
  });

  it("of demo tells each check and how many held", async () => {
    const { out, status } = await tcat(["demo", "--json"]);
    assert.equal(status, 0);
    const told = objects(out);
    const checks = told.filter(({ check }) => check !== undefined);
    assert.ok(checks.every(({ held }) => held === true));
    assert.deepEqual(
      { ...told.at(-1), t: 0 },
      { t: 0, held: checks.length, failed: 0 },
    );
  });

  it("of console is an object for each command and event, without secrets", async (t) => {
    const port = await talkative(t);
    const { out } = await tcat(
      ["console", "--json", "--port", port],
      'AT+TCMQTTSTATE?\nAT+TCDEVREG\nAT+CWJAP="home","correct horse"\nrecord\n',
    );
    const told = objects(out).map(({ time, ...rest }) => {
      assert.match(String(time), /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      return rest;
    });
    const [opened, message, state, refused, joined, text] = told;
    assert.deepEqual(opened, { port });
    assert.deepEqual(message, {
      event: "message",
      topic: "t",
      payload: { text: "\0a", hex: "0061" },
    });
    const asked = { command: "TCMQTTSTATE", form: "read" };
    assert.deepEqual(state, { ...asked, ok: true, values: [[1]] });
    assert.equal(refused?.reason, "cme");
    assert.equal(refused?.code, 208);
    assert.equal(joined?.ok, true);
    assert.match(JSON.stringify(joined?.values), /^\[\["\*+"\]\]$/);
    assert.equal(text?.text, "nothing is recorded: give a file");
    assert.doesNotMatch(out, /correct horse/);
  });
});
