import assert from "node:assert/strict";
import { once } from "node:events";
import { request } from "node:http";
import { isIP } from "node:net";
import { duplexPair } from "node:stream";
import { test } from "node:test";
import { realClock } from "../../base/clock.js";
import type { Cloud } from "../index.js";
import { cloud, GATEWAY, LIGHT, SENSOR, signIn, within } from "./rig.js";

const place = `${LIGHT.productId}/${LIGHT.deviceName}`;

async function call(
  platform: Cloud,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; json: Record<string, unknown> }> {
  const raw = body instanceof Uint8Array || typeof body === "string";
  const response = await fetch(`${platform.httpUrl}/control/${path}`, {
    method,
    ...(body !== undefined && {
      body: raw ? (body as string) : JSON.stringify(body),
    }),
  });
  return { status: response.status, json: await response.json() };
}

test("devices are listed and shown without their secrets", async (t) => {
  const platform = await cloud(t, { clock: { ...realClock, now: () => 7 } });
  await signIn(t, platform, LIGHT);
  const { json } = await call(platform, "GET", "devices");
  const devices = json.devices as Record<string, unknown>[];
  assert.deepEqual(
    devices.find(({ online }) => online),
    {
      ...LIGHT,
      kind: "device",
      online: true,
      activated: true,
      seen: 7,
    },
  );
  const one = await call(platform, "GET", `devices/${place}`);
  assert.equal(one.json.deviceName, "light1");
  const text = JSON.stringify([json, one.json]);
  for (const { secret, product } of platform.registry.all()) {
    assert.ok(secret === "" || !text.includes(secret));
    assert.ok(product.secret === undefined || !text.includes(product.secret));
  }
});

test("a message is sent, as text and as base64", async (t) => {
  const platform = await cloud(t);
  const device = await signIn(t, platform, LIGHT);
  await device.client.subscribeAsync(`${place}/control`);
  const send = (body: object) =>
    call(platform, "POST", `devices/${place}/messages`, {
      topic: `${place}/control`,
      ...body,
    });
  const { status, json } = await send({ payload: "on", qos: 1 });
  assert.deepEqual([status, json], [200, { reached: 1, kept: 0 }]);
  assert.equal((await device.next()).payload.toString(), "on");
  await send({ payloadBase64: "AP8=" });
  assert.deepEqual((await device.next()).payload, Buffer.from([0, 255]));
  for (const wrong of [
    {},
    { payload: 7 },
    { payload: "a", payloadBase64: "AA==" },
    { payloadBase64: "no base64!" },
    { payload: "a", qos: 2 },
    { payload: "a", topic: "" },
    { payload: "a", topic: "LIGHT00001/#" },
    { payload: "a", topic: "t".repeat(257) },
    { payload: "x".repeat(17_000) },
  ])
    assert.equal((await send(wrong)).status, 400);
});

test("what a device sent is listed, binary in base64", async (t) => {
  const platform = await cloud(t);
  const device = await signIn(t, platform, LIGHT);
  await device.client.publishAsync(`${place}/data`, "text", { qos: 1 });
  await device.client.publishAsync(`${place}/data`, Buffer.from([255]), {
    qos: 1,
  });
  const sent = async (query = "") => {
    const { json } = await call(platform, "GET", `devices/${place}${query}`);
    const messages = json.messages as Record<string, unknown>[];
    return messages.map(
      ({ payload, payloadBase64 }) => payload ?? payloadBase64,
    );
  };
  assert.deepEqual(await sent(), ["text", "/w=="]);
  assert.deepEqual(await sent("?since=1"), ["/w=="]);
  assert.deepEqual(await sent("?since=2"), []);
  const most = Number.MAX_SAFE_INTEGER;
  assert.deepEqual(await sent(`?since=${most}`), []);
  for (const wrong of ["no", "-1", `${most + 1}`]) {
    const path = `devices/${place}?since=${wrong}`;
    assert.equal((await call(platform, "GET", path)).status, 400, wrong);
  }
});

test("an update is started with an image as the body", async (t) => {
  const platform = await cloud(t);
  const device = await signIn(t, platform, LIGHT);
  await device.client.subscribeAsync(`$ota/update/${place}`);
  const path = `devices/${place}/update`;
  const started = await call(
    platform,
    "POST",
    `${path}?version=2.0.0&file=x.bin`,
    new Uint8Array(100_000),
  );
  assert.equal(started.status, 200);
  const update = await device.json();
  assert.equal(update.file_size, 100_000);
  assert.match(String(update.url), /\/x\.bin$/);
  assert.equal((await call(platform, "POST", path, "image")).status, 400);
});

