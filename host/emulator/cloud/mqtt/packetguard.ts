import type { Duplex } from "node:stream";
import { MESSAGE_BYTES, MESSAGE_HEAD_BYTES } from "../base/limits.js";

/** Watches the lengths that packets announce, so that nobody fills the memory; hears each chunk before the broker does. */
export function guard(socket: Duplex, oversized: () => void): void {
  /** Bytes of the packet's body that are still to come. */
  let body = 0;
  /** The fixed header as far as it is here: its type, then the length, 7 bits a byte. */
  let header = 0;
  let length = 0;
  socket.on("data", (chunk: Buffer) => {
    for (let i = 0; i < chunk.length; ) {
      if (body > 0) {
        const step = Math.min(body, chunk.length - i);
        body -= step;
        i += step;
        continue;
      }
      const byte = chunk[i++] ?? 0;
      if (header > 0) length += (byte & 0x7f) * 128 ** (header - 1);
      const more = header === 0 || (byte & 0x80) !== 0;
      header++;
      if (length > MESSAGE_BYTES + MESSAGE_HEAD_BYTES) return oversized();
      if (more) continue;
      body = length;
      header = 0;
      length = 0;
    }
  });
}
