import { bodyAt, Packets } from "./packets.js";

/** First bytes (MQTT 3.1.1, 3.8.1 and 3.9.1). */
const SUBSCRIBE = 0x82;
const SUBACK = 0x90;
/** Return code of a filter that is refused. */
const FAILURE = 0x80;
/** Whatever length a packet may have. */
const ANY_LENGTH = Number.POSITIVE_INFINITY;

/** A filter of a SUBSCRIBE: which of its different filters it is, and the QoS that it asks for. */
interface Asked {
  readonly different: number;
  readonly qos: number;
}

/**
 * A client's SUBSCRIBEs and what they are answered with. The broker grants QoS 2, which the cloud has not, and grants a
 * filter that is named more than once only once; a SUBACK has a return code for each (MQTT 3.1.1, 3.8.4).
 */
export class Subscribes {
  /** Those that name a filter twice and are not answered, by their packet ids. */
  private readonly repeating = new Map<number, readonly Asked[]>();
  private readonly written = new Packets(ANY_LENGTH);

  /**
   * What the broker is to have of a client's packet: a SUBSCRIBE asks for QoS 1 where it asked for 2. One that is
   * malformed is left to who reads it.
   */
  taken(packet: Buffer): Buffer {
    if (packet[0] !== SUBSCRIBE) return packet;
    const granted = Buffer.from(packet);
    let at = bodyAt(granted);
    const id = at + 2 > granted.length ? 0 : granted.readUInt16BE(at);
    at += 2;
    const filters = new Map<string, number>();
    const asked: Asked[] = [];
    while (at + 2 < granted.length) {
      const begins = at + 2;
      at = begins + granted.readUInt16BE(at);
      if (granted[at] === 2) granted[at] = 1;
      const filter = granted.toString("utf8", begins, at);
      const different = filters.get(filter) ?? filters.size;
      filters.set(filter, different);
      asked.push({ different, qos: granted[at] ?? 0 });
      at++;
    }
    if (filters.size < asked.length) this.repeating.set(id, asked);
    return granted;
  }

  /** What the client is to have of what the broker writes; the beginning of a packet waits for its end. */
  answered(bytes: Buffer): Buffer {
    if (this.repeating.size === 0 && !this.written.begun) return bytes;
    this.written.add(bytes);
    const answers: Buffer[] = [];
    for (;;) {
      const packet = this.written.next();
      if (!packet) return Buffer.concat(answers);
      answers.push(packet[0] === SUBACK ? this.whole(packet) : packet);
    }
  }

  private whole(suback: Buffer): Buffer {
    const at = bodyAt(suback);
    const id = suback.readUInt16BE(at);
    const asked = this.repeating.get(id);
    if (!asked) return suback;
    this.repeating.delete(id);
    const granted = suback.subarray(at + 2);
    const codes = asked.map(({ different, qos }) =>
      granted[different] === FAILURE ? FAILURE : qos,
    );
    return Buffer.concat([
      Buffer.from([SUBACK, ...lengthOf(codes.length + 2)]),
      suback.subarray(at, at + 2),
      Buffer.from(codes),
    ]);
  }
}

/** A length in MQTT's own digits (MQTT 3.1.1, 2.2.3). */
function lengthOf(length: number): number[] {
  const digit = length % 128;
  const rest = Math.floor(length / 128);
  return rest === 0 ? [digit] : [digit | 0x80, ...lengthOf(rest)];
}
