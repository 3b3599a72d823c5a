import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Conversation } from "../../log/conversation.js";
import { eventText } from "../../log/eventtext.js";
import type { Heard, Speaker } from "../../log/heard.js";
import type { Told } from "../../log/told.js";

function shown(told: Told): string {
  if ("sent" in told) return `> ${told.sent}${told.fault ? " (fault)" : ""}`;
  if ("payload" in told) return `> ${JSON.stringify(told.payload)}`;
  if ("unanswered" in told) return `! ${told.unanswered}`;
  if ("text" in told) return `? ${told.text}`;
  return `< ${eventText(told.event)}`;
}

/** What is told of bytes that come in such pieces, or of whole lines. */
function toldOf(
  pieces: readonly (readonly [Speaker, string])[],
  place: Pick<Heard, "isLine"> = {},
): string[] {
  const told: string[] = [];
  const conversation = new Conversation(
    (_place, what) => told.push(shown(what)),
    undefined,
  );
  for (const [from, text] of pieces)
    conversation.take({ from, text, ...place });
  conversation.end();
  return told;
}

/** Bytes of both sides on one wire, cut as a chunk at a time. */
const either = (text: string, size: number) =>
  (text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? []).map(
    (piece) => ["either", piece] as const,
  );

/** Lines as a terminal shows them. */
const lines = (...texts: string[]) =>
  toldOf(
    texts.map((text) => ["either", `${text}\r\n`] as const),
    { isLine: true },
  );

const PUBLISH = 'AT+TCMQTTPUBRAW="t",1,4';
const PUBLISHED = [
  `> ${PUBLISH}`,
  "< accepted",
  '> "a\\r\\nb"',
  "< ok",
  "> AT",
  "< ok",
];

describe("a conversation", () => {
  it("tells of each where and when the log has it, as far as it says so", () => {
    const places: unknown[] = [];
    const conversation = new Conversation(
      (place) => places.push(place),
      undefined,
    );
    const given = [
      { line: 3, stamp: "12:00:00", at: 5 },
      { line: 4, at: 9 },
      { line: 5 },
      {},
    ];
    for (const place of given)
      conversation.take({ from: "note", text: "boot\r\n", ...place });
    conversation.end();
    assert.deepEqual(places, given);
  });

  it("takes a line that comes long after the end of a list for none of it", () => {
    const told: string[] = [];
    const conversation = new Conversation(
      (_place, what) => told.push(shown(what)),
      undefined,
    );
    for (const [at, from, text] of [
      [0, "mcu", "AT+TCMQTTSUB?\r\n"],
      [10, "module", "OK\r\n"],
      [9_000, "module", '+TCMQTTSUB:"a",0\r\n'],
    ] as const)
      conversation.take({ at, from, text });
    conversation.end();
    assert.deepEqual(told, ["> AT+TCMQTTSUB?", "< ok", '? +TCMQTTSUB:"a",0']);
  });

  it("of both sides' bytes is the same however they are cut, ends of lines in a payload too", () => {
    const text = `${PUBLISH}\r\n\r\nOK\r\n\r\n>a\r\nb\r\n+TCMQTTPUBRAW:OK\r\nAT\r\n\r\nOK\r\n`;
    for (const size of [1, 2, 3, 7, text.length])
      assert.deepEqual(toldOf(either(text, size)), PUBLISHED, `${size}`);
  });

  it("has a prompt in a line of its own, before a payload's line, or none", () => {
    for (const prompted of [[">", "abcd"], [">abcd"], ["> abcd"], ["abcd"]])
      assert.deepEqual(
        lines(PUBLISH, "OK", ...prompted, "+TCMQTTPUBRAW:OK"),
        [`> ${PUBLISH}`, "< accepted", '> "abcd"', "< ok"],
        prompted.join("|"),
      );
  });

  it("has a payload that a terminal has lost bytes of", () => {
    assert.deepEqual(
      lines(PUBLISH, "OK", ">", "ab", "+TCMQTTPUBRAW:OK", "AT", "OK"),
      [`> ${PUBLISH}`, "< accepted", '> "ab"', "< ok", "> AT", "< ok"],
    );
  });

  it("has an answer in the payload's place", () => {
    assert.deepEqual(lines(PUBLISH, "OK", ">", "+TCMQTTPUBRAW:FAIL,202"), [
      `> ${PUBLISH}`,
      "< accepted",
      '> ""',
      "< failed fail 202",
    ]);
  });

  it("ends the data phase without an end of line", () => {
    assert.deepEqual(
      toldOf([
        ["mcu", "+++"],
        ["module", "\r\nOK\r\n"],
        ["mcu", "AT\r\n"],
        ["module", "\r\nOK\r\n"],
      ]),
      ["> +++", "< ok", "> AT", "< ok"],
    );
  });

  it("tells what has not ended when the log does", () => {
    assert.deepEqual(toldOf([["mcu", "AT+GMR"]]), ["> AT+GMR", "! AT+GMR"]);
    assert.deepEqual(toldOf([["either", "AT+GMR"]]), ["> AT+GMR", "! AT+GMR"]);
    assert.deepEqual(toldOf([["mcu", "  \r\n "]]), []);
  });

  it("tells of a command that the document has otherwise, and of what is none", () => {
    assert.deepEqual(
      toldOf([
        ["mcu", "AT+TCMQTTSUB=1\r\n"],
        ["module", "\r\nERROR\r\n"],
        ["mcu", "hello\r\n"],
        ["note", "a remark\r\n"],
      ]),
      ["> AT+TCMQTTSUB=1 (fault)", "< failed error", "? hello", "? a remark"],
    );
  });

  it("takes an echo for none of what the module says, once", () => {
    assert.deepEqual(
      toldOf([
        ["mcu", "AT+GMR\r\n"],
        ["module", "AT+GMR\r\n1.2\r\n\r\nOK\r\n"],
      ]),
      ["> AT+GMR", '< "1.2"', "< ok"],
    );
    assert.deepEqual(lines("AT", "AT", "OK"), ["> AT", "< ok"]);
    assert.deepEqual(lines("AT", "AT", "AT", "OK"), [
      "> AT",
      "! AT",
      "> AT",
      "< ok",
    ]);
  });
});
