import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readLog } from "../../log/read.js";

const MCU = 50_000;
const BRIDGE = 2217;
const TCP = 6;
const UDP = 17;
const SYN = 2;

interface Part {
  readonly text: string;
  readonly port?: number;
  readonly sequence?: number;
  readonly flags?: number;
}

const other = (port: number) => (port === MCU ? BRIDGE : MCU);

function tcp({ text, port = MCU, sequence = 1, flags = 0 }: Part): Buffer {
  const head = Buffer.alloc(20);
  head.writeUInt16BE(port, 0);
  head.writeUInt16BE(other(port), 2);
  head.writeUInt32BE(sequence, 4);
  head[12] = 0x50;
  head[13] = flags;
  return Buffer.concat([head, Buffer.from(text)]);
}

function ipv4(part: Part, protocol = TCP, length?: number): Buffer {
  const body = tcp(part);
  const head = Buffer.alloc(20);
  head[0] = 0x45;
  head.writeUInt16BE(length ?? 20 + body.length, 2);
  head[9] = protocol;
  head.set([192, 0, 2, 1], 12);
  head.set([192, 0, 2, 1], 16);
  return Buffer.concat([head, body]);
}

function ipv6(part: Part): Buffer {
  const body = tcp(part);
  const head = Buffer.alloc(40);
  head[0] = 0x60;
  head.writeUInt16BE(body.length, 4);
  head[6] = TCP;
  head.set([0x20, 0x01, 0x0d, 0xb8], 8);
  head[23] = 1;
  head.set([0x20, 0x01, 0x0d, 0xb8], 24);
  head[39] = 2;
  return Buffer.concat([head, body]);
}

interface Shape {
  readonly link: number;
  readonly isBig?: boolean;
  readonly magic?: number;
  /** Of a second, in the unit that the magic number says. */
  readonly fraction?: number;
}

function fileOf(
  { link, isBig = false, magic = 0xa1b2c3d4, fraction = 0 }: Shape,
  packets: readonly Uint8Array[],
): Buffer {
  const words = (...values: number[]) => {
    const bytes = Buffer.alloc(4 * values.length);
    for (const [i, value] of values.entries())
      if (isBig) bytes.writeUInt32BE(value, 4 * i);
      else bytes.writeUInt32LE(value, 4 * i);
    return bytes;
  };
  return Buffer.concat([
    words(magic, 0x0004_0002, 0, 0, 65_535, link),
    ...packets.flatMap((packet) => [
      words(1_700_000_000, fraction, packet.length, packet.length),
      packet,
    ]),
  ]);
}

/** What a capture's connections said, in pieces. */
const said = (file: Buffer): string[] =>
  readLog(file).flatMap(({ pieces }) => pieces.map(({ text }) => text));

const LINE: Part = { text: "AT+GMR\r\n" };
const ETHERNET = 1;
const RAW = 101;

const ethernet = (type: number, packet: Uint8Array) =>
  Buffer.concat([
    Buffer.alloc(12),
    Buffer.from([type >> 8, type & 255]),
    packet,
  ]);

