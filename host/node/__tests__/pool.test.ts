import assert from "node:assert/strict";
import { test } from "node:test";
import { Pool } from "../../javascript/pool.js";

test("payloads share memory, up to 8 KB each, and none overlaps another", () => {
  const taken: number[] = [];
  const pool = new Pool((length) => {
    taken.push(length);
    return new Uint8Array(length);
  });
  const payloads = Array.from({ length: 9 }, () => pool.take(8_192));
  assert.deepEqual(taken, [65_536, 65_536]);
  for (const [i, payload] of payloads.entries()) payload.fill(i + 1);
  assert.ok(
    payloads.every((payload, i) => payload.every((byte) => byte === i + 1)),
  );
  assert.equal(pool.take(8_193).length, 8_193);
  assert.deepEqual(taken, [65_536, 65_536, 8_193]);
});
