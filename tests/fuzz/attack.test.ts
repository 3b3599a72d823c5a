/** Whatever comes, every promise of the client is settled, and the client goes on; `npm run fuzz` does it for longer. */

import { ok } from "node:assert/strict";
import { test } from "node:test";
import { attackClient, STREAMS_OF_ONE } from "./attack.js";
import { foundSeeds } from "./found.js";

const SEED = 20_266;
const STREAMS = 20_000;

test(`${STREAMS} mutated streams leave no promise unsettled and the client fit`, async () => {
  let dropped = 0;
  for (let client = 0; client < STREAMS / STREAMS_OF_ONE; client++)
    dropped += await attackClient(SEED + client);
  ok(dropped > STREAMS / STREAMS_OF_ONE, "what nobody reads is dropped");
});

test("streams that ever failed hold", async () => {
  for (const seed of foundSeeds("client")) await attackClient(seed);
});
