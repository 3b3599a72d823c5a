import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, test } from "node:test";
import { faultIn, type Heard } from "./day/record.js";
import { dayOf, HOUR, hours, live, MINUTE, type World } from "./day/world.js";
import { LIMIT } from "./rig.js";

/** What a session may take behind the last fault: a module's own attempts to reconnect, a pause, its steps. */
const PATIENCE_MS = 5 * MINUTE;

/** Ends of commands and events, each of which a day must have. */
const OUTCOMES = [
  "published",
  "timeout",
  "busy",
  "reset",
  "cme",
  "fail",
  "ready",
  "damaged",
  "disconnected",
  "reconnected",
  "recovered",
];

/** When nothing goes wrong any more, everything works again. */
async function works(world: World): Promise<void> {
  const { heard, record, time, client, session } = world;
  assert.equal(session.status.doing, "up");
  const before = heard.length;
  const asked = client.mqttState();
  world.publish();
  await time.advanceTo(time.now() + 5 * MINUTE);
  assert.equal((await asked).state, 1);
  assert.equal(heard.length, before + 1);
  assert.equal(faultIn(heard, record), undefined);
}

/** What happened, to compare two days by. */
const digest = ({ record, heard, count }: World): string =>
  createHash("sha256")
    .update(Buffer.concat(record.wire))
    .update(JSON.stringify([heard, count, record.due.length]))
    .digest("hex");

/** A day, and an hour of calm behind it. */
async function liveDay(seed: number): Promise<World> {
  const world = await live(seed, dayOf(seed));
  await world.time.advanceTo(25 * HOUR);
  return world;
}

/** Days by their seed, each lived once for all tests that look at it. */
const days = new Map<number, Promise<World>>();
const lived = (seed: number): Promise<World> => {
  const day = days.get(seed) ?? liveDay(seed);
  days.set(seed, day);
  return day;
};
after(async () => {
  for (const day of days.values()) await (await day).close();
});

test(
  "a day of faults is the same again for the same seed",
  LIMIT,
  async (t) => {
    const again = await liveDay(1);
    t.after(() => again.close());
    assert.equal(digest(again), digest(await lived(1)));
  },
);

for (const seed of [0, 1, 2])
  test(
    `in a day of faults no message that the module printed whole is lost or changed, seed ${seed}`,
    LIMIT,
    async () => {
      const world = await lived(seed);
      const { record, heard, count, line } = world;
      assert.equal(faultIn(heard, record), undefined);
      // None of it is worth anything unless all of it has happened, and most messages were sure to be heard.
      for (const what of ["lost", "flipped", "inserted"] as const)
        assert.ok(line.count[what] > 50, `${what} bytes`);
      for (const what of OUTCOMES)
        assert.ok((count[what] ?? 0) > 0, `${what} did not happen`);
      assert.ok(record.printed > 2_000, `${record.printed} messages`);
      assert.ok(record.doubtful < record.untouched / 20, "most are certain");
      await works(world);
    },
  );

for (const [last, [faults, spoilt]] of hours.entries())
  test(
    `a session is up behind an hour of ${JSON.stringify({ ...faults, ...spoilt })}`,
    LIMIT,
    async () => {
      for (const seed of [1, 2, 3]) {
        const world = await live(seed, [last]);
        await world.time.advanceTo(HOUR + PATIENCE_MS);
        await works(world);
        await world.close();
      }
    },
  );

const SOME = 1_000;
const anyOf = (heard: readonly Heard[]): Heard => heard[SOME] ?? assert.fail();

for (const [name, spoil] of [
  ["one is lost", (heard: Heard[]) => heard.splice(SOME, 1)],
  [
    "one has another bit",
    (heard: Heard[]) => {
      const { topic, payload } = anyOf(heard);
      const bytes = Buffer.from(payload, "hex");
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      heard[SOME] = { topic, payload: bytes.toString("hex") };
    },
  ],
  ["one comes twice", (heard: Heard[]) => heard.splice(SOME, 0, anyOf(heard))],
  [
    "two change places",
    (heard: Heard[]) => heard.splice(SOME, 0, ...heard.splice(SOME + 1, 1)),
  ],
] as const)
  test(`the record of a day shows when ${name}`, LIMIT, async () => {
    const { heard, record } = await lived(1);
    const spoilt = [...heard];
    spoil(spoilt);
    assert.notEqual(faultIn(spoilt, record), undefined);
  });
