import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { AtError } from "../../javascript/error.js";
import {
  answerFault,
  arrivalFits,
  failureFault,
  fieldNames,
  payloadFits,
} from "../cli/run/compare.js";

const text = (content: string) => Buffer.from(content);
const version = { command: "TCMQTTSTATE", form: "read", args: [] } as const;

describe("what a step wants", () => {
  it("is a payload that holds in every part", () => {
    const payload = text('{"a": [1]}');
    for (const [wanted, fits] of [
      [{}, true],
      [{ bytes: payload }, true],
      [{ bytes: text("{}") }, false],
      [{ length: 10 }, true],
      [{ length: 9 }, false],
      [{ matches: /a/ }, true],
      [{ matches: /b/ }, false],
      [{ json: { a: [1] } }, true],
      [{ json: { a: [2] } }, false],
      [{ length: 10, matches: /a/, json: { a: [2] } }, false],
    ] as const)
      assert.equal(payloadFits(payload, wanted), fits, JSON.stringify(wanted));
  });

  it("is no JSON where the payload is none", () => {
    assert.equal(payloadFits(text("{"), { json: {} }), false);
  });

  it("is an arrival of this name, with these members and this payload", () => {
    const arrival = {
      name: "message",
      members: { topic: "t" },
      payload: text("on"),
    };
    const wanted = { name: "message", members: {} };
    assert.ok(arrivalFits(arrival, wanted));
    assert.ok(arrivalFits(arrival, { ...wanted, members: { topic: "t" } }));
    assert.ok(!arrivalFits(arrival, { ...wanted, name: "line" }));
    assert.ok(!arrivalFits(arrival, { ...wanted, members: { topic: "u" } }));
    assert.ok(!arrivalFits(arrival, { ...wanted, payload: { length: 3 } }));
    const bare = { name: "message", members: {} };
    assert.ok(arrivalFits(bare, { ...wanted, payload: { length: 0 } }));
    assert.ok(!arrivalFits(bare, { ...wanted, payload: { length: 1 } }));
  });

  it("is an answer's lines, a match among them, or its first line's fields", () => {
    const lines = [[1], [2]];
    for (const [wanted, fault] of [
      [{}, undefined],
      [{ values: [[1], [2]] }, undefined],
      [{ values: [[1]] }, "answered [[1],[2]], not [[1]]"],
      [{ matches: /2/ }, undefined],
      [{ matches: /3/ }, "answered [[1],[2]], which does not match 3"],
      [{ named: { state: 1 } }, undefined],
      [{ named: { state: 2 } }, "state is 1, not 2"],
    ] as const)
      assert.equal(answerFault(version, lines, wanted), fault);
    assert.equal(
      answerFault(version, [], { named: { state: 2 } }),
      "state is null, not 2",
    );
  });

  it("names no field of a line, of a test, or of what the set has not", () => {
    assert.deepEqual(fieldNames(version), ["state"]);
    assert.deepEqual(fieldNames({ line: "AT+TCMQTTSTATE?" }), []);
    assert.deepEqual(
      fieldNames({ command: "TCMQTTSTATE", form: "test", args: [] }),
      [],
    );
    assert.deepEqual(
      fieldNames({ command: "TCMQTTSTATE", form: "set", args: [] }),
      [],
    );
    assert.deepEqual(fieldNames({ command: "XX", form: "read", args: [] }), []);
  });

  it("is a failure with reason, code and subcode, where it names them", () => {
    const error = new AtError("TCMQTTPUB", "fail", { code: 202, subcode: 3 });
    for (const fits of [
      {},
      { reason: "fail" },
      { code: 202 },
      { reason: "fail", code: 202, subcode: 3 },
    ])
      assert.equal(failureFault(error, fits), undefined, JSON.stringify(fits));
    for (const misses of [
      { reason: "cme" },
      { reason: "fail", code: 201 },
      { code: 202, subcode: 4 },
    ])
      assert.match(
        failureFault(error, misses) ?? "",
        /^failed otherwise: .*202/,
        JSON.stringify(misses),
      );
  });
});
