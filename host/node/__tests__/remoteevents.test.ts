import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  events,
  fields,
  flags,
  reasons,
  refusals,
} from "../../../assembly/protocol/abi.js";
import {
  sessionEvents,
  sessionFields,
  sessionSteps,
} from "../../../assembly/protocol/session.js";
import { FrameReader, frame, time, words } from "../replay/frames.js";
import { type Event, eventBody, ready, type Shown } from "./support/remote.js";

describe("what a core behind a link does", () => {
  it("is written at its time: a line, then a payload and the CRLF behind it as one", () => {
    const { runtime, say, written } = ready();
    runtime.take({
      t: 0,
      call: {
        ...{ command: "TCMQTTPUBRAW", form: "set" },
        ...{ args: ["t", 0, 4], payload: "abcd" },
      },
    });
    say("t", time(2 ** 33));
    say("w", Buffer.from("AT+X\r\n"));
    say("r", words(0));
    say("p", Buffer.of(0, 0, 1, 0));
    say("p", Buffer.of(1, 0, 3, 0));
    say("w", Buffer.from("\r\n"));
    say("w", Buffer.from("+++"));
    assert.deepEqual(
      written,
      ["AT+X\r\n", "abcd\r\n", "+++"].map((tx) => ({ t: 2 ** 33, tx })),
    );
  });

  it("has each data line's own fields, texts and numbers, and the end of the command that runs", () => {
    const { runtime, say, written } = ready();
    const data = () => say("e", eventBody({ kind: events.data, text: "raw" }));
    const field = (kind: number, body: Buffer = Buffer.alloc(0)) =>
      say("f", Buffer.concat([Buffer.of(kind), body]));
    runtime.take({ t: 0, call: { command: "TCVER", form: "exec" } });
    say("r", words(0));
    data();
    field(fields.text, Buffer.from("a\xff", "latin1"));
    field(fields.number, words(-5));
    field(fields.none);
    data();
    field(fields.number, words(0));
    field(fields.none);
    data();
    field(fields.none);
    say("e", eventBody({ kind: events.done }));
    const command = "TCVER";
    assert.deepEqual(written, [
      { t: 0, event: "data", command, values: ["a\xff", -5] },
      { t: 0, event: "data", command, values: [0] },
      { t: 0, event: "data", command, values: [] },
      { t: 0, event: "done", command },
    ]);
  });

  it("has a failure with its codes, a line, and of messages topic and payload", () => {
    const { say, written } = ready();
    const e = (event: Event) => say("e", eventBody(event));
    e({
      ...{ kind: events.failed, reason: reasons.fail },
      ...{ flags: flags.code | flags.subcode, code: -108, subcode: 4 },
    });
    e({ kind: events.line, text: "hello \xff" });
    e({ kind: events.messageBegin, number: 4, text: "t/1" });
    e({ kind: events.slice, text: "ab" });
    e({ kind: events.slice, text: "c\xff" });
    e({ kind: events.messageEnd });
    say("l", words(5));
    e({ kind: events.damaged, number: 7 });
    assert.deepEqual(written, [
      {
        ...{ t: 0, event: "failed", command: "" },
        ...{ reason: "fail", code: -108, subcode: 4 },
      },
      { t: 0, event: "line", text: "hello \xff" },
      { t: 0, event: "message", topic: "t/1", length: 4, payload: "abc\xff" },
      { t: 0, event: "damaged", dropped: 7 },
    ]);
  });

  it("has nothing of a payload that was damaged", async () => {
    const { runtime, say, written } = ready();
    const e = (event: Event) => say("e", eventBody(event));
    e({ kind: events.messageBegin, number: 3, text: "t" });
    e({ kind: events.slice, text: "ab" });
    e({ kind: events.damaged, number: 2 });
    e({ kind: events.slice, text: "c" });
    e({ kind: events.messageEnd });
    const ended = runtime.end();
    say("E");
    await ended;
    assert.deepEqual(written, [
      { t: 0, event: "damaged", dropped: 2 },
      { t: 0, event: "message", topic: "t", length: 0, payload: "" },
    ]);
  });

  it("has more lost bytes than the core counts, of this transcript alone", async () => {
    const { runtime, say, written } = ready();
    const damaged = () => say("e", eventBody({ kind: events.damaged }));
    say("l", words(1));
    const ended = runtime.end();
    say("E");
    await ended;
    damaged();
    say("l", words(-1));
    say("l", words(1));
    damaged();
    damaged();
    assert.deepEqual(
      written,
      [0, 2 ** 32, 0].map((dropped) => ({ t: 0, event: "damaged", dropped })),
    );
  });

  it("has the session's steps, what failed in which, and in how long it goes on", () => {
    const { say, written } = ready();
    const e = (event: Event) => say("e", eventBody(event));
    const step = sessionSteps.connect;
    e({ kind: sessionEvents.sessionStep, step, number: 99 });
    e({
      ...{ kind: sessionEvents.sessionFailed, step, number: 1000 },
      ...{ reason: reasons.timeout, text: "ignored" },
    });
    e({ kind: sessionEvents.sessionUp });
    assert.deepEqual(
      written.map((each) => {
        const { state, step: name, again } = each as Record<string, unknown>;
        return { state, name, again };
      }),
      [
        { state: "step", name: "connect", again: undefined },
        { state: "failed", name: "connect", again: 1000 },
        { state: "up", name: undefined, again: undefined },
      ],
    );
  });

  it("has a refused call with its argument, and is of the call before no more", () => {
    const { runtime, say, written } = ready();
    for (const command of ["TCVER", "TCMQTTSUB"])
      runtime.take({ t: 4, call: { command, form: "set" } });
    runtime.take({ t: 4, call: { line: "AT+GMR=1" } });
    say("t", time(4));
    say("r", words(refusals["bad-form"]));
    say("r", words((2 << 8) | refusals["bad-type"]));
    say("r", words(0));
    say("e", eventBody({ kind: events.done }));
    assert.deepEqual(written, [
      { t: 4, event: "refused", command: "TCVER", reason: "bad-form" },
      {
        ...{ t: 4, event: "refused", command: "TCMQTTSUB" },
        ...{ reason: "bad-type", arg: 1 },
      },
      { t: 4, event: "done", command: "GMR" },
    ]);
  });

  it("has a refused session with its field", () => {
    const { say, written } = ready();
    say("z", words((sessionFields.topics << 8) | refusals["too-long"]));
    assert.deepEqual(written, [
      {
        ...{ t: 0, event: "session", state: "refused" },
        ...{ reason: "too-long", field: "topics" },
      },
    ]);
  });

  it("is whole however the frames are cut", () => {
    const taken: Shown[] = [];
    const reader = new FrameReader((type, body) => taken.push([type, ...body]));
    const all = Buffer.concat([frame("a"), frame("b", Buffer.of(1, 2, 3))]);
    for (const byte of all) reader.read(Buffer.of(byte));
    reader.read(all);
    const both: Shown[] = [["a"], ["b", 1, 2, 3]];
    assert.deepEqual(taken, [...both, ...both]);
  });
});
