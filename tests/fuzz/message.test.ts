/** Messages come through byte for byte; every received byte is accounted for. */

import { strictEqual } from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { events } from "../../assembly/protocol/abi.js";
import { Core } from "../../host/javascript/core.js";
import { bytes, bytesWithout, lengthError, message } from "./arbitrary.js";
import { settings } from "./settings.js";
import {
  cuts,
  type OutputRecord,
  output,
  records,
  type Step,
} from "./transcript.js";

const SEED = 20_262;
const LONGEST_PAYLOAD = 3_000;
const LONGEST_TOPIC = 128;
const QUIET = 2_000;

/** Lines between messages, and the event of each. */
const BETWEEN = [
  { rx: "", events: [] },
  { rx: "\r\n", events: [] },
  { rx: "OK\r\n", events: [{ event: "line", text: "OK" }] },
  { rx: "\r\n>", events: [{ event: "line", text: ">" }] },
  { rx: '+X:"\r\n', events: [{ event: "line", text: '+X:"' }] },
  {
    rx: "\r\n+TCMQTTDISCON,5\r\n",
    events: [{ event: "disconnected", code: 5 }],
  },
  { rx: "+TCMQTTRECONNECTED\r\n", events: [{ event: "reconnected" }] },
] as const;

test("a message is delivered byte for byte, whatever is in it", () => {
  const item = fc.record({
    between: fc.constantFrom(...BETWEEN),
    topic: bytesWithout('"\n', LONGEST_TOPIC),
    payload: bytes(LONGEST_PAYLOAD),
  });
  const items = fc.array(item, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(items, fc.nat(), (made, seed) => {
      const rx = made
        .map(
          ({ between, topic, payload }) => between.rx + message(topic, payload),
        )
        .join("");
      const expected = made.flatMap(({ between, topic, payload }) => [
        ...between.events.map((event) => ({ t: 0, ...event })),
        { t: 0, event: "message", topic, length: payload.length, payload },
      ]);
      // No assertion of its own: telling long texts apart takes it seconds, many times over.
      return cuts(seed).every((cut) =>
        isDeepStrictEqual(output([{ t: 0, rx }], cut), expected),
      );
    }),
    settings(SEED, 100),
  );
});

test("a message is delivered byte for byte through the ring alone, too", () => {
  const { messageBegin, slice, messageEnd, none } = events;
  fc.assert(
    fc.property(
      // Empty lines, so that it begins anywhere in the ring.
      fc.nat({ max: LONGEST_PAYLOAD }).map((count) => "\n".repeat(count)),
      bytesWithout('"\n', LONGEST_TOPIC),
      bytes(LONGEST_PAYLOAD),
      fc.integer({ min: 1, max: LONGEST_PAYLOAD }),
      (before, topic, payload, most) => {
        const core = new Core();
        const text = before + message(topic, payload);
        const data = Buffer.from(text, "latin1");
        const got: string[] = [];
        for (let offset = 0; offset < data.length; ) {
          const end = Math.min(offset + most, data.length);
          offset += core.write(data.subarray(0, end), offset);
          for (;;) {
            const kind = core.exports.poll(0);
            if (kind === none) break;
            if (kind === messageBegin) got.push(core.text, "");
            else if (kind === slice) got.push(`${got.pop()}${core.text}`);
            else strictEqual(kind, messageEnd);
          }
        }
        return isDeepStrictEqual(got, [topic, payload]);
      },
    ),
    settings(SEED, 300),
  );
});

/** Bytes that an event stands for, lines ended by CR and LF. */
function accounted(record: OutputRecord): number {
  const { event, text = "", topic = "", payload = "", dropped = 0 } = record;
  switch (event) {
    case "line":
      return text.length + "\r\n".length;
    case "message":
      return message(topic, payload).length;
    case "damaged":
      return dropped;
    default:
      throw new Error(`no ${event} is expected here`);
  }
}

const rx = (text: string, after = 0): Step => ({ after, action: { rx: text } });
const lost = (count: number): Step => ({ after: 0, action: { lost: count } });

/** Printable, and not at the start of a line what would be a line of its own or blank. */
const word = (maxLength: number) =>
  fc
    .string({ minLength: 1, maxLength, size: "max" })
    .map((text) => text.replaceAll(/[> ]/g, "x"));

test("every received byte is in an event", () => {
  const part: fc.Arbitrary<Step[]> = fc.oneof(
    word(600).map((text) => [rx(`${text}\r\n`)]),
    fc
      .tuple(
        word(20).map((t) => t.replaceAll('"', "'")),
        word(600),
        lengthError,
      )
      .map((parts) => [rx(message(...parts))]),
    fc
      .tuple(word(40), fc.nat({ max: 999 }), word(40))
      .map(([a, n, b]) => [rx(a), lost(n + 1), rx(`${b}\r\n`)]),
    fc
      .tuple(word(30), fc.nat({ max: 60 }))
      .map(([text, n]) => [
        rx(message("t", text).slice(0, n + 1)),
        rx("after\r\n", QUIET),
      ]),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.nat(), (parts, seed) => {
      const made: Step[] = parts.flat();
      made.push({ after: QUIET, action: { tick: true } });
      const sent = made.reduce(
        (sum, { action }) =>
          sum +
          ("rx" in action ? action.rx.length : 0) +
          ("lost" in action ? action.lost : 0),
        0,
      );
      for (const cut of cuts(seed)) {
        const told = output(records(made), cut);
        strictEqual(
          told.reduce((sum, record) => sum + accounted(record), 0),
          sent,
        );
      }
    }),
    settings(SEED, 300),
  );
});
