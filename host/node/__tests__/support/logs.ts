/** What an analyser sees: a byte of a channel at a time. */
export interface Byte {
  readonly channel: "TX" | "RX";
  readonly byte: number;
  /** Seconds. */
  readonly at: number;
}

/** Texts of both sides one after the other, a byte a tenth of a millisecond. */
export function bytesOf(
  texts: readonly (readonly ["TX" | "RX", string])[],
): Byte[] {
  let i = 0;
  return texts.flatMap(([channel, text]) =>
    [...Buffer.from(text, "latin1")].map((byte) => ({
      channel,
      byte,
      at: ++i / 10_000,
    })),
  );
}

const MAGIC = 0xa1b2c3d4;
const ETHERNET = 1;

/** A capture of one connection in libpcap's format: each part a segment of Ethernet, IPv4 and TCP. */
export function captureOf(
  parts: readonly {
    readonly fromMcu: boolean;
    readonly data: Uint8Array;
    readonly sequence: number;
  }[],
): Buffer {
  const head = Buffer.alloc(24);
  head.writeUInt32LE(MAGIC, 0);
  head.writeUInt16LE(2, 4);
  head.writeUInt16LE(4, 6);
  head.writeUInt32LE(65_535, 16);
  head.writeUInt32LE(ETHERNET, 20);
  const packets = parts.map(({ fromMcu, data, sequence }, i) => {
    const packet = Buffer.alloc(16 + 14 + 20 + 20);
    packet.writeUInt32LE(1_700_000_000, 0);
    packet.writeUInt32LE(i * 1000, 4);
    packet.writeUInt32LE(54 + data.length, 8);
    packet.writeUInt32LE(54 + data.length, 12);
    packet.writeUInt16BE(0x0800, 16 + 12);
    const ip = packet.subarray(30);
    ip[0] = 0x45;
    ip.writeUInt16BE(40 + data.length, 2);
    ip[9] = 6;
    const [mcu, bridge] = [
      { address: [192, 0, 2, 1], port: 50_000 },
      { address: [192, 0, 2, 2], port: 2217 },
    ];
    const [source, target] = fromMcu ? [mcu, bridge] : [bridge, mcu];
    ip.set(source.address, 12);
    ip.set(target.address, 16);
    const tcp = ip.subarray(20);
    tcp.writeUInt16BE(source.port, 0);
    tcp.writeUInt16BE(target.port, 2);
    tcp.writeUInt32BE(sequence, 4);
    tcp[12] = 0x50;
    return Buffer.concat([packet, data]);
  });
  return Buffer.concat([head, ...packets]);
}
