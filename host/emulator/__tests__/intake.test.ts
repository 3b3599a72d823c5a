import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { createServer } from "node:http";
import { Duplex } from "node:stream";
import { test } from "node:test";
import { Intake } from "../http/intake.js";

for (const [what, late] of [
  ["with its request", false],
  ["after its answer", true],
] as const)
  test(`a client that ends ${what} is answered, and its connection is at its end then`, async (t) => {
    const server = createServer((_request, response) => response.end("hi"));
    new Intake().pace(server, "connection");
    const said: Buffer[] = [];
    const answered = new EventEmitter();
    const socket = new Duplex({
      read: () => {},
      write: (chunk, _encoding, done) => {
        said.push(chunk);
        answered.emit("said");
        done();
      },
    });
    t.after(() => socket.destroy());
    const finished = once(socket, "finish");
    const heard = once(answered, "said");
    server.emit("connection", socket);
    socket.push("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    if (late) await heard;
    socket.push(null);
    await finished;
    assert.match(Buffer.concat(said).toString(), /^HTTP\/1\.1 200 [\s\S]*hi/);
  });
