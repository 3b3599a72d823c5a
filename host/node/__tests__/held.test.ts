import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import {
  type AtError,
  Client,
  HELD_BYTES,
  HELD_MESSAGES,
  type HoldOptions,
  type SessionOptions,
} from "../index.js";
import { ManualClock, settled } from "./support/clock.js";
import { failure } from "./support/failure.js";
import { healthy } from "./support/healthy.js";
import { meterDevice as device } from "./support/meter.js";
import { ScriptedModule } from "./support/module.js";

/** What a module says to a publish. */
const OK = "OK\r\n+TCMQTTPUB:OK\r\n";
const UNKNOWN = "OK\r\n+TCMQTTPUB:FAIL,202\r\n";
const NOT_CONNECTED = "+CME ERROR:208\r\n";
const REFUSED = "OK\r\n+TCMQTTPUB:FAIL,-105\r\n";

/** A session over a module that answers publishes with `answers` in turn, then with OK. */
async function living(
  t: TestContext,
  options: Partial<SessionOptions> = {},
  answers: (string | undefined)[] = [],
) {
  const clock = new ManualClock();
  const script = healthy();
  const published: string[] = [];
  const module = new ScriptedModule((text) => {
    const [, payload] = /^AT\+TCMQTTPUB="t",\d,"(.*)"/.exec(text) ?? [];
    if (payload === undefined) return script(text);
    published.push(payload);
    return answers.length > 0 ? answers.shift() : OK;
  });
  const client = new Client(module, { clock });
  t.after(() => client.close());
  const session = client.session({ device, ...options });
  await session.start();
  const publish = (payload: string, how: HoldOptions = {}) =>
    session.publish("t", payload, how);
  /** It is down until `up`. */
  const down = () => module.say("+TCMQTTDISCON,-103\r\n");
  const up = async () => {
    module.say("+TCMQTTRECONNECTED\r\n");
    await settled();
    await clock.advance(0);
  };
  return { clock, module, client, session, published, publish, down, up };
}

describe("what a session publishes", () => {
  it("goes at once while it is up", async (t) => {
    const { publish, published } = await living(t);
    assert.deepEqual(await publish("one"), { after: 0, times: 1 });
    assert.deepEqual(published, ["one"]);
  });

  it("is held while it is down, and goes in its order", async (t) => {
    const { publish, published, session, clock, down, up } = await living(t);
    down();
    const texts = Array.from({ length: 50 }, (_, i) => `m${i}`);
    const outcomes = Promise.all(texts.map((text) => publish(text)));
    await settled();
    await clock.advance(5_000);
    assert.deepEqual(published, []);
    assert.equal(session.held.messages, 50);
    await up();
    for (const { after, times } of await outcomes)
      assert.deepEqual([after, times], [5_000, 1]);
    assert.deepEqual(published, texts);
    assert.deepEqual(session.held, { messages: 0, bytes: 0, dropped: 0 });
  });

  it("is what it was when it was given, whatever becomes of the buffer", async (t) => {
    const { session, published, down, up } = await living(t);
    down();
    const buffer = Buffer.from("before");
    const outcome = session.publish("t", buffer);
    buffer.fill("x");
    await up();
    await outcome;
    assert.deepEqual(published, ["before"]);
  });

  it("is refused before and behind its life", async (t) => {
    const { client, session, publish } = await living(t);
    const idle = client.session({ device });
    assert.equal((await failure(idle.publish("t", "x"))).reason, "state");
    session.close();
    assert.equal((await failure(publish("x"))).reason, "state");
  });

  it("is rejected with what ends the session", async (t) => {
    const { publish, session, module, down } = await living(t);
    down();
    const stopped = failure(publish("one"));
    session.close();
    assert.equal((await stopped).reason, "aborted");
    await session.start();
    down();
    const closed = failure(publish("two"));
    module.destroy(new Error("unplugged"));
    const error = await closed;
    assert.equal(error.reason, "closed");
    assert.match(error.message, /unplugged/);
    assert.equal(error.outcomeUnknown, false);
  });

  it("is refused at once where no command can carry it", async (t) => {
    const { session, publish, down } = await living(t);
    down();
    const long = await failure(publish("x".repeat(2_049)));
    assert.equal(long.reason, "too-long");
    const none = await failure(session.publish("t", 7 as never));
    assert.equal(none.reason, "bad-type");
    const never = await failure(publish("x", { keepFor: 0.5 }));
    assert.equal(never.reason, "out-of-range");
    assert.equal(session.held.messages, 0);
  });
});

