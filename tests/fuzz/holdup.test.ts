/** However long the program is held up: a trace replays to what happened, and what came in time is taken in time. */

import { deepStrictEqual, ok } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  ManualClock,
  settled,
} from "../../host/node/__tests__/support/clock.js";
import { ScriptedModule } from "../../host/node/__tests__/support/module.js";
import {
  type Call,
  Client,
  replayable,
  type TraceRecord,
} from "../../host/node/index.js";
import { LocalRuntime } from "../../host/node/replay/local.js";
import { Replay } from "../../host/node/replay/replay.js";
import { message } from "./arbitrary.js";
import { settings } from "./settings.js";

const SEED = 20_267;

/** A clock that also goes on while nobody looks, and is read once in a turn for what comes in, as the process's own. */
class HeldUpClock extends ManualClock {
  #held = 0;
  #recent: number | undefined;

  override now(): number {
    return super.now() + this.#held;
  }

  recent(): number {
    if (this.#recent === undefined) {
      this.#recent = this.now();
      setImmediate(() => {
        this.#recent = undefined;
      });
    }
    return this.#recent;
  }

  holdUp(milliseconds: number): void {
    this.#held += milliseconds;
  }
}

const calls: readonly Call[] = [
  { command: "TCMQTTSTATE", form: "read" },
  { command: "TCMQTTSUB", form: "set", args: ["a/b", 0] },
  { command: "TCMQTTSUB", form: "read" },
  { command: "TCFWINFO", form: "read" },
  { line: "AT+GMR" },
];

const said = [
  "\r\nOK\r\n",
  "+TCMQTTSUB:OK\r\n",
  '+TCMQTTSUB:"a/b",0\r\n',
  "+TCMQTTSTATE:1\r\n\r\nOK\r\n",
  "busy p...\r\n",
  "ERROR\r\n",
  "+TCMQTTDISC",
  "ON,-103\r\n",
  "\r\nready\r\n",
  message("a/b", "x".repeat(300)),
];

const step = fc.oneof(
  fc.record({ call: fc.constantFrom(...calls) }),
  fc.record({ say: fc.array(fc.constantFrom(...said), { minLength: 1 }) }),
  fc.record({ pass: fc.integer({ min: 1, max: 6_000 }) }),
  fc.record({ holdUp: fc.integer({ min: 1, max: 60_000 }) }),
  fc.record({ abort: fc.constant(true) }),
);

/** Milliseconds between the pieces of a message, so that it is whole: less than the quiet time. */
const gap = fc.integer({ min: 0, max: 390 });
const held = fc.oneof(
  fc.integer({ min: 0, max: 700 }),
  fc.integer({ min: 0, max: 60_000 }),
);

/** What happens around commands and the pieces of messages. */
const moment = fc.oneof(
  fc.record({ piece: fc.integer({ min: 1, max: 60 }) }),
  fc.record({
    say: fc.constantFrom(...said, `${message("a/b", "x")}\r\nOK\r\n`),
  }),
  fc.record({ pass: gap }),
  fc.record({ holdUp: held }),
  fc.record({ slowHandler: held }),
  fc.record({ slowSink: held }),
  fc.record({ limit: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({ turn: fc.constant(true) }),
);

const isTold = (record: object) => "tx" in record || "event" in record;

test("a trace replays to what happened, at the times at which it did", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const clock = new HeldUpClock();
      const module = new ScriptedModule();
      const records: TraceRecord[] = [];
      const client = new Client(module, {
        clock,
        trace: (record) => records.push(structuredClone(record)),
      });
      await settled();
      let controller = new AbortController();
      for (const made of steps) {
        if ("call" in made)
          client
            .command(made.call, { signal: controller.signal })
            .catch(() => {});
        else if ("say" in made) for (const text of made.say) module.say(text);
        else if ("pass" in made) await clock.advance(made.pass);
        else if ("holdUp" in made) clock.holdUp(made.holdUp);
        else {
          controller.abort();
          controller = new AbortController();
        }
        await settled();
      }
      await client.close();
      const last = records.at(-1)?.t ?? 0;
      const replayed: object[] = [];
      const replay = new Replay(
        new LocalRuntime((line) => replayed.push(JSON.parse(line))),
      );
      const sink = replayable((line) => replay.line(line));
      for (const record of records) sink(record);
      replay.line(JSON.stringify({ t: last, tick: true }));
      deepStrictEqual(
        replayed,
        records.filter(isTold).map((r) => JSON.parse(JSON.stringify(r))),
      );
    }),
    settings(SEED, 300),
  );
});

