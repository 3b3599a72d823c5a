const LF = 10;
const QUOTE = 34;
/** Silence after which a receiver begins anew, whatever it has before it. Milliseconds. */
const SILENCE_MS = 2_000;
const NAME = "+TCMQTTRCVPUB:";
const HEAD = /^\+TCMQTTRCVPUB: ?"([^"]*)",(\d+),"/;
/** The closing quote and CRLF of a message. */
const TAIL_LENGTH = 3;
/** What a line must hold that could be taken for a message. */
const URC = "+TC";

export interface Heard {
  readonly topic: string;
  /** In hexadecimal. */
  readonly payload: string;
}

/** What one write of the module was, and what the line made of it. */
interface Piece {
  readonly printed: Buffer;
  readonly arrived: Buffer;
}

/**
 * How a receiver stands before a piece: at the start of a line; in a damaged line, which ends at the next LF; or in what
 * only silence surely ends, a message of which it cannot be known how long it is.
 */
type Standing = "start" | "line" | "message";

/**
 * What the module printed whole, kept beside the client: written from the rules that the README states, with nothing
 * of the client's own code.
 */
export class WireRecord {
  /** Messages that the client must deliver, in order. */
  readonly due: Heard[] = [];
  /** Messages that the module printed, and those that no fault touched. */
  printed = 0;
  untouched = 0;
  /** Untouched messages that came before damage had surely ended, so that nobody can say whether they are heard. */
  doubtful = 0;
  /** Every byte that arrived. */
  readonly wire: Buffer[] = [];
  private standing: Standing = "start";
  private last = 0;

  /** Takes a piece at the moment when it arrives. */
  take(piece: Piece, now: number): void {
    const { arrived } = piece;
    if (now - this.last >= SILENCE_MS) this.standing = "start";
    if (arrived.length > 0) this.last = now;
    this.wire.push(arrived);
    if (isMessage(piece.printed)) this.takeMessage(piece);
    else this.takeLine(piece);
  }

  private takeLine({ arrived }: Piece): void {
    if (this.standing === "message") return;
    if (arrived.length === 0) return;
    this.standing = arrived.at(-1) === LF ? "start" : "line";
  }

  private takeMessage({ printed, arrived }: Piece): void {
    this.printed++;
    const whole = printed.equals(arrived);
    if (whole) this.untouched++;
    if (this.standing !== "start") {
      if (whole) this.doubtful++;
      // Its payload is framed as lines, or swallowed; a line in it may look like anything.
      this.standing = "message";
      return;
    }
    const head = headOf(printed);
    const { start, length } = head;
    // The power went in its middle: what comes next stands in its place.
    if (printed.length !== start + length + TAIL_LENGTH) {
      this.standing = "message";
      return;
    }
    const kept = arrived.subarray(0, start).equals(printed.subarray(0, start));
    if (!kept) {
      this.standing = "message";
      return;
    }
    const end = start + length;
    const closed = arrived.subarray(end).equals(printed.subarray(end));
    if (closed) {
      // With one bit of its payload another, perhaps: what arrived is all that anybody can know.
      const payload = arrived.subarray(start, end).toString("hex");
      this.due.push({ topic: head.topic, payload });
      return;
    }
    this.standing = this.afterBroken(arrived, end);
  }

  /** A message whose closing quote is not where its length says is damaged up to the next LF. */
  private afterBroken(arrived: Buffer, end: number): Standing {
    const tail = arrived.subarray(end);
    const surely =
      tail.length > 1 &&
      tail[0] !== QUOTE &&
      tail[0] !== LF &&
      tail.at(-1) === LF &&
      !tail.includes(URC);
    return surely ? "start" : "message";
  }
}

const isMessage = (printed: Buffer): boolean =>
  printed.subarray(0, NAME.length).toString("latin1") === NAME;

function headOf(printed: Buffer): {
  topic: string;
  start: number;
  length: number;
} {
  const [text = "", topic = "", digits = ""] =
    HEAD.exec(printed.toString("latin1")) ?? [];
  return { topic, start: text.length, length: Number(digits) };
}

/** The head of a message as it may arrive: with spaces, and a topic that is no longer UTF-8. */
const ARRIVED_HEAD = /^\+TCMQTTRCVPUB: *"([^"]*)", *(\d+), *"$/;

/** Where on the wire, from `at` on, a message stands byte for byte: the index behind it; undefined when nowhere. */
function findOn(wire: Buffer, message: Heard, at: number): number | undefined {
  const content = Buffer.from(message.payload, "hex");
  const body = Buffer.concat([Buffer.from('"'), content, Buffer.from('"')]);
  for (
    let found = wire.indexOf(body, at);
    found >= 0;
    found = wire.indexOf(body, found + 1)
  ) {
    const begin = wire.lastIndexOf(NAME, found);
    if (begin < at) continue;
    const head = wire.subarray(begin, found + 1).toString("latin1");
    const [, topic, length] = ARRIVED_HEAD.exec(head) ?? [];
    const text = topic && Buffer.from(topic, "latin1").toString();
    if (text === message.topic && Number(length) === content.length)
      return found + body.length;
  }
  return undefined;
}

/**
 * What is wrong with what the client delivered; undefined for nothing. All that was due must be there, in order;
 * whatever else is there must stand on the wire byte for byte, in order, too.
 */
export function faultIn(
  heard: readonly Heard[],
  { due, wire }: WireRecord,
): string | undefined {
  const bytes = Buffer.concat(wire);
  let at = 0;
  let next = 0;
  for (const [i, message] of heard.entries()) {
    const end = findOn(bytes, message, at);
    if (end === undefined)
      return `message ${i} on ${message.topic} never arrived so`;
    at = end;
    const wanted = due[next];
    if (wanted?.topic === message.topic && wanted.payload === message.payload)
      next++;
  }
  const missing = due[next];
  return missing && `message ${next} of those due was lost: ${missing.topic}`;
}
