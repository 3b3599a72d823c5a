import assert from "node:assert/strict";
import { test } from "node:test";
import { PacketError, Packets } from "../mqtt/packets.js";

/** The flags of a packet that has only these (MQTT 3.1.1, 2.2.2). */
const FLAGS: Readonly<Record<number, number>> = { 6: 2, 8: 2, 10: 2 };
const PUBLISH = 3;

const next = (head: number) => {
  const packets = new Packets(10);
  packets.add(Buffer.from([head, 0]));
  return packets.next();
};

test("a packet begins with a type that there is and the flags that it has, and with nothing else", () => {
  for (let head = 0; head <= 0xff; head++) {
    const [type, flags] = [head >> 4, head & 0x0f];
    const right =
      type === PUBLISH
        ? (flags & 6) !== 6
        : type >= 1 && type <= 14 && flags === (FLAGS[type] ?? 0);
    if (right) assert.deepEqual(next(head), Buffer.from([head, 0]));
    else assert.throws(() => next(head), PacketError, head.toString(16));
  }
});
