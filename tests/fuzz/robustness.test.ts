/** Whatever comes: no trap, no endless poll, and the next line is understood. */

import { ok, strictEqual } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Core } from "../../host/javascript/core.js";
import { Dialogue } from "../../host/javascript/dialogue.js";
import { sessionOf } from "../model/session.js";
import { bytes } from "./arbitrary.js";
import { settings } from "./settings.js";
import { output } from "./transcript.js";

const SEED = 20_261;
/** The longest that may be asked for. */
const QUIET = 60_000;
const CODE = 4_711;

/** Events that may come without a byte of their own: a second event, a line end to send. */
const SPARE_EVENTS = 4;

/** What a module may send and a client may do, by its seed. */
const seeds = fc.noBias(fc.nat());
const recordsOf = (seed: number) => sessionOf(seed, "command").records;

test("after anything and the longest quiet the next line is understood", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const made = recordsOf(seed);
      const t = (made.at(-1)?.t ?? 0) + QUIET;
      const rx = `\r\n+TCMQTTDISCON,${CODE}\r\n`;
      const last = output([...made, { t, rx }]).at(-1);
      strictEqual(last?.event, "disconnected");
      strictEqual(last.code, CODE);
      strictEqual(last.t, t);
    }),
    settings(SEED, 1_000),
  );
});

test("polls end: there are no more events than bytes", () => {
  fc.assert(
    fc.property(fc.array(bytes(80)), seeds, (noise, seed) => {
      const core = new Core();
      const texts = recordsOf(seed).map((record) =>
        "rx" in record ? record.rx : "",
      );
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
    fc.property(seeds, (seed) => {
      const dialogue = new Dialogue({
        transmit: () => {},
        payload: () => {},
        event: () => {},
      });
      let now = 0;
      for (const record of recordsOf(seed)) {
        if ("rx" in record)
          dialogue.receive(Buffer.from(record.rx, "latin1"), now);
        else if ("call" in record && "command" in record.call)
          dialogue.start(
            {
              ...record.call,
              args: record.call.args ?? [],
              payload: record.call.payload?.length,
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
