import assert from "node:assert/strict";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { type TestContext, test } from "node:test";
import { Turns } from "../cloud/__tests__/turns.js";
import { serve } from "../http/apiserver.js";
import { ModuleControl } from "../modulecontrol.js";
import { connected, type Rig } from "./rig.js";

const FLOOD = 2_000;
/** Of one connection in one turn of the loop. */
const BYTES_OF_ONE = 4_096;

async function controlled(t: TestContext): Promise<{
  module: Rig;
  url: string;
  ask: (method: string, path: string, body?: unknown) => Promise<Response>;
}> {
  const { module } = await connected(t);
  const server = await serve(new ModuleControl(module.emulator), {});
  t.after(() => server.close());
  const { url } = server;
  const ask = (method: string, path: string, body?: unknown) =>
    fetch(url + path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { module, url, ask };
}

test("a running module is told over HTTP what is to befall it", async (t) => {
  const { module, ask } = await controlled(t);
  const post = async (path: string, body?: unknown) =>
    assert.equal((await ask("POST", path, body)).status, 200, path);
  assert.deepEqual(await (await ask("GET", "")).json(), { connected: true });
  module.text = "";
  await post("urc", { line: "+HELLO" });
  assert.equal(module.text, "+HELLO\r\n");
  await post("faults", { busy: 1 });
  assert.match(module.send("AT\r\n"), /busy/);
  await post("faults", { late: 1, lateness: 5000 });
  assert.equal(module.send("AT\r\n"), "");
  await module.clock.advance(5000);
  assert.equal(module.text, "\r\nOK\r\n");
  await post("faults", { lose: 1 });
  assert.equal(module.send("AT\r\n"), "");
  assert.equal((await ask("DELETE", "faults")).status, 200);
  assert.match(module.send("AT\r\n"), /OK/);
  module.text = "";
  await post("drop");
  await module.until(/\+TCMQTTDISCON,-103/);
  await post("wifi/lose", { silently: true });
  assert.match(module.text, /WIFI DISCONNECT/);
  const back = post("wifi/recover");
  while (!module.text.includes("WIFI GOT IP")) await module.clock.advance(500);
  await back;
  await post("hang", { ms: 5000 });
  assert.equal(module.send("AT\r\n"), "");
  await module.clock.advance(5000);
  assert.match(module.send("AT\r\n"), /OK/);
  await post("cut", { bytes: 2 });
  assert.equal(module.send("AT+GMR\r\n").length, 2);
  await module.clock.advance(2000);
  await module.until(/ready/);
  module.text = "";
  await post("reboot");
  await module.clock.advance(2000);
  await module.until(/ready/);
  assert.deepEqual(await (await ask("GET", "")).json(), { connected: false });
});

test("what cannot be is refused, and so is a page in a browser", async (t) => {
  const { url, ask } = await controlled(t);
  for (const [method, path, body, status] of [
    ["POST", "faults", { busy: 2 }, 400],
    ["POST", "faults", { nonsense: 1 }, 400],
    ["POST", "faults", [1], 400],
    ["POST", "cut", {}, 400],
    ["POST", "hang", { ms: -1 }, 400],
    ["POST", "urc", { line: 7 }, 400],
    ["POST", "update/fail", {}, 409],
    ["POST", "other", {}, 404],
    ["POST", "constructor", {}, 404],
    ["GET", "faults", undefined, 405],
    ["POST", "../control/devices", {}, 404],
  ] as const)
    assert.equal((await ask(method, path, body)).status, status, path);
  for (const [headers, status] of [
    [{ origin: "http://evil.example" }, 403],
    [{ host: "evil.example" }, 403],
    [{}, 200],
  ] as const) {
    const asked = request(`${url}reboot`, { method: "POST", headers }).end();
    const [answer]: IncomingMessage[] = await once(asked, "response");
    answer?.resume();
    assert.equal(answer?.statusCode, status, JSON.stringify(headers));
  }
});

test("what is no HTTP is hung up on without a word, and the next one is answered", async (t) => {
  const { url, ask } = await controlled(t);
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  const parts: Buffer[] = [];
  socket.on("data", (bytes) => parts.push(bytes));
  // A reset is an end like any other.
  socket.on("error", () => {});
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write("AT+GMR\r\n\r\n");
  await closed;
  assert.equal(Buffer.concat(parts).toString(), "");
  assert.equal((await ask("GET", "")).status, 200);
});

test("a connection that sends hundreds of requests in one piece has a few of them read at a time", async (t) => {
  const { url } = await controlled(t);
  const begun = new Turns();
  const count = () => begun.count();
  subscribe("http.server.request.start", count);
  t.after(() => unsubscribe("http.server.request.start", count));
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.on("error", () => {});
  socket.resume();
  const closed = new Promise((resolve) => socket.once("close", resolve));
  const request = "GET /module/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
  socket.write(request.repeat(FLOOD));
  await closed;
  begun.stop();
  assert.ok(begun.total > 0);
  assert.ok(
    begun.most <= BYTES_OF_ONE / request.length + 1,
    `${begun.most} in one turn`,
  );
});