describe("a message that is held", () => {
  it("is rejected when its time is over", async (t) => {
    const { publish, published, clock, down, up } = await living(t);
    down();
    const late = failure(publish("late", { keepFor: 1_000 }));
    const inTime = publish("in time", { keepFor: 10_000 });
    await settled();
    await clock.advance(999);
    await clock.advance(1);
    const error = await late;
    assert.equal(error.reason, "timeout");
    assert.match(error.message, /held for 1000 ms/);
    await up();
    await inTime;
    assert.deepEqual(published, ["in time"]);
  });

  it("is sent no more once its time is over, and the answer that comes then counts", async (t) => {
    const { publish, published, module, clock, up } = await living(t, {}, [
      undefined,
      undefined,
    ]);
    const taken = publish("taken", { keepFor: 1_000 });
    await settled();
    await clock.advance(1_500);
    module.say(OK);
    assert.deepEqual(await taken, { after: 1_500, times: 1 });
    const refused = failure(publish("refused", { keepFor: 1_000 }));
    await settled();
    await clock.advance(1_500);
    module.say(NOT_CONNECTED);
    assert.equal((await refused).code, 208);
    await up();
    assert.deepEqual(published, ["taken", "refused"]);
  });

  it("is not held at all where it may not be", async (t) => {
    const { publish, published, down } = await living(t);
    await publish("now", { keepFor: 0 });
    down();
    const error = await failure(publish("later", { keepFor: 0 }));
    assert.equal(error.reason, "timeout");
    assert.deepEqual(published, ["now"]);
  });

  it("can be given up", async (t) => {
    const { publish, published, down, up, session } = await living(t);
    down();
    const over = new AbortController();
    const given = failure(publish("one", { signal: over.signal }));
    const two = publish("two");
    over.abort("enough");
    assert.equal((await given).cause, "enough");
    const early = failure(publish("x", { signal: AbortSignal.abort("no") }));
    assert.equal((await early).cause, "no");
    await up();
    await two;
    assert.deepEqual(published, ["two"]);
    assert.equal(session.held.messages, 0);
  });

  it("leaves no timer and no listener behind", async (t) => {
    const { publish, clock, down, up } = await living(t);
    const before = clock.pending;
    const over = new AbortController();
    down();
    const ends = Array.from({ length: 200 }, (_, i) =>
      publish(`m${i}`, { keepFor: 60_000, signal: over.signal }).catch(
        (error: AtError) => error.reason,
      ),
    );
    await up();
    await Promise.all(ends);
    await clock.advance(0);
    assert.ok(clock.pending <= before, `${clock.pending} timers`);
  });
});