test("properties, actions and the shadow's wanted state", async (t) => {
  const platform = await cloud(t);
  const device = await signIn(t, platform, LIGHT);
  await device.client.subscribeAsync([
    `$thing/down/property/${place}`,
    `$thing/down/action/${place}`,
    `$shadow/operation/result/${place}`,
  ]);
  const post = (verb: string, body: unknown) =>
    call(platform, "POST", `devices/${place}/${verb}`, body);
  const { json } = await post("property", { color: 1 });
  assert.equal((await device.json()).clientToken, json.clientToken);
  const action = post("action", { actionId: "blink", params: { period: 1 } });
  const { clientToken } = await device.json();
  await device.send(`$thing/up/action/${place}`, {
    method: "action_reply",
    clientToken,
    code: 0,
  });
  assert.equal((await action).json.code, 0);
  await post("desired", { color: 2 });
  assert.equal((await device.json()).type, "delta");
  assert.equal((await post("property", { color: 9 })).status, 400);
  assert.equal((await post("action", { actionId: 7 })).status, 400);
  assert.equal((await post("nonsense", {})).status, 404);
});

test("an action that nobody replies to is answered with 504", async (t) => {
  // Time is up as soon as it begins to run.
  const hurried = { ...realClock, setTimeout: queueMicrotask };
  const platform = await cloud(t, { clock: hurried });
  const { status, json } = await call(
    platform,
    "POST",
    `devices/${place}/action`,
    { actionId: "blink", params: { period: 1 } },
  );
  assert.equal(status, 504);
  assert.match(String(json.error), /has not replied/);
});

test("a sub-device is bound to a gateway without a signature, and taken from it", async (t) => {
  const platform = await cloud(t);
  const gateway = `${GATEWAY.productId}/${GATEWAY.deviceName}`;
  const post = (verb: string, body: unknown) =>
    call(platform, "POST", `devices/${gateway}/${verb}`, body);
  const bound = () => platform.reports(GATEWAY).bound;
  assert.equal((await post("bind", SENSOR)).status, 200);
  assert.deepEqual(bound(), [SENSOR]);
  for (const wrong of [SENSOR, LIGHT, { productId: "SENSOR0001" }, {}])
    assert.equal((await post("bind", wrong)).status, 400);
  const other = () => call(platform, "POST", `devices/${place}/bind`, SENSOR);
  assert.equal((await other()).status, 400);
  assert.deepEqual((await post("unbind", SENSOR)).json, { unbound: true });
  assert.deepEqual((await post("unbind", SENSOR)).json, { unbound: false });
  assert.deepEqual(bound(), []);
});

test("a device is dropped, and one is added and can sign in", async (t) => {
  const platform = await cloud(t);
  const device = await signIn(t, platform, LIGHT);
  const closed = new Promise((resolve) =>
    device.client.once("close", () => resolve(null)),
  );
  const drop = () => call(platform, "POST", `devices/${place}/drop`, {});
  assert.deepEqual((await drop()).json, { dropped: true });
  await within(closed, "end of the connection");
  assert.deepEqual((await drop()).json, { dropped: false });
  const added = {
    productId: "LIGHT00001",
    deviceName: "new",
    deviceSecret: "MDEyMzQ1Njc4OWFiY2RlZg==",
  };
  assert.equal((await call(platform, "POST", "devices", added)).status, 200);
  await signIn(t, platform, { productId: "LIGHT00001", deviceName: "new" });
  for (const wrong of [
    added,
    { ...added, deviceName: "sp ace" },
    { ...added, deviceName: "n2", deviceSecret: "not base64!" },
    { ...added, deviceName: "n3", productId: "NOPRODUCT1" },
    { ...added, deviceName: "n4", productId: "evil\nline" },
    { ...added, deviceName: "n5", productId: { toString: 1 } },
    { ...added, deviceName: "n5", other: 1 },
  ]) {
    const { status, json } = await call(platform, "POST", "devices", wrong);
    assert.equal(status, 400);
    assert.ok(!JSON.stringify(json).includes("not base64"));
    assert.ok(!JSON.stringify(json).includes("evil"));
  }
});

test("the shadow's wanted state is refused where it is not at the version given", async (t) => {
  const platform = await cloud(t);
  const want = (query: string, body: unknown) =>
    call(platform, "POST", `devices/${place}/desired${query}`, body);
  assert.equal((await want("?version=0", { color: 1 })).status, 200);
  const { status, json } = await want("?version=0", { color: 2 });
  assert.equal(status, 409);
  assert.match(String(json.error), /version 1, not 0/);
  assert.equal((await want("?version=1", { color: null })).status, 200);
  const { shadow } = platform.reports(LIGHT);
  assert.deepEqual(shadow.state, { reported: {} });
});

