/** The emulator reads the same lines however they are cut; `npm run fuzz` tries more. */

import { test } from "node:test";
import { foundSeeds } from "./found.js";
import { attackLines } from "./lines.js";

const SEED = 20_268;
const SEEDS = 100;

test("damaged lines are read as they stand, however they are cut", () => {
  for (let i = 0; i < SEEDS; i++) attackLines(SEED + i);
});

test("lines that ever failed hold", () => {
  for (const seed of foundSeeds("lines")) attackLines(seed);
});
