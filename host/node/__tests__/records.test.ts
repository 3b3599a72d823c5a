import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseRecord, RecordError } from "../../log/transcript/record.js";
import { parseCut, whole } from "../replay/cut.js";

const session = (fields: string) => `{"t":0,"session":{${fields}}}`;
const call = (fields: string) => `{"t":0,"call":{${fields}}}`;
const options = (fields: string) => `{"t":0,"options":{${fields}}}`;

describe("a record of a transcript", () => {
  for (const [what, line, right] of [
    ["a list", "[]", /object/],
    ["nothing", "null", /object/],
    ["no kind", '{"t":0}', /none of its kinds/],
    ["a time that is none", '{"t":-1,"tick":true}', /t/],
    ["options that are none", '{"t":0,"options":[]}', /options.*object/],
    ["an unknown option", options('"x":1'), /"x".*options/],
    ["an escape that is none", options('"escape":"x"'), /escape/],
    ["a firmware that is none", options('"firmware":"old"'), /firmware/],
    ["a silence that is too short", options('"quiet":9'), /quiet.*10.*60000/],
    ["a silence of no whole number", options('"quiet":10.5'), /quiet/],
    ["a call that is none", '{"t":0,"call":"AT"}', /call.*object/],
    ["a line that is none", call('"line":1'), /line.*string/],
    ["a line with arguments", call('"line":"AT","args":[]'), /"args".*call/],
    ["a command that is none", call('"command":1,"form":"set"'), /command/],
    ["a form of no text", call('"command":"AT","form":1'), /form/],
    [
      "arguments that are no list",
      call('"command":"CWJAP","form":"set","args":{}'),
      /args/,
    ],
    [
      "a payload that is none",
      call('"command":"TCMQTTPUBRAW","form":"set","payload":1'),
      /payload.*string/,
    ],
    [
      "a payload of a form that takes none",
      call('"command":"TCMQTTPUBRAW","form":"test","payload":"x"'),
      /payload/,
    ],
    ["an abort that is none", '{"t":0,"abort":false}', /abort.*true/],
    ["a tick that is none", '{"t":0,"tick":1}', /tick.*true/],
    ["bytes that are none", '{"t":0,"rx":1}', /rx.*string/],
    ["a loss of nothing", '{"t":0,"lost":0}', /lost/],
    ["a session that is none", '{"t":0,"session":1}', /session/],
    ["a session's unknown field", session('"x":1'), /"x".*session/],
    ["a device that is no list", session('"device":"a"'), /device/],
    ["a topic that is no list", session('"topics":["t"]'), /topic/],
    ["a list of versions", session('"version":[1]'), /version/],
    ["a keep that is none", session('"keep":1'), /keep/],
    ["a check that is none", session('"check":0.5'), /check/],
  ] as const)
    it(`is refused for ${what}`, () => {
      assert.throws(
        () => parseRecord(line, 0, true),
        (error) => {
          assert.ok(error instanceof RecordError);
          assert.match(error.message, right);
          return true;
        },
      );
    });

  it("may count from 1 to 2^31 - 1", () => {
    for (const count of [1, 2 ** 31 - 1]) {
      const line = `{"t":0,"lost":${count}}`;
      assert.deepEqual(parseRecord(line, 0, true), { t: 0, lost: count });
    }
    assert.throws(() => parseRecord('{"t":0,"lost":2147483648}', 0, true));
  });

  it("may be the end of a session, or one without Wi-Fi", () => {
    for (const line of [
      '{"t":0,"session":null}',
      session('"wifi":false,"device":["p","d","s"],"topics":[["t",1]]'),
    ])
      assert.equal(JSON.stringify(parseRecord(line, 0, true)), line);
  });

  it("hands on null for what the core takes nowhere in a session", () => {
    assert.equal(
      JSON.stringify(
        parseRecord(
          session('"version":{},"device":[[1],"d"],"topics":[["t",true]]'),
          0,
          true,
        ),
      ),
      session('"version":null,"device":[null,"d"],"topics":[["t",null]]'),
    );
  });
});

describe("a cut of what is received", () => {
  it("is whole, in pieces of one size, or at random from a seed", () => {
    assert.equal(whole(1000), 1000);
    const three = parseCut("3");
    assert.deepEqual([three(10), three(2)], [3, 2]);
    const [one, same, other] = ["random:7", "random:7", "random:6"].map(
      (text) => {
        const cut = parseCut(text);
        return Array.from({ length: 40 }, () => cut(1000));
      },
    );
    assert.deepEqual(one, same);
    assert.notDeepEqual(one, other);
    assert.ok(one?.every((length) => length >= 1 && length <= 64));
  });

  for (const text of ["", "0", "-1", "1.5", "random", "random:", "random:x"])
    it(`is not ${JSON.stringify(text)}`, () => {
      assert.throws(() => parseCut(text), /--chunk takes N or random:SEED/);
    });
});
