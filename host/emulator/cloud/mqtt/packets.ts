import { platformLogTexts } from "../../../../assembly/protocol/texts/platform.js";
import { text } from "../../../javascript/language.js";

const CONNECT = 1;
/** What a CONNECT's body begins with: the protocol's name and behind it its level; the name that it had before. */
const NAME = Buffer.from("\0\x04MQTT");
const LEVEL = 4;
const OLD_NAME = Buffer.from("\0\x06MQIsdp");
const PUBLISH = 3;
/** Types of packets whose ids begin their bodies, and must be some. */
const SUBSCRIBE = 8;
const UNSUBSCRIBE = 10;
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

  /** Whether there is more than whole packets that have been taken. */
  get begun(): boolean {
    return this.at < this.bytes.length;
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

/** Where a packet's body begins: behind the length's last byte. */
export function bodyAt(packet: Buffer): number {
  let at = 1;
  while ((packet[at] ?? 0) & 0x80) at++;
  return at + 1;
}

/** @throws PacketError for the packet id 0 where there must be another (MQTT 3.1.1, 2.3.1) */
export function checkId(packet: Buffer): void {
  const [head = 0] = packet;
  const type = head >> 4;
  let at = bodyAt(packet);
  if (type === PUBLISH) {
    if ((head & QOS_BITS) === 0 || at + 2 > packet.length) return;
    at += 2 + packet.readUInt16BE(at);
  } else if (type !== SUBSCRIBE && type !== UNSUBSCRIBE) return;
  if (at + 2 <= packet.length && packet.readUInt16BE(at) === 0)
    throw new PacketError(text(platformLogTexts.noPacketId));
}

/** Whether the packet is a CONNECT of MQTT, and not of its version 3.1.1 (MQTT 3.1.1, 3.1.2.2). */
export function isOtherVersion(packet: Buffer): boolean {
  if ((packet[0] ?? 0) >> 4 !== CONNECT) return false;
  const body = packet.subarray(bodyAt(packet));
  const begins = (bytes: Buffer) =>
    body.subarray(0, bytes.length).equals(bytes);
  return begins(OLD_NAME) || (begins(NAME) && body[NAME.length] !== LEVEL);
}
