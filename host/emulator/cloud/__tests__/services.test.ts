import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Cloud, DeviceId } from "../index.js";
import { cloud, LIGHT, type Outside, READY, signIn } from "./rig.js";

const NOW = 1_700_000_000_123;
const SECONDS = 1_700_000_000;
const clock = {
  now: () => NOW,
  setTimeout,
  clearTimeout: (handle: unknown) => clearTimeout(handle as NodeJS.Timeout),
};

/** A device that hears one service. */
async function hearing(
  t: TestContext,
  down: string,
  id: DeviceId = LIGHT,
): Promise<{ platform: Cloud; device: Outside }> {
  const platform = await cloud(t, { clock });
  const device = await signIn(t, platform, id);
  await device.client.subscribeAsync(
    `${down}/${id.productId}/${id.deviceName}`,
    {
      qos: 1,
    },
  );
  return { platform, device };
}

const up = (service: string, id: DeviceId = LIGHT) =>
  `${service}/${id.productId}/${id.deviceName}`;

test("$sys tells the time", async (t) => {
  const { device } = await hearing(t, "$sys/operation/result");
  assert.deepEqual(
    await device.ask(up("$sys/operation"), { type: "get", resource: ["time"] }),
    { type: "get", time: 1_700_000_000, ntptime1: NOW, ntptime2: NOW },
  );
  for (const message of [{ type: "get" }, { type: "get", resource: ["x"] }, {}])
    await device.send(up("$sys/operation"), message);
  assert.equal(device.quiet, true);
});

test("$thing: a property report is answered, kept, and takes a control message off", async (t) => {
  const { platform, device } = await hearing(t, "$thing/down/property");
  const report = (params: unknown) => ({
    method: "report",
    clientToken: "c1",
    timestamp: NOW,
    params,
  });
  const token = platform.controlProperty(LIGHT, { brightness: 50 });
  assert.deepEqual(await device.json(), {
    method: "control",
    clientToken: token,
    params: { brightness: 50 },
  });
  await device.send(up("$thing/up/property"), {
    method: "control_reply",
    clientToken: token,
    code: 0,
    status: "",
  });
  const status = { method: "get_status", clientToken: "c2", type: "report" };
  assert.deepEqual(await device.ask(up("$thing/up/property"), status), {
    method: "get_status_reply",
    clientToken: "c2",
    code: 0,
    status: "success",
    type: "report",
    data: { control: { brightness: 50 } },
  });
  const reply = await device.ask(
    up("$thing/up/property"),
    report({ brightness: 50, power_switch: 1 }),
  );
  assert.equal(
    JSON.stringify(reply),
    '{"method":"report_reply","clientToken":"c1","code":0,"status":"success"}',
  );
  const { data, type } = await device.ask(up("$thing/up/property"), {
    method: "get_status",
    clientToken: "c3",
  });
  assert.equal(type, undefined);
  assert.deepEqual(data, { reported: { brightness: 50, power_switch: 1 } });
  assert.deepEqual(platform.reports(LIGHT).properties, {
    brightness: 50,
    power_switch: 1,
  });
  for (const [wrong, code] of [
    [{ brightness: 101 }, 406],
    [{ brightness: 0.5 }, 406],
    [{ brightness: "50" }, 406],
    [{ power_switch: true }, 406],
    [{ color: 3 }, 406],
    [{ name: "n".repeat(65) }, 406],
    [{ unknown: 1 }, 406],
    ["all", 400],
  ] as const) {
    const { code: got } = await device.ask(
      up("$thing/up/property"),
      report(wrong),
    );
    assert.equal(got, code, JSON.stringify(wrong));
  }
  assert.throws(
    () => platform.controlProperty(LIGHT, { brightness: 101 }),
    /data template/,
  );
});

