import type { Timers } from "../base/clock.js";
import type { FaultDice } from "../faults/dice.js";

/** The sending side of the module's UART: what is printed goes out as it is, or as the faults have it. */
export class UartOutput {
  private held: Buffer[] = [];
  private readonly leaving: Buffer[] = [];
  private writing = false;
  /** Bytes that still leave before the power goes; undefined while it stays. */
  private left: number | undefined;

  constructor(
    private readonly write: (bytes: Buffer) => void,
    private readonly timers: Timers,
    private readonly dice: () => FaultDice,
    /** The power goes. */
    private readonly cut: () => void,
  ) {}

  /** The power goes once `bytes` more have left. */
  cutAfter(bytes: number): void {
    this.left = bytes;
  }

  /** Sends bytes that belong together, or as many of them as leave before the power goes. */
  send(bytes: Buffer): void {
    const { left = this.dice().cutAt(bytes) } = this;
    if (left === undefined || left > bytes.length) {
      if (this.left !== undefined) this.left -= bytes.length;
      this.leave(bytes);
      return;
    }
    this.left = undefined;
    this.leave(bytes.subarray(0, left));
    // What the UART has taken is out.
    if (this.held.length > 0) this.release();
    this.cut();
  }

  private leave(bytes: Buffer): void {
    const dice = this.dice();
    const arriving = dice.damaged(bytes);
    if (dice.holdMs === 0 && this.held.length === 0) {
      this.deliver(arriving, dice);
      return;
    }
    if (this.held.length === 0)
      this.timers.after(dice.holdMs, () => this.release());
    this.held.push(arriving);
  }

  /** Forgets what is held back, as a restart does. */
  reset(): void {
    this.held = [];
    this.left = undefined;
  }

  private release(): void {
    const bytes = Buffer.concat(this.held);
    this.held = [];
    this.deliver(bytes, this.dice());
  }

  private deliver(bytes: Buffer, dice: FaultDice): void {
    for (let at = 0; at < bytes.length; ) {
      const left = bytes.length - at;
      const size = dice.splits ? dice.piece(left) : left;
      this.leaving.push(Buffer.from(bytes.subarray(at, at + size)));
      at += size;
    }
    this.writeAll();
  }

  /** In order: who reads a piece may answer from within, and what that brings comes after what is leaving already. */
  private writeAll(): void {
    if (this.writing) return;
    this.writing = true;
    for (;;) {
      const piece = this.leaving.shift();
      if (!piece) break;
      this.write(piece);
    }
    this.writing = false;
  }
}