describe("a session that holds too much", () => {
  it(`drops the oldest of more than ${HELD_MESSAGES} messages, and counts them`, async (t) => {
    const { publish, published, session, down, up } = await living(t);
    down();
    const ends = Array.from({ length: HELD_MESSAGES + 3 }, (_, i) =>
      publish(`m${i}`).then(
        () => "sent",
        (error) => error.reason,
      ),
    );
    await settled();
    assert.equal(session.held.dropped, 3);
    await up();
    const outcomes = await Promise.all(ends);
    assert.deepEqual(outcomes.slice(0, 4), [
      ...Array(3).fill("too-many"),
      "sent",
    ]);
    assert.equal(published.length, HELD_MESSAGES);
    assert.equal(published[0], "m3");
  });

  it("drops none that is on its way", async (t) => {
    const { publish, module, session } = await living(t, {}, [undefined]);
    const going = publish("going");
    await settled();
    for (let i = 0; i < HELD_MESSAGES + 5; i++)
      publish(`m${i}`).catch(() => {});
    await settled();
    assert.equal(session.held.dropped, 6);
    module.say(OK);
    await going;
  });

  it("refuses the new one where it is told to", async (t) => {
    const { publish, session, down } = await living(t, { whenFull: "refuse" });
    down();
    const held = Array.from({ length: HELD_MESSAGES }, () => publish("x"));
    for (const one of held) one.catch(() => {});
    const error = await failure(publish("one too many"));
    assert.equal(error.reason, "too-many");
    assert.match(error.message, /100 messages .*publish less/);
    assert.equal(session.held.dropped, 0);
    assert.equal(session.held.messages, HELD_MESSAGES);
  });

  it(`counts ${HELD_BYTES} bytes, too`, async (t) => {
    const { publish, session, down } = await living(t);
    down();
    for (let i = 0; i < 40; i++) publish("x".repeat(2_000)).catch(() => {});
    await settled();
    const { bytes, messages, dropped } = session.held;
    assert.ok(bytes <= HELD_BYTES && bytes > HELD_BYTES - 2_001, `${bytes}`);
    assert.equal(messages + dropped, 40);
  });

  it("drops none for one that has no room by itself", async (t) => {
    const { publish, session, down } = await living(t);
    down();
    const held = publish("held").catch((error) => error);
    const topic = "t".repeat(HELD_BYTES);
    const { reason } = await failure(session.publish(topic, "x"));
    assert.equal(reason, "too-many");
    assert.deepEqual([session.held.messages, session.held.dropped], [1, 0]);
    session.close();
    await held;
  });
});

describe("a message that the module did not take", () => {
  it("is sent again when it is connected again", async (t) => {
    const { publish, published, clock } = await living(t, {}, [
      NOT_CONNECTED,
      NOT_CONNECTED,
    ]);
    const outcome = publish("one");
    const next = publish("two");
    await settled();
    await clock.advance(2_500);
    assert.deepEqual(await outcome, { after: 2_000, times: 3 });
    await next;
    assert.deepEqual(published, ["one", "one", "one", "two"]);
  });

  it("is rejected where it refuses it, and the next goes", async (t) => {
    const { publish, published } = await living(t, {}, [REFUSED]);
    const one = failure(publish("one"));
    await publish("two");
    assert.equal((await one).code, -105);
    assert.deepEqual(published, ["one", "two"]);
  });
});

describe("a message of which nobody knows what became of it", () => {
  it("is not sent again without leave", async (t) => {
    for (const answer of [UNKNOWN, "busy p...\r\n", "ready\r\n"]) {
      const { publish, published, clock } = await living(t, {}, [answer]);
      const one = failure(publish("one", { qos: 1 }));
      await settled();
      await clock.advance(10_000);
      assert.equal((await one).outcomeUnknown, true, answer);
      await publish("two");
      assert.deepEqual(published, ["one", "two"]);
    }
  });

  it("is sent again where duplicates are fine", async (t) => {
    for (const answer of [UNKNOWN, "busy p...\r\n", "ready\r\n", undefined]) {
      const { publish, published, clock } = await living(t, {}, [answer]);
      const one = publish("one", { qos: 1, duplicates: true });
      const two = publish("two", { qos: 1 });
      await settled();
      await clock.advance(60_000);
      assert.equal((await one).times >= 1, true);
      await two;
      assert.deepEqual(published, ["one", "one", "two"], String(answer));
    }
  });

  it("stays so when its session ends before it is sent again", async (t) => {
    const { publish, session, down, clock } = await living(t, {}, [UNKNOWN]);
    const one = failure(publish("one", { duplicates: true }));
    await settled();
    down();
    await clock.advance(5_000);
    session.close();
    assert.equal((await one).outcomeUnknown, true);
  });

  it("is not, once its caller has given it up on its way", async (t) => {
    const { publish, published, down } = await living(t, {}, [undefined]);
    const abort = new AbortController();
    const { signal } = abort;
    const one = failure(publish("one", { duplicates: true, signal }));
    await settled();
    abort.abort();
    down();
    const { reason, outcomeUnknown } = await one;
    assert.deepEqual([reason, outcomeUnknown], ["aborted", true]);
    assert.deepEqual(published, ["one"]);
  });
});