describe("a capture", () => {
  for (const [what, link, packet] of [
    ["the loopback", 0, Buffer.concat([Buffer.alloc(4), ipv4(LINE)])],
    ["Ethernet", ETHERNET, ethernet(0x0800, ipv4(LINE))],
    [
      "Ethernet with a VLAN's tag",
      ETHERNET,
      ethernet(0x8100, Buffer.concat([Buffer.from([0, 7, 8, 0]), ipv4(LINE)])),
    ],
    ["Ethernet and IPv6", ETHERNET, ethernet(0x86dd, ipv6(LINE))],
    ["raw IP", RAW, ipv4(LINE)],
    [
      "Linux' any",
      113,
      Buffer.concat([Buffer.alloc(14), Buffer.from([8, 0]), ipv4(LINE)]),
    ],
    [
      "Linux' any of version 2",
      276,
      Buffer.concat([Buffer.from([8, 0]), Buffer.alloc(18), ipv4(LINE)]),
    ],
  ] as const)
    it(`is read on ${what}`, () => {
      assert.deepEqual(said(fileOf({ link }, [packet])), [LINE.text]);
    });

  it("names the ends of a connection of IPv4", () => {
    const packet = ipv4(LINE);
    packet.set([198, 51, 100, 77], 16);
    const [wire] = readLog(fileOf({ link: RAW }, [packet]));
    assert.equal(wire?.name, "192.0.2.1:50000 - 198.51.100.77:2217");
  });

  it("names the ends of a connection of IPv6", () => {
    const [wire] = readLog(fileOf({ link: RAW }, [ipv6(LINE)]));
    assert.equal(
      wire?.name,
      "[2001:0db8:0000:0000:0000:0000:0000:0001]:50000 - [2001:0db8:0000:0000:0000:0000:0000:0002]:2217",
    );
  });

  it("is read in either order of bytes, with its times in micro- or nanoseconds", () => {
    for (const isBig of [false, true])
      for (const [magic, fraction] of [
        [0xa1b2c3d4, 250_000],
        [0xa1b23c4d, 250_000_000],
      ] as const) {
        const shape = { link: RAW, isBig, magic, fraction };
        const [wire] = readLog(fileOf(shape, [ipv4(LINE)]));
        assert.equal(
          wire?.pieces[0]?.stamp,
          "2023-11-14T22:13:20.250Z",
          JSON.stringify(shape),
        );
      }
  });

  it("leaves out what is no TCP, or not whole", () => {
    const packets = [
      ipv4(LINE, UDP),
      ipv4(LINE, TCP, 30),
      ipv4(LINE).subarray(0, 30),
      ipv6(LINE).subarray(0, 50),
      Buffer.from([0x50, 1, 2, 3]),
      Buffer.alloc(0),
      ipv4({ text: "AT\r\n" }),
    ];
    assert.deepEqual(said(fileOf({ link: RAW }, packets)), ["AT\r\n"]);
    const frames = [
      ethernet(0x0806, Buffer.alloc(28)),
      ethernet(0x0800, Buffer.alloc(0)).subarray(0, 13),
      ethernet(0x8100, Buffer.alloc(2)),
      ethernet(0x0800, ipv4({ text: "AT\r\n" })),
    ];
    assert.deepEqual(said(fileOf({ link: ETHERNET }, frames)), ["AT\r\n"]);
  });

  it("leaves out what pads a short frame, and takes all of one whose card fills in the length", () => {
    const short = ipv4({ text: "AT\r\n" });
    const padded = Buffer.concat([short, Buffer.alloc(6)]);
    assert.deepEqual(said(fileOf({ link: RAW }, [padded])), ["AT\r\n"]);
    const filledIn = ipv4({ text: "AT\r\n" }, TCP, 0);
    assert.deepEqual(said(fileOf({ link: RAW }, [filledIn])), ["AT\r\n"]);
  });

  it("begins at a connection's first segment, whatever was sent again", () => {
    const packets = [
      ipv4({ text: "", flags: SYN, sequence: 100 }),
      ipv4({ text: "OLD", sequence: 98 }),
      ipv4({ text: "AT\r\n", sequence: 101 }),
      ipv4({ text: "AT\r\nAT+GMR\r\n", sequence: 101 }),
    ];
    assert.deepEqual(said(fileOf({ link: RAW }, packets)), [
      "AT\r\n",
      "AT+GMR\r\n",
    ]);
  });

  it("goes on behind what it has missed", () => {
    const packets = [
      ipv4({ text: "AT\r\n", sequence: 1 }),
      ipv4({ text: "ATE0\r\n", sequence: 90 }),
      ipv4({ text: "AT+GMR\r\n", sequence: 50 }),
    ];
    assert.deepEqual(said(fileOf({ link: RAW }, packets)), [
      "AT\r\n",
      "AT+GMR\r\n",
      "ATE0\r\n",
    ]);
  });

  it("without a connection is refused", () => {
    assert.throws(
      () => readLog(fileOf({ link: RAW }, [])),
      /nothing of TCP is in the capture/,
    );
  });

  it("is refused on a link that is not known, and without its head", () => {
    assert.throws(
      () => readLog(fileOf({ link: 105 }, [])),
      /link type 105 is not known: capture on Ethernet/,
    );
    assert.throws(
      () => readLog(fileOf({ link: RAW }, []).subarray(0, 20)),
      /the capture has no head/,
    );
  });
});
