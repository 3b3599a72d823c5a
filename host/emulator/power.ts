import type { Timers } from "./base/clock.js";
import { READY } from "./commands/answers.js";
import type { FaultDice } from "./faults/dice.js";

/** Milliseconds from a restart to what the ROM prints. */
const ROM_MS = 20;

export interface PowerOptions {
  /** Stopped by {@link PowerOptions.halt}. */
  readonly timers: Timers;
  readonly dice: () => FaultDice;
  /** Milliseconds from a restart to `ready`. */
  readonly bootMs: () => number;
  /** Everything but flash is forgotten. */
  readonly halt: () => void;
  /** Sends bytes as they are. */
  readonly send: (bytes: Buffer) => void;
  readonly print: (text: string) => void;
  /** The module runs again: `ready` is out. */
  readonly started: () => void;
}

/** Whether the module runs: its restarts, and when it reads and prints. */
export class Power {
  private state: "on" | "gone" | "booting" | "hung" | "off" = "on";

  constructor(private readonly options: PowerOptions) {}

  /** Whether what comes is read. */
  get reads(): boolean {
    return this.state === "on";
  }

  /** Whether what is printed goes out. */
  get prints(): boolean {
    return this.state === "on" || this.state === "booting";
  }

  /** Starts anew; `ready` follows. */
  restart(): void {
    if (this.state === "off") return;
    const { timers, dice, bootMs, halt, send, print, started } = this.options;
    halt();
    this.state = "booting";
    timers.after(Math.min(ROM_MS, bootMs()), () => {
      const text = dice().bootText();
      if (text.length > 0) send(text);
    });
    timers.after(bootMs(), () => {
      this.state = "on";
      print(READY);
      started();
    });
  }

  /** The power goes, now; it is back as soon as the caller has returned. */
  cut(): void {
    if (this.state === "off") return;
    this.state = "gone";
    this.options.timers.after(0, () => this.restart());
  }

  /** Stops, for so long or until it is restarted. */
  hang(ms: number | undefined): void {
    if (this.state !== "on") return;
    this.state = "hung";
    if (ms === undefined) return;
    this.options.timers.after(ms, () => {
      if (this.options.dice().watchdog) this.restart();
      else this.state = "on";
    });
  }

  /** For good. */
  off(): void {
    this.state = "off";
  }
}
