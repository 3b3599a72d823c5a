import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commands } from "../../../assembly/protocol/commands.js";
import {
  sessionFields,
  sessionFlags,
} from "../../../assembly/protocol/session.js";
import type { InputRecord } from "../../log/transcript/record.js";
import { time, words } from "../replay/frames.js";
import { RemoteError } from "../replay/remote.js";
import { eventBody, ready, rig, type Shown } from "./support/remote.js";

const bytesOf = (text: string): number[] => [...Buffer.from(text, "latin1")];

const shownTime = (t: number): Shown => ["T", ...time(t)];
const started = (limit: number, payload: number): Shown => [
  "S",
  ...words(limit, payload),
];

/** What is sent of records, behind the frame of their time where they have one. */
function sentOf(...records: InputRecord[]): Shown[] {
  const { runtime, sent } = ready();
  for (const record of records) runtime.take(record);
  return sent;
}

describe("a core behind a link", () => {
  it("is sent nothing before it listens, and then all of it in order", () => {
    const { runtime, sent, say } = rig();
    runtime.take({ t: 1, abort: true });
    assert.deepEqual(sent, []);
    say("H");
    runtime.take({ t: 2, lost: 3 });
    assert.deepEqual(sent, [
      ...[shownTime(1), ["A"]],
      ...[shownTime(2), ["G", 3, 0, 0, 0]],
    ]);
  });

  it("is made anew by the options, in front of their time", () => {
    assert.deepEqual(
      sentOf({ t: 7, options: { escape: "", quiet: 20, firmware: "hex" } }),
      [["O", 0b10111, 0, 20, 0], shownTime(7)],
    );
  });

  it("is sent a command's number and form, each argument by its type, and the start", () => {
    const command = commands.findIndex(({ name }) => name === "TCMQTTPUBRAW");
    const most = 2 ** 31 - 1;
    assert.deepEqual(
      sentOf({
        t: 0,
        call: {
          ...{ command: "TCMQTTPUBRAW", form: "set", timeout: 9 },
          args: ["t", most, most + 1, -most - 1, -most - 2, 0.5, null],
          payload: "xyz",
        },
      }),
      [
        shownTime(0),
        ["C", command + 1, 2],
        ["s", 0x74],
        ["n", 0xff, 0xff, 0xff, 0x7f],
        ["x"],
        ["n", 0, 0, 0, 0x80],
        ...[["x"], ["x"], ["x"]],
        started(9, 3),
      ],
    );
  });

  it("is sent the name of a command that it does not know, and a line as it is", () => {
    assert.deepEqual(
      sentOf(
        { t: 0, call: { command: "XY", form: "exec" } },
        { t: 0, call: { line: "AT+Z" } },
      ),
      [
        ...[shownTime(0), ["P", 3, 0x58, 0x59], started(0, -1)],
        ...[shownTime(0), ["L", ...bytesOf("AT+Z")], started(0, -1)],
      ],
    );
  });

  it("is sent of a text what a frame holds, its last byte one that is refused where one was cut off", () => {
    const [, whole, , , cut, , , bad] = sentOf(
      { t: 0, call: { line: "x".repeat(263) } },
      { t: 0, call: { line: "y".repeat(264) } },
      { t: 0, call: { line: `${"z".repeat(270)}\r` } },
    );
    assert.deepEqual(whole, ["L", ...bytesOf("x".repeat(263))]);
    assert.deepEqual(cut, ["L", ...bytesOf("y".repeat(263))]);
    assert.deepEqual(bad, ["L", ...bytesOf(`${"z".repeat(262)}\r`)]);
  });

  it("is sent received bytes in pieces that find room", () => {
    const rx = `${"a".repeat(256)}${"b".repeat(256)}\xff`;
    assert.deepEqual(sentOf({ t: 3, rx }), [
      shownTime(3),
      ["R", ...bytesOf("a".repeat(256))],
      ["R", ...bytesOf("b".repeat(256))],
      ["R", 0xff],
    ]);
  });

  it("is handed a session twice, to be checked and to be kept, and told its end", () => {
    const handed = (keep: number): Shown[] => [
      ["B", keep],
      ["K", sessionFields.device],
      ...[["s", 0x70] as const, ["s", 0x64] as const, ["s", 0x73] as const],
      ["K", sessionFields.topics],
      ...[["s", 0x74] as const, ["n", 1, 0, 0, 0] as const],
      ["N", sessionFlags.keep | sessionFlags.noWifi, 0x10, 0x27, 0, 0],
    ];
    assert.deepEqual(
      sentOf(
        {
          t: 0,
          session: {
            ...{ device: ["p", "d", "s"], wifi: false },
            ...{ topics: [["t", 1]], check: 10_000 },
          },
        },
        { t: 0, session: null },
      ),
      [shownTime(0), ...handed(0), ...handed(1), shownTime(0), ["D"]],
    );
  });
});

describe("a link to a core that fails", () => {
  for (const [what, type, body, right] of [
    ["reports why", "F", Buffer.from("no room"), /no room/],
    ["sends a frame that is none", "?", Buffer.alloc(0), /"\?"/],
    [
      "has trapped",
      "e",
      eventBody({ kind: 255, text: "unreachable" }),
      /unreachable/,
    ],
    ["starts no call", "r", words(-2), /-2/],
    ["takes no session", "z", words(0), /0/],
  ] as const)
    it(`ends the transcript where it ${what}, and is ended`, async () => {
      const { runtime, say, closed } = ready();
      const ended = runtime.end();
      say(type, body);
      const isRight = (error: Error): boolean =>
        error instanceof RemoteError && right.test(error.message);
      await assert.rejects(ended, isRight);
      assert.throws(() => runtime.take({ t: 0, tick: true }), isRight);
      await assert.rejects(runtime.end(), isRight);
      await runtime.close();
      assert.deepEqual(closed, [true]);
    });

  it("tells of the first fault alone", async () => {
    const { runtime, say, end } = ready();
    say("F", Buffer.from("first"));
    end(new Error("it has gone"));
    await assert.rejects(runtime.end(), /first/);
  });

  it("is told to leave where nothing failed, and each end is of its own transcript", async () => {
    const { runtime, say, end, sent, closed } = ready();
    const first = runtime.end();
    const second = runtime.end();
    say("E");
    await first;
    end(new Error("it has gone"));
    await assert.rejects(second, /gone/);
    const { runtime: other, sent: left, closed: calmly } = ready();
    await other.close();
    assert.deepEqual([left, calmly], [[["Q"]], [false]]);
    assert.deepEqual([sent, closed], [[["E"], ["E"]], []]);
  });
});
