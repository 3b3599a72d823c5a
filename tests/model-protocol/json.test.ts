import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { plain } from "../../host/javascript/model/json.js";
import { readJson } from "../../host/javascript/model/readjson.js";
import { folder } from "./transcript.js";

interface Case {
  readonly accept: boolean;
  readonly text?: string;
  readonly hex?: string;
}

const cases = readFileSync(`${folder}json.ndjson`, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

const bytesOf = ({ text, hex }: Case): Buffer =>
  hex === undefined ? Buffer.from(text ?? "") : Buffer.from(hex, "hex");

/** As Node has it, but for -0, which no other language tells apart. */
const parse = (text: string): unknown =>
  JSON.parse(text, (_, value: unknown) => (value === 0 ? 0 : value));

test("JSON is taken or not as the cases of json.ndjson say", () => {
  assert.ok(cases.length > 300);
  for (const one of cases)
    assert.equal(
      readJson(bytesOf(one)) !== undefined,
      one.accept,
      JSON.stringify(one),
    );
});

test("what is taken has the value that JSON.parse gives it", () => {
  for (const one of cases.filter(({ accept }) => accept)) {
    const read = readJson(bytesOf(one));
    assert.ok(read !== undefined);
    assert.deepEqual(
      plain(read),
      parse(bytesOf(one).toString()),
      JSON.stringify(one),
    );
  }
});

test("whatever is no JSON for JSON.parse is none here, and no bytes bring the reader down", () => {
  const marks = fc.constantFrom(
    ...'{}[]",:\\u0123456789abcdefE+-. \n'.split(""),
    "true",
    "null",
    "\\ud83d",
    "\\ude00",
    "灯",
  );
  const texts = fc.array(marks).map((parts) => Buffer.from(parts.join("")));
  const bytes = fc.uint8Array().map((given) => Buffer.from(given));
  fc.assert(
    fc.property(fc.oneof(texts, bytes), (given) => {
      const read = readJson(given);
      if (read !== undefined)
        assert.deepEqual(plain(read), parse(given.toString()));
    }),
    { numRuns: 20_000 },
  );
});

test("any JSON of up to sixteen levels is taken with its value", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 14 }), (text) => {
      const read = readJson(Buffer.from(text));
      assert.ok(read !== undefined);
      assert.deepEqual(plain(read), parse(text));
    }),
  );
});
