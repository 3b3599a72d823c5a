import assert from "node:assert/strict";
import { getEventListeners, once } from "node:events";
import { describe, it, type TestContext } from "node:test";
import { Client, replayable, type SessionOptions } from "../index.js";
import { replayText } from "../replay/replay.js";
import { ManualClock, settled } from "./support/clock.js";
import { failure } from "./support/failure.js";
import { healthy } from "./support/healthy.js";
import { meterDevice as device, METER } from "./support/meter.js";
import { type Script, ScriptedModule } from "./support/module.js";

const TOPIC = `${METER.productId}/${METER.deviceName}/control`;
const life: SessionOptions = {
  device,
  subscriptions: [{ topic: TOPIC, qos: 1 }],
  version: "1.0.0",
};
const CONNECT = "AT+TCMQTTCONN=1,5000,240,1,1";
const SUBSCRIBE = `AT+TCMQTTSUB="${TOPIC}",1`;
const MESSAGE = `+TCMQTTRCVPUB: "${TOPIC}",2,"hi"\r\n`;

/** A client and its session over a module that follows `script`, and what the session says of itself. */
function living(
  t: TestContext,
  script: Script = healthy(),
  options: Partial<SessionOptions> = {},
) {
  const clock = new ManualClock();
  const module = new ScriptedModule(script);
  const trace: string[] = [];
  const client = new Client(module, {
    clock,
    trace: replayable((line) => trace.push(line)),
  });
  const session = client.session({ ...life, ...options });
  const said: string[] = [];
  session.on("step", (step) => said.push(step));
  session.on("skipped", ({ topic }) => said.push(`skipped ${topic}`));
  session.on("up", () => said.push("up"));
  session.on("down", ({ reason }) => said.push(`down ${reason}`));
  session.on("failed", ({ step, error, again }) =>
    said.push(`failed ${step} ${error.reason} ${again}`),
  );
  session.on("ended", () => said.push("ended"));
  t.after(() => client.close());
  return { clock, module, client, session, said, trace };
}

const STEPS = ["greet", "device", "wifi", "connect", "subscribe", "ota"];