test("a product's data template is told as the platform exports it", async (t) => {
  const platform = await cloud(t);
  const light = await call(platform, "GET", `devices/${place}/template`);
  assert.deepEqual((light.json.profile as object) ?? {}, {
    ProductId: "LIGHT00001",
    CategoryId: "3",
  });
  const none = "devices/CTQS08Y5LG/Dev01/template";
  assert.equal((await call(platform, "GET", none)).status, 404);
});

/** What a listener at `live` has been told so far, once `wanted` holds of it. */
async function told(
  response: Response,
  wanted: (devices: Record<string, unknown>[]) => boolean,
): Promise<Record<string, unknown>[]> {
  let text = "";
  for await (const part of response.body ?? []) {
    text += Buffer.from(part).toString();
    const devices = [...text.matchAll(/^data: (.*)\n\n/gm)].map(([, json]) =>
      JSON.parse(json ?? ""),
    );
    if (wanted(devices)) return devices;
  }
  throw new Error("the stream has ended");
}

test("whoever listens is told of each device that changes, a flood in one", async (t) => {
  const platform = await cloud(t);
  const live = () => fetch(`${platform.httpUrl}/control/live`);
  const response = await live();
  assert.equal(response.headers.get("content-type"), "text/event-stream");
  const device = await signIn(t, platform, LIGHT);
  for (let n = 0; n < 50; n++) platform.wantShadow(LIGHT, { n });
  const { json } = await call(platform, "POST", "devices", {
    productId: "LIGHT00001",
    deviceName: "new",
    deviceSecret: "MDEyMzQ1Njc4OWFiY2RlZg==",
  });
  assert.deepEqual(json, {});
  const devices = await told(response, (all) =>
    all.some(({ deviceName }) => deviceName === "new"),
  );
  assert.ok(devices.length < 10, `${devices.length} were told`);
  assert.ok(devices.some(({ online }) => online === true));
  const again = await live();
  await device.client.endAsync();
  await told(again, (all) => all.some(({ online }) => online === false));
});

test("17 listen, one more than there may be", async (t) => {
  const platform = await cloud(t);
  const stop = new AbortController();
  t.after(() => stop.abort());
  const listen = () =>
    fetch(`${platform.httpUrl}/control/live`, { signal: stop.signal });
  for (let n = 0; n < 16; n++) assert.equal((await listen()).status, 200);
  const refused = await listen();
  assert.equal(refused.status, 503);
  assert.match(await refused.text(), /16 listen already/);
});

