/** A core that is wrong is found, with a short transcript that shows it; one that breaks is opened again. */

import { match, ok, strictEqual } from "node:assert/strict";
import { test } from "node:test";
import { whole } from "../../host/node/replay/cut.js";
import { LocalRuntime } from "../../host/node/replay/local.js";
import type { Write } from "../../host/node/replay/runtime.js";
import { Subject } from "./comparison.js";
import { modelOutput } from "./model.js";
import type { Input } from "./record.js";
import { compareSessions } from "./sessions.js";

/** A runtime that takes one text of its output for another. */
const wrong = (from: string, to: string) => (write: Write) =>
  new LocalRuntime((line) => write(line.replace(from, to)));

/** The transcript in what a comparison tells. */
const transcriptIn = (told: string): Input[] =>
  told
    .split("\n")
    .filter((line) => line.startsWith('{"t":'))
    .map((line) => JSON.parse(line) as Input);

async function toldOf(from: string, to: string): Promise<string[]> {
  const told: string[] = [];
  await compareSessions(wrong(from, to), { sessions: 300, seed: 1 }, (line) =>
    told.push(line),
  );
  return told;
}

test("a wrong end of a command is found and shown in a call and its answer", async () => {
  const [first = ""] = await toldOf('"reason":"error"', '"reason":"fail"');
  match(first, /seed \d+: output record \d+/);
  const small = transcriptIn(first);
  strictEqual(small.length, 2);
  ok(small[0] && "call" in small[0]);
  ok(small[1] && "rx" in small[1]);
  match(small[1].rx, /^ERROR\r*\n$/);
});

test("a wrong step of a session is found and shown in few records", async () => {
  const [first = ""] = await toldOf('"step":"wifi"', '"step":"Wi-Fi"');
  const small = transcriptIn(first);
  ok(small[0] && "session" in small[0]);
  ok(small.length <= 6, first);
});

test("a core that keeps the contract shows no difference", async () => {
  const told = await toldOf("what no core writes", "");
  strictEqual(told.length, 0);
});

test("a runtime that fails is a difference, and the next session has a new one", async () => {
  let opened = 0;
  const subject = new Subject((write) => {
    opened++;
    const runtime = new LocalRuntime(write);
    if (opened === 1)
      runtime.take = () => {
        throw new Error("trapped");
      };
    return runtime;
  });
  const records: Input[] = [{ t: 0, rx: "ready\r\n" }];
  strictEqual(await subject.output(records, whole), "failed: trapped\n");
  const [ready] = modelOutput(records);
  strictEqual(
    await subject.output(records, whole),
    `${JSON.stringify(ready)}\n`,
  );
  await subject.close();
});
