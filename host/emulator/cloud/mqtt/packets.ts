import { platformLogTexts } from "../../../../assembly/protocol/texts/platform.js";
import { text } from "../../../javascript/language.js";

/** First byte of a SUBSCRIBE (MQTT 3.1.1, 3.8.1). */
const SUBSCRIBE = 0x82;
const PUBLISH = 3;
const QOS_BITS = 0b0110;
/** Of PUBREL, SUBSCRIBE and UNSUBSCRIBE; all others have none. */
const FLAGS: Readonly<Record<number, number>> = { 6: 2, 8: 2, 10: 2 };
/** A length has so many bytes at most, 7 bits in each. */
const LENGTH_BYTES = 4;

/** A packet that nobody may send: too long, or its length is none. */
export class PacketError extends Error {
  override readonly name = "PacketError";
}

/** Cuts what a client sends into packets, at the head of one that is too long; at most one packet and one chunk are held. */
export class Packets {
  private bytes: Buffer = Buffer.alloc(0);
  private at = 0;

  /** @param limit most bytes behind a packet's fixed header */
  constructor(private readonly limit: number) {}

  add(chunk: Buffer): void {
    const left = this.bytes.subarray(this.at);
    this.bytes = left.length === 0 ? chunk : Buffer.concat([left, chunk]);
    this.at = 0;
  }

  /** The next packet; undefined while it is not whole. @throws PacketError */
  next(): Buffer | undefined {
    const { bytes, at } = this;
    const head = bytes[at];
    if (head === undefined) return undefined;
    if (!isHead(head))
      throw new PacketError(text(platformLogTexts.malformedPacket));
    let length = 0;
    for (let digit = 0; ; digit++) {
      const byte = bytes[at + 1 + digit];
      if (byte === undefined) return undefined;
      if (digit === LENGTH_BYTES)
        throw new PacketError(text(platformLogTexts.malformedLength));
      length += (byte & 0x7f) * 128 ** digit;
      if (length > this.limit)
        throw new PacketError(text(platformLogTexts.oversizedPacket));
      if (byte & 0x80) continue;
      const end = at + 2 + digit + length;
      if (end > bytes.length) return undefined;
      this.at = end;
      return bytes.subarray(at, end);
    }
  }
}

/** Whether a packet may begin with the byte: a type that there is, with the flags that it has (MQTT 3.1.1, 2.2). */
function isHead(byte: number): boolean {
  const type = byte >> 4;
  const flags = byte & 0x0f;
  if (type === PUBLISH) return (flags & QOS_BITS) !== QOS_BITS;
  return type >= 1 && type <= 14 && flags === (FLAGS[type] ?? 0);
}

/**
 * The packet, a SUBSCRIBE with QoS 1 where it asks for 2: what is granted is then told as it is. One that is malformed
 * is left to who reads it.
 */
export function withGrantableQos(packet: Buffer): Buffer {
  if (packet[0] !== SUBSCRIBE) return packet;
  const granted = Buffer.from(packet);
  let at = 1;
  while ((granted[at] ?? 0) & 0x80) at++;
  // The length's last byte, the packet id, then filters: length, text, QoS.
  at += 3;
  while (at + 2 < granted.length) {
    at += 2 + granted.readUInt16BE(at);
    if (granted[at] === 2) granted[at] = 1;
    at++;
  }
  return granted;
}
