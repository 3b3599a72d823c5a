import assert from "node:assert/strict";
import { Duplex } from "node:stream";
import { describe, it } from "node:test";
import { ANSWER_BYTES, ANSWER_LINES } from "../../javascript/job.js";
import { Client, type TraceRecord } from "../index.js";
import { ManualClock, settled } from "./support/clock.js";
import { failure, uncaughtIn } from "./support/failure.js";
import { ScriptedModule } from "./support/module.js";

/** A port that takes nothing until it is told to. */
class StuckPort extends Duplex {
  readonly written: string[] = [];
  #done: (() => void) | undefined;
  stuck = true;

  override _read(): void {}

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.written.push(chunk.toString("latin1"));
    if (this.stuck) this.#done = done;
    else done();
  }

  move(): void {
    this.stuck = false;
    this.#done?.();
  }
}

describe("a port that takes nothing", () => {
  it("never gets the lines of what has failed meanwhile", async () => {
    const clock = new ManualClock();
    const port = new StuckPort();
    const client = new Client(port, { clock });
    const failed = ["AT+A", "AT+B", "AT+C"].map((line) =>
      failure(client.command({ line }, { timeout: 100 })),
    );
    const controller = new AbortController();
    const { signal } = controller;
    failed.push(failure(client.command({ line: "AT+D" }, { signal })));
    const last = client.command({ line: "AT+E" });
    await clock.advance(1_000);
    controller.abort();
    assert.deepEqual(
      (await Promise.all(failed)).map(({ reason }) => reason),
      ["timeout", "timeout", "timeout", "aborted"],
    );
    port.move();
    await settled();
    await clock.advance(1_000);
    assert.deepEqual(port.written, ["AT+A\r\n", "AT+E\r\n"]);
    port.push("OK\r\n");
    await last;
    await client.close();
  });

  it("gives the late answer of what has failed to nobody", async () => {
    const clock = new ManualClock();
    const port = new StuckPort();
    const client = new Client(port, { clock });
    const first = failure(client.command({ line: "AT+A" }, { timeout: 100 }));
    await clock.advance(2_000);
    await first;
    const second = failure(client.command({ line: "AT+B" }));
    port.move();
    await settled();
    port.push("OK\r\n");
    await settled();
    assert.deepEqual(port.written, ["AT+A\r\n", "AT+B\r\n"]);
    port.push("ERROR\r\n");
    assert.equal((await second).reason, "error");
    await client.close();
  });

  it("leaves a data phase that it has been brought into", async () => {
    const clock = new ManualClock();
    const port = new StuckPort();
    const client = new Client(port, { clock });
    const payload = "x\r\ny";
    const late = failure(client.publish("t", payload, { timeout: 100 }));
    await clock.advance(1_000);
    await late;
    port.move();
    await settled();
    assert.deepEqual(port.written, ['AT+TCMQTTPUBRAW="t",0,4\r\n', "+++\r\n"]);
    await client.close();
  });

  it("gets no line that waited behind +++ and has failed", async () => {
    const clock = new ManualClock();
    const port = new StuckPort();
    port.stuck = false;
    const client = new Client(port, { clock });
    // A prompt is owed from here on, which +++ is sent for before the next line.
    const lost = failure(client.publish("t", "x\r\ny", { timeout: 100 }));
    await clock.advance(5_000);
    await lost;
    port.written.length = 0;
    port.stuck = true;
    const failed = failure(client.command({ line: "AT+A" }, { timeout: 100 }));
    await clock.advance(5_000);
    await failed;
    port.move();
    await clock.advance(2_000);
    assert.deepEqual(port.written, ["+++\r\n"]);
    await client.close();
  });

  it("starts a command's limit when it has taken the line", async () => {
    const clock = new ManualClock();
    const port = new StuckPort();
    const client = new Client(port, { clock });
    const answer = client.mqttState();
    await clock.advance(4_000);
    port.move();
    await clock.advance(4_000);
    port.push("+TCMQTTSTATE:1\r\nOK\r\n");
    assert.equal((await answer).state, 1);
    await client.close();
  });

  it("rejects what waits when it is closed", async () => {
    const client = new Client(new StuckPort());
    const all = ["AT", "AT"].map((line) => failure(client.command({ line })));
    await client.close();
    for (const error of await Promise.all(all))
      assert.equal(error.reason, "closed");
  });
});

