import assert from "node:assert/strict";
import { test } from "node:test";
import { generator } from "../../../host/node/replay/random.js";
import { CONTROL, living, type Mcu } from "../life/mcu.js";
import { LIMIT } from "../rig.js";
import { assertNoGrowth, footprint } from "./footprint.js";

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
/** Forced losses of each kind. */
const TIMES = 1_000;
/** So many losses fill what the client, the emulator and the cloud remember of the past, which has a bound. */
const FILLED = 600;
/** Between looks at a module that says nothing. */
const CHECK_MS = 10 * SECOND;
/** What a session may take: a module's own attempts to reconnect, and its steps. */
const PATIENCE_MS = 5 * MINUTE;
/** So long up, and the next pause is none. */
const SETTLED_MS = 61 * SECOND;

type Next = (below: number) => number;
/** How a kind of loss is brought about. */
export type Lose = (mcu: Mcu, next: Next, seed: number) => Promise<void>;

/** Everything is as it must be: what the cloud says comes once, and the module has one subscription, and listens. */
async function works(mcu: Mcu, text: string): Promise<void> {
  const from = mcu.heard.length;
  await mcu.cloud.publish(CONTROL, text, 1);
  await mcu.pass(SECOND);
  assert.deepEqual(mcu.heard.slice(from), [text]);
}

/** What the cloud has of the program's messages is what the program was told. */
function agree({ fates, reached }: Mcu): void {
  for (const [text, fate] of fates) {
    const times = reached.get(text) ?? 0;
    assert.ok(times <= 1, `${text} was published ${times} times`);
    if (fate !== "unknown")
      assert.equal(times, fate === "published" ? 1 : 0, `${text} is ${fate}`);
  }
}

interface Losses {
  readonly reconnect?: 0 | 1;
  readonly downs?: number;
}

/**
 * Tests that a kind of loss, brought about {@link TIMES} times, leaves all as it must be; `downs` times at least the session
 * must have noticed it.
 */
export const forced = (
  kind: string,
  lose: Lose,
  { reconnect = 1, downs = TIMES }: Losses = {},
): void => {
  test(
    `${TIMES} times ${kind}: up again, subscribed, nothing published twice, nothing left behind`,
    LIMIT,
    async (t) => {
      const mcu = await living(t, { check: CHECK_MS, mqtt: { reconnect } });
      const { client, session, time, said } = mcu;
      const next = generator(1);
      await mcu.pass(SETTLED_MS);
      const timers = time.pending;
      let before = await footprint();
      for (let i = 0; i < TIMES; i++) {
        if (i === FILLED) before = await footprint();
        time.setTimeout(
          () => mcu.publish(`${i} before`, { qos: 1, keepFor: MINUTE }),
          next(3 * SECOND),
        );
        time.setTimeout(() => mcu.publish(`${i}`, { qos: 1 }), next(MINUTE));
        const from = said.length;
        await lose(mcu, next, i + 1);
        await mcu.pass(MINUTE);
        await mcu.up(PATIENCE_MS);
        await mcu.pass(SETTLED_MS);
        assert.equal(session.status.doing, "up", said.slice(from).join());
        await works(mcu, `${i}`);
      }
      assertNoGrowth(before, await footprint(), TIMES - FILLED);
      assert.equal(mcu.fates.size, 2 * TIMES, "each has an outcome");
      agree(mcu);
      const published = [...mcu.fates.values()].filter(
        (fate) => fate === "published",
      );
      assert.ok(published.length > 0.8 * TIMES, `${published.length}`);
      const lost = said.filter((what) => what.startsWith("down")).length;
      assert.ok(lost >= downs, `${lost} losses were noticed`);
      assert.equal((await subscriptions(mcu)).length, 1);
      assert.deepEqual(session.held, { messages: 0, bytes: 0, dropped: 0 });
      assert.ok(
        time.pending <= timers,
        `${time.pending} timers, ${timers} before`,
      );
      for (const name of client.eventNames())
        assert.ok(client.listenerCount(name) <= 1, String(name));
      assert.ok(mcu.emulator.connected);
    },
  );
};

async function subscriptions(mcu: Mcu) {
  const asked = mcu.client.subscriptions();
  await mcu.pass(SECOND);
  return asked;
}