test("$thing: clear_control, report_info and an unknown method", async (t) => {
  const { platform, device } = await hearing(t, "$thing/down/property");
  platform.controlProperty(LIGHT, { color: 2 });
  await device.json();
  const ask = (message: object) =>
    device.ask(up("$thing/up/property"), { clientToken: "c", ...message });
  assert.equal((await ask({ method: "clear_control" })).code, 0);
  assert.deepEqual(platform.reports(LIGHT).control, {});
  const info = { method: "report_info", params: { module_hardinfo: "ESP32" } };
  assert.equal((await ask(info)).method, "report_info_reply");
  assert.deepEqual(platform.reports(LIGHT).info, { module_hardinfo: "ESP32" });
  assert.equal((await ask({ method: "nonsense" })).code, 400);
});

test("$thing: events, one and many, known and unknown", async (t) => {
  const { platform, device } = await hearing(t, "$thing/down/event");
  const event = (eventId: string, type: string, params: object) => ({
    eventId,
    type,
    timestamp: NOW,
    params,
  });
  const post = (entry: object) =>
    device.ask(up("$thing/up/event"), {
      method: "event_post",
      clientToken: "e",
      version: "1.0",
      ...entry,
    });
  assert.deepEqual(
    await post(event("low_voltage", "alert", { voltage: 3.1 })),
    {
      method: "event_reply",
      clientToken: "e",
      code: 0,
      status: "",
      data: {},
    },
  );
  const unknown = await post(event("on_fire", "fault", {}));
  assert.deepEqual(unknown, {
    method: "events_reply",
    clientToken: "e",
    code: 404,
    status: "on_fire not defined",
    data: {},
  });
  // The platform takes whatever stands as the type, and none.
  for (const type of ["info", "alert ", "fatal", undefined])
    assert.deepEqual(
      await post({ eventId: "low_voltage", type, params: { voltage: 3.1 } }),
      {
        method: "event_reply",
        clientToken: "e",
        code: 0,
        status: "",
        data: {},
      },
    );
  const unfit = await post(event("low_voltage", "alert", { voltage: 25 }));
  assert.equal(unfit.code, 406);
  const many = await device.ask(up("$thing/up/event"), {
    method: "events_post",
    clientToken: "e",
    events: [
      event("status_report", "info", { status: 1 }),
      event("hardware_fault", "fault", { name: "fan", error_code: 1 }),
    ],
  });
  const answered = { clientToken: "e", status: "", data: {} };
  assert.deepEqual(many, { method: "events_reply", code: 0, ...answered });
  assert.deepEqual(
    platform.reports(LIGHT).events.map(({ eventId }) => eventId),
    [
      ...Array.from({ length: 5 }, () => "low_voltage"),
      "status_report",
      "hardware_fault",
    ],
  );
});

test("$thing: events as the vendor's Python SDK posts them, several and one in a list, are taken", async (t) => {
  const { platform, device } = await hearing(t, "$thing/down/event");
  const clientToken = "LIGHT00001-0";
  const entry = (eventId: string, type: string, params: object) => ({
    eventId,
    type,
    timestamp: NOW,
    params,
  });
  const all = [
    entry("status_report", "info", { status: 1, message: "test" }),
    entry("low_voltage", "alert", { voltage: 20 }),
    entry("hardware_fault", "fault", { name: "memory", error_code: 0 }),
  ];
  const answered = { clientToken, code: 0, status: "", data: {} };
  for (const [method, events, reply] of [
    ["events_post", all, "events_reply"],
    ["event_post", all.slice(1, 2), "event_reply"],
  ] as const)
    assert.deepEqual(
      await device.ask(up("$thing/up/event"), { method, clientToken, events }),
      { method: reply, ...answered },
    );
  assert.deepEqual(
    platform.reports(LIGHT).events.map(({ eventId, type }) => [eventId, type]),
    [
      ["status_report", "info"],
      ["low_voltage", "alert"],
      ["hardware_fault", "fault"],
      ["low_voltage", "alert"],
    ],
  );
  const none = await device.ask(up("$thing/up/event"), {
    method: "events_post",
    clientToken,
    events: "low_voltage",
  });
  assert.deepEqual([none.code, none.status], [400, "events missing"]);
});

