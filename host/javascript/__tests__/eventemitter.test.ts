import assert from "node:assert/strict";
import { EventEmitter as NodeEmitter, on, once } from "node:events";
import { describe, it } from "node:test";
import { EventEmitter } from "../eventemitter.js";

interface Events {
  word: [word: string];
  end: [];
}

/** What an emitter of Node's and ours do alike: each scene tells what was heard. */
const scenes: Readonly<
  Record<string, (emitter: EventEmitter<Events>, heard: string[]) => void>
> = {
  "hear in their order, and those that were put first before them": (
    emitter,
    heard,
  ) => {
    emitter.on("word", (word) => heard.push(`1 ${word}`));
    emitter.addListener("word", (word) => heard.push(`2 ${word}`));
    emitter.prependListener("word", (word) => heard.push(`0 ${word}`));
    heard.push(`${emitter.emit("word", "a")} ${emitter.emit("end")}`);
  },
  "hear once what they ask for once, however it comes": (emitter, heard) => {
    emitter.once("word", (word) => {
      heard.push(word);
      emitter.emit("word", "again");
    });
    emitter.prependOnceListener("word", () => emitter.emit("word", "inner"));
    emitter.emit("word", "outer");
    emitter.emit("word", "later");
  },
  "are taken back by the last time that they were given": (emitter, heard) => {
    const listener = () => heard.push("twice given");
    emitter.on("end", listener);
    emitter.on("end", () => heard.push("between"));
    emitter.on("end", listener);
    emitter.off("end", listener);
    emitter.removeListener("end", () => {});
    emitter.emit("end");
    heard.push(`${emitter.listenerCount("end")}`);
    heard.push(`${emitter.listenerCount("end", listener)}`);
  },
  "that come and go while an event is told do not disturb it": (
    emitter,
    heard,
  ) => {
    const second = () => heard.push("second");
    emitter.on("end", () => {
      emitter.off("end", second);
      emitter.on("end", () => heard.push("third"));
    });
    emitter.on("end", second);
    emitter.emit("end");
    emitter.emit("end");
  },
  "that throw end it, for those behind them and for who tells it": (
    emitter,
    heard,
  ) => {
    emitter.on("end", () => {
      throw new Error("thrown");
    });
    emitter.on("end", () => heard.push("behind"));
    assert.throws(() => emitter.emit("end"), /thrown/);
  },
  "are all forgotten when asked for": (emitter, heard) => {
    emitter.on("end", () => heard.push("end"));
    emitter.on("word", (word) => heard.push(word));
    heard.push(emitter.eventNames().join());
    emitter.removeAllListeners("end");
    heard.push(`${emitter.emit("end")} ${emitter.emit("word", "a")}`);
    emitter.removeAllListeners();
    heard.push(`${emitter.emit("word", "b")}`);
  },
  "that are no functions are refused": (emitter) => {
    for (const method of ["on", "once", "prependListener"] as const)
      assert.throws(
        () => emitter[method]("end", "listener" as never),
        TypeError,
      );
  },
  "are listed as they were given, with whom they are called": (
    emitter,
    heard,
  ) => {
    emitter.on("end", function (this: unknown) {
      heard.push(`${this === emitter}`);
    });
    emitter.emit("end");
    heard.push(`${emitter.listeners("end").length}`);
    heard.push(`${emitter.setMaxListeners(3).getMaxListeners()}`);
  },
};

describe("an emitter, as one of Node's: listeners", () => {
  for (const [what, scene] of Object.entries(scenes))
    it(what, () => {
      const [ours, nodes]: [string[], string[]] = [[], []];
      scene(new EventEmitter<Events>(), ours);
      scene(
        new NodeEmitter<Events>() as unknown as EventEmitter<Events>,
        nodes,
      );
      assert.deepEqual(ours, nodes);
    });

  it("may be Node's own `once` and `on`", async () => {
    const emitter = new EventEmitter<Events>();
    // The types say so, too, of whatever else takes one of Node's.
    const nodes: NodeEmitter = emitter;
    assert.equal(nodes.listenerCount("word"), 0);
    const first = once(emitter, "word");
    emitter.emit("word", "a");
    assert.deepEqual(await first, ["a"]);
    const words = on(emitter, "word");
    emitter.emit("word", "b");
    assert.deepEqual((await words.next()).value, ["b"]);
    await words.return?.();
    assert.equal(emitter.listenerCount("word"), 0);
  });
});
