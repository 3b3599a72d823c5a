import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { type Call, type CallOptions, Client } from "../index.js";
import { ManualClock, settled } from "./support/clock.js";
import { failure } from "./support/failure.js";
import { ScriptedModule } from "./support/module.js";

const publish = (qos: number): Call => ({
  command: "TCMQTTPUB",
  form: "set",
  args: ["t", qos, "x"],
});
/** What goes again where nothing else is asked for: the same in every language. */
const table: { what: string; call: Call; again: boolean }[] = JSON.parse(
  readFileSync(
    new URL("../../../../tests/resend.json", import.meta.url),
    "utf8",
  ),
);

const STATE: Call = { command: "TCMQTTSTATE", form: "read" };

/** A module that is busy `times` times, then says OK to all. */
function busyModule(times: number) {
  const clock = new ManualClock();
  const sentAt: number[] = [];
  let long = "";
  const module = new ScriptedModule((text) => {
    // The core leaves a data phase that may still come.
    if (text === "+++\r\n") return undefined;
    if (long === "") sentAt.push(clock.now());
    if (sentAt.length <= times) return "busy p...\r\n";
    const [, name] = /^AT\+(TCMQTTPUB\w*)=/.exec(text) ?? [];
    if (name === "TCMQTTPUB") return "OK\r\n+TCMQTTPUB:OK\r\n";
    if (name) {
      long = name;
      return "OK\r\n>";
    }
    if (text === "\r\n") return `+${long}:OK\r\n`;
    if (!text.startsWith("AT")) return undefined;
    return text.includes("STATE") ? "+TCMQTTSTATE:1\r\nOK\r\n" : "OK\r\n";
  });
  return { clock, sentAt, module };
}

async function outcome(times: number, call: Call, options: CallOptions = {}) {
  const { clock, sentAt, module } = busyModule(times);
  const client = new Client(module, { clock });
  const ended = client.command(call, options).then(
    () => "done",
    (error) => (error.outcomeUnknown ? "unknown" : error.reason),
  );
  await settled();
  await clock.advance(60_000);
  await client.close();
  return { ended: await ended, sentAt };
}

describe("a command that busy refused", () => {
  it("is sent again after 100 ms, then less and less often", async () => {
    assert.deepEqual(await outcome(7, { line: "AT" }), {
      ended: "done",
      sentAt: [0, 100, 300, 700, 1_500, 3_100, 5_100, 7_100],
    });
  });

  it("is sent again within its own limit alone", async () => {
    const { ended, sentAt } = await outcome(99, STATE);
    assert.equal(ended, "busy");
    assert.deepEqual(sentAt, [0, 100, 300, 700, 1_500, 3_100]);
    const limited = await outcome(99, STATE, { timeout: 250 });
    assert.deepEqual(limited, { ended: "busy", sentAt: [0, 100] });
  });

  for (const [what, call, options, ended, times] of [
    ["a publish of QoS 1", publish(1), {}, "done", 2],
    ["a publish of QoS 0", publish(0), {}, "unknown", 1],
    ["a publish of QoS 0 that may", publish(0), { resend: true }, "done", 2],
    ["a publish with resend off", publish(1), { resend: false }, "unknown", 1],
    ["a question with resend off", STATE, { resend: false }, "busy", 1],
    [
      "a raw line that publishes",
      { line: 'AT+TCMQTTPUB="t",1,"x"' },
      {},
      "unknown",
      1,
    ],
  ] as const)
    it(`${times === 1 ? "stays refused" : "goes again"}: ${what}`, async () => {
      const got = await outcome(1, call, options);
      assert.equal(got.ended, ended);
      assert.equal(got.sentAt.length, times);
    });

  for (const { what, call, again } of table)
    it(`${again ? "goes again" : "stays refused"}: ${what}`, async () => {
      const { ended, sentAt } = await outcome(1, call);
      assert.equal(ended, again ? "done" : "unknown");
      assert.equal(sentAt.length, again ? 2 : 1);
    });

  it("and that fails the second time may have been published the first time", async () => {
    let asked = 0;
    const module = new ScriptedModule(() =>
      asked++ === 0 ? "busy p...\r\n" : "+CME ERROR:208\r\n",
    );
    const clock = new ManualClock();
    const client = new Client(module, { clock });
    const refused = failure(client.publish("t", "x", { qos: 1 }));
    await settled();
    await clock.advance(100);
    const error = await refused;
    assert.equal(error.code, 208);
    assert.equal(error.outcomeUnknown, true);
    await client.close();
  });

  it("keeps its place before those that wait", async () => {
    const { clock, module } = busyModule(1);
    const client = new Client(module, { clock });
    const all = [client.command(STATE), client.command({ line: "AT" })];
    await settled();
    await clock.advance(100);
    await Promise.all(all);
    assert.deepEqual(
      module.written.map((line) => line.trim()),
      ["AT+TCMQTTSTATE?", "AT+TCMQTTSTATE?", "AT"],
    );
    await client.close();
  });

  it("gives no data of the attempt before", async () => {
    let asked = 0;
    const clock = new ManualClock();
    const module = new ScriptedModule(() =>
      asked++ === 0 ? "one\r\nbusy p...\r\n" : "two\r\nOK\r\n",
    );
    const client = new Client(module, { clock });
    const answer = client.command({ line: "AT+GMR" });
    await settled();
    await clock.advance(100);
    assert.deepEqual(await answer, [["two"]]);
    await client.close();
  });

  it("is given up at once while it waits, and the next one goes", async () => {
    const { clock, module } = busyModule(1);
    const client = new Client(module, { clock });
    const controller = new AbortController();
    const { signal } = controller;
    const refused = failure(client.command(publish(1), { signal }));
    const next = client.command({ line: "AT" });
    await settled();
    controller.abort("enough");
    const error = await refused;
    assert.equal(error.reason, "aborted");
    assert.equal(error.cause, "enough");
    assert.equal(error.outcomeUnknown, true);
    await next;
    await client.close();
  });
});