describe("an answer without end", () => {
  for (const [what, line] of [
    ["lines", "x\r\n".repeat(ANSWER_LINES + 1)],
    ["bytes", `${"x".repeat(500)}\r\n`.repeat(ANSWER_BYTES / 500 + 1)],
  ] as const)
    it(`fails the command beyond so many ${what}, and the client goes on`, async () => {
      const clock = new ManualClock();
      const module = new ScriptedModule((text) =>
        text === "AT+CHATTY\r\n" ? line : "OK\r\n",
      );
      const client = new Client(module, { clock });
      const error = await failure(client.command({ line: "AT+CHATTY" }));
      assert.equal(error.reason, "answer");
      assert.match(error.message, /more came than an answer has/);
      const next = client.command({ line: "AT" });
      await clock.advance(1_000);
      assert.deepEqual(await next, []);
      await client.close();
    });

  it("of fewer is given whole", async () => {
    const client = new Client(
      new ScriptedModule(() => `${"x\r\n".repeat(ANSWER_LINES)}OK\r\n`),
    );
    const lines = await client.command({ line: "AT" });
    assert.equal(lines.length, ANSWER_LINES);
    await client.close();
  });
});

describe("what a program gives and that throws", () => {
  const fault = new Error("the program's own");

  it("a trace sink surfaces as uncaught, and the client goes on", async () => {
    const module = new ScriptedModule(() => "OK\r\n");
    const caught = await uncaughtIn(async () => {
      const client = new Client(module, {
        trace: () => {
          throw fault;
        },
      });
      await client.command({ line: "AT" });
      await client.command({ line: "AT" });
      await client.close();
    });
    assert.ok(caught.length > 0);
    assert.deepEqual(new Set(caught), new Set([fault]));
  });

  it("a trace sink at abort leaves the abort its effect", async () => {
    const caught = await uncaughtIn(async () => {
      const controller = new AbortController();
      const client = new Client(new ScriptedModule(), {
        trace: (record: TraceRecord) => {
          if ("abort" in record) throw fault;
        },
      });
      const { signal } = controller;
      const aborted = failure(client.command({ line: "AT" }, { signal }));
      await settled();
      controller.abort();
      assert.equal((await aborted).reason, "aborted");
      await client.close();
    });
    assert.deepEqual(caught, [fault]);
  });

  for (const event of ["message", "line", "close"] as const)
    it(`a listener of ${event} surfaces as uncaught, and the rest is done`, async () => {
      const module = new ScriptedModule((text) =>
        text === "AT\r\n"
          ? '+TCMQTTRCVPUB:"t",1,"x"\r\n+X:1\r\nOK\r\n'
          : undefined,
      );
      const caught = await uncaughtIn(async () => {
        const client = new Client(module);
        const messages = client.messages();
        client.on(event, () => {
          throw fault;
        });
        await client.command({ line: "AT" });
        assert.equal((await messages.next()).value?.text, "x");
        await client.close();
        assert.equal((await messages.next()).done, true);
      });
      assert.deepEqual(caught, [fault]);
    });
});

