import assert from "node:assert/strict";
import { test } from "node:test";
import { paths, textOf } from "./repository.js";

/** Calls of libraries that end after a limit of their own, and what tells them ours. */
const calls = [
  [/\bmqtt\.connectAsync\(/g, /\bconnectTimeout: HANG_MS\b/g],
  [/\bchromium\.launch\(/g, /\btimeout: HANG_MS\b/g],
  [/\.newContext\(/g, /\.setDefaultTimeout\(HANG_MS\)/g],
] as const;

/** What sets such a limit, to anything else. */
const OTHER =
  /(?:setDefault(?:Navigation)?Timeout\(|connectTimeout: )(?!HANG_MS\b).*/g;

const files = paths().filter(
  (path) =>
    /^(?:tests|host)\/.*\.ts$/.test(path) &&
    /^tests\/|__tests__/.test(path) &&
    path !== "tests/documents/hang.test.ts",
);

const countOf = (text: string, pattern: RegExp): number =>
  text.match(pattern)?.length ?? 0;

test("a library that a test waits for ends nothing before what hangs is ended", () => {
  assert.ok(files.length > 200);
  const early = files.flatMap((path) => {
    const text = textOf(path);
    const unlimited = calls
      .filter(([call, told]) => countOf(text, call) > countOf(text, told))
      .map(([call]) => `${path}: ${call.source}`);
    return [
      ...unlimited,
      ...(text.match(OTHER) ?? []).map((t) => `${path}: ${t}`),
    ];
  });
  assert.deepEqual(early, []);
  for (const [call] of calls)
    assert.ok(files.some((path) => countOf(textOf(path), call) > 0));
});
