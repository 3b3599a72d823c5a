import { logTexts } from "../../assembly/protocol/texts/log.js";
import { byteString, byteStringBytes } from "../javascript/bytes.js";
import { text } from "../javascript/language.js";
import type { Seen } from "./analyser.js";
import { LogFault, type Wiretap } from "./heard.js";
import type { Capture, Segment } from "./pcap.js";
import { bySides } from "./sides.js";
import { isTelnet, withoutTelnet } from "./telnet.js";

const MODULUS = 2 ** 32;
/** How far a segment may lie before or behind what is awaited. */
const WINDOW = 2 ** 31;

const ahead = (sequence: number, next: number): number => {
  const distance = (((sequence - next) % MODULUS) + MODULUS) % MODULUS;
  return distance < WINDOW ? distance : distance - MODULUS;
};

/** One direction of a connection: what came twice is left out, what came early waits. */
class Direction {
  readonly parts: { data: Uint8Array; at: number }[] = [];
  #next: number | undefined;
  #early: Segment[] = [];

  take(segment: Segment): void {
    if (segment.isFirst) this.#next = (segment.sequence + 1) % MODULUS;
    if (segment.data.length === 0) return;
    this.#next ??= segment.sequence;
    this.#early.push(segment);
    this.#settle();
  }

  #settle(): void {
    for (;;) {
      const next = this.#next ?? 0;
      const ready = this.#early.find(
        ({ sequence }) => ahead(sequence, next) <= 0,
      );
      if (!ready) return;
      this.#early = this.#early.filter((segment) => segment !== ready);
      const fresh = ready.data.subarray(-ahead(ready.sequence, next));
      if (fresh.length === 0) continue;
      // What came early was of no use before what it waited for.
      const at = Math.max(ready.at, this.parts.at(-1)?.at ?? 0);
      this.parts.push({ data: fresh, at });
      this.#next = (next + fresh.length) % MODULUS;
    }
  }

  /** What is missing does not come any more: what waited for it is taken. */
  end(): void {
    for (;;) {
      this.#early.sort((a, b) => ahead(a.sequence, b.sequence));
      const [segment] = this.#early;
      if (!segment) return;
      this.#next = segment.sequence;
      this.#settle();
    }
  }
}

function seenOf(channel: string, direction: Direction): Seen[] {
  direction.end();
  const { parts } = direction;
  const strip = isTelnet(
    byteStringBytes(parts.map(({ data }) => byteString(data)).join("")),
  )
    ? withoutTelnet()
    : (data: Uint8Array) => data;
  return parts.map(({ data, at }) => ({
    from: "either",
    channel,
    text: byteString(strip(data)),
    at,
    stamp: new Date(at).toISOString(),
  }));
}

/**
 * Each connection of a capture as a wire.
 * @throws {LogFault} where there is none
 */
export function readConnections({ segments, cutOff }: Capture): Wiretap[] {
  const connections = new Map<string, Map<string, Direction>>();
  for (const segment of segments) {
    const ends = [segment.source, segment.target].sort();
    const name = ends.join(" - ");
    const directions =
      connections.get(name) ??
      new Map(ends.map((end) => [end, new Direction()]));
    connections.set(name, directions);
    directions.get(segment.source)?.take(segment);
  }
  const taps = [...connections]
    .map(([name, directions]) => {
      const seen = [...directions].flatMap(([end, direction]) =>
        seenOf(end, direction),
      );
      // A stable sort: what came at one time stays in its order.
      seen.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
      return { name, pieces: bySides(seen) };
    })
    .filter(({ pieces }) => pieces.length > 0)
    .map((tap) => ({ ...tap, ...(cutOff !== undefined && { cutOff }) }));
  if (taps.length === 0)
    throw new LogFault(cutOff ?? text(logTexts.noConnection));
  return taps;
}