test("$thing: an action is asked of the device, and its reply comes back", async (t) => {
  const { platform, device } = await hearing(t, "$thing/down/action");
  const called = platform.callAction(LIGHT, "blink", { period: 3 });
  const { clientToken, ...asked } = await device.json();
  assert.deepEqual(asked, {
    method: "action",
    actionId: "blink",
    timestamp: NOW,
    params: { period: 3 },
  });
  const reply = {
    method: "action_reply",
    clientToken,
    code: 0,
    status: "done",
    response: { blinked: 3 },
  };
  await device.send(up("$thing/up/action"), reply);
  assert.deepEqual(await called, reply);
  await assert.rejects(platform.callAction(LIGHT, "explode"), /no such action/);
  await assert.rejects(
    platform.callAction(LIGHT, "blink", { period: 11 }),
    /no such action/,
  );
});

test("$thing: an action without a reply is given up after its time", async (t) => {
  let late = () => {};
  const hurried = {
    ...clock,
    setTimeout: (run: () => void) => {
      late = run;
      return 0;
    },
    clearTimeout: () => {},
  };
  const platform = await cloud(t, { clock: hurried });
  const called = platform.callAction(LIGHT, "blink", { period: 1 });
  late();
  await assert.rejects(called, /has not replied/);
});

test("$thing: raw messages and topics of the user's own are passed on and not understood", async (t) => {
  const { platform, device } = await hearing(t, "$thing/down/raw");
  const raw = Buffer.from([0, 255, 13, 10]);
  await device.client.publishAsync(up("$thing/up/raw"), raw, { qos: 1 });
  assert.deepEqual(platform.reports(LIGHT).messages[0]?.payload, raw);
  await platform.publish(up("$thing/down/raw"), raw, 1);
  assert.deepEqual((await device.next()).payload, raw);
});

test("$thing: the phone's token is taken", async (t) => {
  const { device } = await hearing(t, "$thing/down/service");
  const reply = await device.ask(up("$thing/up/service"), {
    method: "app_bind_token",
    clientToken: "s",
    params: { token: "of the user" },
  });
  assert.deepEqual([reply.clientToken, reply.code], ["s", 0]);
});

test("$shadow: get, update, version conflict, delta, clearing and overwriting", async (t) => {
  const { platform, device } = await hearing(
    t,
    "$shadow/operation/result",
    READY,
  );
  const ask = (message: object) =>
    device.ask(up("$shadow/operation", READY), {
      clientToken: "S3EUVBRJLB-0",
      ...message,
    });
  const get = async () => (await ask({ type: "get" })).payload;
  assert.deepEqual(await ask({ type: "get" }), {
    clientToken: "S3EUVBRJLB-0",
    payload: { state: { reported: {} }, timestamp: SECONDS, version: 0 },
    result: 0,
    timestamp: SECONDS,
    type: "get",
  });
  const update = (state: object, version: number, more: object = {}) =>
    ask({ type: "update", state, version, ...more });
  const first = await update({ reported: { a: 1, b: { c: 2 } } }, 0);
  assert.deepEqual(
    [first.result, first.type, (first.payload as { version: number }).version],
    [0, "update", 1],
  );
  const conflict = await update({ reported: { a: 2 } }, 7);
  assert.equal(conflict.result, 5005);
  assert.equal((conflict.payload as { version: number }).version, 1);
  platform.wantShadow(READY, { a: 5, b: { c: 2 } });
  assert.deepEqual(await device.json(), {
    type: "delta",
    timestamp: SECONDS,
    payload: {
      state: { a: 5 },
      metadata: { a: { timestamp: SECONDS } },
      version: 2,
      timestamp: SECONDS,
    },
  });
  const done = await update({ reported: { a: 5 }, desired: null }, 2);
  assert.equal(done.result, 0);
  assert.deepEqual(await get(), {
    state: { reported: { a: 5, b: { c: 2 } } },
    timestamp: SECONDS,
    version: 3,
  });
  await update({ reported: { b: { c: null, d: 1 } } }, 3);
  assert.deepEqual(((await get()) as { state: object }).state, {
    reported: { a: 5, b: { d: 1 } },
  });
  await update({ reported: { x: 1 } }, 4, { overwriteUpdate: true });
  assert.deepEqual(((await get()) as { state: object }).state, {
    reported: { x: 1 },
  });
  for (const state of [undefined, "all", { reported: 7 }])
    assert.equal((await ask({ type: "update", state })).result, 5001);
});

