import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { ManualClock, settled } from "../../../node/__tests__/support/clock.js";
import { Light } from "../../../node/examples/generated/light.js";
import {
  DeviceShadow,
  type ModelError,
  Refused,
  templateTopics,
} from "../index.js";
import { type Published, Rig } from "./rig.js";

const DEVICE = { productId: "LIGHT00001", deviceName: "lamp" };
const DOWN = "$thing/down/property/LIGHT00001/lamp";

class Bench extends Rig {
  readonly clock = new ManualClock();
  readonly refused: unknown[] = [];
  readonly light: Light;

  constructor(t: TestContext, options: object = {}) {
    super();
    this.light = new Light(this, this.session, {
      ...DEVICE,
      seed: 0,
      time: false,
      clock: this.clock,
      onRefused: ({ code, status }) => this.refused.push([code, status]),
      ...options,
    });
    t.after(() => this.light.close());
  }

  /** The message that was published last. */
  get last(): Published {
    const last = this.published.at(-1);
    assert.ok(last, "something has been published");
    return last;
  }

  /** The last publish goes out, and the platform replies. */
  async replied(more: object = {}): Promise<void> {
    const { json, ok } = this.last;
    ok();
    await settled();
    const reply = {
      method: `${json.method}_reply`,
      clientToken: json.clientToken,
      code: 0,
      status: "success",
      ...more,
    };
    const kind = String(json.method).startsWith("event") ? "event" : "property";
    this.hear(DOWN.replace("property", kind), {
      ...reply,
      method: kind === "event" ? "event_reply" : reply.method,
    });
    await settled();
  }

  /** The session comes up, and nothing was wanted. */
  async up(): Promise<void> {
    this.session.emit("up");
    await this.replied();
  }

  control(params: object): void {
    this.hear(DOWN, { method: "control", clientToken: "c", params });
  }
}

/** What a promise is rejected with. */
const failure = (work: Promise<unknown>): Promise<ModelError> =>
  work.then(
    () => assert.fail("it must fail"),
    (error) => error,
  );

test("a report resolves when the platform has taken it, not when it is published", async (t) => {
  const bench = new Bench(t);
  await bench.up();
  let done = false;
  const reported = bench.light.report({ brightness: 5 }).then(() => {
    done = true;
  });
  bench.last.ok();
  await settled();
  assert.equal(done, false);
  await bench.replied();
  await reported;
  assert.deepEqual(bench.light.values, { brightness: 5 });
});

test("a report waits while the session is down, and over a loss", async (t) => {
  const bench = new Bench(t);
  const reported = bench.light.report({ color: 1 });
  assert.equal(bench.published.length, 0);
  await bench.up();
  assert.deepEqual(bench.last.json.params, { color: 1 });
  bench.session.emit("down");
  await bench.up();
  assert.deepEqual(bench.last.json.params, { color: 1 });
  await bench.replied();
  await reported;
});

test("a call whose value follows in another report waits for that one", async (t) => {
  const bench = new Bench(t);
  await bench.up();
  const first = bench.light.report({ brightness: 1 });
  let second = false;
  const later = bench.light.report({ brightness: 2 }).then(() => {
    second = true;
  });
  await bench.replied();
  await first;
  assert.equal(second, false);
  assert.deepEqual(bench.last.json.params, { brightness: 2 });
  await bench.replied();
  await later;
});

test("what the platform refuses is refused to who has set it", async (t) => {
  const bench = new Bench(t);
  await bench.up();
  const failed = failure(bench.light.report({ brightness: 1 }));
  await bench.replied({ code: 406, status: "checkReportData fail" });
  const error = await failed;
  assert.equal(error.why, "refused");
  assert.equal(error.code, 406);
  assert.equal(error.message, "report: refused, 406 checkReportData fail");
  assert.equal(error.say("zh"), "report：被拒绝，406 checkReportData fail");
});

test("a value that does not fit is refused at once, and nothing is set", async (t) => {
  const bench = new Bench(t);
  await bench.up();
  const error = await failure(
    bench.light.report({ color: 1, brightness: 101 }),
  );
  assert.equal(error.status, "brightness: range");
  assert.deepEqual(bench.light.values, {});
});

