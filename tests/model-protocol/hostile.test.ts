import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { Model } from "../../host/javascript/model/model.js";
import type { Topic } from "../../host/javascript/model/output.js";
import { Shadow } from "../../host/javascript/model/shadow.js";
import { descriptorOf } from "../../host/model/descriptor.js";
import { readTemplateFile } from "./play.js";
import { folder, messageBytes, readTranscript } from "./transcript.js";

const RUNS = 3_000;
const PAYLOAD_BYTES = 2048;

/** Messages of the transcripts, but for the huge ones. */
const seeds = readdirSync(folder)
  .filter((name) => name.endsWith(".ndjson") && name !== "json.ndjson")
  .flatMap((name) => readTranscript(folder + name).lines)
  .flatMap(({ message }) => {
    const given = message as Parameters<typeof messageBytes>[0] | undefined;
    const bytes = given && messageBytes(given);
    return given && bytes && bytes.length < 3_000
      ? [{ topic: given[0], bytes }]
      : [];
  });

/** A message of a transcript with a byte put in, taken out or changed, or any bytes at all. */
const messages = fc.oneof(
  fc.record({
    topic: fc.constantFrom<Topic>("property", "event", "action", "shadow"),
    bytes: fc.uint8Array({ maxLength: 80 }),
  }),
  fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.nat(),
      fc.integer({ min: -1, max: 255 }),
      fc.nat({ max: 1 }),
    )
    .map(([{ topic, bytes }, at, byte, taken]) => {
      const place = bytes.length === 0 ? 0 : at % bytes.length;
      const put = byte < 0 ? [] : [byte];
      return {
        topic,
        bytes: Buffer.concat([
          bytes.subarray(0, place),
          Buffer.from(put),
          bytes.subarray(place + taken),
        ]),
      };
    }),
);

const descriptor = descriptorOf(readTemplateFile("everything.json"));

test("no message brings a model down; what it publishes is JSON that fits, what it takes fits the template", () => {
  fc.assert(
    fc.property(fc.array(messages, { maxLength: 20 }), (heard) => {
      const model = new Model(descriptor);
      const twin = new Model(descriptor);
      let now = 0;
      model.up(now);
      for (const { topic, bytes } of heard) {
        now += 100;
        model.message(topic, bytes, now);
        for (let o = model.take(); o; o = model.take()) {
          if (o.type === "publish") {
            JSON.parse(o.text);
            assert.ok(Buffer.byteLength(o.text) <= PAYLOAD_BYTES);
            model.published(true, now);
          } else if (o.type === "control") {
            assert.notEqual(twin.set(o.params, now), undefined);
            model.answerControl({ code: 0, status: "" }, now);
          } else if (o.type === "action")
            model.answerAction({ code: 0, status: "" }, {}, now);
        }
      }
    }),
    { numRuns: RUNS },
  );
});

test("no message brings a shadow down, and its version is a count", () => {
  fc.assert(
    fc.property(fc.array(messages, { maxLength: 20 }), (heard) => {
      const shadow = new Shadow();
      shadow.up(0);
      shadow.get(0);
      shadow.update({ reported: { a: 1 } }, 0);
      for (const { bytes } of heard) {
        shadow.message("shadow", bytes, 0);
        for (let o = shadow.take(); o; o = shadow.take()) {
          if (o.type === "publish") shadow.published(true, 0);
          if (o.type === "conflict") shadow.resolve(undefined, 0);
        }
        assert.ok(Number.isSafeInteger(shadow.version) && shadow.version >= 0);
      }
    }),
    { numRuns: RUNS },
  );
});

test("what no number of JSON is goes into no shadow", () => {
  for (const number of [Number.NaN, Infinity, -Infinity]) {
    const shadow = new Shadow();
    shadow.up(0);
    shadow.update({ reported: { a: [number] } }, 0);
    assert.equal(shadow.take()?.type, "refused");
    assert.equal(shadow.take(), undefined);
  }
});
