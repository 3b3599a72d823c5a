import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CoreEvent } from "../../javascript/event.js";
import { eventText, payloadText } from "../../log/eventtext.js";
import { explanationOf } from "../../log/told.js";

const shown = (event: CoreEvent) => eventText(event, explanationOf(event));

describe("an event in a line", () => {
  for (const [event, text] of [
    [{ event: "ota", status: "UPDATESUCCESS" }, /^ota UPDATESUCCESS$/],
    [
      { event: "ota", status: "UPDATEFAILED", code: 204 },
      /^ota .* 204 \(.+\)$/,
    ],
    [
      {
        event: "provisioning",
        command: "TCSTARTSMART",
        status: "FAIL",
        code: 202,
        subcode: 7,
      },
      /^provisioning TCSTARTSMART FAIL 202,7 \(.+\)$/,
    ],
    [{ event: "wifi", status: "GOT IP" }, /^Wi-Fi GOT IP$/],
    [{ event: "ready" }, /^module ready$/],
    [{ event: "reconnected" }, /^reconnected$/],
    [{ event: "disconnected", code: -103 }, /^disconnected -103 \(.+\)$/],
    [{ event: "disconnected", code: 9_999 }, /^disconnected 9999$/],
    [{ event: "line", text: "\xc3\xa9" }, /^\? é$/],
    [{ event: "damaged", dropped: 3 }, /^3 damaged bytes$/],
    [
      { event: "failed", command: "TCMQTTPUB", reason: "fail", code: 202 },
      /^failed fail 202 \(.+\)$/,
    ],
    [
      { event: "failed", command: "TCMQTTPUB", reason: "timeout" },
      /^failed timeout$/,
    ],
    [
      {
        event: "failed",
        command: "TCVER",
        reason: "cme",
        text: "n\xc3\xb6",
      },
      /^failed cme: nö$/,
    ],
    [
      {
        event: "data",
        command: "TCREADFWDATA",
        values: [2, Buffer.from("ab")],
      },
      /^2 {2}2 bytes "ab"$/,
    ],
  ] as const)
    it(`of ${JSON.stringify(event)} is ${text.source}`, () => {
      assert.match(shown(event), text);
    });

  it("shows the first 64 bytes of a payload that is no text", () => {
    const bytes = (length: number) => new Uint8Array(length).fill(1);
    assert.equal(
      payloadText(bytes(64)),
      `<${"01".repeat(64)}> "${".".repeat(64)}"`,
    );
    assert.equal(
      payloadText(bytes(65)),
      `<${"01".repeat(64)}…> "${".".repeat(64)}…"`,
    );
  });
});
