import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { topicMatcher } from "../../javascript/message.js";
import { Client } from "../index.js";
import { settled } from "./support/clock.js";
import { ScriptedModule } from "./support/module.js";

describe("a filter", () => {
  for (const [filter, topic, fits] of [
    ["a/b", "a/b", true],
    ["a/b", "a/b/c", false],
    ["a/+", "a/b", true],
    ["a/+", "a/b/c", false],
    ["a/+/c", "a//c", true],
    ["a/#", "a", true],
    ["a/#", "a/b/c", true],
    ["#", "a/b", true],
    ["#", "$thing/down", false],
    ["+/down", "$thing/down", false],
    ["$thing/#", "$thing/down", true],
  ] as const)
    it(`${filter} ${fits ? "fits" : "does not fit"} ${topic}`, () => {
      assert.equal(topicMatcher(filter)(topic), fits);
    });
});

describe("messages", () => {
  const say = (module: ScriptedModule, topic: string, text: string) =>
    module.say(`+TCMQTTRCVPUB:"${topic}",${text.length},"${text}"\r\n`);

  it("reach each loop whose filter they fit", async () => {
    const module = new ScriptedModule();
    const client = new Client(module);
    const seen: string[] = [];
    const loop = (async () => {
      for await (const message of client.messages("a/+")) {
        seen.push(message.text);
        if (message.text === "last") break;
      }
    })();
    say(module, "b/c", "no");
    say(module, "a/x", "first");
    say(module, "a/y", "last");
    await loop;
    assert.deepEqual(seen, ["first", "last"]);
  });

  it("beyond the queue push the oldest out, and are counted", async () => {
    const module = new ScriptedModule();
    const stream = new Client(module).messages("#", { queue: 2 });
    for (const text of ["1", "2", "3", "4"]) say(module, "t", text);
    await settled();
    assert.equal(stream.dropped, 2);
    assert.equal((await stream.next()).value?.text, "3");
  });

  it("that wait keep no memory alive but their own", async () => {
    const module = new ScriptedModule();
    const client = new Client(module);
    const stream = client.messages("small");
    const COUNT = 200;
    for (let i = 0; i < COUNT; i++) {
      say(module, "small", "x");
      say(module, "great", "y".repeat(8_000));
      await settled();
    }
    const kept = new Set<ArrayBufferLike>();
    for (let i = 0; i < COUNT; i++) {
      const { value } = await stream.next();
      kept.add(value?.payload.buffer);
    }
    const bytes = [...kept].reduce(
      (sum, { byteLength }) => sum + byteLength,
      0,
    );
    // Node's own pool for small buffers is 8 KB.
    assert.ok(bytes <= 2 * 8_192, `${bytes} bytes for ${COUNT}`);
    await client.close();
  });

  it("end with the client, after those that wait were read", async () => {
    const module = new ScriptedModule();
    const client = new Client(module);
    const stream = client.messages();
    say(module, "t", "waits");
    await settled();
    client.close();
    assert.equal((await stream.next()).value?.text, "waits");
    assert.equal((await stream.next()).done, true);
  });

  it("end with their signal", async () => {
    const controller = new AbortController();
    const client = new Client(new ScriptedModule());
    const waiting = client.messages("#", { signal: controller.signal }).next();
    controller.abort();
    assert.equal((await waiting).done, true);
  });

  it("end at once with a signal that has fired", async () => {
    const module = new ScriptedModule();
    const client = new Client(module);
    const stream = client.messages("#", { signal: AbortSignal.abort() });
    say(module, "t", "too late");
    await settled();
    for await (const { text } of stream) assert.fail(text);
  });
});
