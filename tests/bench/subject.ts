import { deepStrictEqual, strictEqual } from "node:assert/strict";
import type { Transform } from "node:stream";
import { setImmediate as flowing } from "node:timers/promises";
import { DelimiterParser } from "@serialport/parser-delimiter";
import { ReadlineParser } from "@serialport/parser-readline";
import { RegexParser } from "@serialport/parser-regex";
import { systemClock } from "../../host/javascript/clock.js";
import { Dialogue } from "../../host/javascript/dialogue.js";
import { Secrets } from "../../host/javascript/secret.js";
import { Wire } from "../../host/javascript/wire.js";
import { Client } from "../../host/node/client.js";
import { nodeHost } from "../../host/node/host.js";
import { StreamPort } from "../../host/node/streamport.js";
import { Feed } from "./feed.js";
import type { Workload } from "./workload.js";

/** Does one item. */
export type Item = () => unknown;

/** What a subject does wrong, as a predicate. */
export interface Wrong {
  readonly wrong: string;
}

/**
 * One that is measured: makes, for a workload, what does one item, having seen it do it right; or
 * tells what it does wrong.
 */
export interface Subject {
  readonly name: string;
  prepare(workload: Workload): Promise<Item | Wrong>;
}

/** As a program uses it: on a stream, by typed methods and events. */
async function prepareClient({ pieces, payload, call }: Workload) {
  const feed = new Feed();
  const client = new Client(feed);
  let last: unknown;
  client.on("message", (message) => {
    last = message.payload;
  });
  client.on("disconnected", ({ code }) => {
    last = code;
  });
  await flowing();
  if (call) {
    const answer = client.mqttState();
    feed.say(pieces);
    deepStrictEqual(await answer, { state: 1 });
    return () => {
      client.mqttState();
      feed.say(pieces);
    };
  }
  feed.say(pieces);
  if (payload) deepStrictEqual(Buffer.from(last as Uint8Array), payload);
  else strictEqual(last, -1);
  return () => feed.say(pieces);
}

/** What a client is made of: calls and events as bytes, but queue, limits, promises and secrets. */
async function prepareWire({ pieces, payload, call, events }: Workload) {
  const feed = new Feed();
  const seen: string[] = [];
  let last: Uint8Array | undefined;
  let watch = true;
  const wire = new Wire(
    new StreamPort(feed),
    systemClock,
    {},
    new Secrets(),
    [],
    (event) => {
      if (event.event === "message") last = event.payload;
      if (watch) seen.push(event.event);
    },
    () => {},
    () => false,
    nodeHost,
  );
  await flowing();
  const item = () => {
    const answer = call && wire.run(call);
    feed.say(pieces);
    return answer;
  };
  const answer = item();
  watch = false;
  if (answer) deepStrictEqual(await answer, [[1]]);
  else deepStrictEqual(seen, events);
  if (payload) deepStrictEqual(Buffer.from(last ?? []), payload);
  return item;
}

/** The same stream and events without a client: no queue, no clock, no promise, no name for a code. */
async function prepareDialogue({ pieces, payload, call, events }: Workload) {
  const feed = new Feed();
  const seen: string[] = [];
  let last: Uint8Array | undefined;
  let watch = true;
  const dialogue = new Dialogue(
    {
      transmit: (line) => feed.write(line),
      payload: () => {},
      event: (event) => {
        if (event.event === "message") last = event.payload;
        if (watch) seen.push(event.event);
      },
    },
    {},
    undefined,
    nodeHost,
  );
  feed.on("data", (piece: Buffer) => dialogue.receive(piece, 0));
  await flowing();
  const item = () => {
    if (call) dialogue.start(call, 0);
    feed.say(pieces);
  };
  item();
  watch = false;
  deepStrictEqual(seen, events);
  if (payload) deepStrictEqual(Buffer.from(last ?? []), payload);
  return item;
}

/** Framing alone: bytes in, pieces between line ends out. */
const framing =
  (make: () => Transform) =>
  async ({ pieces, payload }: Workload): Promise<Item | Wrong> => {
    const parser = make();
    let frames = 0;
    parser.on("data", () => {
      frames++;
    });
    const run = () => {
      for (const piece of pieces) parser.write(piece);
    };
    parser.resume();
    run();
    // A stream that was not yet flowing hands out its first frames later.
    const early = frames;
    run();
    const each = frames - early;
    strictEqual(each > 0, true, "the parser hands its frames out");
    if (payload && each > 1) return { wrong: `cuts it into ${each}` };
    return run;
  };

const LINE_END = "\r\n";

/** Ours first: ratios are to it. */
export const subjects: readonly Subject[] = [
  { name: "tcat-client", prepare: prepareClient },
  { name: "tcat-wire", prepare: prepareWire },
  { name: "tcat-dialogue", prepare: prepareDialogue },
  {
    name: "@serialport/parser-readline",
    prepare: framing(() => new ReadlineParser({ delimiter: LINE_END })),
  },
  {
    name: "@serialport/parser-delimiter",
    prepare: framing(() => new DelimiterParser({ delimiter: LINE_END })),
  },
  {
    name: "@serialport/parser-regex",
    prepare: framing(() => new RegexParser({ regex: /\r\n/ })),
  },
];
