import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { payloadOf } from "../commands/payload.js";
import { IMAGE_BYTES, IMAGE_MD5, imagePart } from "../demo/image.js";
import { readRecord } from "../files/read.js";
import { fieldsOf } from "../messages/fields.js";
import { dump, shown } from "../timeline/bytes.js";
import { Filter } from "../timeline/filter.js";
import { kindOf, type Row } from "../timeline/row.js";
import { Timeline } from "../timeline/timeline.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The rows of a file. */
function rowsOf(text: string, timeline = new Timeline()): Row[] {
  for (const _ of readRecord(bytesOf(text), timeline));
  const rows: Row[] = [];
  for (let n = timeline.first; n < timeline.end; n++)
    rows.push(timeline.row(n) as Row);
  return rows;
}

const records = (...all: object[]) =>
  all.map((one) => `${JSON.stringify(one)}\n`).join("");

const question = { command: "TCMQTTSTATE", form: "read" };

describe("a timeline", () => {
  it("has a command's bytes, answer and result in one bracket", () => {
    const rows = rowsOf(
      records(
        { t: 0, call: question },
        { t: 30, rx: "+TCMQTTSTATE:1\r\n" },
        { t: 35, rx: "OK\r\n" },
        { t: 90, rx: "WIFI GOT IP\r\n" },
      ),
    );
    assert.deepEqual(
      rows.map(({ direction, bytes, events, bracket }) => [
        direction,
        bytes,
        events.map(({ event }) => event),
        bracket?.name,
      ]),
      [
        ["sent", "AT+TCMQTTSTATE?\r\n", [], "TCMQTTSTATE"],
        ["received", "+TCMQTTSTATE:1\r\n", ["data"], "TCMQTTSTATE"],
        ["received", "OK\r\n", ["done"], "TCMQTTSTATE"],
        ["received", "WIFI GOT IP\r\n", ["wifi"], undefined],
      ],
    );
    const { from, to, begun, ended, outcome } = rows[0]?.bracket ?? {};
    assert.deepEqual([from, to, begun, ended, outcome], [0, 2, 0, 35, "ok"]);
  });

  it("marks what was lost, damaged or failed", () => {
    const rows = rowsOf(
      records(
        { t: 0, call: question },
        { t: 5, rx: "ERROR\r\n" },
        { t: 9, lost: 3 },
        { t: 10, rx: '+TCMQTTRCVPUB:"a",9,"x' },
        { t: 2_000, tick: true },
      ),
    );
    const faults = rows.filter((row) => kindOf(row) === "fault");
    assert.deepEqual(
      faults.map(({ events, remark }) => remark ?? events[0]?.event),
      ["failed", "3 bytes were lost", "damaged"],
    );
  });

  it("blanks the secrets of a trace that shows them", () => {
    const args = [1, "CTQS08Y5LG", "Dev01", "c2VjcmV0LXNlY3JldA=="];
    const rows = rowsOf(
      records(
        { t: 0, call: { command: "TCDEVINFOSET", form: "set", args } },
        { t: 1, rx: "c2VjcmV0LXNlY3JldA==\r\n" },
      ),
    );
    assert.doesNotMatch(JSON.stringify(rows), /c2VjcmV0/);
    assert.match(rows[0]?.bytes ?? "", /TCDEVINFOSET=1,"CTQS08Y5LG"/);
  });

  it("lets the oldest tenth go beyond its limit, and counts it", () => {
    const timeline = new Timeline(100);
    for (let t = 0; t < 250; t++) timeline.add({ t, events: [] });
    assert.equal(timeline.row(timeline.first)?.t, timeline.first);
    assert.equal(timeline.end, 250);
    assert.ok(timeline.end - timeline.first <= 100);
  });

  it("gives a filter the same rows however they go and come", () => {
    const timeline = new Timeline(100);
    const filter = new Filter(timeline);
    filter.ask({ hidden: new Set(["note"]), text: "7" });
    for (let t = 0; t < 180; t++) {
      const bytes = `row ${t}`;
      const direction = t % 2 === 0 ? "note" : "received";
      timeline.add({ t, direction, bytes, events: [] });
      if (t % 13 === 0) filter.advance();
    }
    filter.advance();
    const found = Array.from({ length: filter.count }, (_, i) => filter.at(i));
    const wanted = Array.from({ length: 180 }, (_, t) => t).filter(
      (t) => t >= timeline.first && t % 2 === 1 && `${t}`.includes("7"),
    );
    assert.deepEqual(found, wanted);
    assert.equal(filter.at(filter.placeOf(177)), 177);
  });
});

describe("what is shown", () => {
  it("of bytes has nothing invisible in it", () => {
    assert.equal(shown("a\r\n\x1b[0m\x7f", 99), "a\\r\\n\\x1b[0m\\x7f");
    assert.equal(shown("\xe2\x80\xae\xe4\xb8\xad", 99), "\\u{202e}中");
    assert.equal(shown("\xe4\xb8\xad\xe6\x96\x87", 4), "中…");
    assert.equal(shown("\xff\xfe", 99), "ÿþ");
    assert.match(dump("\x00A\r", 99), /^000000 {2}00 41 0d +·A·$/);
  });

  it("of a payload are the numbers of its JSON, where they stand", () => {
    const json = '{"a":1,"b":{"c":[2,"x"]},"d":"3"}';
    assert.deepEqual(fieldsOf(bytesOf(json)), [
      ["a", 1],
      ["b.c.0", 2],
    ]);
    assert.deepEqual(fieldsOf(bytesOf("17")), []);
  });
});

it("a payload is typed as text or in hexadecimal", () => {
  assert.deepEqual(payloadOf("°", "text"), Uint8Array.of(0xc2, 0xb0));
  assert.deepEqual(payloadOf("00 fF", "hex"), Uint8Array.of(0, 255));
  assert.equal(payloadOf("0", "hex"), undefined);
});

it("the demo's image has the MD5 that the demo says", () => {
  const image = imagePart(0, IMAGE_BYTES + 1);
  assert.equal(image.length, IMAGE_BYTES);
  const md5 = createHash("md5").update(Buffer.from(image, "latin1"));
  assert.equal(md5.digest("hex"), IMAGE_MD5);
});