describe("a signal's reason", () => {
  const reason = new Error("it takes too long");
  const signal = AbortSignal.abort(reason);

  it("is the cause of the error of every call that waits", async () => {
    const module = new ScriptedModule();
    const client = new Client(module);
    const controller = new AbortController();
    const works: Promise<unknown>[] = [
      client.command({ line: "AT" }, { signal: controller.signal }),
      client.mqttState({ signal: controller.signal }),
      client.publish("t", "x", { signal: controller.signal }),
      client.subscribe("t", { signal: controller.signal }),
      client.joinWifi("s", "p", { signal: controller.signal }),
      client.restart({ signal: controller.signal }),
      client.readFirmware({ signal: controller.signal }).next(),
      client
        .session({
          device: { productId: "P", deviceName: "D", deviceSecret: "S" },
        })
        .start({ signal: controller.signal }),
      client.command({ line: "AT" }, { signal }),
      Client.open(new ScriptedModule(), { signal }),
      Client.open(new ScriptedModule(), { signal: controller.signal }),
    ];
    const errors = works.map(failure);
    await settled();
    controller.abort(reason);
    for (const error of await Promise.all(errors)) {
      assert.equal(error.reason, "aborted");
      assert.equal(error.cause, reason);
    }
    await client.close();
  });
});

describe("a stream of text", () => {
  it("is refused with a sentence", async () => {
    const module = new ScriptedModule();
    module.setEncoding("latin1");
    assert.throws(() => new Client(module), /setEncoding/);
    const error = await failure(Client.open(module));
    assert.match(error.message, /setEncoding/);
    assert.equal(module.destroyed, true);
  });

  it("is refused when it becomes one later", async () => {
    const module = new ScriptedModule();
    const client = new Client(module);
    const answer = failure(client.command({ line: "AT" }));
    module.setEncoding("utf8");
    module.say("OK\r\n");
    assert.match((await answer).message, /setEncoding/);
  });
});

describe("the quiet time", () => {
  it("is what damages a line that has begun", async () => {
    for (const [quiet, heard] of [
      [2_000, ["line"]],
      [undefined, ["damaged", "line"]],
    ] as const) {
      const clock = new ManualClock();
      const module = new ScriptedModule();
      const client = new Client(module, { clock, ...(quiet ? { quiet } : {}) });
      const got: string[] = [];
      client.on("line", () => got.push("line"));
      client.on("damaged", () => got.push("damaged"));
      module.say("half");
      await settled();
      await clock.advance(1_500);
      module.say("whole\r\n");
      await settled();
      assert.deepEqual(got, heard);
      await client.close();
    }
  });

  for (const quiet of [9, 60_001, 10.5, Number.NaN])
    it(`is refused where it is ${quiet}`, () => {
      assert.throws(
        () => new Client(new ScriptedModule(), { quiet }),
        /quiet is .* from 10 to 60000/,
      );
    });
});

describe("what comes while a piece of a payload is taken", () => {
  it("is taken behind it, and before what comes later", async () => {
    const module = new ScriptedModule();
    let meanwhile = "";
    const client = new Client(module, {
      showSecrets: true,
      trace: () => {
        const text = meanwhile;
        meanwhile = "";
        if (text !== "") module.say(text);
      },
    });
    const heard: string[] = [];
    client.on("message", ({ text }) => heard.push(text));
    module.say('+TCMQTTRCVPUB:"t",3,"');
    await settled();
    meanwhile = "b";
    module.say("a");
    module.say('c"\r\n');
    await settled();
    assert.deepEqual(heard, ["abc"]);
    await client.close();
  });
});

describe("the end", () => {
  it("comes to a client that is disposed of", async () => {
    const module = new ScriptedModule();
    {
      await using client = new Client(module);
      assert.equal(client.closed, false);
    }
    assert.equal(module.closed, true);
  });

  it("of a stream that fails is an error of a loop over messages, unless that is unwanted", async () => {
    const module = new ScriptedModule();
    const client = new Client(module);
    const loop = async (quietEnd: boolean) => {
      for await (const message of client.messages("#", { quietEnd }))
        assert.fail(`${message.topic}`);
      return "over";
    };
    const loud = failure(loop(false));
    const quiet = loop(true);
    const why = new Error("the cable is out");
    const cause = new Promise((resolve) => client.once("close", resolve));
    module.destroy(why);
    assert.equal(await cause, why);
    const error = await loud;
    assert.equal(error.cause, why);
    assert.match(error.message, /the cable is out/);
    assert.equal(await quiet, "over");
    await assert.rejects(loop(false), /the cable is out/);
    assert.equal(await loop(true), "over");
  });
});
