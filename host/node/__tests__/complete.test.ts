import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { complete } from "../cli/complete.js";

describe("completion of the console", () => {
  it("offers the numbers of an argument that has few, with what they mean", () => {
    const [offered, typed] = complete('AT+TCMQTTSUB="a,b",');
    assert.deepEqual(offered.slice(0, 2), ["0", "1"]);
    assert.match(offered[2] ?? "", /qos: 0 to 1; /);
    assert.equal(typed, "");
  });

  it("says what an argument may be where its values are many", () => {
    assert.match(
      complete("AT+TCMQTTCONN=1,")[0].join(),
      /<command_timeout: 1000 to 60000; /,
    );
    assert.match(
      complete("AT+TCMQTTSUB=")[0].join(),
      /^",<topic: 1 to 128 bytes; /,
    );
    assert.match(
      complete('AT+TCMQTTPUBRAW="t",1,')[0].join(),
      /<length: 1 to 2048; then its bytes>/,
    );
  });

  it("offers the console's own words and every form of a command", () => {
    assert.deepEqual(complete("rec"), [["record "], "rec"]);
    assert.deepEqual(complete("AT+TCMQTTSUB")[0], [
      "AT+TCMQTTSUB=",
      "AT+TCMQTTSUB=?",
      "AT+TCMQTTSUB?",
    ]);
  });

  it("offers nothing behind what a command takes", () => {
    for (const typed of ['AT+TCMQTTSUB="t",1,', 'AT+TCMQTTPUBRAW="t",1,5,'])
      assert.deepEqual(complete(typed)[0], [], typed);
  });
});
