import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type AtError, Client } from "../index.js";
import { ManualClock, settled } from "./support/clock.js";
import { ScriptedModule } from "./support/module.js";

const QUIET = 500;
const PIECES = 20;

/** A client that is told its message so slowly, a byte at a time, and what it reports. */
async function trickling() {
  const clock = new ManualClock();
  const module = new ScriptedModule();
  const client = new Client(module, { clock });
  const got: string[] = [];
  client.on("message", ({ text }) => got.push(text));
  client.on("damaged", (bytes) => got.push(`${bytes} damaged`));
  await settled();
  const trickle = async (count: number, pause: number) => {
    for (let i = 0; i < count; i++) {
      module.say("x");
      await settled();
      await clock.advance(pause);
    }
  };
  const head = `+TCMQTTRCVPUB:"t",${PIECES},"`;
  return { clock, module, client, got, trickle, head };
}

describe("a payload that comes byte by byte", () => {
  it("is whole however long it takes, where no byte is later than the quiet time", async () => {
    const { module, client, got, trickle, head } = await trickling();
    module.say(head);
    await trickle(PIECES, QUIET - 1);
    module.say('"\r\n');
    await settled();
    assert.deepEqual(got, ["x".repeat(PIECES)]);
    await client.close();
  });

  it("is damaged by the quiet time behind its last byte, and not before", async () => {
    const { clock, module, client, got, trickle, head } = await trickling();
    module.say(head);
    await trickle(3, QUIET - 100);
    await clock.advance(99);
    assert.deepEqual(got, []);
    await clock.advance(1);
    assert.deepEqual(got, [`${head.length + 3} damaged`]);
    await client.close();
  });

  it("keeps no command beyond its limit", async () => {
    const { clock, module, client, trickle, head } = await trickling();
    const ended: string[] = [];
    client
      .command({ line: "AT" }, { timeout: 1_000 })
      .catch(({ reason }: AtError) => ended.push(reason));
    await settled();
    module.say(head);
    await trickle(9, 100);
    await clock.advance(99);
    assert.deepEqual(ended, []);
    module.say("x");
    await settled();
    await clock.advance(1);
    assert.deepEqual(ended, ["timeout"]);
    await client.close();
  });

  it("has the time of each byte in a trace, though no timer fires meanwhile", async () => {
    let time = 0;
    const times: number[] = [];
    const module = new ScriptedModule();
    const client = new Client(module, {
      clock: { now: () => time, setTimeout: () => 0, clearTimeout: () => {} },
      trace: (record) => {
        if ("rx" in record) times.push(record.t);
      },
    });
    await settled();
    module.say('+TCMQTTRCVPUB:"t",9,"');
    for (time = 300; time <= 1_200; time += 300) {
      module.say("x");
      await settled();
    }
    module.say('xxxxx"\r\n');
    await settled();
    assert.deepEqual([...new Set(times)], [0, 300, 600, 900, 1_200, 1_500]);
    await client.close();
  });
});
