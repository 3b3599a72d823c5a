import assert from "node:assert/strict";
import { Duplex } from "node:stream";
import { type TestContext, test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { UNREAD_MS } from "../base/limits.js";
import { ClientStream } from "../mqtt/clientstream.js";

/** A client whose time to read is over by the clock, and what makes it read. */
function late(t: TestContext) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  let read = () => {};
  const socket = new Duplex({
    read: () => {},
    write: (_chunk, _encoding, done) => {
      read = done;
    },
    writableHighWaterMark: 1,
  });
  const stream = new ClientStream(socket, {
    malformed: () => {},
    unread: () => {},
  });
  t.after(() => stream.destroy());
  stream.write("message");
  t.mock.timers.tick(UNREAD_MS);
  return { stream, read: () => read() };
}

test("a client that does not read for a second loses its connection", async (t) => {
  const { stream } = late(t);
  await turn();
  await turn();
  assert.equal(stream.destroyed, true);
});

test("a client that has read while the cloud itself stood still keeps its connection", async (t) => {
  const { stream, read } = late(t);
  read();
  await turn();
  await turn();
  assert.equal(stream.destroyed, false);
});