test("what goes out after a hold-up has its own time to be answered", async () => {
  const clock = new HeldUpClock();
  const module = new ScriptedModule();
  const client = new Client(module, { clock });
  await settled();
  const told: string[] = [];
  client.on("line", (text) => told.push(text));
  const publish = client.publish("t", "a\nb").catch(({ reason }) => reason);
  clock.holdUp(60_000);
  await clock.advance(5_200);
  deepStrictEqual(module.written.at(-1), "+++\r\n");
  await clock.advance(150);
  module.say("+CME ERROR:204\r\n");
  deepStrictEqual(await publish, "timeout");
  deepStrictEqual(told, []);
  await client.close();
});

test("an answer that came in time is taken in time, however long the program was held up", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 4_999 }),
      fc.integer({ min: 0, max: 3_600_000 }),
      fc.integer({ min: 1, max: 40 }),
      async (before, held, size) => {
        const clock = new HeldUpClock();
        const module = new ScriptedModule();
        const client = new Client(module, { clock });
        await settled();
        const answer = client.mqttState();
        await clock.advance(before);
        clock.holdUp(held);
        const text = `${message("t", "x".repeat(100))}+TCMQTTSTATE:1\r\n\r\nOK\r\n`;
        for (let at = 0; at < text.length; at += size)
          module.say(text.slice(at, at + size));
        deepStrictEqual(await answer, { state: 1 });
        await client.close();
      },
    ),
    settings(SEED, 300),
  );
});

test("a message whose pieces come without a quiet time between them is whole, however long the program was held up", async () => {
  const pieces = fc.array(
    fc.record({ gap, held, size: fc.integer({ min: 1, max: 100 }) }),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(pieces, async (pieces) => {
      const clock = new HeldUpClock();
      const module = new ScriptedModule();
      const client = new Client(module, { clock });
      const told: string[] = [];
      client.on("message", () => told.push("message"));
      client.on("damaged", () => told.push("damaged"));
      let left = message("t", "x".repeat(1_500));
      const say = async (size: number) => {
        module.say(left.slice(0, size));
        left = left.slice(size);
        await settled();
        // The next piece has a turn of its own.
        await settled();
      };
      await say(40);
      for (const { gap, held, size } of pieces) {
        await clock.advance(gap);
        clock.holdUp(held);
        await say(size);
      }
      await say(left.length);
      deepStrictEqual(told, ["message"]);
      await client.close();
    }),
    settings(SEED, 300),
  );
});

test("a command that times out had all of its own time, whatever held the program up", async () => {
  let timeouts = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { maxLength: 25 }), async (moments) => {
      const clock = new HeldUpClock();
      const module = new ScriptedModule();
      let [slowHandler, slowSink] = [0, 0];
      const client = new Client(module, {
        clock,
        trace: (record) => "rx" in record && clock.holdUp(slowSink),
      });
      const sent = new Map<string, number>();
      module.script = (text) => {
        sent.set(text, clock.now());
        return undefined;
      };
      client.on("message", () => clock.holdUp(slowHandler));
      client.on("line", () => clock.holdUp(slowHandler));
      await settled();
      const short: string[] = [];
      // An answered one is followed at once by another, which has less time.
      const ask = (line: string, timeout: number): Promise<void> =>
        client.command({ line }, { timeout }).then(
          () => ask(`${line}N`, Math.ceil(timeout / 4)),
          ({ reason }) => {
            const had = clock.now() - (sent.get(`${line}\r\n`) ?? Number.NaN);
            if (reason !== "timeout") return;
            timeouts++;
            if (!(had >= timeout)) short.push(`${line}: ${had} of ${timeout}`);
          },
        );
      let left = "";
      for (const [n, made] of moments.entries()) {
        if ("piece" in made) {
          if (left === "") left = message("t", "x".repeat(300));
          module.say(left.slice(0, made.piece));
          left = left.slice(made.piece);
        } else if ("say" in made) {
          if (left === "") module.say(made.say);
        } else if ("pass" in made) await clock.advance(made.pass);
        else if ("holdUp" in made) clock.holdUp(made.holdUp);
        else if ("slowHandler" in made) slowHandler = made.slowHandler;
        else if ("slowSink" in made) slowSink = made.slowSink;
        else if ("limit" in made) ask(`AT+N${n}`, made.limit);
        else await settled();
      }
      await settled();
      [slowHandler, slowSink] = [0, 0];
      await clock.advance(200_000);
      deepStrictEqual(short, []);
      await client.close();
    }),
    settings(SEED, 1_000),
  );
  ok(timeouts > 300, `${timeouts} timeouts`);
});