test("a reply that does not come fails an event, and repeats a report", async (t) => {
  const bench = new Bench(t);
  await bench.up();
  const failed = failure(bench.light.post("low_voltage", { voltage: 2 }));
  bench.last.ok();
  await settled();
  await bench.clock.advance(5_000);
  const error = await failed;
  assert.equal(error.why, "timeout");
  assert.equal(error.code, undefined);
  const reported = bench.light.report({ color: 2 });
  bench.last.ok();
  await settled();
  const before = bench.published.length;
  await bench.clock.advance(5_000);
  assert.equal(bench.published.length, before + 1);
  await bench.replied();
  await reported;
});

test("an event that is not published, or lost with the session, fails and says how", async (t) => {
  const bench = new Bench(t);
  await bench.up();
  const first = failure(bench.light.post("low_voltage", {}));
  bench.last.fail();
  assert.equal((await first).why, "publish");
  const second = failure(bench.light.post("low_voltage", {}));
  bench.session.emit("ended");
  assert.equal((await second).why, "down");
});

test("the outcome of a publish of before a loss is nobody's", async (t) => {
  const bench = new Bench(t);
  await bench.up();
  const posted = bench.light.post("low_voltage", {});
  const old = bench.last;
  const failed = failure(posted);
  bench.session.emit("down");
  assert.equal((await failed).why, "down");
  bench.session.emit("up");
  old.fail();
  await settled();
  await bench.replied();
  const next = bench.light.report({ color: 0 });
  await bench.replied();
  await next;
});

test("a handler's throw refuses, later too; what it returns accepts", async (t) => {
  const bench = new Bench(t);
  await bench.up();
  bench.light.onControl(async ({ brightness }) => {
    await settled();
    if (brightness === 9) throw new Refused(7, "too bright");
  });
  bench.control({ brightness: 9 });
  await settled();
  await settled();
  assert.equal(bench.last.json.method, "control_reply");
  assert.equal(bench.last.json.code, 7);
  assert.equal(bench.last.json.status, "too bright");
  bench.last.ok();
  await settled();
  bench.control({ brightness: 8 });
  await settled();
  await settled();
  assert.equal(bench.last.json.code, 0);
  bench.last.ok();
  await settled();
  assert.deepEqual(bench.last.json.params, { brightness: 8 });
});

test("without a handler a control and an action are refused", async (t) => {
  const bench = new Bench(t);
  await bench.up();
  bench.control({ color: 1 });
  await settled();
  assert.equal(bench.last.json.code, 501);
  bench.last.ok();
  await settled();
  bench.hear("$thing/down/action/LIGHT00001/lamp", {
    method: "action",
    clientToken: "a",
    actionId: "blink",
    params: { period: 1 },
  });
  await settled();
  assert.equal(bench.last.json.method, "action_reply");
  assert.equal(bench.last.json.code, 501);
});

test("what was wanted meanwhile and does not fit is told", async (t) => {
  const bench = new Bench(t);
  bench.session.emit("up");
  await bench.replied({ data: { control: { brightness: 101 } } });
  assert.deepEqual(bench.refused, [[406, "brightness: range"]]);
});

test("a signal ends the waiting, with its reason; what was set stays", async (t) => {
  const bench = new Bench(t);
  await bench.up();
  const controller = new AbortController();
  const { signal } = controller;
  const calls = [
    bench.light.report({ color: 1 }, { signal }),
    bench.light.post("low_voltage", {}, { signal }),
    bench.light.getStatus({ signal }),
  ].map(failure);
  controller.abort("enough");
  assert.deepEqual(await Promise.all(calls), ["enough", "enough", "enough"]);
  assert.equal(
    await failure(bench.light.info({ a: "b" }, { signal })),
    "enough",
  );
  assert.deepEqual(bench.light.values, { color: 1 });
});