describe("a session", () => {
  it("takes its steps, and has started when it is up", async (t) => {
    const { session, said, module } = living(t);
    assert.deepEqual(session.status, { doing: "idle", since: 0 });
    await session.start();
    assert.deepEqual(said, [...STEPS, "up"]);
    assert.deepEqual(session.status, { doing: "up", since: 0 });
    assert.deepEqual(module.written.slice(0, 2), ["+++\r\n", "ATE0\r\n"]);
    await session.whenUp();
  });

  it("begins nothing for a signal that has been given, and waits for none", async (t) => {
    const { session, module, said } = living(t);
    const signal = AbortSignal.abort(new Error("enough"));
    for (const work of [
      session.start({ signal }),
      session.whenUp({ signal }),
    ]) {
      const { reason, cause } = await failure(work);
      assert.deepEqual(
        [reason, (cause as Error).message],
        ["aborted", "enough"],
      );
    }
    assert.deepEqual([module.written, said], [[], []]);
    assert.equal(session.status.doing, "idle");
  });

  it("that a signal ends while it starts says why, and is ended for who waits later", async (t) => {
    const { session, said } = living(t, () => "");
    const stop = new AbortController();
    const started = session.start({ signal: stop.signal });
    await settled();
    stop.abort(new Error("enough"));
    await assert.rejects(started, { reason: "aborted" });
    await settled();
    assert.equal(said.at(-1), "ended");
    assert.equal(session.status.doing, "ended");
    await assert.rejects(session.whenUp(), { reason: "aborted" });
  });

  it("does not start on a client that is closed", async (t) => {
    const { session, client, module } = living(t);
    await client.close();
    await assert.rejects(session.start(), { reason: "closed" });
    assert.deepEqual(module.written, []);
  });

  it("tries the first start again and again, with pauses that grow", async (t) => {
    const { session, said, clock } = living(
      t,
      healthy({ "AT+CWSTATE?": "busy p...\r\n" }),
    );
    const started = session.start({ signal: t.signal }).catch(() => {});
    await settled();
    await clock.advance(7_000);
    const failures = said.filter((what) => what.startsWith("failed"));
    assert.deepEqual(
      failures,
      [0, 1_000, 2_000, 4_000, 8_000].map((ms) => `failed wifi busy ${ms}`),
    );
    const { doing, since, failure: last } = session.status;
    assert.deepEqual([doing, since, last?.again], ["pause", 7_000, 8_000]);
    assert.equal(last?.error.command, "CWSTATE");
    session.close();
    await started;
  });

  it("is over with its first failure where it is not kept up", async (t) => {
    const { session, said } = living(
      t,
      healthy({ [CONNECT]: "OK\r\n+TCMQTTCONN:FAIL,-101\r\n" }),
      { keep: false },
    );
    const error = await failure(session.start());
    assert.deepEqual([error.command, error.code], ["TCMQTTCONN", -101]);
    assert.deepEqual(said.slice(-2), [
      "failed connect fail undefined",
      "ended",
    ]);
    assert.equal(session.status.doing, "ended");
    assert.equal((await failure(session.whenUp())).code, -101);
  });

  it("says what to do where the module is in no network", async (t) => {
    const { session, clock } = living(
      t,
      healthy({ "AT+CWSTATE?": "+CWSTATE:0\r\nOK\r\n" }),
      { keep: false },
    );
    const failed = failure(session.start());
    await settled();
    await clock.advance(10_000);
    assert.match((await failed).message, /give `wifi`, or provision it/);
  });

  it("tells which subscription was refused, and goes on", async (t) => {
    const { session, said } = living(
      t,
      healthy({ [SUBSCRIBE]: "OK\r\n+TCMQTTSUB:FAIL,-201\r\n" }),
    );
    const skipped = once(session, "skipped");
    await session.start();
    const [topic, error] = await skipped;
    assert.deepEqual(topic, { topic: TOPIC, qos: 1 });
    assert.deepEqual([error.command, error.code], ["TCMQTTSUB", -201]);
    assert.equal(said.at(-1), "up");
  });

  it("begins anew when the module has restarted", async (t) => {
    const { session, said, module } = living(t);
    await session.start();
    said.length = 0;
    module.say("ready\r\n");
    assert.deepEqual(said, ["down reset", ...STEPS, "up"]);
    assert.equal(session.status.loss?.reason, "reset");
  });

  it("explains why it is down", async (t) => {
    const { session, module } = living(t);
    await session.start();
    const down = once(session, "down");
    module.say("+TCMQTTDISCON,-103\r\n");
    const [why] = await down;
    assert.deepEqual([why.reason, why.code], ["lost", -103]);
    assert.match(why.explanation.en, /./);
    assert.equal(session.status.doing, "down");
    const up = session.whenUp();
    module.say("+TCMQTTRECONNECTED\r\n");
    await up;
  });

  it("hands over what comes before it is up to who has listened first", async (t) => {
    const { session, client } = living(
      t,
      healthy({ [SUBSCRIBE]: `OK\r\n+TCMQTTSUB:OK\r\n${MESSAGE}` }),
    );
    const messages = client.messages(TOPIC);
    await session.start();
    assert.equal((await messages.next()).value?.text, "hi");
  });
});

