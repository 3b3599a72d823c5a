import { deepStrictEqual, strictEqual } from "node:assert/strict";
import type { Transform } from "node:stream";
import { DelimiterParser } from "@serialport/parser-delimiter";
import { ReadlineParser } from "@serialport/parser-readline";
import { RegexParser } from "@serialport/parser-regex";
import { Dialogue } from "../../host/node/dialogue.js";
import type { CoreEvent } from "../../host/node/event.js";
import type { Workload } from "./workload.js";

/** One item of a workload. */
export interface Item {
  /** What must happen before it and does not count. */
  readonly before?: () => void;
  readonly run: () => void;
}

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
  prepare(workload: Workload): Item | Wrong;
}

/** The whole job: every event and its values, for a command that has been started before. */
function prepareClient(workload: Workload): Item {
  const { call, pieces } = workload;
  let reported: CoreEvent[] | undefined = [];
  let last: CoreEvent | undefined;
  const dialogue = new Dialogue({
    transmit: () => {},
    payload: () => {},
    event: (event) => {
      last = event;
      reported?.push(event);
    },
  });
  const before =
    call &&
    (() => {
      dialogue.start(call, 0);
    });
  const run = () => {
    for (const piece of pieces) dialogue.receive(piece, 0);
  };
  before?.();
  run();
  deepStrictEqual(
    reported.map(({ event }) => event),
    workload.events,
  );
  deepStrictEqual(
    last?.event === "message" ? Buffer.from(last.payload) : undefined,
    workload.payload,
  );
  reported = undefined;
  return { before, run };
}

/** Framing alone: bytes in, pieces between line ends out. */
const framing =
  (make: () => Transform) =>
  ({ pieces, payload }: Workload): Item | Wrong => {
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
    return { run };
  };

const LINE_END = "\r\n";

/** Ours first: ratios are to it. */
export const subjects: readonly Subject[] = [
  { name: "tcat-v8", prepare: prepareClient },
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