test("what is asked beyond what may wait is refused", async (t) => {
  const bench = new Bench(t);
  await bench.up();
  const posted = Array.from({ length: 18 }, () =>
    failure(bench.light.post("low_voltage", {})),
  );
  const error = await posted.at(-1);
  assert.equal(error?.code, 503);
  bench.light.close();
  for (const one of posted.slice(0, -1))
    assert.equal((await one).why, "closed");
});

test("messages of other devices and topics are not its own; what is no JSON is counted", async (t) => {
  const bench = new Bench(t);
  await bench.up();
  bench.hear(DOWN.replace("lamp", "other"), "{");
  bench.hear("$shadow/operation/result/LIGHT00001/lamp", "{");
  assert.deepEqual(bench.light.passedOver, {
    malformed: 0,
    stray: 0,
    dropped: 0,
  });
  bench.hear(DOWN, "{");
  bench.hear(DOWN, { method: "report_reply", clientToken: "x", code: 0 });
  assert.deepEqual(bench.light.passedOver, {
    malformed: 1,
    stray: 1,
    dropped: 0,
  });
});

test("one that is made when the session is up already asks at once", (t) => {
  const rig = new Rig();
  Object.assign(rig.session.status, { doing: "up" });
  const light = new Light(rig, rig.session, DEVICE);
  t.after(() => light.close());
  assert.equal(rig.published[0]?.json.method, "get_status");
});

test("closing leaves no listener and no timer, and rejects what waits", async (t) => {
  const bench = new Bench(t);
  await bench.up();
  const waiting = [
    bench.light.report({ color: 1 }),
    bench.light.getStatus(),
    bench.light.info({ a: "b" }),
  ].map(failure);
  bench.last.ok();
  await settled();
  bench.light.close();
  for (const one of waiting) assert.equal((await one).why, "closed");
  assert.equal(bench.listeners, 0);
  assert.equal(bench.clock.pending, 0);
});

test("what is asked for once it is closed is rejected, and nothing is published", async (t) => {
  const bench = new Bench(t);
  await bench.up();
  const shadow = new DeviceShadow(bench, bench.session, DEVICE);
  bench.light.close();
  shadow.close();
  const before = bench.published.length;
  const asked = [
    bench.light.report({ color: 1 }),
    bench.light.post("status_report", {}),
    bench.light.getStatus(),
    bench.light.info({ a: "b" }),
    shadow.get(),
    shadow.update({ reported: {} }),
  ].map(failure);
  for (const one of asked) assert.equal((await one).why, "closed");
  assert.equal(bench.published.length, before);
});

test("a client that is closed for good closes what stands on it", async (t) => {
  const bench = new Bench(t);
  const shadow = new DeviceShadow(bench, bench.session, DEVICE);
  const waiting = [
    bench.light.report({ color: 1 }),
    bench.light.getStatus(),
    bench.light.info({ a: "b" }),
    shadow.get(),
  ].map(failure);
  bench.close();
  for (const one of waiting) assert.equal((await one).why, "closed");
  assert.equal(bench.listeners, 0);
  const late = new DeviceShadow(bench, bench.session, DEVICE);
  assert.equal((await failure(late.get())).why, "closed");
});

test("a value that is undefined is none, and nothing is waited for", async (t) => {
  const bench = new Bench(t);
  await bench.up();
  const none = { color: undefined } as unknown as { color: 1 };
  await bench.light.report(none);
});

test("a refusal is told of what was asked for", async (t) => {
  const bench = new Bench(t);
  const far = bench.light.report({ brightness: 101 });
  assert.match((await failure(far)).message, /^report: refused, 406 bright/);
});

test("a device without names and a handler that is none are refused at once", (t) => {
  const bench = new Bench(t);
  const none = {} as typeof DEVICE;
  const bad = { name: "AtError", reason: "bad-type" };
  assert.throws(() => templateTopics(none), bad);
  assert.throws(() => new Light(bench, bench.session, none), bad);
  assert.throws(() => new DeviceShadow(bench, bench.session, none), bad);
  const handler = "on" as unknown as () => void;
  assert.throws(() => bench.light.onControl(handler), bad);
});

