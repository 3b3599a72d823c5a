/** No topic and no filter that MQTT allows makes the matcher throw, and it fits what MQTT says. */

import { ok, strictEqual } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { topicMatcher } from "../../host/javascript/message.js";
import {
  ManualClock,
  settled,
} from "../../host/node/__tests__/support/clock.js";
import { ScriptedModule } from "../../host/node/__tests__/support/module.js";
import { Client } from "../../host/node/index.js";
import { message } from "./arbitrary.js";
import { settings } from "./settings.js";

const SEED = 20_265;
/** Bytes of a topic or filter in MQTT. */
const LONGEST = 65_535;

/** Few different ones, so that topics and filters meet. */
const level = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("", "a", "b", "$", "$a", "ä") },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);
const named = level.map((text) => text.replaceAll(/[+#/\0]/g, "x"));
const joined = (levels: readonly string[]) => levels.join("/") || "a";
const shortTopic = fc.array(named, { minLength: 1, maxLength: 6 }).map(joined);
const shortFilter = fc
  .tuple(
    fc.array(fc.oneof(named, fc.constant("+")), { maxLength: 6 }),
    fc.boolean(),
  )
  .map(([levels, open]) => joined(open ? [...levels, "#"] : levels));

/** Any number of levels that there can be. */
const deep = (tail: string) =>
  fc
    .tuple(
      fc.constantFrom("/", "a/", "+/"),
      fc.integer({ min: 0, max: 16 }).map((n) => Math.min(2 ** n, LONGEST)),
    )
    .map(([unit, count]) => {
      const most = Math.floor((LONGEST - tail.length) / unit.length);
      return unit.repeat(Math.min(count, most)) + tail;
    });
const deepTopic = deep("a").map((text) => text.replaceAll("+", "a"));
const deepFilter = fc.constantFrom("a", "+", "#").chain(deep);

/** What MQTT 3.1.1 says in 4.7, level by level. */
function fits(filter: readonly string[], topic: readonly string[]): boolean {
  const [first, ...rest] = filter;
  if (first === "#") return true;
  if (first === undefined) return topic.length === 0;
  const [name, ...others] = topic;
  if (name === undefined) return false;
  if (first !== "+" && first !== name) return false;
  // The parent level of `#` fits, too.
  return (others.length === 0 && rest.join() === "#") || fits(rest, others);
}

test("the matcher does what MQTT says", () => {
  fc.assert(
    fc.property(shortFilter, shortTopic, (filter, topic) => {
      const hidden = /^[+#]/.test(filter) && topic.startsWith("$");
      strictEqual(
        topicMatcher(filter)(topic),
        !hidden && fits(filter.split("/"), topic.split("/")),
      );
    }),
    settings(SEED, 5_000),
  );
});

test("the matcher throws at no topic and no filter, however many levels they have", () => {
  const filter = fc.oneof(deepFilter, shortFilter);
  const topic = fc.oneof(deepTopic, shortTopic, fc.string());
  fc.assert(
    fc.property(filter, topic, (made, given) => {
      ok(typeof topicMatcher(made)(given) === "boolean");
    }),
    settings(SEED, 1_000),
  );
});

test("a topic of as many levels as a line can have reaches every loop that it fits", async () => {
  const module = new ScriptedModule();
  const client = new Client(module, { clock: new ManualClock() });
  const topic = `a${"/".repeat(400)}`;
  const filters = [
    "a/#",
    "#",
    `${"+/".repeat(400)}+`,
    `${"+/".repeat(30_000)}#`,
  ];
  const streams = filters.map((filter) => client.messages(filter));
  module.say(message(topic, "x"));
  await settled();
  await client.close();
  const got = await Promise.all(
    streams.map(async (stream) => (await stream.next()).value?.topic),
  );
  strictEqual(JSON.stringify(got), JSON.stringify([topic, topic, topic, null]));
});
