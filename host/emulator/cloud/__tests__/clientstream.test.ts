import assert from "node:assert/strict";
import { once } from "node:events";
import { Duplex } from "node:stream";
import { type TestContext, test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { UNREAD_MS } from "../base/limits.js";
import { ClientStream } from "../mqtt/clientstream.js";

/** A ping, the shortest packet, and another. */
const PING = Buffer.from([0xc0, 0]);
const LEAVE = Buffer.from([0xe0, 0]);

/** A connection whose other end is the test's, and what the broker is given of it. */
function connection(t: TestContext) {
  const socket = new Duplex({
    read: () => {},
    write: (_chunk, _encoding, done) => done(),
  });
  const stream = new ClientStream(socket, {
    malformed: () => {},
    unread: () => {},
  });
  t.after(() => stream.destroy());
  return { socket, stream };
}

/** Turns of the loop in which what has come is looked at. */
async function looked(): Promise<void> {
  for (let n = 0; n < 5; n++) await turn();
}

test("nothing is read of a client before the broker asks, and no more than it has asked for", async (t) => {
  const { socket, stream } = connection(t);
  socket.push(PING);
  await looked();
  assert.equal(stream.readableLength, 0);
  stream.read(0);
  await looked();
  assert.equal(stream.readableLength, PING.length);
  socket.push(LEAVE);
  await looked();
  assert.equal(stream.readableLength, PING.length);
  assert.deepEqual(stream.read(), PING);
  await looked();
  assert.deepEqual(stream.read(), LEAVE);
});

test("packets that come in one piece are handed on together", async (t) => {
  const { socket, stream } = connection(t);
  const piece = Buffer.concat([PING, PING, LEAVE]);
  socket.push(piece);
  stream.read(0);
  await looked();
  assert.deepEqual(stream.read(), piece);
});

for (const [what, bytes] of [
  ["between packets", PING],
  ["in mid-packet", Buffer.concat([PING, PING.subarray(0, 1)])],
] as const)
  test(`a client that ends ${what} has ended for the broker, which may still answer`, async (t) => {
    const { socket, stream } = connection(t);
    const ended = once(stream, "end");
    stream.resume();
    socket.push(bytes);
    socket.push(null);
    await ended;
    assert.equal(stream.writable, true);
  });

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