describe("the end of a session", () => {
  it("comes with stop, and leaves the connection as it is", async (t) => {
    const { session, said, module, clock } = living(t);
    await session.start();
    session.close();
    assert.equal(said.at(-1), "ended");
    assert.equal((await failure(session.whenUp())).reason, "aborted");
    const lines = module.written.length;
    module.say("ready\r\n");
    await clock.advance(3_600_000);
    assert.equal(module.written.length, lines);
    await session.start();
    assert.equal(session.status.doing, "up");
  });

  it("comes when the program disconnects", async (t) => {
    const { session, said, client } = living(t);
    await session.start();
    await client.mqttDisconnect();
    assert.equal(said.at(-1), "ended");
  });

  it("comes with the port's", async (t) => {
    const { session, said, module } = living(t, () => undefined);
    const start = failure(session.start());
    const wait = failure(session.whenUp());
    module.destroy(new Error("unplugged"));
    for (const error of [await start, await wait]) {
      assert.equal(error.reason, "closed");
      assert.match(error.message, /unplugged/);
    }
    assert.deepEqual(said, ["greet", "ended"]);
    assert.equal((await failure(session.start())).reason, "closed");
  });

  it("comes when a signal ends its start, with the signal's reason", async (t) => {
    const { session, said, module, clock } = living(t, () => undefined);
    const over = new AbortController();
    const reason = new Error("enough");
    const failed = failure(session.start({ signal: over.signal }));
    await settled();
    over.abort(reason);
    const error = await failed;
    assert.deepEqual([error.reason, error.cause], ["aborted", reason]);
    await settled();
    assert.deepEqual(said, ["greet", "ended"]);
    const lines = module.written.length;
    await clock.advance(600_000);
    assert.ok(module.written.length <= lines + 1, "but for the watch's +++");
  });

  it("comes when another begins, and not when another is refused", async (t) => {
    const { session, said, client } = living(t);
    await session.start();
    const other = client.session({ ...life, version: "x".repeat(300) });
    assert.equal((await failure(other.start())).field, "version");
    assert.equal(said.at(-1), "up");
    const another = client.session(life);
    await another.start();
    assert.equal(said.at(-1), "ended");
    assert.match((await failure(session.whenUp())).message, /another session/);
    session.close();
    assert.equal(another.status.doing, "up");
  });
});

describe("waiting for a session", () => {
  it("is over at its timeout or by its signal, and the session goes on", async (t) => {
    const { session, clock, module } = living(t, () => undefined);
    const start = session.start();
    const timed = failure(session.whenUp({ timeout: 1_000 }));
    const over = new AbortController();
    const given = failure(session.whenUp({ signal: over.signal }));
    await settled();
    await clock.advance(1_000);
    assert.equal((await timed).reason, "timeout");
    over.abort("enough");
    assert.equal((await given).cause, "enough");
    module.script = healthy();
    await clock.advance(2_000);
    await start;
  });
});

describe("who has waited", () => {
  it("leaves no listener and no timer behind", async (t) => {
    const { session, clock } = living(t);
    const over = new AbortController();
    const waits = Array.from({ length: 100 }, () =>
      session.whenUp({ signal: over.signal, timeout: 3_600_000 }),
    );
    await session.start({ signal: over.signal });
    await Promise.all(waits);
    assert.deepEqual(getEventListeners(over.signal, "abort"), []);
    assert.ok(clock.pending <= 2, `${clock.pending} timers`);
  });

  it("has no more than one listener at a signal with all others, of which Node would warn beyond ten", async (t) => {
    const { client, session } = living(t);
    const { signal } = new AbortController();
    const start = session.start({ signal });
    const waits = Array.from({ length: 20 }, () => [
      session.whenUp({ signal }),
      session.publish("P/D/data", "held", { signal }),
      client.mqttState({ signal }),
    ]);
    const messages = client.messages("#", { signal });
    assert.equal(getEventListeners(signal, "abort").length, 1);
    await start;
    await Promise.allSettled(waits.flat());
    assert.equal(getEventListeners(signal, "abort").length, 1);
    await messages.return?.();
    assert.deepEqual(getEventListeners(signal, "abort"), []);
  });
});