test("times that are none are refused where they are given", (t) => {
  const bench = new Bench(t);
  const bad = { name: "AtError", reason: "out-of-range" };
  for (const times of [
    { replyLimit: "x" },
    { replyLimit: 0 },
    { replyLimit: Number.NaN },
    { replyLimit: null },
    { reportInterval: "1000" },
    { reportInterval: -1 },
    { reportInterval: 2 ** 31 },
  ]) {
    const options = { ...DEVICE, ...times } as object as typeof DEVICE;
    const what = JSON.stringify(times);
    assert.throws(() => new Light(bench, bench.session, options), bad, what);
    if ("reportInterval" in times) continue;
    assert.throws(() => new DeviceShadow(bench, bench.session, options), bad);
  }
  assert.equal(bench.listeners, new Bench(t).listeners);
});

test("values that are no object reject, and say what they are", async (t) => {
  const bench = new Bench(t);
  const shadow = new DeviceShadow(bench, bench.session, DEVICE);
  t.after(() => shadow.close());
  await bench.up();
  const none = null as never;
  const { length } = bench.published;
  for (const call of [
    bench.light.report(none),
    bench.light.report("on" as never),
    bench.light.post("low_voltage", none),
    bench.light.postAll([none]),
    bench.light.postAll([{ event: "low_voltage", params: none }]),
    bench.light.info(none),
    shadow.update(none),
  ])
    await assert.rejects(call, {
      name: "AtError",
      reason: "bad-type",
      message: /is (?:null|a string), and no object/,
    });
  assert.equal(bench.published.length, length);
});

test("options that are none reject before anything is set or asked", async (t) => {
  const bench = new Bench(t);
  const shadow = new DeviceShadow(bench, bench.session, DEVICE);
  t.after(() => shadow.close());
  await bench.up();
  const { length } = bench.published;
  for (const none of ["x", { signal: 5 }] as never[])
    for (const call of [
      () => bench.light.report({ color: 1 }, none),
      () => bench.light.post("low_voltage", {}, none),
      () => bench.light.postAll([{ event: "low_voltage", params: {} }], none),
      () => bench.light.info({ a: "b" }, none),
      () => bench.light.getStatus(none),
      () => shadow.get(none),
      () => shadow.update({ reported: {} }, none),
    ])
      await assert.rejects(call(), { name: "AtError", reason: "bad-type" });
  const onConflict = "no" as never;
  await assert.rejects(shadow.update({ reported: {} }, { onConflict }), {
    name: "AtError",
    message: /onConflict/,
  });
  assert.deepEqual(bench.light.values, {});
  assert.equal(bench.published.length, length);
});

test("options may be null, as a client's", async (t) => {
  const bench = new Bench(t);
  await bench.up();
  const none = null as never;
  const calls = [
    bench.light.report({ color: 1 }, none),
    bench.light.getStatus(none),
  ].map(failure);
  bench.light.close();
  for (const { why } of (await Promise.all(calls)) as { why: string }[])
    assert.equal(why, "closed");
});

test("events that are no list reject, and so does none at all", async (t) => {
  const bench = new Bench(t);
  await bench.up();
  const { length } = bench.published;
  for (const none of [null, undefined, "low_voltage", {}])
    await assert.rejects(bench.light.postAll(none as never), {
      name: "AtError",
      reason: "bad-type",
      message: /posts is no list/,
    });
  await assert.rejects(bench.light.postAll([]), { code: 406, status: "range" });
  assert.equal(bench.published.length, length);
});

test("a handler of an action that the template does not have is refused", (t) => {
  const bench = new Bench(t);
  for (const action of ["blnk", undefined])
    assert.throws(() => bench.light.onAction(action as "blink", () => ({})), {
      name: "AtError",
      reason: "bad-type",
      message: /action is/,
    });
});

test("a time stands in a report where the program has one", async (t) => {
  const bench = new Bench(t, { time: () => 1_700_000_000_000 });
  await bench.up();
  bench.light.report({ color: 1 }).catch(() => {});
  assert.equal(bench.last.json.timestamp, 1_700_000_000_000);
});

test("a refusal without a code is a mistake of the program's", () => {
  assert.throws(() => new Refused(0, "x"), RangeError);
});