test("a device cannot fill the cloud's memory, report by report", async (t) => {
  const platform = await cloud(t);
  const place = up("", READY);
  const device = await signIn(t, platform, READY);
  await device.client.subscribeAsync([
    `$thing/down/property${place}`,
    `$shadow/operation/result${place}`,
  ]);
  const text = "x".repeat(6_000);
  const codes: unknown[] = [];
  for (let i = 0; i < 4; i++) {
    const params = { [`p${i}`]: text };
    for (const [topic, message, key] of [
      [`$thing/up/property${place}`, { method: "report", params }, "code"],
      [`$thing/up/property${place}`, { method: "report_info", params }, "code"],
      [
        `$shadow/operation${place}`,
        { type: "update", state: { reported: params } },
        "result",
      ],
    ] as const) {
      const reply = await device.ask(topic, { clientToken: "c", ...message });
      codes.push(reply[key]);
    }
  }
  assert.deepEqual(codes, [0, 0, 0, 0, 0, 0, 406, 406, 5001, 406, 406, 5001]);
});

test("what a device may report and desire can be got in one message", async (t) => {
  const log: string[] = [];
  const platform = await cloud(t, { log: (text) => log.push(text) });
  const place = up("", READY);
  const device = await signIn(t, platform, READY);
  await device.client.subscribeAsync([
    `$thing/down/property${place}`,
    `$shadow/operation/result${place}`,
  ]);
  const clientToken = "c".repeat(64);
  const ask = (message: object) =>
    device.ask(`$shadow/operation${place}`, { clientToken, ...message });
  const update = async (state: object) =>
    (await ask({ type: "update", state })).result;
  const text = "x".repeat(7_000);
  assert.equal(await update({ reported: { a: text } }), 0);
  // It is got twice: as desired and as what differs.
  assert.equal(await update({ desired: { b: text } }), 5001);
  // Its delta tells a time for each member.
  const many = Array.from({ length: 500 }, (_, i) => [`m${i}`, 1]);
  assert.equal(await update({ desired: Object.fromEntries(many) }), 5001);
  assert.throws(
    () => platform.wantShadow(READY, { b: text }),
    /the shadow .* bytes/,
  );
  assert.equal((await ask({ type: "get" })).result, 0);

  const property = `$thing/up/property${place}`;
  const report = async (params: object) =>
    (await device.ask(property, { method: "report", clientToken, params }))
      .code;
  assert.equal(await report({ a: text }), 0);
  platform.controlProperty(READY, { b: text });
  await device.next();
  assert.throws(
    () => platform.controlProperty(READY, { c: text }),
    /control .* bytes/,
  );
  assert.equal(await report({ d: text }), 406);
  const status = { method: "get_status", clientToken };
  assert.equal((await device.ask(property, status)).code, 0);
  assert.equal(await report({ b: text }), 0);
  assert.deepEqual(
    log.filter((line) => line.includes("not s")),
    [],
  );
});

test("a payload that is no JSON object is logged without being repeated, and gets no answer", async (t) => {
  const log: string[] = [];
  const platform = await cloud(t, { log: (text) => log.push(text) });
  const device = await signIn(t, platform, LIGHT);
  await device.client.subscribeAsync(up("$thing/down/property"));
  for (const text of ["", "{", "[1]", "null", '"text"', "\0\xff"])
    await device.client.publishAsync(up("$thing/up/property"), text, {
      qos: 1,
    });
  assert.equal(
    log.filter((line) => line.includes("the payload is no JSON object")).length,
    6,
  );
  assert.equal(device.quiet, true);
});
