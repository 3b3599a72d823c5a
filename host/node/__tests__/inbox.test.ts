import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { describe, it } from "node:test";
import { Inbox } from "../cli/run/inbox.js";
import type { Client } from "../index.js";
import { ManualClock } from "./support/clock.js";

describe("what a script's steps expect", () => {
  it("is taken by one of them, though it came before", async () => {
    const client = new EventEmitter();
    const clock = new ManualClock();
    const inbox = new Inbox(client as unknown as Client, clock);
    const isReady = ({ name }: { readonly name: string }) => name === "ready";
    client.emit("reconnecting");
    client.emit("ready");
    assert.deepEqual(await inbox.next(isReady, 100), {
      ...{ name: "ready", members: {} },
    });
    const another = inbox.next(isReady, 100);
    await clock.advance(100);
    assert.equal(await another, undefined);
    assert.deepEqual(
      inbox.waiting.map(({ name }) => name),
      ["reconnecting"],
    );
  });
});
