import type { Duplex } from "node:stream";
import { generator } from "../../../host/node/replay/random.js";
import { NearEnd } from "../nearend.js";
import type { WireRecord } from "./record.js";
import type { SimulatedTime } from "./time.js";

/** Of a million bytes, how many are lost, flipped, and follow one that came from nowhere. */
export interface LineFaults {
  readonly lost: number;
  readonly flipped: number;
  readonly inserted: number;
}

const MILLION = 1_000_000;
/** UARTs overrun: where one byte is lost, so many more may be. */
const LONGEST_LOSS = 12;
const LONGEST_PIECE = 300;
/** Milliseconds for which a receiver may leave bytes where they are, and how many of a hundred pieces that befalls. */
const LONGEST_HOLD = 50;
const HELD = 30;

/** The client's end of a bad serial line: what the module prints is spoilt, held back and cut anew, and recorded. */
export class SerialLine extends NearEnd {
  faults: LineFaults = { lost: 0, flipped: 0, inserted: 0 };
  /** What befell the line so far. */
  readonly count = { lost: 0, flipped: 0, inserted: 0 };
  private held: { printed: Buffer; arrived: Buffer }[] = [];
  /** Held back until a timer fires. */
  private holding = false;
  /** Being handed to the client, whose answer the module may answer from within. */
  private sending = false;
  private readonly next: (below: number) => number;

  constructor(
    module: Duplex,
    private readonly record: WireRecord,
    private readonly time: SimulatedTime,
    seed: number,
  ) {
    super(module);
    this.next = generator(seed);
  }

  protected override hear(printed: Buffer): void {
    this.time.stir();
    this.held.push({ printed, arrived: this.spoil(printed) });
    if (this.holding || this.sending) return;
    if (this.next(100) >= HELD) {
      this.release();
      return;
    }
    this.holding = true;
    this.time.setTimeout(() => this.release(), 1 + this.next(LONGEST_HOLD));
  }

  private release(): void {
    this.holding = false;
    this.sending = true;
    while (this.held.length > 0) {
      const { held } = this;
      this.held = [];
      for (const piece of held) this.record.take(piece, this.time.now());
      const bytes = Buffer.concat(held.map(({ arrived }) => arrived));
      this.pushCut(bytes, LONGEST_PIECE, this.next);
    }
    this.sending = false;
  }

  private spoil(printed: Buffer): Buffer {
    const { lost, flipped, inserted } = this.faults;
    const arrived: number[] = [];
    let losing = 0;
    for (const byte of printed) {
      if (this.happens(inserted)) {
        arrived.push(this.next(256));
        this.count.inserted++;
      }
      if (losing === 0 && this.happens(lost))
        losing = 1 + this.next(LONGEST_LOSS);
      if (losing > 0) {
        losing--;
        this.count.lost++;
        continue;
      }
      const flips = this.happens(flipped);
      if (flips) this.count.flipped++;
      arrived.push(flips ? byte ^ (1 << this.next(8)) : byte);
    }
    return Buffer.from(arrived);
  }

  private happens(ofAMillion: number): boolean {
    return ofAMillion > 0 && this.next(MILLION) < ofAMillion;
  }
}
