import { logTexts } from "../../assembly/protocol/texts/log.js";
import { text } from "../javascript/language.js";
import { LogFault } from "./heard.js";

/** A TCP segment of a capture. */
export interface Segment {
  readonly source: string;
  readonly target: string;
  readonly sequence: number;
  readonly isFirst: boolean;
  readonly data: Uint8Array;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Capture {
  readonly segments: readonly Segment[];
  /** Why it ends before it should. */
  readonly cutOff?: string;
}

const FILE_HEAD = 24;
const PACKET_HEAD = 16;
const MICROSECONDS = 0xa1b2c3d4;
const NANOSECONDS = 0xa1b23c4d;
const NEXT_GENERATION = 0x0a0d0d0a;
const TCP = 6;
const IPV4 = 0x0800;
const IPV6 = 0x86dd;
const VLAN = 0x8100;
const SYN = 2;

/** Bytes before the IP packet by link type, and where the type of what follows stands; -1: its first digit says it. */
const links: Readonly<Record<number, { head: number; type: number }>> = {
  0: { head: 4, type: -1 },
  1: { head: 14, type: 12 },
  12: { head: 0, type: -1 },
  101: { head: 0, type: -1 },
  113: { head: 16, type: 14 },
  276: { head: 20, type: 0 },
};

const viewOf = ({ buffer, byteOffset, length }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, length);

const wordOf = (bytes: Uint8Array, at: number, little: boolean): number =>
  viewOf(bytes).getUint32(at, little);

/** Two bytes as a network sends them. */
const halfOf = (bytes: Uint8Array, at: number): number =>
  viewOf(bytes).getUint16(at);

/** Whether it is a capture of packets. */
export const isCapture = (file: Uint8Array): boolean =>
  file.length >= 4 &&
  [MICROSECONDS, NANOSECONDS, NEXT_GENERATION].some((magic) =>
    [false, true].some((little) => wordOf(file, 0, little) === magic),
  );

function ipPacket(packet: Uint8Array, link: number): Uint8Array | undefined {
  const layout = links[link];
  if (!layout || packet.length < layout.head) return undefined;
  if (layout.type < 0) return packet.subarray(layout.head);
  const type = halfOf(packet, layout.type);
  if (type === VLAN && packet.length >= layout.head + 4)
    return packet.subarray(layout.head + 4);
  return type === IPV4 || type === IPV6
    ? packet.subarray(layout.head)
    : undefined;
}

const ipv6Text = (bytes: Uint8Array): string =>
  `[${Array.from({ length: bytes.length / 2 }, (_, i) =>
    halfOf(bytes, 2 * i)
      .toString(16)
      .padStart(4, "0"),
  ).join(":")}]`;

function segmentOf(ip: Uint8Array, at: number): Segment | undefined {
  const version = (ip[0] ?? 0) >> 4;
  if (version !== 4 && version !== 6) return undefined;
  const head = version === 4 ? ((ip[0] ?? 0) & 15) * 4 : 40;
  if (ip.length < head + 20 || ip[version === 4 ? 9 : 6] !== TCP)
    return undefined;
  // Short frames are padded.
  const length = version === 4 ? halfOf(ip, 2) : 40 + halfOf(ip, 4);
  const tcp = ip.subarray(head, length === 0 ? ip.length : length);
  if (tcp.length < 20) return undefined;
  const place = (from: number) =>
    version === 4
      ? ip.subarray(from === 0 ? 12 : 16, from === 0 ? 16 : 20).join(".")
      : ipv6Text(ip.subarray(from === 0 ? 8 : 24, from === 0 ? 24 : 40));
  return {
    source: `${place(0)}:${halfOf(tcp, 0)}`,
    target: `${place(1)}:${halfOf(tcp, 2)}`,
    sequence: wordOf(tcp, 4, false),
    isFirst: ((tcp[13] ?? 0) & SYN) !== 0,
    data: tcp.subarray(((tcp[12] ?? 0) >> 4) * 4),
    at,
  };
}

/**
 * The TCP segments of a capture in libpcap's format.
 * @throws {LogFault} for what is none
 */
export function readCapture(file: Uint8Array): Capture {
  if (wordOf(file, 0, false) === NEXT_GENERATION)
    throw new LogFault(text(logTexts.pcapng));
  if (file.length < FILE_HEAD) throw new LogFault(text(logTexts.noHead));
  const isBig = [MICROSECONDS, NANOSECONDS].includes(wordOf(file, 0, false));
  const word = (at: number) => wordOf(file, at, !isBig);
  const perMillisecond = word(0) === NANOSECONDS ? 1_000_000 : 1000;
  const link = word(20) & 0xffff;
  if (!links[link]) throw new LogFault(text(logTexts.linkType, { link }));
  const segments: Segment[] = [];
  let at = FILE_HEAD;
  for (let packet = 1; at < file.length; packet++) {
    const length = at + PACKET_HEAD <= file.length ? word(at + 8) : -1;
    const end = at + PACKET_HEAD + length;
    if (length < 0 || end > file.length)
      return { segments, cutOff: text(logTexts.endsWithin, { packet }) };
    const moment = word(at) * 1000 + word(at + 4) / perMillisecond;
    const ip = ipPacket(file.subarray(at + PACKET_HEAD, end), link);
    const segment = ip && segmentOf(ip, moment);
    if (segment) segments.push(segment);
    at = end;
  }
  return { segments };
}
