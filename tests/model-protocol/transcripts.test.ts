import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { play } from "./play.js";
import { folder, readTranscript } from "./transcript.js";

/** Accept and reject cases of the JSON reader: no transcript. */
const CASES = "json.ndjson";

const files = readdirSync(folder).filter(
  (name) => name.endsWith(".ndjson") && name !== CASES,
);

test("the folder has transcripts of every rule", () => {
  assert.ok(files.length >= 60);
});

for (const file of files)
  test(`a model in TypeScript does what ${file} says`, () => {
    const transcript = readTranscript(folder + file);
    assert.deepEqual(play(transcript), transcript.lines);
  });
