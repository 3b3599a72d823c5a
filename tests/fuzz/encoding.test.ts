/** Nothing in an argument reaches the module as anything but that argument. */

import { match, ok, strictEqual } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ReplayCall } from "../../host/log/transcript/record.js";
import { bytes, bytesWithout } from "./arbitrary.js";
import { settings } from "./settings.js";
import { output } from "./transcript.js";

const SEED = 20_263;
const LONGEST_LINE = 256;
const LINE_END = "\r\n";

/** Mostly what could go out, sometimes with the characters that must not. */
const text = (maxLength: number) =>
  fc.oneof(
    { arbitrary: bytesWithout("\r\n\0", maxLength), weight: 3 },
    { arbitrary: bytes(maxLength), weight: 1 },
    {
      arbitrary: fc
        .array(fc.constantFrom('"', "\\", ",", "a", "\r\nAT+RST"), {
          maxLength,
        })
        .map((parts) => parts.join("")),
      weight: 1,
    },
  );

const set = (command: string, args: unknown[]): ReplayCall => ({
  command,
  form: "set",
  args,
});

const calls: fc.Arbitrary<ReplayCall> = fc.oneof(
  fc
    .tuple(text(140), text(300))
    .map(([topic, body]) => set("TCMQTTPUB", [topic, 1, body])),
  text(140).map((topic) => set("TCMQTTUNSUB", [topic])),
  fc
    .tuple(text(12), text(50), text(46))
    .map((parts) => set("TCDEVINFOSET", [1, ...parts])),
  fc.tuple(text(40), text(300)).map((parts) => set("CWJAP", parts)),
  text(300).map((name) => ({ command: name, form: "exec" as const })),
  text(300).map((line) => ({ line })),
);

test("no argument puts CR, LF or NUL on the wire, no line is too long", () => {
  let sent = 0;
  fc.assert(
    fc.property(calls, fc.subarray(["\\", '"', ","]), (call, escaped) => {
      const [first, ...rest] = output([
        { t: 0, options: { escape: escaped.join("") } },
        { t: 0, call },
      ]);
      strictEqual(rest.length, 0);
      if (first?.tx === undefined) {
        strictEqual(first?.event, "refused");
        return;
      }
      sent++;
      ok(first.tx.length <= LONGEST_LINE, `${first.tx.length} bytes`);
      ok(first.tx.endsWith(LINE_END));
      const line = first.tx.slice(0, -LINE_END.length);
      match(line, /^[^\r\n\0]*$/);
    }),
    settings(SEED, 2_000),
  );
  ok(sent > 0, "some of them are sent");
});

test("what is sent is the argument, escapes taken away", () => {
  let sent = 0;
  fc.assert(
    fc.property(text(100), text(120), (topic, body) => {
      const [first] = output([
        { t: 0, call: set("TCMQTTPUB", [topic, 0, body]) },
      ]);
      if (first?.tx === undefined) return;
      sent++;
      const parts =
        /^AT\+TCMQTTPUB="((?:[^\\",]|\\.)*)",0,"((?:[^\\",]|\\.)*)"$/s;
      const found = parts.exec(first.tx.slice(0, -LINE_END.length));
      const [, sentTopic, sentBody] = found ?? [];
      strictEqual(sentTopic?.replaceAll(/\\(.)/gs, "$1"), topic);
      strictEqual(sentBody?.replaceAll(/\\(.)/gs, "$1"), body);
    }),
    settings(SEED, 1_000),
  );
  ok(sent > 0, "some of them are sent");
});
