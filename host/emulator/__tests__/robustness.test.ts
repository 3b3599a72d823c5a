import assert from "node:assert/strict";
import { test } from "node:test";
import { commands } from "../commands/index.js";
import { connected, rig } from "./rig.js";

const ROUNDS = 3000;
const SEEDS = [1, 2, 3];
const ALPHABET = ' "\\,=?+-0123456789AT\r\n\0\xffx>';
/** Long enough for every data phase, join and command to end. */
const SETTLE_MS = 60_000;

/** A small generator of numbers below `end`, the same for the same seed. */
function random(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
}

for (const seed of SEEDS) {
  test(`whatever comes in, the module stays usable (seed ${seed})`, async (t) => {
    const { module } = await connected(t);
    const below = random(seed);
    const names = [...commands.keys()].filter(
      (name) => name !== "+RST" && name !== "+RESTORE" && name !== "+TCRESTORE",
    );
    const noise = () =>
      Array.from(
        { length: below(20) },
        () => ALPHABET[below(ALPHABET.length)],
      ).join("");
    for (let round = 0; round < ROUNDS; round++) {
      const name = names[below(names.length)];
      module.send(
        below(2) ? `AT${name}=${noise()}\r\n` : `AT${name}${noise()}`,
      );
      if (below(50) === 0) await module.clock.advance(1000);
    }
    // Ends the line in progress and every wait; TCP may still be at work.
    module.send("\r\n");
    await module.clock.advance(SETTLE_MS);
    await module.clock.advance(SETTLE_MS);
    module.send("\r\n");
    assert.match(module.send("AT\r\n"), /\r\nOK\r\n$/);
    assert.ok(!module.log.some((line) => line.includes("Error")));
  });
}

test("a mistake inside the emulator is logged and answered, and ends the command", (t) => {
  const module = rig(t, {
    interject: (line) => {
      if (line.startsWith("+SYSLOG")) throw new Error("from the test");
      return undefined;
    },
  });
  assert.match(module.send("AT+SYSLOG?\r\n"), /\+CME ERROR:210|ERROR/);
  assert.ok(module.log.some((line) => line.includes("from the test")));
  assert.equal(module.send("AT\r\n"), "\r\nOK\r\n");
});
