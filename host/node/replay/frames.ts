/** The frames that carry records to a core elsewhere and its events back (host/wamr/replay/replay.h). */

/** Longest body of a frame to the core but of a payload or of received bytes. */
export const MOST_BODY = 264;

/** The same for received bytes: beside the longest unfinished line they find room in the core's ring. */
export const MOST_RECEIVED = 256;

const HEADER = 3;

/** A frame: its type, the length of its body in two bytes, the body. */
export function frame(type: string, body: Uint8Array = new Uint8Array()) {
  const bytes = Buffer.alloc(HEADER + body.length);
  bytes.write(type, 0, "latin1");
  bytes.writeUInt16LE(body.length, 1);
  bytes.set(body, HEADER);
  return bytes;
}

/** Numbers of 4 bytes, one after the other. */
export function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => {
    bytes.writeInt32LE(value | 0, 4 * i);
  });
  return bytes;
}

/** A time in 8 bytes. */
export function time(t: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(t));
  return bytes;
}

/** Cuts a stream into frames, whatever its pieces are. */
export class FrameReader {
  readonly #take: (type: string, body: Buffer) => void;
  #rest = Buffer.alloc(0);

  constructor(take: (type: string, body: Buffer) => void) {
    this.#take = take;
  }

  read(piece: Uint8Array): void {
    let bytes = Buffer.concat([this.#rest, piece]);
    while (bytes.length >= HEADER) {
      const end = HEADER + bytes.readUInt16LE(1);
      if (bytes.length < end) break;
      const type = bytes.toString("latin1", 0, 1);
      this.#take(type, bytes.subarray(HEADER, end));
      bytes = bytes.subarray(end);
    }
    this.#rest = bytes;
  }
}