test("a connection listens once however often it asks, and no more once it is gone", async (t) => {
  // What is handed to it comes from no machine's address.
  const platform = await cloud(t, { remoteControl: true });
  const stop = new AbortController();
  t.after(() => stop.abort());
  const listen = async () => {
    const url = `${platform.httpUrl}/control/live`;
    return (await fetch(url, { signal: stop.signal })).status;
  };
  const live = "GET /control/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
  const body = '{"actionId":"blink"}';
  // Nobody replies to it: what is asked behind it on the same connection waits.
  const action = `POST /control/devices/CTQS08Y5LG/Dev01/action HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const connections = Array.from({ length: 16 }, () => {
    const [near, far] = duplexPair();
    platform.acceptHttp(far);
    near.resume().write(action + live + live);
    return far;
  });
  assert.equal(await listen(), 503);
  for (const connection of connections) {
    const closed = once(connection, "close");
    connection.destroy();
    await closed;
  }
  for (let n = 0; n < 16; n++) assert.equal(await listen(), 200);
});

test("faults are set and taken back", async (t) => {
  const platform = await cloud(t);
  const set = (body: unknown) => call(platform, "POST", "faults", body);
  assert.equal(
    (
      await set({
        cutFile: { bytes: 100, times: 2 },
        failFile: { status: 404 },
        wrongMd5: {},
        dropEvery: { messages: 3 },
      })
    ).status,
    200,
  );
  assert.deepEqual((await call(platform, "GET", "faults")).json, {
    cutFile: { bytes: 100, times: 2 },
    failFile: { status: 404, times: 1 },
    wrongMd5: { times: 1 },
    dropEvery: { messages: 3, times: 1 },
  });
  assert.equal(platform.faults.takeStatus(), 404);
  assert.equal(platform.faults.takeCut(), 100);
  assert.equal(platform.faults.takeWrongMd5(), true);
  assert.equal((await call(platform, "DELETE", "faults")).status, 200);
  assert.equal(platform.faults.takeCut(), undefined);
  for (const wrong of [
    { other: 1 },
    { cutFile: 7 },
    { wrongMd5: { times: -1 } },
  ])
    assert.equal((await set(wrong)).status, 400);
});

test("drops: a device that has sent so many messages loses its connection", async (t) => {
  const platform = await cloud(t);
  platform.faults.dropEvery(2);
  const device = await signIn(t, platform, LIGHT);
  const closed = new Promise((resolve) =>
    device.client.once("close", () => resolve(null)),
  );
  device.client.publish(`${place}/data`, "1");
  device.client.publish(`${place}/data`, "2");
  await within(closed, "end of the connection");
  const again = await signIn(t, platform, LIGHT);
  for (const text of ["3", "4", "5"])
    await again.client.publishAsync(`${place}/data`, text, { qos: 1 });
});

test("paths, methods and bodies that are none", async (t) => {
  const platform = await cloud(t);
  for (const [method, path, status] of [
    ["GET", "nothing", 404],
    ["GET", "devices/LIGHT00001/nobody", 404],
    ["GET", "devices/LIGHT00001/..%2f..%2fetc", 404],
    ["GET", "devices/LIGHT00001/%E0%A4%A", 400],
    ["DELETE", `devices/${place}`, 405],
    ["GET", `devices/${place}/drop`, 405],
  ] as const)
    assert.equal((await call(platform, method, path)).status, status, path);
  for (const text of ["", "{", "[]", "null"])
    assert.equal((await call(platform, "POST", "devices", text)).status, 400);
  const gateway = `devices/${GATEWAY.productId}/${GATEWAY.deviceName}`;
  const long = "x".repeat(70_000);
  const { status } = await call(platform, "POST", `${gateway}/messages`, {
    topic: "a",
    payload: long,
  });
  assert.equal(status, 413);
});

test("a body nested over 32 deep is refused, and changes nothing", async (t) => {
  const platform = await cloud(t);
  const nested = (depth: number) =>
    `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
  for (const verb of ["desired", "property"])
    for (const depth of [33, 9_000]) {
      const path = `devices/${place}/${verb}`;
      const { status, json } = await call(
        platform,
        "POST",
        path,
        nested(depth),
      );
      assert.equal(status, 400);
      assert.match(String(json.error), /no JSON object .*32/);
    }
  const path = `devices/${GATEWAY.productId}/${GATEWAY.deviceName}`;
  const lists = `{"a":${"[".repeat(32)}${"]".repeat(32)}}`;
  assert.equal(
    (await call(platform, "POST", `${path}/desired`, lists)).status,
    400,
  );
  assert.equal(
    (await call(platform, "POST", `${path}/desired`, nested(32))).status,
    200,
  );
  for (const shown of [path, `devices/${place}`])
    assert.equal((await call(platform, "GET", shown)).status, 200);
});

test("no web page may use it: not by its own origin, not by a name that leads here", async (t) => {
  const platform = await cloud(t);
  const status = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(
        `${platform.httpUrl}/control/devices`,
        { headers },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      )
        .on("error", reject)
        .end();
    });
  assert.equal(await status({}), 200);
  assert.equal(await status({ host: "localhost:1" }), 200);
  assert.equal(await status({ origin: "http://evil.example" }), 403);
  assert.equal(await status({ host: "evil.example" }), 403);
});