describe("a session's options", () => {
  const long = "x".repeat(300);
  for (const [what, field, reason, wrong] of [
    ["no device", "device", "missing", { device: undefined }],
    [
      "a device without its secret",
      "device",
      "missing",
      { device: { ...device, deviceSecret: undefined } },
    ],
    [
      "a long name",
      "device",
      "too-long",
      { device: { ...device, deviceName: long } },
    ],
    [
      "a number for a name",
      "device",
      "bad-type",
      { device: { ...device, deviceName: 7 } },
    ],
    [
      "a product beside the device",
      "product",
      "too-many",
      {
        product: {
          productId: METER.productId,
          productSecret: "s",
          deviceName: "d",
        },
      },
    ],
    [
      "a long password",
      "wifi",
      "too-long",
      { wifi: { ssid: "home", password: long } },
    ],
    [
      "a line break in an SSID",
      "wifi",
      "bad-character",
      { wifi: { ssid: "a\r\nb" } },
    ],
    [
      "a keep-alive of a second",
      "mqtt",
      "out-of-range",
      { mqtt: { keepalive: 1 } },
    ],
    [
      "a timeout of a day",
      "mqtt",
      "out-of-range",
      { mqtt: { commandTimeout: 86_400_000 } },
    ],
    ["no number", "mqtt", "bad-type", { mqtt: { keepalive: Number.NaN } }],
    ["a truth", "mqtt", "bad-type", { mqtt: { reconnect: true } }],
    [
      "11 topics",
      "subscriptions",
      "too-many",
      { subscriptions: Array(11).fill("t") },
    ],
    [
      "QoS 2",
      "subscriptions",
      "out-of-range",
      { subscriptions: [{ topic: "t", qos: 2 }] },
    ],
    ["a long version", "version", "too-long", { version: long }],
    ["a look each second half", "check", "out-of-range", { check: 500 }],
    ["another host's name", "topics", "bad-type", { topics: ["t"] }],
    ["a slip", "mqtt", "bad-type", { mqtt: { keepAlive: 60 } }],
    ["half a slip", "wifi", "bad-type", { wifi: { ssid: "a", pasword: "b" } }],
  ] as const)
    it(`are refused with the field's name: ${what}`, async (t) => {
      const { session, module, said } = living(t, healthy(), wrong as object);
      const error = await failure(session.start());
      assert.deepEqual([error.field, error.reason], [field, reason]);
      assert.match(
        error.message,
        new RegExp(`^session: ${reason} \\(${field}\\): `),
      );
      assert.deepEqual(module.written, []);
      assert.deepEqual(said, []);
    });

  it("are as long as the module takes them", async (t) => {
    const { session } = living(t, healthy(), {
      wifi: false,
      subscriptions: Array.from({ length: 10 }, (_, i) => `t${i}`),
      check: 0,
    });
    await session.start();
  });
});

describe("commands beside a session", () => {
  it("wait while its lines are out, each once and in order", async (t) => {
    const { session, client, module, clock } = living(t, () => undefined);
    const started = session.start();
    const order: string[] = [];
    const publish = client
      .publish(TOPIC, "x")
      .then(() => order.push("publish"));
    const state = client.mqttState().then(() => order.push("state"));
    await settled();
    assert.deepEqual(module.written, ["+++\r\n"]);
    // Slowly: each answer takes longer than what `busy` of the module would be waited for.
    const script = healthy();
    for (let i = 0; i < 12; i++) {
      await clock.advance(700);
      const line = module.written.at(-1) ?? "";
      const answer = script(line);
      if (answer) module.say(answer);
      await settled();
    }
    await Promise.all([started, publish, state]);
    assert.deepEqual(order, ["publish", "state"]);
    const published = module.written.filter((line) => line.includes("PUB="));
    assert.equal(published.length, 1, "QoS 0 is sent once");
  });

  it("can be given up while they wait", async (t) => {
    const { session, client, module } = living(t, () => undefined);
    const started = session.start().catch(() => {});
    const over = new AbortController();
    const failed = failure(client.mqttState({ signal: over.signal }));
    await settled();
    over.abort();
    assert.equal((await failed).reason, "aborted");
    await settled();
    assert.deepEqual(module.written, ["+++\r\n"]);
    session.close();
    await started;
  });

  it("are refused by the module's own busy as ever", async (t) => {
    const { session, client } = living(
      t,
      healthy({ 'AT+TCMQTTPUB="t",0,"x"': "busy p...\r\n" }),
    );
    await session.start();
    assert.equal((await failure(client.publish("t", "x"))).reason, "busy");
  });
});

