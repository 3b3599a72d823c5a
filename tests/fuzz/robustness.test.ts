/** Whatever comes: no trap, no endless poll, the same events however the bytes are cut up. */

import { ok, strictEqual } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Core } from "../../host/node/core.js";
import { Dialogue } from "../../host/node/dialogue.js";
import { bytes, steps } from "./arbitrary.js";
import { settings } from "./settings.js";
import { cuts, output, outputText, records } from "./transcript.js";

const SEED = 20_261;
const QUIET = 2_000;
const CODE = 4_711;

/** Events that may come without a byte of their own: a second event, a line end to send. */
const SPARE_EVENTS = 4;

test("the same bytes give the same events however they are cut up", () => {
  fc.assert(
    fc.property(steps, fc.nat(), (made, seed) => {
      const input = records(made);
      const [expected, ...others] = cuts(seed).map((cut) =>
        outputText(input, cut),
      );
      return others.every((other) => other === expected);
    }),
    settings(SEED, 600),
  );
});

test("after anything and 2,000 ms of quiet the next line is understood", () => {
  fc.assert(
    fc.property(steps, (made) => {
      const rx = `\r\n+TCMQTTDISCON,${CODE}\r\n`;
      const input = records([...made, { after: QUIET, action: { rx } }]);
      const last = output(input).at(-1);
      strictEqual(last?.event, "disconnected");
      strictEqual(last.code, CODE);
      strictEqual(last.t, input.at(-1)?.t);
    }),
    settings(SEED, 1_000),
  );
});

test("polls end: there are no more events than bytes", () => {
  fc.assert(
    fc.property(fc.array(bytes(80)), steps, (noise, made) => {
      const core = new Core();
      const texts = made.map(({ action }) => ("rx" in action ? action.rx : ""));
      for (const text of [...texts, ...noise]) {
        const data = Buffer.from(text, "latin1");
        for (let offset = 0; offset < data.length; ) {
          const written = core.write(data, offset);
          offset += written;
          let left = written + SPARE_EVENTS;
          while (core.exports.poll(0) !== 0)
            ok(left-- > 0, `${written} bytes give more events than bytes`);
        }
      }
    }),
    settings(SEED, 300),
  );
});

test("a deadline that is told is one at which something happens or moves on", () => {
  fc.assert(
    fc.property(steps, (made) => {
      const dialogue = new Dialogue({
        transmit: () => {},
        payload: () => {},
        event: () => {},
      });
      let now = 0;
      for (const { action } of made) {
        if ("rx" in action)
          dialogue.receive(Buffer.from(action.rx, "latin1"), now);
        else if ("call" in action && "command" in action.call)
          dialogue.start(
            {
              ...action.call,
              args: action.call.args ?? [],
              payload: action.call.payload?.length,
            },
            now,
          );
        const left = dialogue.deadline(now);
        if (left === undefined) continue;
        ok(left > 0, "what is due has been reported");
        now += left;
        dialogue.poll(now);
        ok(dialogue.deadline(now) !== 0, "a deadline fires once");
      }
    }),
    settings(SEED, 300),
  );
});