test("its own page may use it, with the token, and no other page", async (t) => {
  const platform = await cloud(t, { page: Buffer.from("<p>the page") });
  const { host, hash, origin } = new URL(platform.pageUrl ?? "");
  const token = hash.slice(1);
  const ask = async (
    headers: Record<string, string>,
    path = `/control/devices?token=${token}`,
  ) => {
    const sent = request(`${platform.httpUrl}${path}`, { headers });
    const [response] = await once(sent.end(), "response");
    const [body] = await once(response, "data");
    return [response.statusCode, String(body)] as const;
  };
  const status = async (headers: Record<string, string>, path?: string) =>
    (await ask(headers, path))[0];
  assert.deepEqual(await ask({}, "/"), [200, "<p>the page"]);
  for (const path of ["devices", "live", "nothing"]) {
    const url = `${platform.httpUrl}/control/${path}`;
    const stop = new AbortController();
    const { headers } = await fetch(url, { signal: stop.signal });
    stop.abort();
    assert.equal(headers.get("cache-control"), "no-store", path);
    assert.equal(headers.get("x-content-type-options"), "nosniff", path);
  }
  const posted = await fetch(`${platform.httpUrl}/`, { method: "POST" });
  assert.equal(posted.status, 404);
  assert.equal(await status({ host: "evil.example" }, "/"), 403);
  const own = { origin, "sec-fetch-site": "same-origin" };
  assert.equal(await status(own), 200);
  assert.equal(await status({ "sec-fetch-site": "same-origin" }), 200);
  for (const [headers, path] of [
    [{ ...own }, "/control/devices"],
    [{ ...own }, `/control/devices?token=${"x".repeat(token.length)}`],
    [{ "sec-fetch-site": "same-origin" }, "/control/devices"],
    [{ origin: "http://evil.example" }],
    [{ origin: "http://127.0.0.1:1", host }],
    [{ origin: "http://evil.example", host: "evil.example" }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site" }, `/control/live?token=${token}`],
  ] as const)
    assert.equal(await status(headers, path), 403, JSON.stringify(headers));
  // Programs do without, as ever.
  assert.equal(await status({}, "/control/devices"), 200);
});

test("the page of a cloud that listens everywhere is at this machine's address", async (t) => {
  const page = Buffer.from("<p>the page");
  const platform = await cloud(t, { host: "0.0.0.0", page });
  const { hostname, origin } = new URL(platform.pageUrl ?? "");
  assert.equal(hostname, "127.0.0.1");
  const response = await fetch(origin);
  assert.equal(await response.text(), "<p>the page");
  assert.equal(response.headers.get("x-frame-options"), "DENY");
});

test("the page of a cloud that listens at a name is at that one's address", async (t) => {
  const page = Buffer.from("<p>the page");
  const platform = await cloud(t, { host: "localhost", page });
  assert.match(platform.httpUrl, /^http:\/\/localhost:/);
  const { hostname, origin } = new URL(platform.pageUrl ?? "");
  assert.notEqual(isIP(hostname.replace(/^\[(.*)\]$/, "$1")), 0);
  assert.equal(await (await fetch(origin)).text(), "<p>the page");
});

test("without a page there is none, and no page may ask", async (t) => {
  const platform = await cloud(t);
  assert.equal(platform.pageUrl, undefined);
  assert.equal((await fetch(`${platform.httpUrl}/`)).status, 404);
});

test("whoever sends a message is told whom it has reached, and for whom it is kept", async (t) => {
  const platform = await cloud(t);
  const send = async (qos: number) => {
    const body = { topic: `${place}/control`, payload: "on", qos };
    return (await call(platform, "POST", `devices/${place}/messages`, body))
      .json;
  };
  assert.deepEqual(await send(1), { reached: 0, kept: 0 });
  const device = await signIn(t, platform, LIGHT, { clean: false });
  await device.client.subscribeAsync(`${place}/control`, { qos: 1 });
  assert.deepEqual(await send(0), { reached: 1, kept: 0 });
  await device.client.endAsync();
  while (platform.reports(LIGHT).online)
    await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(await send(0), { reached: 0, kept: 0 });
  assert.deepEqual(await send(1), { reached: 0, kept: 1 });
});

test("HEAD is answered as GET without its body", async (t) => {
  const platform = await cloud(t);
  for (const path of ["devices", `devices/${place}`, "devices/a/b"]) {
    const url = `${platform.httpUrl}/control/${path}`;
    const head = await fetch(url, { method: "HEAD" });
    const get = await fetch(url);
    assert.equal(head.status, get.status);
    assert.equal(await head.text(), "");
    const length = "content-length";
    assert.equal(head.headers.get(length), get.headers.get(length));
  }
});

test("$config: a device is told at once and when it asks; 1001 before there is any", async (t) => {
  const platform = await cloud(t);
  const device = await signIn(t, platform, LIGHT);
  await device.client.subscribeAsync(`$config/operation/result/${place}`);
  const get = () => device.ask(`$config/operation/${place}`, { type: "get" });
  assert.deepEqual(await get(), { type: "reply", result: 1001, payload: {} });
  const payload = { baud: 9600 };
  await call(platform, "POST", `devices/${place}/config`, payload);
  assert.deepEqual(await device.json(), { type: "push", result: 0, payload });
  assert.deepEqual(await get(), { type: "reply", result: 0, payload });
  await device.send(`$config/operation/${place}`, { type: "other" });
  const large = { text: "x".repeat(20_000) };
  const { status } = await call(
    platform,
    "POST",
    `devices/${place}/config`,
    large,
  );
  assert.equal(status, 400);
});