describe("a port that is stuck", () => {
  it("does not pile up the session's lines", async (t) => {
    const { session, module, clock } = living(t, () => undefined);
    module.stuck = true;
    const started = session.start().catch(() => {});
    await settled();
    await clock.advance(600_000);
    module.stuck = false;
    await settled();
    assert.ok(module.written.length <= 3, module.written.join(" "));
    session.close();
    await started;
  });

  it("takes a line late, and the line's limit begins then", async (t) => {
    const { session, module, clock } = living(t);
    const script = healthy();
    let greetings = 0;
    module.script = (text) => {
      if (text === "+++\r\n") module.stuck = true;
      if (text !== "ATE0\r\n") return script(text);
      if (++greetings === 1)
        clock.setTimeout(() => module.say("OK\r\n"), 1_400);
      return undefined;
    };
    const started = session.start();
    await settled();
    await clock.advance(1_400);
    assert.equal(greetings, 0);
    module.stuck = false;
    await settled();
    await clock.advance(2_000);
    await started;
    assert.equal(greetings, 1);
  });

  it("leaves no answer of the session's to a command of the program", async (t) => {
    const { session, client, module, clock } = living(t, healthy(), {
      keep: false,
    });
    await session.start();
    module.stuck = true;
    module.script = () => undefined;
    await clock.advance(30_000);
    await clock.advance(10_000);
    // The look was given up long ago.
    assert.equal(session.status.loss?.reason, "silent");
    session.close();
    const state = client.mqttState();
    const answers = [1, 0];
    module.script = (text) => {
      if (!text.includes("MQTTSTATE")) return undefined;
      const answer = `+TCMQTTSTATE: ${answers.shift()}\r\nOK\r\n`;
      clock.setTimeout(() => module.say(answer), 10);
      return undefined;
    };
    module.stuck = false;
    await settled();
    await clock.advance(2_000);
    assert.equal((await state).state, 0);
  });
});

describe("a trace of a session", () => {
  it("replays to what happened, and holds no secret", async (t) => {
    const { session, said, trace, module } = living(t, healthy(), {
      wifi: { ssid: "a network", password: "correct horse" },
    });
    await session.start();
    module.say("ready\r\n");
    session.close();
    const text = trace.join("");
    for (const secret of [METER.deviceSecret, "a network", "correct horse"])
      assert.ok(!text.includes(secret), secret);
    const replayed: string[] = [];
    replayText(Buffer.from(text), (line) => replayed.push(String(line)));
    const states = replayed
      .map((line) => JSON.parse(line))
      .filter(({ event }) => event === "session")
      .map(({ state, step, reason }) =>
        state === "step" ? step : state === "down" ? `down ${reason}` : state,
      );
    assert.deepEqual(states, said);
  });

  it("shows the lines of what runs as before when another is refused", async (t) => {
    const module = new ScriptedModule(healthy());
    let shown: string[] = [];
    const client = new Client(module, {
      clock: new ManualClock(),
      trace: (record) => {
        if ("tx" in record && /SUB=|OTASET=/.test(record.tx))
          shown.push(record.tx);
      },
    });
    t.after(() => client.close());
    const session = client.session(life);
    await session.start();
    const before = shown;
    shown = [];
    const other = client.session({ ...life, version: "x".repeat(300) });
    await failure(other.start());
    module.say("ready\r\n");
    await settled();
    await session.whenUp();
    assert.equal(before.length, 2);
    assert.deepEqual(shown, before);
  });
});
