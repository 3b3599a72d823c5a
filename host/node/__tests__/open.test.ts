import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Client } from "../index.js";
import { ManualClock, settled } from "./support/clock.js";
import { failure } from "./support/failure.js";
import { ScriptedModule } from "./support/module.js";

/** Longer than `open` may take with everything against it. */
const ALL = 120_000;

/** Opens; time moves until it has settled. */
async function opened(
  module: ScriptedModule,
  clock: ManualClock,
  patience?: number,
): Promise<Client> {
  const client = Client.open(module, {
    clock,
    ...(patience === undefined ? {} : { patience }),
  });
  let over = false;
  client.then(
    () => {
      over = true;
    },
    () => {
      over = true;
    },
  );
  await settled();
  for (let t = 0; t < ALL + (patience ?? 0) && !over; t += 100) {
    await clock.advance(100);
    await settled();
  }
  return client;
}

describe("open", () => {
  it("sends +++ before the AT of each silent round", async () => {
    const clock = new ManualClock();
    const module = new ScriptedModule();
    const error = await failure(opened(module, clock));
    assert.equal(error.reason, "timeout");
    assert.match(error.message, /no module answers AT/);
    const round = ["+++\r\n", "AT\r\n"];
    assert.deepEqual(module.written, [...round, ...round, ...round, ...round]);
    assert.equal(clock.now(), 15_000);
    assert.equal(module.destroyed, true);
  });

  for (const [what, delay, limit] of [
    ["at once", 0, 30_000],
    ["late", 1_000, 60_000],
  ] as const)
    it(`gives up a module that says busy ${what} after ${limit} ms`, async () => {
      const clock = new ManualClock();
      const module = new ScriptedModule(() => {
        clock.setTimeout(() => module.say("busy p...\r\n"), delay);
        return undefined;
      });
      const error = await failure(opened(module, clock));
      assert.match(error.reason, /timeout|busy/);
      // Time moves in steps of 100 ms.
      assert.ok(Math.abs(clock.now() - limit) <= 100, `${clock.now()} ms`);
    });

  /** In a data phase: +++ is payload to it, and it leaves after 20 s without a byte. */
  const stubborn = (clock: ManualClock) => {
    let fed = clock.now();
    let left = false;
    return new ScriptedModule(() => {
      left ||= clock.now() - fed >= 20_000;
      fed = clock.now();
      return left ? "OK\r\n" : undefined;
    });
  };

  it("gives a module the time to leave its data phase by itself when asked to", async () => {
    const clock = new ManualClock();
    const client = await opened(stubborn(clock), clock, 20_000);
    assert.equal(client.closed, false);
    await client.close();
  });

  it("does not wait for that unasked", async () => {
    const clock = new ManualClock();
    const error = await failure(opened(stubborn(clock), clock));
    assert.equal(error.reason, "timeout");
  });

  for (const patience of [-1, 0.5, 600_001])
    it(`refuses a patience of ${patience}`, async () => {
      const error = await failure(
        Client.open(new ScriptedModule(), { patience }),
      );
      assert.equal(error.reason, "out-of-range");
    });

  for (const [what, line] of [
    ["sentences each 100 ms", "$GPGGA,123519,4807.038,N\r\n"],
    ["data lines of plain commands", "+X:1\r\n"],
    ["bytes without a line's end", "#"],
    ["what looks like busy", "busy p...\r\n"],
  ] as const)
    it(`ends on a port that never stops talking: ${what}`, async () => {
      const clock = new ManualClock();
      const module = new ScriptedModule();
      const chat = () => {
        module.say(line);
        if (!module.destroyed) clock.setTimeout(chat, 100);
      };
      chat();
      const error = await failure(opened(module, clock));
      assert.match(error.reason, /timeout|busy/);
      assert.equal(module.destroyed, true);
    });

  it("finds a module among sentences", async () => {
    const clock = new ManualClock();
    const module = new ScriptedModule((text) =>
      text === "+++\r\n" ? "ERROR\r\n" : "$GPGGA,1\r\nOK\r\n",
    );
    const client = await opened(module, clock);
    await client.close();
  });

  it("ends with its signal while it waits for a busy module", async () => {
    const clock = new ManualClock();
    const module = new ScriptedModule(() => "busy p...\r\n");
    const controller = new AbortController();
    const { signal } = controller;
    const error = failure(Client.open(module, { clock, signal }));
    for (let i = 0; i < 20; i++) await settled();
    controller.abort("enough");
    assert.equal((await error).cause, "enough");
    assert.equal(module.destroyed, true);
  });
});
