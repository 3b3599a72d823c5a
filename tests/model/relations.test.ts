/** Two transcripts that differ in what does not matter: the core makes the same of both, on any session. */

import { ok } from "node:assert/strict";
import { test } from "node:test";
import { pieces, random, whole } from "../../host/node/replay/cut.js";
import { LocalRuntime } from "../../host/node/replay/local.js";
import { differenceOf, Subject } from "./comparison.js";
import { madeFrom } from "./generator/choice.js";
import type { Input, Output } from "./record.js";
import { textOf } from "./record.js";
import { type Relation, relations } from "./relations.js";
import { isOfCommands, sessionOf } from "./session.js";
import { shrunk } from "./shrink.js";

const SEED = 20_280;
const SESSIONS = 200;
/** Times from which on a shift would leave what a transcript can hold. */
const LATEST = 2 ** 50;

const subject = new Subject((write) => new LocalRuntime(write));

/** How the two transcripts differ in more than they may. */
async function broken(
  relation: Relation,
  seed: number,
  records: readonly Input[],
) {
  const changed = madeFrom(seed, (c) => relation.change(c, records));
  const output = await subject.output(changed, whole);
  const parsed = output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Output);
  const by = (changed[0]?.t ?? 0) - (records[0]?.t ?? 0);
  const difference = differenceOf(
    textOf(relation.undo(parsed, by)),
    await subject.output(records, whole),
  );
  return difference && { difference, changed };
}

for (const [name, relation] of Object.entries(relations))
  test(`${name} change nothing else`, async () => {
    let tried = 0;
    for (let seed = SEED; tried < SESSIONS; seed++) {
      const session = sessionOf(seed);
      const { records } = session;
      if (!relation.ofLives && !isOfCommands(session)) continue;
      if ((records.at(-1)?.t ?? 0) > LATEST) continue;
      tried++;
      if (!(await broken(relation, seed, records))) continue;
      const small = await shrunk(
        records,
        async (some) => (await broken(relation, seed, some)) !== undefined,
      );
      const { difference, changed } =
        (await broken(relation, seed, small)) ?? {};
      ok(
        false,
        `seed ${seed}: ${JSON.stringify(difference)} of\n${textOf(small)}and of\n${textOf(changed ?? [])}`,
      );
    }
  });

test("the same bytes give the same events however they are cut up", async () => {
  for (let seed = SEED; seed < SEED + SESSIONS; seed++) {
    const { records } = sessionOf(seed);
    const wanted = await subject.output(records, whole);
    for (const cut of [pieces(1), pieces(7), random(seed)]) {
      const difference = differenceOf(
        await subject.output(records, cut),
        wanted,
      );
      ok(
        !difference,
        `seed ${seed}: ${JSON.stringify(difference)} of\n${textOf(records)}`,
      );
    }
  }
});
